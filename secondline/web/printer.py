"""Who prints the sheets, beside the server: eighty megabytes."""

from base64 import b64decode
from typing import Any, Final

from secondline.web.beside import Beside

PRINTER: Final = Beside("secondline.exchange.pdf")


def printed(order: dict[str, Any]) -> bytes:
    """Give the PDF of an order, as `secondline.exchange.pdf.order.printed` reads it.

    Raises
    ------
    RuntimeError
        If it cannot be printed.
    """
    return b64decode(PRINTER.ask(order))
