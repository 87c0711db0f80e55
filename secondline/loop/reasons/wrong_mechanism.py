"""Is the medicine meant for the kind of pain that the record points to?

A medicine for inflamed joints does little for fibromyalgia, and one for nerves little for a worn
joint. What features suggest comes from published criteria; what a medicine is meant for is `fits`.

Reads    what each set of criteria says of the record; what the medicine is for; its fits
Supports the reason where features suggest an origin, or the purpose names one, and it fits none
Never    calls it wrong where no one pain is named as its purpose and it fits a part of the pain:
         mixed pain is normal. Where one is named, that one decides; what else it fits is said
Asks     what it is for, or what would tell where the pain comes from
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Medicine, Value
from secondline.loop.answer import Cite, Finding, Verdict
from secondline.loop.reasons.origin import Origin, origins
from secondline.loop.reasons.origin.asking import still_open
from secondline.loop.reasons.pain_origin import ID, KINDS
from secondline.loop.words import cites, named, phrase
from secondline.record.exposures import Treatment
from secondline.record.record import Record

# Which of these a relaxer is meant for is the question of `wrong_class`, and is asked there.
_OF_ITS_CLASS = ("spasm", "spasticity", "mechanical")
_NOT = "none"
_FITS = {"main": "fits", "some": "fits_some", _NOT: "fits_not"}


@dataclass(frozen=True, slots=True)
class _Match:
    """What may be behind the pain that a medicine is taken for, and how the medicine fits it."""

    origin: Origin
    fit: Value | None

    @property
    def suits(self) -> bool | None:
        """Whether the medicine is meant for it; None where that is not known."""
        return None if self.fit is None else self.suits_how != _NOT

    @property
    def suits_how(self) -> str:
        """How well the medicine fits: ``main``, ``some`` or ``none``."""
        return _NOT if self.fit is None else str(self.fit.v)


def wrong_mechanism(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether one medicine is meant for the kind of pain that the record points to.

    Returns
    -------
    Finding or None
        Facts: ``origin``, what is behind the pain as far as features suggest or the purpose says;
        ``for`` and ``against`` the reason. None for what is no pain medicine, or taken for another
        thing than this kind of pain, and where `wrong_class` says the same.
    """
    medicine = library.medicine(taken.medicine)
    if not set(KINDS) & set(medicine.fits):
        return None
    if taken.condition is None:
        return _finding(taken, library, Verdict.CANNOT_TELL, asks=("what-is-it-for",))
    every = [_match(one, medicine, library, taken) for one in origins(record, library, on)]
    behind = [one for one in every if _is_behind(one.origin, taken, library)]
    if not behind:
        return None
    strong = _strong(behind, taken, library)
    if _is_of_its_class(strong, medicine, taken, library):
        return None
    others = _others(every, behind, strong, taken, library)
    is_named = any(_is_named(one.origin, taken, library) for one in behind)
    verdict = _verdict(strong, others, is_named=is_named)
    asks = _asks(behind, record, library) if verdict is Verdict.CANNOT_TELL else ()
    return _finding(taken, library, verdict, strong, others, asks)


def _match(one: Origin, medicine: Medicine, library: Library, taken: Treatment) -> _Match:
    """Give how a medicine fits an origin: by the condition it names, then by its kinds."""
    kinds = library.criteria[one.id].kinds
    purposes = library.kinds(taken.condition) if taken.condition else ()
    keys = (*purposes, *kinds) if _is_named(one, taken, library) else kinds
    return _Match(one, next((medicine.fits[key] for key in keys if key in medicine.fits), None))


def _is_named(one: Origin, taken: Treatment, library: Library) -> bool:
    """Whether the medicine is taken for the very thing that the criteria describe."""
    return taken.condition in library.criteria[one.id].conditions


def _is_behind(one: Origin, taken: Treatment, library: Library) -> bool:
    """Whether an origin may be behind the pain that the medicine is taken for."""
    explains = library.criteria[one.id].explains
    return _is_named(one, taken, library) or taken.condition in explains


def _strong(behind: list[_Match], taken: Treatment, library: Library) -> list[_Match]:
    """Give what features suggest; where they suggest nothing, what the purpose names."""
    suggested = [one for one in behind if one.origin.verdict is Verdict.SUPPORTED]
    return suggested or [one for one in behind if _is_named(one.origin, taken, library)]


def _others(
    every: list[_Match],
    behind: list[_Match],
    strong: list[_Match],
    taken: Treatment,
    library: Library,
) -> list[_Match]:
    """Give what else may be there: for a named purpose what is known, else what is hinted at."""
    if any(_is_named(one.origin, taken, library) for one in behind):
        held = [one for one in every if one.origin.verdict is Verdict.SUPPORTED or one.origin.named]
    else:
        held = [one for one in behind if _is_open(one.origin)]
    return [one for one in held if one not in strong]


def _is_open(one: Origin) -> bool:
    return one.verdict is Verdict.CANNOT_TELL and one.is_hinted


def _is_of_its_class(
    strong: list[_Match], medicine: Medicine, taken: Treatment, library: Library
) -> bool:
    """Whether this is about a relaxer and nothing but muscle trouble: `wrong_class` judges that."""
    if medicine.relaxer is None:
        return False
    if not strong:
        held = library.conditions.get(taken.condition or "")
        return held is not None and held.muscle in _OF_ITS_CLASS
    missed = [one for one in strong if one.suits is False]
    kinds = {library.criteria[one.origin.id].kinds[0] for one in missed}
    return len(missed) == len(strong) and kinds <= set(_OF_ITS_CLASS)


def _verdict(strong: list[_Match], others: list[_Match], *, is_named: bool) -> Verdict:
    """Judge by what is behind the pain; what else may be there leaves only a vague purpose open."""
    suits = [one.suits for one in strong]
    if True in suits:
        return Verdict.NOT_SUPPORTED
    if not suits or None in suits or (not is_named and any(one.suits for one in others)):
        return Verdict.CANNOT_TELL
    return Verdict.SUPPORTED


def _asks(behind: list[_Match], record: Record, library: Library) -> tuple[str, ...]:
    """Give the few questions that would tell most: where and how it hurts, then what is open."""
    open_ = [one.origin for one in behind if one.origin.verdict is Verdict.CANNOT_TELL]
    open_.sort(key=lambda one: not one.is_hinted)
    asks = still_open((ask for one in open_ for ask in one.asks), record)
    return asks[: int(library.limit("asks_of_a_reason"))]


def _finding(
    taken: Treatment,
    library: Library,
    verdict: Verdict,
    strong: Iterable[_Match] = (),
    others: Iterable[_Match] = (),
    asks: tuple[str, ...] = (),
) -> Finding:
    medicine = named(library, taken.medicine, taken.given)
    held = [*strong, *(one for one in others if one.suits)]
    missed = [one for one in held if one.suits is False]
    fitting = [one for one in held if one.suits]
    is_mixed = bool(missed and fitting)
    return Finding(
        id=ID,
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            "medicine": medicine,
            "is_taken": taken.is_taken,
            "origin": tuple(one.origin.id for one in held),
            "origins": _names(missed, library),
            "fitting": _names(fitting, library),
            "for": _evidence(missed, medicine, taken, library),
            "against": _evidence(fitting, medicine, taken, library),
        },
        cites=_cites(held),
        words=("reasons.wrong_mechanism_mixed" if is_mixed else "reasons.wrong_mechanism",),
        asks=asks,
    )


def _names(held: list[_Match], library: Library) -> tuple[str, ...]:
    return tuple(library.criteria[one.origin.id].name for one in held)


def _evidence(
    held: list[_Match], medicine: str, taken: Treatment, library: Library
) -> tuple[str, ...]:
    """Give what speaks for each origin, then whether the medicine is meant for it."""
    said: list[str] = []
    for one in held:
        if _is_named(one.origin, taken, library):
            said.append(phrase(library, "evidence.purpose", {"purpose": _purpose(taken)}))
        said += one.origin.speaks_for
        facts = {"medicine": medicine, "name": library.criteria[one.origin.id].name}
        said.append(phrase(library, f"evidence.{_FITS[one.suits_how]}", facts))
    return tuple(dict.fromkeys(said))


def _purpose(taken: Treatment) -> str:
    """Give what it is taken for, as the person wrote it last."""
    held = (one.statement.reason for one in reversed(taken.exposures) if one.statement)
    return next((reason for reason in held if reason), "")


def _cites(held: list[_Match]) -> tuple[Cite, ...]:
    fits = cites(one.fit for one in held if one.fit)
    return tuple(dict.fromkeys((*fits, *(cite for one in held for cite in one.origin.cites))))
