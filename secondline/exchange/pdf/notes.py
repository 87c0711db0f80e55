"""The small print at the foot of the page: what is left out, the sources, what this is."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from secondline.exchange.pdf.contents import Line, how_checked, is_out_of_scope
from secondline.exchange.pdf.giving_way import left_out
from secondline.exchange.pdf.press import Press

_N_SOURCES = 24


def notes(
    review: Mapping[str, Any], lines: Sequence[Line], kept: Sequence[Line], press: Press
) -> list[str]:
    """Give the notes of a page in the order in which they stand; the press has printed the rest."""
    first = [_left_out(review, lines, kept), _sources(kept, press), press.text(review["notice"])]
    # Last, because it counts what all the others lost.
    return [note for note in (*first, _imprint(review, press), press.losses()) if note]


def _left_out(review: Mapping[str, Any], lines: Sequence[Line], kept: Sequence[Line]) -> str:
    if is_out_of_scope(review):
        # Nothing else was answered, so the review has nothing that this page has not.
        return left_out(lines, kept)
    rest = "The full review also has what was not supported, and what cannot be told."
    return f"{left_out(lines, kept)} {rest}".strip()


def _sources(kept: Sequence[Line], press: Press) -> str:
    """Name each source once, under how it was checked."""
    cited = list(dict.fromkeys(source for line in kept for source in line.sources))
    groups: dict[str, list[str]] = {}
    for source, checked in cited[:_N_SOURCES]:
        groups.setdefault(how_checked(checked), []).append(press.name(source))
    said = [f"{press.name(how)}: {', '.join(ids)}." for how, ids in groups.items()]
    if len(cited) > _N_SOURCES:
        said.append(f"{len(cited) - _N_SOURCES} more are in the full review.")
    return " ".join(["Sources.", *said]) if said else ""


def _imprint(review: Mapping[str, Any], press: Press) -> str:
    knowledge, record = review["knowledge"], review["record"]
    version, its_hash = press.name(knowledge["version"]), press.name(knowledge["hash"][:12])
    return (
        f"Reviewed by no clinician yet. Knowledge {version} ({its_hash}), "
        f"record {press.name(record['hash'][:8])}, {date.fromisoformat(review['on'])}."
    )
