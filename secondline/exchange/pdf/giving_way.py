"""What gives way to what where one page has no room for everything, and how the page says so."""

from collections.abc import Sequence

from secondline.exchange.pdf.line import Line

# What is kept first, and how many of it, before the next one gets room. None is all the rest.
_KEPT_FIRST: tuple[tuple[str, int | None], ...] = (
    ("danger", None),
    ("unchecked", 6),
    ("unused", 2),
    ("reasons", 1),
    ("medicines", 4),
    ("questions", 2),
    ("agreement", None),
    ("signs", 2),
    ("medicines", 10),
    ("questions", 1),
    ("reasons", 2),
    ("questions", None),
    ("reasons", None),
    ("medicines", None),
    ("response", 1),
    ("unused", None),
    ("unchecked", None),
    ("response", 1),
)

# Before the words of a danger move to the second sheet, these make room for them.
_ESSENTIAL: dict[str, int] = {
    "unchecked": 6,
    "unused": 2,
    "reasons": 1,
    "medicines": 4,
    "questions": 2,
}

# Of these, a longer list helps nobody in a short visit, even where there is room.
_AT_MOST = {"questions": 8, "response": 2, "unchecked": 20}

_NAMES = {
    "danger": ("danger", "dangers"),
    "unchecked": ("name", "names"),
    "medicines": ("medicine", "medicines"),
    "reasons": ("reason", "reasons"),
    "questions": ("question", "questions"),
    "agreement": ("", ""),
    "unused": ("thing that was not checked", "things that were not checked"),
}


def by_importance(lines: Sequence[Line]) -> list[Line]:
    """Give the lines that may stand on the first sheet, the one that gives way last first.

    Examples
    --------
    >>> many = [Line("questions", {}), *[Line("danger", {})] * 6, Line("reasons", {})]
    >>> [line.section for line in by_importance(many)][5:]
    ['danger', 'reasons', 'questions']
    """
    waiting = {section: _of(lines, section) for section, _ in _KEPT_FIRST}
    kept: list[Line] = []
    for section, n_kept in _KEPT_FIRST:
        kept += waiting[section][:n_kept]
        waiting[section] = waiting[section][len(waiting[section][:n_kept]) :]
    return kept


def _of(lines: Sequence[Line], section: str) -> list[Line]:
    return [line for line in lines if line.section == section][: _AT_MOST.get(section)]


def n_dangers(lines: Sequence[Line]) -> int:
    """Give how many lines are a danger: none of them gives way to another line."""
    return len(_of(lines, "danger"))


def essential(lines: Sequence[Line]) -> list[Line]:
    """Give the lines for which the words of dangers move to the second sheet, dangers first."""
    others = [line for name, most in _ESSENTIAL.items() for line in _of(lines, name)[:most]]
    return [*_of(lines, "danger"), *others]


def not_here(lines: Sequence[Line], kept: Sequence[Line]) -> list[Line]:
    """Give the lines that have no room on the first sheet and stand on the second.

    How the pain went, and which signs were asked, stay in the full review.
    """
    held = {id(line) for line in kept}
    return [line for line in lines if id(line) not in held and line.section in _NAMES]


def more(lines: Sequence[Line], kept: Sequence[Line], where: str) -> dict[str, str]:
    """Give for each section that lacks a line the sentence that says so, and where it stands.

    Examples
    --------
    >>> many = [Line("medicines", {}) for _ in range(14)]
    >>> more(many, many[:11], "see sheet 2")
    {'medicines': '3 more medicines: see sheet 2.'}
    """
    left = not_here(lines, kept)
    missing = {name: [one for one in left if one.section == name] for name in _NAMES}
    return {
        name: _counted(name, len(held), where, any(one.section == name for one in kept))
        for name, held in missing.items()
        if held
    }


def _counted(name: str, n: int, where: str, is_any_here: bool) -> str:
    if name == "agreement":
        return f"What was agreed: {where}."
    return f"{n} {'more ' * is_any_here}{_NAMES[name][n > 1]}: {where}."
