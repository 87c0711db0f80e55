"""One substance in several products: what it comes to in a day, against what the label allows.

Reads    the amounts a day of each ingredient taken; `daily_limit` of the medicine
Supports total:<ingredient> where it comes to more than the label's most a day
Asks     where an amount or a strength is missing, or a product is not known to us: a total without
         them is never shown as the whole
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from secondline.knowledge.library import Library, in_force, quantity
from secondline.knowledge.schema import Value
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import cites
from secondline.record.exposures import Exposure


@dataclass(frozen=True, slots=True)
class _Total:
    """What one ingredient comes to in a day [mg/d]: at most, and with the weakest strengths."""

    id: str
    held: tuple[Exposure, ...]
    limit: Value
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
    def verdict(self) -> Verdict:
        allowed = quantity(self.limit).value
        if self.most_if_weakest > allowed:
            return Verdict.SUPPORTED
        is_open = self.missing or self.unknown or self.most > allowed
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
    limits = {id: in_force(library.medicine(id).daily_limit, on) for id in by_ingredient}
    totals = (
        _Total(id, tuple(held), limit, tuple(unknown))
        for id, held in by_ingredient.items()
        if (limit := limits[id]) is not None
    )
    return tuple(_finding(one, library, country) for one in totals)


def _finding(total: _Total, library: Library, country: str | None) -> Finding:
    limit = quantity(total.limit)
    has_amounts = any(one.most for one in total.held)
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
            "unknown": total.unknown,
            "by_label": tuple(o.given for o in total.held if o.daily.is_label_maximum),
        },
        units={"total": limit.unit, "limit": limit.unit},
        cites=cites((total.limit,)),
        words=tuple(f"safety.{name}" for name in _words(total, has_amounts=has_amounts)),
        asks=_asks(total),
    )


def _tier(total: _Total) -> Tier:
    if total.verdict is Verdict.SUPPORTED:
        return Tier.DANGER
    is_open = total.verdict is Verdict.CANNOT_TELL
    return Tier.ASK if (is_open and len(total.names) > 1) or _may_be_over(total) else Tier.KNOW


def _may_be_over(total: _Total) -> bool:
    return total.most > quantity(total.limit).value


def _words(total: _Total, *, has_amounts: bool) -> tuple[str, ...]:
    if not has_amounts:
        return ("total_unknown",)
    several = "several" if len(total.names) > 1 else "one"
    more = ("total_by_label",) if any(one.daily.is_label_maximum for one in total.held) else ()
    if total.verdict is not Verdict.CANNOT_TELL:
        return (f"total_{several}", *more)
    left = ("total_left_out",) if total.unknown or total.missing else ("total_strength",)
    return (f"total_{several}_open", *left, *more)


def _asks(total: _Total) -> tuple[str, ...]:
    if total.verdict is not Verdict.CANNOT_TELL:
        return ()
    if total.missing or _may_be_over(total):
        return ("dose-of-each",)
    return ("left-out-of-the-total",)
