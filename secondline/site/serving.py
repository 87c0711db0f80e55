"""Start the server: the file, its tables, the door, and the address."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime

from secondline.errors import UnusableInput
from secondline.site.memory import give_back
from secondline.site.opened import open_store

HOST = "127.0.0.1"
_NAME = "secondline.localhost"
_THREADS = 4
_TURN = 0.0005  # seconds: a check-in that waits for the disk gets its turn while a page is made


def serve(port: int, show: Callable[[str], None], *, has_log: bool = False) -> None:
    """Serve the pages on this machine until somebody stops it.

    Parameters
    ----------
    port : int
        Where it listens; never on any other address than this machine's own.
    show : callable
        Is given the link that opens the door, once the server listens.
    has_log : bool
        Whether each request is logged on standard error; else only faults are.

    Raises
    ------
    UnusableInput
        If something else listens there.
    """
    give_back()
    sys.setswitchinterval(_TURN)
    open_store()
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    from secondline.web import ahead, logs
    from secondline.web.door import Door

    logs.begin(has_all=has_log)
    settings.DOOR = Door(f"http://{_NAME}:{port}", (f"http://{HOST}:{port}",))
    try:
        server = create_server(
            get_wsgi_application(), host=HOST, port=port, threads=_THREADS, ident=None
        )
    except OSError:
        expected = f"another one, such as --port {port + 1}"
        raise UnusableInput("--port", f"{port}, where something else listens", expected) from None
    ahead.begin()
    show(settings.DOOR.link(datetime.now(UTC)))
    server.run()
