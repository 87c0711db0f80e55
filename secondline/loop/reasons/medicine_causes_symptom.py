"""Could something that is taken be behind a symptom?

One finding for each symptom that the record names, with everything taken that is known to cause it.
A symptom that began after a medicine was started speaks for it, one that was there before against.

Reads    symptoms, side effects and the diary; medicines, alcohol, since when; knowledge/symptoms
Supports where the medicine often causes it, its timing fits, or the person names it
Asks     whether it began after the start, and for what we do not know of what is taken
Never    says to leave anything out: that is a question for the prescriber
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from secondline.knowledge.library import Library, quantity
from secondline.loop.answer import Cite, Finding, Verdict
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.symptoms.present import Present, all_present
from secondline.loop.reasons.symptoms.suspects import by_ingredient, not_covered, suspects
from secondline.loop.reasons.symptoms.weighing import Weighed, weigh
from secondline.loop.safety.stopping_suddenly import stopping_suddenly
from secondline.loop.words import cites, phrase
from secondline.record.exposures import Exposure
from secondline.record.record import Record

ID = "medicine_causes_symptom"


def medicine_causes_symptom(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    """Give one finding for each symptom that a record names.

    Returns
    -------
    tuple of Finding
        About the medicines that may cause it, or, where there is none, about the symptom. Facts:
        ``symptom``, ``culprits``, ``others``, ``danger_signs`` to ask, ``for`` and ``against``.
    """
    case = Case(record, library, on)
    taken = by_ingredient(record, library)
    return tuple(_finding(case, one, taken) for one in all_present(case).values())


def _finding(case: Case, held: Present, taken: Mapping[str, list[Exposure]]) -> Finding:
    found = suspects(taken, case.library, held.symptom, case.on)
    weighed = _together(case, held, tuple(weigh(case, held, one) for one in found))
    likely = _of(weighed, Verdict.SUPPORTED)
    possible = _of(weighed, Verdict.CANNOT_TELL)
    missing = not_covered(case.record, case.library)
    if likely:
        return _built(case, held, Verdict.SUPPORTED, likely, possible, weighed)
    if possible:
        return _built(case, held, Verdict.CANNOT_TELL, possible, (), weighed)
    if missing or not case.record.medicines:
        return _of_unknown(case, held, missing, weighed)
    return _built(
        case, held, Verdict.NOT_SUPPORTED, _of(weighed, Verdict.NOT_SUPPORTED), (), weighed
    )


def _of(weighed: tuple[Weighed, ...], verdict: Verdict) -> tuple[Weighed, ...]:
    return tuple(one for one in weighed if one.verdict is verdict)


def _together(case: Case, held: Present, weighed: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """Count several that only can cause it as ones that do, where enough come together."""
    limit = held.symptom.together
    open_ = [one for one in _of(weighed, Verdict.CANNOT_TELL) if one.adds]
    if limit is None or len(open_) < quantity(limit).value:
        return weighed
    names = tuple(one.name for one in open_)
    said = phrase(case.library, "evidence.suspect.together", {"medicines": names})
    return tuple(
        replace(one, verdict=Verdict.SUPPORTED, for_=(*one.for_, said), asks=())
        if one in open_
        else one
        for one in weighed
    )


def _built(
    case: Case,
    held: Present,
    verdict: Verdict,
    named: tuple[Weighed, ...],
    others: tuple[Weighed, ...],
    weighed: tuple[Weighed, ...],
) -> Finding:
    about = (*named, *others)
    tapers = [stopping_suddenly(one.suspect.ingredient, case.library) for one in about]
    variant = ID if about else "symptom_without_culprit"
    tapered = tuple(path for paths, _ in tapers for path in paths)
    return Finding(
        id=ID,
        about=tuple(one.suspect.ingredient for one in about) or (held.symptom.id,),
        verdict=verdict,
        facts={
            **_facts(held, weighed, verdict),
            "culprits": _names(named),
            "others": _names(others),
        },
        cites=_cites(case, held, about, [cite for _, found in tapers for cite in found]),
        words=(
            f"reasons.{variant}",
            *(("reasons.symptom_others",) if others else ()),
            f"symptoms.{held.symptom.id}",
            *tapered,
        ),
        asks=tuple(dict.fromkeys(ask for one in about for ask in one.asks)),
    )


def _names(weighed: tuple[Weighed, ...]) -> tuple[str, ...]:
    """Give each name once; a product of which two ingredients count goes by its own name."""
    given = [one.suspect.given for one in weighed]
    named = (
        one.name if given.count(one.suspect.given) == 1 else one.suspect.given for one in weighed
    )
    return tuple(dict.fromkeys(named))


def _of_unknown(
    case: Case, held: Present, missing: tuple[str, ...], weighed: tuple[Weighed, ...]
) -> Finding:
    """Give the finding where we do not know what, or all that, is taken."""
    return Finding(
        id=ID,
        about=(held.symptom.id,),
        verdict=Verdict.CANNOT_TELL,
        facts={
            **_facts(held, weighed, Verdict.CANNOT_TELL),
            "culprits": (),
            "others": (),
            "not_known": missing,
        },
        cites=_cites(case, held, (), ()),
        words=(
            "reasons.symptom_of_unknown" if missing else "reasons.symptom_without_list",
            f"symptoms.{held.symptom.id}",
        ),
        asks=("left-out-of-the-total",) if missing else ("what-do-you-take",),
    )


def _facts(
    held: Present, weighed: tuple[Weighed, ...], verdict: Verdict
) -> dict[str, str | tuple[str, ...]]:
    for_ = (one.for_ for one in weighed if one.verdict is verdict)
    return {
        "symptom": held.symptom.name,
        "danger_signs": held.symptom.danger_signs,
        "for": tuple(dict.fromkeys((*held.says, *(said for some in for_ for said in some)))),
        "against": tuple(dict.fromkeys(said for one in weighed for said in one.against)),
    }


def _cites(
    case: Case, held: Present, about: tuple[Weighed, ...], more: Iterable[Cite]
) -> tuple[Cite, ...]:
    values = [value for one in about for value in one.suspect.culprit.basis]
    reason = case.library.reasons[ID].basis
    found = (*cites(values), *more, *cites((*held.symptom.basis, *reason)))
    return tuple(dict.fromkeys(found))
