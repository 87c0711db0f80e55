"""The small print at the foot of a sheet: what stands elsewhere, the sources, what this is."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from secondline.exchange.pdf.contents import is_out_of_scope
from secondline.exchange.pdf.line import Line
from secondline.exchange.pdf.press import Press

_N_SOURCES = 60

# How a value was checked, as the sheet says it.
_CHECKED = {
    "read": "Read in the source",
    "secondary": "Read in an account of it",
    "recalled": "From memory",
    "derived": "Computed",
    "judged": "Our own judgement",
}
_REST = "The full review also has what was folded, what was not supported, and what cannot be told."
_SOURCES = "Sources: sheet 2."
_COURSE = "How the pain went is in the full review."


def notes(
    review: Mapping[str, Any], lines: Sequence[Line], kept: Sequence[Line], press: Press
) -> list[str]:
    """Give the notes of the first sheet in their order; the press has printed all the rest."""
    # Of somebody out of scope nothing else was answered, so the review has no more than this.
    rest = "" if is_out_of_scope(review) else _REST
    where = _SOURCES if any(line.sources for line in lines) else ""
    course = _COURSE if _has_course(lines) and not _has_course(kept) else ""
    first = [" ".join(filter(None, (where, course, rest))), press.note(review["notice"])]
    # Last, because it counts what all the others lost.
    return [note for note in (*first, imprint(review, press), press.losses()) if note]


def _has_course(lines: Sequence[Line]) -> bool:
    return any(line.section == "response" for line in lines)


def sources(lines: Iterable[Line], press: Press) -> list[str]:
    """Name each source once, under how it was checked: one text for each way."""
    cited = list(dict.fromkeys(source for line in lines for source in line.sources))
    groups: dict[str, list[str]] = {}
    for source, checked in cited[:_N_SOURCES]:
        groups.setdefault(_CHECKED.get(checked, checked), []).append(press.name(source))
    said = [f"{press.name(how)}: {', '.join(ids)}." for how, ids in groups.items()]
    more = in_review(len(cited) - _N_SOURCES)
    return [*said, more] if more else said


def in_review(n: int) -> str:
    """Say how many more stand in the full review; nothing where none do.

    Examples
    --------
    >>> in_review(1), in_review(2), in_review(0)
    ('1 more is in the full review.', '2 more are in the full review.', '')
    """
    return f"{n} more {'is' if n == 1 else 'are'} in the full review." if n > 0 else ""


def imprint(review: Mapping[str, Any], press: Press) -> str:
    """Say who has reviewed it, and on which knowledge and record it rests."""
    knowledge, record = review["knowledge"], review["record"]
    version, its_hash = press.name(knowledge["version"]), press.name(knowledge["hash"][:12])
    return (
        f"Reviewed by no clinician yet. Knowledge {version} ({its_hash}), "
        f"record {press.name(record['hash'][:8])}, {date.fromisoformat(review['on'])}."
    )
