"""How a picture looks: its colours, which are those of the page around it, and its size."""

from dataclasses import dataclass

FONT = "Georgia, 'DejaVu Serif', serif"


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as ``#rrggbb``, and a width in pixels.

    Parameters
    ----------
    ground, ink, quiet, line, accent : str
        What lies behind, words, quiet words, edges, what it is about.
    band : str
        The ground of what was taken.
    width, height : int
        Of the ratings. The letters keep their size: a narrow screen gets a picture of its own.
    font : str
        As a stylesheet names it.
    """

    ground: str
    ink: str
    quiet: str
    line: str
    hair: str
    accent: str
    band: str
    width: int = 640
    height: int = 210
    font: str = FONT
