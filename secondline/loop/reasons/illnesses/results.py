"""What the tests and questionnaires of a record say of one illness: outside, inside, or open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import quantity
from secondline.knowledge.names import plain
from secondline.knowledge.schema import Illness, Range, Value
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.counting import Held, any_of
from secondline.loop.reasons.origin.laboratory import result

_LOW = ("low", "too low", "deficient")


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
            names = {plain(name) for name in (entry.id, entry.name, *entry.names.synonyms)}
            days = [one.on for one in case.record.tests if plain(one.name) in names and one.on]
            outside = _outside(held.span, limits) if _has_limits(limits) else held.is_raised
            if held.span is None and _has_limits(limits):
                outside = _of_word(case, names, limits)
            said = f"{entry.name} {held.said}"
            yield Reading(
                outside, _is_fresh(case, max(days, default=None), "fresh_test_days"), said
            )


def _has_limits(limits: Range) -> bool:
    return limits != Range()


def _of_word(case: Case, names: set[str], limits: Range) -> Held:
    """Read a result that is a word: "normal" is inside, "low" or "high" may be outside."""
    held = [one.value for one in case.record.tests if plain(one.name) in names]
    words = [one.strip().casefold() for one in held if isinstance(one, str)]
    if any(one in _LOW for one in words):
        return True if limits.low_below else None
    if "high" in words or "raised" in words:
        return True if limits.high_from else None
    return False if "normal" in words else None


def _outside(span: tuple[float, float] | None, limits: Range) -> Held:
    if span is None:
        return None
    return any_of(
        _beyond(limits.high_from, limits.normal_to, span, sign=1),
        _beyond(limits.low_below, limits.normal_from, span, sign=-1),
    )


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
