"""What to expect of a medicine beforehand: how much of the pain it takes, and how fast.

Reads    knowledge/effects and the people that trials counted; else what is usual
"""

from typing import TYPE_CHECKING

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.schema import Effect, Reached
from secondline.record.exposures import Treatment

if TYPE_CHECKING:
    from secondline.engine import Prior

_COUNTED = "had at least 30 % less pain"


def effect_of(taken: Treatment, library: Library) -> Effect | None:
    """Give what is known beforehand of a medicine; a product of its own goes first."""
    held = [one for one in library.effects.values() if taken.medicine in one.medicines]
    for condition in library.kinds(taken.condition) if taken.condition else ():
        for is_own in (True, False):
            for one in held:
                fits = taken.product in one.products if is_own else not one.products
                if one.condition == condition and fits:
                    return one
    return None


def prior_of(taken: Treatment, library: Library) -> "Prior":
    """Give the distribution of individual effects; counts of people go before points."""
    from secondline.engine import Prior

    effect, counted = effect_of(taken, library), _counted(taken, library)
    arms = ((counted.n, counted.of), (counted.dummy, counted.dummy_of)) if counted else (None, None)
    if effect is not None:
        less, spread, start = (
            quantity(one).value for one in (effect.less, effect.spread, effect.baseline)
        )
        return Prior.from_trial(less, spread, start, *arms)
    if counted is None:
        return Prior.generic()
    start, usual = library.limit("usual_pain_at_start"), Prior.generic()
    return Prior.from_trial(usual.mean * start, usual.sd * start, start, *arms)


def speed_of(taken: Treatment, library: Library) -> tuple[float, float]:
    """Give the time constants of its effect coming and going [d]."""
    effect = effect_of(taken, library)
    if effect is None:
        return usual_speed(library)
    return quantity(effect.onset).value, quantity(effect.offset).value


def usual_speed(library: Library) -> tuple[float, float]:
    """Give the time constants of what nothing is told of [d]."""
    return library.limit("usual_onset"), library.limit("usual_offset")


def _counted(taken: Treatment, library: Library) -> Reached | None:
    use = library.use(taken.medicine, taken.condition, taken.product)
    counts = (one.reached for one in use.results if one.reached) if use else iter(())
    return next((one for one in counts if one.did == _COUNTED), None)
