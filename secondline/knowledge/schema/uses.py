"""What is known of one medicine for one condition: where it is approved, and what trials found."""

from typing import Literal

from secondline.knowledge.schema.combinations import Needs
from secondline.knowledge.schema.values import Day, Dose, Shape, Value


class Trial(Shape, frozen=True, kw_only=True):
    """How many weeks at an effective dose make a fair trial."""

    weeks: Value


class Reached(Shape, frozen=True, kw_only=True):
    """How many people in trials came to a result, as their source counts them.

    `n` of `of` people with the medicine and `dummy` of `dummy_of` people with a dummy `did` so.
    """

    did: str
    n: int
    of: int
    dummy: int
    dummy_of: int


class Points(Shape, frozen=True, kw_only=True):
    """How many points lower the pain was than without it, on the scale that the source used.

    `low` to `high` is the interval of 95 % that the source gives; `of` the highest point of its
    scale (10, 100, 5). Never converted to another scale.
    """

    less: float
    low: float | None = None
    high: float | None = None
    of: int


class Result(Value, frozen=True, kw_only=True):
    """What a source measured, in its own terms.

    `reached` and `points` hold the same numbers as the sentence: people where the source counts
    them, else points. `shows` is ``little`` where the sentence says that most people would hardly
    notice a difference from a dummy.
    """

    reached: Reached | None = None
    points: Points | None = None
    shows: Literal["little"] | None = None


Stands = Literal["approved", "first", "for", "weakly for", "open", "not approved", "against"]


class Stance(Value, frozen=True, kw_only=True):
    """How a regulator or a guideline stands to one thing for one condition.

    `by` is who says it, in short ("FDA", "EULAR 2017", "NICE NG193", "ACP 2017"); `stands` how:
    ``first`` is a first choice, ``open`` neither for nor against.
    """

    by: str | None = None
    stands: Stands | None = None


class DoseFor(Dose, frozen=True, kw_only=True):
    """A daily dose that is lower for some people: `person` is all that must be true of them.

    Weak kidneys need no such entry: a medicine with the role ``cleared_by_kidney`` is never called
    too low for them.
    """

    person: Needs


class Use(Shape, frozen=True, kw_only=True):
    """What is known of one medicine for one condition; values by the day they hold from.

    `status` is where it is approved, recommended or advised against, each with its region;
    `results` what its sources measured, in their own terms, never converted. `effective_dose` is
    what was studied or is the label's target, `effective_dose_for` where that is lower for some.
    """

    status: tuple[Stance, ...] = ()
    results: tuple[Result, ...] = ()
    effective_dose: dict[Day, Dose] = {}
    effective_dose_for: dict[Day, tuple[DoseFor, ...]] = {}
    adequate_trial: dict[Day, Trial] = {}
