"""Where may the pain come from? What features suggest, step by step, and never a diagnosis.

About the person, not a medicine. Its verdict is always "cannot tell": features suggest, several
kinds of pain may be there at once, and only an examination can settle it.

Reads    what each set of criteria says of the record (`secondline.loop.reasons.origin`)
Asks     what would settle what is hinted at; where nothing is told, where and how it hurts
"""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict, type_of_fact
from secondline.loop.reasons.origin import Origin, origins
from secondline.loop.reasons.origin.asking import still_open
from secondline.loop.reasons.origin.said import line
from secondline.loop.words import cites, phrase
from secondline.record.exposures import exposures
from secondline.record.record import Record

ID = "wrong_mechanism"
KINDS = ("nociceptive", "neuropathic", "nociplastic")


def pain_origin(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    """Give one finding that tells what features suggest, with every step; none without pain.

    Returns
    -------
    tuple of Finding
        Facts: ``origin``, ids of what is suggested or was named; ``possible``, ids of what is only
        hinted at; for each of these ``<id>_verdict``, ``<id>_grade``, ``<id>_within_reach``,
        ``<id>_for``, ``<id>_against`` and its own facts, such as ``fibromyalgia_wpi``.
    """
    every = origins(record, library, on)
    if not _is_about_pain(record, library, every):
        return ()
    found = _in_order(every)
    facts: dict[str, type_of_fact] = {
        "origin": tuple(one.id for one in found if not _is_only_hinted(one)),
        "possible": tuple(one.id for one in found if _is_only_hinted(one)),
        "for": tuple(dict.fromkeys(said for one in found for said in one.speaks_for)),
        "against": tuple(dict.fromkeys(said for one in found for said in one.speaks_against)),
        "lines": " ".join(line(one, library) for one in found),
        "settles": "; ".join(phrase(library, f"origin.settles.{one.id}", {}) for one in found),
    }
    for one in found:
        facts |= _facts(one)
    basis = library.reasons[ID].basis
    return (
        Finding(
            id=ID,
            verdict=Verdict.CANNOT_TELL,
            facts=facts,
            cites=tuple(dict.fromkeys((*(c for one in found for c in one.cites), *cites(basis)))),
            words=("reasons.pain_origin" if found else "reasons.pain_origin_open",),
            asks=_asks(found, record),
        ),
    )


def _is_about_pain(record: Record, library: Library, found: tuple[Origin, ...]) -> bool:
    """Whether the record tells of pain, of an illness that hurts, or of a medicine for pain."""
    pain = record.pain
    if any(one is not None for one in (pain.since, pain.areas, pain.feels)):
        return True
    taken = (one.ingredient for one in exposures(record, library))
    is_treated = any(set(KINDS) & set(library.medicine(one).fits) for one in taken)
    return is_treated or any(one.named for one in found)


def _in_order(found: tuple[Origin, ...]) -> list[Origin]:
    """Give what is suggested, then what was named, then what is hinted at; leave out the rest."""
    suggested = [one for one in found if one.verdict is Verdict.SUPPORTED]
    named = [one for one in found if one.named and one not in suggested]
    return [*suggested, *named, *(one for one in found if _is_only_hinted(one))]


def _is_only_hinted(one: Origin) -> bool:
    return one.verdict is Verdict.CANNOT_TELL and one.named is None and one.is_hinted


def _facts(one: Origin) -> dict[str, type_of_fact]:
    return {
        f"{one.id}_verdict": str(one.verdict),
        f"{one.id}_grade": one.grade,
        f"{one.id}_within_reach": one.within_reach,
        f"{one.id}_for": one.speaks_for,
        f"{one.id}_against": one.speaks_against,
        **{f"{one.id}_{name}": fact for name, fact in one.facts.items()},
    }


def _asks(found: list[Origin], record: Record) -> tuple[str, ...]:
    """Give the questions of what is open; where nothing is suggested, the first ones about pain."""
    held = [one for one in found if one.verdict is not Verdict.SUPPORTED]
    return still_open((ask for one in held for ask in one.asks), record)
