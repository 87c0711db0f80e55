"""What the page shows of one medicine: the change first, then its own part, each with a picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from secondline.charts.bands import Band, bands
from secondline.charts.days import Point, Span, points
from secondline.charts.diary_chart import Level
from secondline.charts.effect_chart import Effect
from secondline.charts.judged import effects, has_own, levels, span_of
from secondline.loop.answer import Finding
from secondline.loop.response.diary_facts import PAIN
from secondline.loop.shown import Shown
from secondline.loop.words import phrase

_WAYS = {1: "less", 0: "same", -1: "more"}


@dataclass(frozen=True, slots=True)
class Part:
    """One row of the picture of the effect, in words."""

    name: str
    middle: str
    least: str
    most: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One medicine as the page shows it.

    Parameters
    ----------
    n : int
        Which finding it is; its pictures are asked for by it.
    """

    n: int
    one: Finding
    span: Span
    points: tuple[Point, ...]
    bands: tuple[Band, ...]
    levels: tuple[Level, ...]
    effects: tuple[Effect, ...]
    parts: tuple[Part, ...]
    has_people: bool

    @property
    def has_estimate(self) -> bool:
        """Whether the picture of the diary holds an estimate."""
        return any(one.is_estimate for one in self.levels)


def judged(held: Shown, n: int) -> Judged:
    """Give what is shown of the medicine of one finding.

    Raises
    ------
    IndexError
        If there is no such finding.
    """
    one = held.response.findings[n]
    facts: Mapping[str, Any] = one.facts
    daily = held.record.diary.daily(PAIN) if held.record.diary else {}
    span = span_of(facts, daily, held.on)
    found = effects(facts)
    return Judged(
        n,
        one,
        span,
        tuple(points(daily, span)),
        tuple(bands(held.record.medicines, span)),
        tuple(levels(facts, held.on)),
        tuple(found),
        tuple(_part(effect, held) for effect in found),
        has_people=has_own(facts) and facts.get("people_helped") is not None,
    )


def _part(one: Effect, held: Shown) -> Part:
    return Part(one.name, *(_said(value, held) for value in (one.less, one.least, one.most)))


def _said(value: float, held: Shown) -> str:
    """Give points as the sentences of the answer say them."""
    way = _WAYS[(value > 0) - (value < 0)]
    by = held.record.person.by
    return phrase(held.library, f"response.points_{way}", {"points": abs(value)}, by)
