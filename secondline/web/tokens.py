"""The colours of each theme, read from the stylesheet, so that a picture has those of its page."""

import re
from functools import lru_cache
from importlib.resources import files

from secondline.charts.look import Look

THEMES = ("light", "dark", "dim")
WIDTHS = {"wide": 640, "narrow": 330}
_BLOCK = re.compile(r":root(?:\[data-theme=\"(\w+)\"\])? \{([^}]*)\}")
_TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")


def look(theme: str, width: str) -> Look:
    """Give how a picture looks in a theme.

    Raises
    ------
    KeyError
        If there is no such theme or width.

    Examples
    --------
    >>> look("light", "narrow").ground
    '#ffffff'
    """
    held = _themes()[theme]
    return Look(
        ground=held["sheet"],
        ink=held["ink"],
        quiet=held["quiet"],
        line=held["line"],
        hair=held["hair"],
        accent=held["accent"],
        band=held["chosen"],
        width=WIDTHS[width],
    )


@lru_cache(maxsize=1)
def _themes() -> dict[str, dict[str, str]]:
    css = (files("secondline.web") / "static" / "style.css").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {}
    for name, body in _BLOCK.findall(css.partition("@media print")[0]):
        found.setdefault(name or THEMES[0], dict(_TOKEN.findall(body)))
    return found
