"""Who draws the pictures, beside the server: a hundred megabytes."""

from typing import Any, Final

from secondline.web.beside import Beside

ARTIST: Final = Beside("secondline.charts")


def draw(specification: dict[str, Any]) -> str:
    """Give the picture of a Vega-Lite specification, as SVG.

    Raises
    ------
    RuntimeError
        If it cannot be drawn.
    """
    return ARTIST.ask(specification)
