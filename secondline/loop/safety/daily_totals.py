"""One substance in several products: what it comes to in a day, against what the label allows.

Reads    the amounts a day of each ingredient taken; `daily_limit` of the medicine
Supports total:<ingredient> where it comes to more than the label's most a day; where that is the
         most of a prescription, more than a pack allows without one is asked about
Asks     where an amount or a strength is missing, or a product is not known to us: a total without
         them is never shown as the whole
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library, in_force, quantity
from secondline.knowledge.schema import Value
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.hold import can_be_held
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import cites
from secondline.record.exposures import Exposure


@dataclass(frozen=True, slots=True)
class _Total:
    """What one ingredient comes to in a day [mg/d]: at most, and with the weakest strengths."""

    id: str
    held: tuple[Exposure, ...]
    limit: Value
    alone: Value | None
    unknown: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple({one.given.casefold(): one.given for one in self.held}.values())

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(one.given for one in self.held if one.most is None)

    @property
    def most(self) -> float:
        return sum(one.most.value for one in self.held if one.most)

    @property
    def most_if_weakest(self) -> float:
        return sum(
            one.daily.most_if_weakest.value for one in self.held if one.daily.most_if_weakest
        )

    @property
    def is_over(self) -> bool:
        """Whether it is more than the label allows, even with the weakest strengths."""
        return self.most_if_weakest > quantity(self.limit).value

    @property
    def shown_limit(self) -> Value:
        """Give what a person is told of: what a pack allows, until even a prescription does not."""
        return self.limit if self.is_over or self.alone is None else self.alone

    @property
    def may_be_over(self) -> bool:
        return self.most > quantity(self.shown_limit).value

    @property
    def verdict(self) -> Verdict:
        if self.is_over:
            return Verdict.SUPPORTED
        is_open = self.missing or self.unknown or self.may_be_over
        return Verdict.CANNOT_TELL if is_open else Verdict.NOT_SUPPORTED


def daily_totals(
    taken: Sequence[Exposure],
    library: Library,
    country: str | None,
    on: date,
    unknown: Sequence[str] = (),
) -> tuple[Finding, ...]:
    """Give a finding for each ingredient that has a labelled most a day.

    Parameters
    ----------
    unknown : sequence of str
        Names in the list that we do not know: they may hold the same substance.
    """
    by_ingredient: dict[str, list[Exposure]] = {}
    for one in taken:
        by_ingredient.setdefault(one.ingredient, []).append(one)
    totals = []
    for id, exposures in by_ingredient.items():
        medicine = library.medicine(id)
        alone = in_force(medicine.daily_limit_alone, on)
        if limit := in_force(medicine.daily_limit, on):
            totals.append(_Total(id, tuple(exposures), limit, alone, tuple(unknown)))
    return tuple(_finding(one, taken, library, country) for one in totals)


def _finding(
    total: _Total, taken: Sequence[Exposure], library: Library, country: str | None
) -> Finding:
    limit = quantity(total.shown_limit)
    has_amounts = any(one.most for one in total.held)
    hold = can_be_held([total.id], taken, library)
    held = () if not total.is_over else ("hold_total",) if hold else ("call_total",)
    return Finding(
        id=f"total:{total.id}",
        about=(total.id,),
        verdict=total.verdict,
        tier=_tier(total),
        facts={
            **numbers(library, country),
            "medicine": library.medicine(total.id).name,
            "total": total.most if has_amounts else None,
            "limit": limit.value,
            "from": total.names,
            "missing": total.missing,
            "hold": hold,
            "unknown": total.unknown,
            "by_label": tuple(o.given for o in total.held if o.daily.is_label_maximum),
        },
        units={"total": limit.unit, "limit": limit.unit},
        cites=cites((total.shown_limit,)),
        words=tuple(f"safety.{name}" for name in (*held, *_words(total, has_amounts=has_amounts))),
        asks=_asks(total),
    )


def _tier(total: _Total) -> Tier:
    if total.verdict is Verdict.SUPPORTED:
        return Tier.DANGER
    is_open = total.verdict is Verdict.CANNOT_TELL
    return Tier.ASK if (is_open and len(total.names) > 1) or total.may_be_over else Tier.KNOW


def _words(total: _Total, *, has_amounts: bool) -> tuple[str, ...]:
    if not has_amounts:
        return ("total_unknown",)
    several = "several" if len(total.names) > 1 else "one"
    more = ("total_by_label",) if any(one.daily.is_label_maximum for one in total.held) else ()
    if total.alone and not total.is_over:
        above = ("total_above_alone",) if total.may_be_over else ()
        left = ("total_left_out",) if total.unknown or total.missing else ()
        return (f"total_{several}_alone", *above, *left, *more)
    if total.verdict is not Verdict.CANNOT_TELL:
        return (f"total_{several}", *more)
    left = ("total_left_out",) if total.unknown or total.missing else ("total_strength",)
    return (f"total_{several}_open", *left, *more)


def _asks(total: _Total) -> tuple[str, ...]:
    if total.verdict is not Verdict.CANNOT_TELL:
        return ()
    if total.alone and total.may_be_over:
        return ("set-by-a-prescriber",)
    if total.missing or total.may_be_over:
        return ("dose-of-each",)
    return ("left-out-of-the-total",)
