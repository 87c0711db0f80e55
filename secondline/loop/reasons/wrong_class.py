"""Is it the right kind of muscle relaxer for this kind of muscle trouble?

"Muscle relaxer" is two classes: antispasmodics for a strained or cramped muscle, antispastics for
the stiffness that comes from the brain or the spinal cord. One rarely does the other's work.

Reads    the medicine's fits; the condition it is taken for; the person's other conditions
Supports the reason when the medicine is not meant for that kind of muscle trouble
Asks     what it is for, or whether a condition of the nerves is behind it
"""

from collections.abc import Iterator
from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.names import condition_of, plain
from secondline.knowledge.schema import Medicine, Value
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import Piece, about, statements, weighed
from secondline.loop.reasons.studied import muscle_of
from secondline.loop.words import cites
from secondline.record.exposures import Treatment
from secondline.record.record import Record


def wrong_class(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether a muscle relaxer belongs to the other class.

    Returns
    -------
    Finding or None
        None for any other medicine, and where it is taken for what is no muscle trouble at all.
    """
    medicine = library.medicine(taken.medicine)
    muscle = muscle_of(taken.condition, library)
    if medicine.relaxer is None or (taken.condition is not None and muscle is None):
        return None
    fit = _fit(medicine, muscle)
    asks: tuple[str, ...] = ("what-is-it-for",)
    verdict = Verdict.CANNOT_TELL
    if fit is not None:
        verdict = Verdict.SUPPORTED if fit.v == "none" else Verdict.NOT_SUPPORTED
        asks = ()
    elif muscle is not None:
        asks = ("which-kind-of-muscle-trouble",)
    if verdict is Verdict.SUPPORTED and _may_have_another(record, library, str(muscle)):
        verdict, asks = Verdict.CANNOT_TELL, ("is-it-for-spasticity",)
    return Finding(
        id="wrong_class",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            **about(taken, library),
            "class": medicine.relaxer,
            "muscle": muscle,
            **_weighed(taken, fit, record, library, str(muscle)),
        },
        cites=cites((fit,) if fit else medicine.fits.values()),
        words=(f"reasons.wrong_class_{medicine.relaxer}",),
        asks=asks,
    )


def _fit(medicine: Medicine, muscle: str | None) -> Value | None:
    """Give how the medicine fits; for pain that is neither, only that an antispastic does not."""
    if muscle != "neither":
        return medicine.fits.get(muscle or "")
    fit = medicine.fits.get("spasm")
    return fit if fit and fit.v == "none" else None


def _weighed(
    taken: Treatment, fit: Value | None, record: Record, library: Library, muscle: str
) -> dict[str, tuple[str, ...]]:
    """Weigh what it is taken for, and the conditions that bring the other kind of trouble."""
    purposes = dict.fromkeys(one.reason for one in statements(taken) if one.reason)
    told: list[Piece] = [("taken_for", {"condition": one}) for one in purposes]
    fits = library.medicine(taken.medicine).fits
    others: dict[bool, list[Piece]] = {True: [], False: []}
    for name, kind in _of_another(record, library, muscle):
        is_fitting = kind in fits and fits[kind].v != "none"
        others[is_fitting].append(("condition", {"condition": name}))
    if fit is not None:
        others[fit.v != "none"] = told + others[fit.v != "none"]
    return weighed(library, others[False], others[True])


def _of_another(record: Record, library: Library, muscle: str) -> Iterator[tuple[str, str]]:
    """Give the conditions, as written, that bring another kind of muscle trouble, and which."""
    for name in record.person.conditions or ():
        kind = muscle_of(condition_of(library, name), library)
        if kind is not None and kind not in ("neither", muscle):
            yield name, kind


def _may_have_another(record: Record, library: Library, muscle: str) -> bool:
    """Whether the person's conditions make the other kind of muscle trouble possible too."""
    given = record.person.conditions
    if given is None:
        # Pain that is neither does not say what the medicine is for; a strain does.
        return muscle == "neither"
    if muscle == "neither" and any(_may_bring_spasticity(name, library) for name in given):
        return True
    return any(_of_another(record, library, muscle))


def _may_bring_spasticity(name: str, library: Library) -> bool:
    """Whether a name is one that we do not know: it may be an illness of brain or spinal cord."""
    told = plain(name)
    if condition_of(library, name):
        return False
    harmless = library.criteria["spasticity"].lists["brings_none"].v
    names = harmless if isinstance(harmless, tuple) else ()
    return not any(f" {plain(one)} " in f" {told} " for one in names)
