"""What is said, with its first sentence in front: only that one stands large or bold."""

from django import template

from secondline.exchange.telling.sentences import first_and_rest

register = template.Library()


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
