"""What was studied of a medicine for what it is taken for: the nearest knowledge first.

A product's own label goes before its ingredient, a condition before the wider ones. A relaxer that
is given for pain of the back or the joints was studied, and is labelled, for the spasm with it.
Where a label's target is lower for some people, theirs counts; where nobody knows whether somebody
is one of them, both stay possible. One medicine of several in a product is labelled for less than
alone: there any dose may be the one that was meant.
"""

from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library, in_force, quantity
from secondline.knowledge.names import match
from secondline.knowledge.schema import Dose, DoseFor, Needs, Result, Trial, Use, Value
from secondline.loop.safety.facts import facts_of, unmet
from secondline.record.exposures import Treatment
from secondline.record.record import Record
from secondline.units import Quantity

KIDNEYS = "kidney_asks_less"
_BY_KIDNEYS = "cleared_by_kidney"
_SPASM = "muscle_spasm"
_ASKS = dict.fromkeys(("age", "exact age"), "day-of-birth")
_FOR_PAIN = frozenset({"opioid", "nsaid", "gabapentinoid", "muscle_relaxant", "triptan"})


def uses(taken: Treatment, library: Library) -> tuple[Use, ...]:
    """Give all that is known of a medicine for its purpose; empty where that is not known."""
    if taken.condition is None:
        return ()
    medicine = library.medicine(taken.medicine)
    kinds = library.kinds(taken.condition)
    if medicine.relaxer == "antispasmodic" and muscle_of(taken.condition, library) == "neither":
        kinds = (*kinds, _SPASM)
    own = library.products[taken.product].for_ if taken.product else {}
    return tuple(held[kind] for kind in kinds for held in (own, medicine.for_) if kind in held)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudiedFrom:
    """From which dose a day on a medicine counts as tried, for one person.

    Attributes
    ----------
    low : Value
        The dose that certainly counts: the lowest that was studied, or the label's own target for
        people like this one.
    least : Value
        The lowest dose that may count; another one than `low` where something is `unknown`.
    usual : Value
        The lowest dose that was studied, whoever it is.
    needs : Needs, optional
        What makes the lower dose this person's own.
    unknown : tuple of str
        What is not known of the person, so that a lower dose may be meant.
    is_alone : bool
        Whether these doses are of what is taken, and not of one medicine of several in a product.
    """

    low: Value
    least: Value
    usual: Value
    needs: Needs | None = None
    unknown: tuple[str, ...] = ()
    is_alone: bool = True

    @property
    def may_count(self) -> Quantity:
        """The lowest amount a day that may count as tried; of one medicine among several, any."""
        least = quantity(self.least)
        # A little more than nothing, so that days without it do not count.
        return least if self.is_alone else least.times(1 / 100)


def studied_from(
    taken: Treatment, record: Record, library: Library, on: date
) -> StudiedFrom | None:
    """Give from which dose a day the medicine counts as tried for its purpose, where we know it."""
    use = next((use for use in uses(taken, library) if in_force(use.effective_dose, on)), None)
    usual = in_force(use.effective_dose, on) if use else None
    if use is None or usual is None:
        return None
    lower = in_force(use.effective_dose_for, on) or ()
    facts = facts_of(record, library, on) if lower else None
    found = [(one, unmet(one.person, facts)) for one in lower] if facts else []
    own = min((one for one, unknown in found if unknown == ()), key=_low, default=None)
    low = own or usual
    maybe = [(one, unknown) for one, unknown in found if unknown and _low(one) < _low(low)]
    return StudiedFrom(
        low=low.low,
        least=min((one for one, _ in maybe), key=_low, default=low).low,
        usual=usual.low,
        needs=own.person if own else None,
        unknown=tuple(dict.fromkeys(name for _, unknown in maybe for name in unknown)),
        is_alone=not is_one_of_several(taken, library),
    )


def is_one_of_several(taken: Treatment, library: Library) -> bool:
    """Whether some of it came in a product with other medicines, without a dose of its label."""
    given = dict.fromkeys(one.given for one in taken.exposures)
    found = [match(library, one) for one in given]
    products = [library.products[one.product] if one.product else None for one in found]
    held = zip(found, products, strict=True)
    return any(len(one.ingredients) > 1 and not (box and box.for_) for one, box in held)


def asks_of_person(unknown: tuple[str, ...]) -> tuple[str, ...]:
    """Give the questions that tell whether a lower dose is meant for somebody."""
    return tuple(dict.fromkeys(_ASKS.get(name, "low-on-purpose") for name in unknown))


def _low(dose: Dose | DoseFor) -> float:
    return quantity(dose.low).value


def adequate_trial(taken: Treatment, library: Library, on: date) -> Trial | None:
    """Give how long an adequate trial for the purpose is, where we know it."""
    held = (in_force(use.adequate_trial, on) for use in uses(taken, library))
    return next((trial for trial in held if trial), None)


def results(taken: Treatment, library: Library) -> tuple[Result, ...]:
    """Give what trials measured, of the nearest purpose that has any."""
    return next((use.results for use in uses(taken, library) if use.results), ())


def has_studied_dose(taken: Treatment, library: Library) -> bool:
    """Whether we know a studied dose of the medicine for anything at all."""
    return any(use.effective_dose for use in library.medicine(taken.medicine).for_.values())


def muscle_of(condition: str | None, library: Library) -> str | None:
    """Give which kind of muscle trouble a condition is or brings: spasm, spasticity, neither."""
    kinds = library.kinds(condition) if condition else ()
    held = (library.conditions[kind].muscle for kind in kinds)
    return next((muscle for muscle in held if muscle), None)


def is_for_pain(taken: Treatment, library: Library) -> bool:
    """Whether a medicine is taken for pain or for muscle trouble, as far as anybody said.

    Without a purpose that we know, a medicine that we know from pain counts as one for pain.
    """
    if taken.condition is None:
        medicine = library.medicine(taken.medicine)
        return bool(medicine.for_ or medicine.relaxer or _FOR_PAIN & library.acts(taken.medicine))
    kinds = [library.conditions[kind] for kind in library.kinds(taken.condition)]
    return any(one.pain or one.muscle for one in kinds)


def is_for_weak_kidneys(taken: Treatment, record: Record, library: Library, on: date) -> bool:
    """Whether the kidneys clear it and are known to be weak: a low dose may then act like more."""
    weak = Needs(kidney_below=library.limit(KIDNEYS))
    is_cleared = _BY_KIDNEYS in library.acts(taken.medicine)
    return is_cleared and unmet(weak, facts_of(record, library, on)) == ()
