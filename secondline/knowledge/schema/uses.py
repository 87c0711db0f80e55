"""What is known of one medicine for one condition: where it is approved, and what trials found."""

from typing import Literal

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


class Result(Value, frozen=True, kw_only=True):
    """What a source measured, in its own terms.

    `reached` holds the same numbers as the sentence, where it counts people. `shows` is ``little``
    where the sentence says that most people would hardly notice a difference from a dummy.
    """

    reached: Reached | None = None
    shows: Literal["little"] | None = None


class Use(Shape, frozen=True, kw_only=True):
    """What is known of one medicine for one condition; values by the day they hold from.

    `status` is where it is approved, recommended or advised against, each with its region;
    `results` what its sources measured, in their own terms, never converted.
    """

    status: tuple[Value, ...] = ()
    results: tuple[Result, ...] = ()
    effective_dose: dict[Day, Dose] = {}
    adequate_trial: dict[Day, Trial] = {}
