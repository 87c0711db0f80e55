"""What the frame of every page shows: the theme, the example, the notice."""

from typing import Any

from django.http import HttpRequest

import secondline
from secondline.record.examples import EXAMPLES
from secondline.web.shown import EXAMPLE

THEME = "theme"
THEMES = ("auto", "light", "dark", "dim")


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give what the frame of a page needs to know."""
    theme, name = request.COOKIES.get(THEME), request.COOKIES.get(EXAMPLE)
    match = request.resolver_match
    return {
        "theme": theme if theme in THEMES else THEMES[0],
        "example_name": name if name in EXAMPLES else None,
        "here": match.view_name if match else "",
        "notice": secondline.library().notice,
    }
