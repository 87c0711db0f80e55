"""Start the server: the file, its tables, the door, and the address."""

import os
from collections.abc import Callable
from datetime import UTC, datetime

from secondline.errors import UnusableInput

HOST = "127.0.0.1"
_NAME = "secondline.localhost"
_THREADS = 4


def serve(port: int, show: Callable[[str], None]) -> None:
    """Serve the pages on this machine until somebody stops it.

    Parameters
    ----------
    port : int
        Where it listens; never on any other address than this machine's own.
    show : callable
        Is given the link that opens the door, once the server listens.

    Raises
    ------
    UnusableInput
        If something else listens there.
    """
    os.environ["DJANGO_SETTINGS_MODULE"] = "secondline.site.settings"
    import django
    from django.conf import settings
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    from secondline.store.place import made
    from secondline.web.door import Door

    made()
    settings.DOOR = Door(f"http://{_NAME}:{port}", (f"http://{HOST}:{port}",))
    django.setup()
    call_command("migrate", verbosity=0)
    try:
        server = create_server(
            get_wsgi_application(), host=HOST, port=port, threads=_THREADS, ident=None
        )
    except OSError:
        expected = f"another one, such as --port {port + 1}"
        raise UnusableInput("--port", f"{port}, where something else listens", expected) from None
    show(settings.DOOR.link(datetime.now(UTC)))
    server.run()
