"""What gives way to what where one page has no room for everything, and how the page says so."""

from collections import Counter
from collections.abc import Sequence

from secondline.exchange.pdf.contents import Line

# What is kept first, and how many of it, before the next one gets room. None is all the rest.
_KEPT_FIRST = (
    ("danger", None),
    ("unused", 1),
    ("strongest", 1),
    ("medicines", 14),
    ("reasons", 2),
    ("questions", 3),
    ("signs", 2),
    ("response", 1),
    ("try", 3),
    ("response", 1),
    ("ask", 3),
    ("medicines", None),
    ("reasons", None),
    ("questions", None),
    ("response", None),
    ("try", None),
)

# Of these, a longer list helps nobody in a short visit, even where there is room.
_AT_MOST = {"questions": 6, "response": 4, "try": 6}

# For these the letters grow smaller than one reads with ease, and the words of others are cut.
_ESSENTIAL: dict[str, int | None] = {"danger": None, "unused": 1, "strongest": 1, "medicines": 14}

_NAMES = {
    "danger": ("danger", "dangers"),
    "medicines": ("medicine", "medicines"),
    "questions": ("question", "questions"),
    "try": ("thing to try", "things to try"),
    "other": ("finding", "findings"),
}


def by_importance(lines: Sequence[Line]) -> list[Line]:
    """Give the lines that may stand on the page, the one that gives way last first.

    Examples
    --------
    >>> many = [Line("try", {}), *[Line("danger", {})] * 6, Line("strongest", {})]
    >>> [line.section for line in by_importance(many)][5:]
    ['danger', 'strongest', 'try']
    """
    waiting = {section: _of(lines, section) for section, _ in _KEPT_FIRST}
    kept: list[Line] = []
    for section, n_kept in _KEPT_FIRST:
        kept += waiting[section][:n_kept]
        waiting[section] = waiting[section][len(waiting[section][:n_kept]) :]
    return kept


def _of(lines: Sequence[Line], section: str) -> list[Line]:
    return [line for line in lines if line.section == section][: _AT_MOST.get(section)]


def n_essential(lines: Sequence[Line]) -> int:
    """Give how many lines a page must hold, as far as smaller letters make room.

    Examples
    --------
    >>> n_essential([Line("danger", {})] * 9 + [Line("try", {})])
    9
    """
    return sum(len(_of(lines, section)[:most]) for section, most in _ESSENTIAL.items())


def n_dangers(lines: Sequence[Line]) -> int:
    """Give how many lines are a danger: none of them may be left out, or cut, for another."""
    return len(_of(lines, "danger"))


def left_out(lines: Sequence[Line], kept: Sequence[Line]) -> str:
    """Give the sentence that says how much of a review is not on the page, or nothing.

    Examples
    --------
    >>> left_out([Line("danger", {})] * 3 + [Line("try", {})], [Line("danger", {})])
    '2 more dangers and 1 thing to try are in the full review.'
    """
    here = Counter(_kind(line) for line in kept)
    missing = Counter(_kind(line) for line in lines) - here
    parts = [
        f"{n} {'more ' * (here[kind] > 0)}{_NAMES[kind][n > 1]}"
        for kind in _NAMES
        if (n := missing[kind])
    ]
    if not parts:
        return ""
    joined = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    return f"{joined} {'is' if missing.total() == 1 else 'are'} in the full review."


def _kind(line: Line) -> str:
    return line.section if line.section in _NAMES else "other"
