"""What the tests and questionnaires of a record say of one illness: outside, inside, or open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import quantity
from secondline.knowledge.schema import Illness, Range, Value
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.counting import Held, any_of
from secondline.loop.reasons.origin.laboratory import Result, result

_LOW = ("low", "too low", "deficient")
_HIGH = ("high", "raised")


@dataclass(frozen=True, slots=True)
class Reading:
    """One test or questionnaire.

    Attributes
    ----------
    is_outside : bool or None
        None where only the range of the laboratory can tell, or it cannot be read.
    is_fresh : bool
        Whether it is recent enough to speak for today.
    said : str
        As it is shown: "TSH 6.8 mIU/L on 2026-05-02".
    """

    is_outside: Held
    is_fresh: bool
    said: str
    is_score: bool = False

    @property
    def kind(self) -> str:
        """The phrase that says where it lies."""
        where = "outside" if self.is_outside else "inside"
        return f"score_{where}" if self.is_score else where


def readings(case: Case, illness: Illness) -> tuple[Reading, ...]:
    """Give every test and questionnaire of the record that says something of an illness."""
    tests = tuple(_tests(case, illness))
    # One test may be given in two units that no factor joins; only one entry can read it.
    read = {one.said for one in tests if one.is_outside is not None}
    known = [one for one in tests if one.is_outside is not None or one.said not in read]
    return (*dict.fromkeys(known), *_measures(case, illness))


def _is_fresh(case: Case, on: date | None, limit: str) -> bool:
    return on is not None and (case.on - on).days <= case.library.limit(limit)


def _tests(case: Case, illness: Illness) -> Iterator[Reading]:
    for id, limits in illness.tests.items():
        held, entry = result(case, id), case.library.laboratory[id]
        if held is not None:
            outside = _outside(held, limits) if limits != Range() else held.is_raised
            is_fresh = _is_fresh(case, held.on, "fresh_test_days")
            yield Reading(outside, is_fresh, f"{entry.name} {held.said}")


def _outside(held: Result, limits: Range) -> Held:
    if held.span is None:
        return _of_word(held.word, limits)
    return any_of(
        _beyond(limits.high_from, limits.normal_to, held.span, sign=1),
        _beyond(limits.low_below, limits.normal_from, held.span, sign=-1),
    )


def _of_word(word: str | None, limits: Range) -> Held:
    """Read a result that is a word: "normal" is inside, "low" or "high" may be outside."""
    if word in _LOW:
        return True if limits.low_below else None
    if word in _HIGH:
        return True if limits.high_from else None
    return False if word == "normal" else None


def _beyond(
    limit: Value | None, normal: Value | None, span: tuple[float, float], sign: int
) -> Held:
    """Whether a result lies beyond a limit; a result at `high_from` does, at `low_below` not."""
    if limit is None:
        return False
    edge = quantity(limit).value
    nearest, farthest = span if sign > 0 else (span[1], span[0])
    if (nearest >= edge) if sign > 0 else (nearest < edge):
        return True
    inner = quantity(normal).value if normal else edge
    is_inside = farthest <= inner if sign > 0 else farthest >= inner
    is_before = farthest < edge if sign > 0 else farthest >= edge
    return False if is_inside and is_before else None


def _measures(case: Case, illness: Illness) -> Iterator[Reading]:
    limit = illness.measure_from
    held = [one for one in case.record.measures if one.name == illness.measure and one.answers]
    if limit is None or not held:
        return
    newest = max(held, key=lambda one: one.on or date.min)
    points = [one for one in newest.answers if isinstance(one, float | int)]
    is_whole = len(points) == len(newest.answers)
    outside = True if sum(points) >= quantity(limit).value else False if is_whole else None
    when = f" on {newest.on}" if newest.on else ", without a date"
    said = f"{newest.name} {sum(points):g} of {limit.meaning or ''}".rstrip() + when
    is_fresh = _is_fresh(case, newest.on, "fresh_measure_days")
    yield Reading(outside, is_fresh, said, is_score=True)
