"""What a blood test says: raised, normal, or only its laboratory can tell."""

from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import quantity
from secondline.knowledge.names import plain
from secondline.knowledge.schema import Laboratory, Value
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.counting import Held, exceeds
from secondline.record.measures import Test
from secondline.units import Quantity

_NEGATIVE = frozenset(("negative", "neg", "not detected", "normal", "not raised", "absent"))
_POSITIVE = frozenset(
    ("positive", "pos", "detected", "raised", "high", "elevated", "strongly positive")
)
_EDGES = ("<", ">", "≤", "≥")


@dataclass(frozen=True, slots=True)
class Result:
    """One result of a blood test: between which two amounts it lies [the test's own unit].

    Attributes
    ----------
    span : tuple of float or None
        None where only a word was given, or a unit that we cannot convert.
    is_raised : bool or None
        None where only the range of the laboratory can tell.
    on : date or None
        The day of the test, where it was told.
    said : str
        As it is shown: "12 mg/L on 2 May 2026".
    word : str or None
        A result that is a text, in small letters: "normal".
    """

    span: tuple[float, float] | None
    is_raised: Held
    is_high: Held
    on: date | None
    said: str
    word: str | None = None


def result(case: Case, id: str) -> Result | None:
    """Give the newest result of a test that says anything; None where there is none."""
    if not case.record.tests:
        return None
    entry = case.library.laboratory[id]
    names = {plain(name) for name in (entry.id, entry.name, *entry.names.synonyms)}
    held = [one for one in case.record.tests if plain(one.name) in names]
    held = [one for one in held if one.value != "unknown"]
    if not held:
        return None
    return _read(max(held, key=lambda one: (one.on or date.min, str(one.value))), entry)


def is_raised(case: Case, *ids: str) -> Held:
    """Whether one of these tests is raised; a test that was not done leaves it open."""
    held = [one.is_raised if one else None for one in (result(case, id) for id in ids)]
    if True in held:
        return True
    return False if held and all(one is False for one in held) else None


def shown(case: Case, *ids: str) -> tuple[str, ...]:
    """Give each of these tests that was done, with its result and day."""
    found = ((case.library.laboratory[id].name, result(case, id)) for id in ids)
    return tuple(f"{name} {one.said}" for name, one in found if one)


def _read(test: Test, entry: Laboratory) -> Result:
    when = f" on {test.on}" if test.on else ", without a date"
    said = f"{test.value}{when}"
    if not isinstance(test.value, str):
        amount = _in_own_unit(test.value, entry)
        span = (amount, amount) if amount is not None else None
        return Result(span, _raised(span, entry), _high(span, entry), test.on, said)
    word = test.value.strip().casefold()
    span = _edge(word, entry)
    if span is not None:
        return Result(span, _raised(span, entry), _high(span, entry), test.on, said, word)
    raised = True if word in _POSITIVE else False if word in _NEGATIVE else None
    high = True if word == "strongly positive" else None
    return Result(None, raised, False if raised is False else high, test.on, said, word)


def _edge(word: str, entry: Laboratory) -> tuple[float, float] | None:
    """Give the span of a result such as "<5 mg/L"; None where it is none."""
    if not word.startswith(_EDGES):
        return None
    number, _, unit = word[1:].strip().partition(" ")
    try:
        amount = _in_own_unit(Quantity(float(number), unit.strip() or entry.unit), entry)
    except ValueError:
        return None
    if amount is None:
        return None
    return (0.0, amount) if word[0] in "<≤" else (amount, float("inf"))


def _in_own_unit(value: Quantity, entry: Laboratory) -> float | None:
    unit = _unit(value.unit)
    if unit == _unit(entry.unit):
        return value.value
    factor = next((one for name, one in entry.units.items() if _unit(name) == unit), None)
    return None if factor is None else float(f"{value.value * quantity(factor).value:.9g}")


def _unit(unit: str) -> str:
    return unit.casefold().replace("µ", "u").replace("μ", "u")


def _raised(span: tuple[float, float] | None, entry: Laboratory) -> Held:
    if span is None:
        return None
    if exceeds(quantity(entry.from_).value, span):
        return True
    return False if exceeds(quantity(entry.normal_to).value, span) is False else None


def _high(span: tuple[float, float] | None, entry: Laboratory) -> Held:
    limit: Value | None = entry.high_from
    return None if span is None or limit is None else exceeds(quantity(limit).value, span)
