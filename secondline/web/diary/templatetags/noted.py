"""How the values of a check-in are told on a page."""

from typing import Any

from django import template

from secondline.web.diary.told import told

register = template.Library()


@register.filter
def clock(line: Any) -> str:
    """Give the time of a check-in; in the night after a day, it says so."""
    if line.at is None:
        return ""
    night = " in the night after" if line.on != line.day else ""
    return f"{line.at:%H:%M}{night}"


@register.simple_tag
def said_in(line: Any) -> list[str]:
    """Give each value of a check-in in a few words."""
    return told(line.values)
