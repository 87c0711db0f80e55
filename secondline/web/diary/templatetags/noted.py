"""How the values of a check-in are told on a page."""

from typing import Any

from django import template

from secondline.web.diary.told import told

register = template.Library()


@register.simple_tag
def said_in(line: Any) -> list[str]:
    """Give each value of a check-in in a few words."""
    return told(line.values)
