"""A hundred people as a picture to count, with the sentence in it for who does not see it."""

from typing import Any

from django import template

register = template.Library()

_A_ROW = 10
_APART = 10


@register.inclusion_tag("parts/people.html")
def people(n: int, of: int, label: str) -> dict[str, Any]:
    """Show `n` of so many people as filled circles, the others empty, row by row.

    Parameters
    ----------
    label : str
        What happened to them, or who they are.
    """
    spots = [
        (_APART * (one % _A_ROW) + _APART // 2, _APART * (one // _A_ROW) + _APART // 2, one < n)
        for one in range(of)
    ]
    height = _APART * -(-of // _A_ROW)
    return {"n": n, "of": of, "label": label, "spots": spots, "height": height}
