"""What is said: its first sentence in front, and its numbers to call whole and a press away."""

from collections.abc import Iterator

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

import secondline
from secondline.exchange.telling.phones import phones
from secondline.exchange.telling.sentences import first_and_rest
from secondline.web.dated import in_words

register = template.Library()

_LINK = '<a class="phone" href="tel:{}">{}</a>'
_WHOLE = '<span class="phone">{1}</span>'


@register.inclusion_tag("parts/headed.html")
def headed(says: str, level: int = 2, mark: str = "") -> dict[str, object]:
    """Show the first sentence as a heading, and the others as words below it.

    Parameters
    ----------
    level : int
        Of the heading, 1 to 4.
    mark : str
        How much it matters, in a word before it.
    """
    first, rest = first_and_rest(says)
    return {"first": first, "rest": rest, "level": level, "mark": mark}


@register.inclusion_tag("parts/to_do.html")
def to_do(text: str | None) -> dict[str, str]:
    """Show what to do, nothing where there is nothing; what to do first stands out in danger."""
    first, rest = first_and_rest(text or "")
    return {"first": first, "rest": rest}


@register.filter
def calls(text: str | None) -> SafeString:
    """Make each number to call a link that calls it, and that never breaks across two lines."""
    return _marked(text or "", _LINK)


@register.filter
def whole(text: str | None) -> SafeString:
    """Keep each number to call on one line; for words that are pressed to open something."""
    return _marked(text or "", _WHOLE)


register.filter("in_words", in_words)


def _marked(text: str, form: str) -> SafeString:
    return format_html_join("", "{}", ((one,) for one in _parts(text, form)))


def _parts(text: str, form: str) -> Iterator[SafeString]:
    at = 0
    for begin, end in phones(text, secondline.library()):
        number = text[begin:end]
        yield conditional_escape(text[at:begin])
        yield format_html(form, number.replace(" ", "").replace("-", ""), number)
        at = end
    yield conditional_escape(text[at:])
