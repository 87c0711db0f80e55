"""One substance in several products: what it comes to in a day, against what the label allows.

Reads    the amounts a day of each ingredient taken; `daily_limit` of the medicine
Supports total:<ingredient> where it may come to more than the label's most a day
Asks     for the dose where an amount is missing; a total without it is never shown as the whole
"""

from collections.abc import Sequence
from datetime import date

from secondline.knowledge.library import Library, in_force, quantity
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import cites
from secondline.record.exposures import Exposure


def daily_totals(
    taken: Sequence[Exposure], library: Library, country: str | None, on: date
) -> tuple[Finding, ...]:
    """Give a finding for each ingredient that has a labelled most a day."""
    call = numbers(library, country)
    by_ingredient: dict[str, list[Exposure]] = {}
    for one in taken:
        by_ingredient.setdefault(one.ingredient, []).append(one)
    found = (_total(id, held, library, call, on) for id, held in by_ingredient.items())
    return tuple(one for one in found if one is not None)


def _total(
    id: str, held: list[Exposure], library: Library, call: dict[str, str], on: date
) -> Finding | None:
    limit = in_force(library.medicine(id).daily_limit, on)
    if limit is None:
        return None
    allowed = quantity(limit)
    amounts = [one.most.to(allowed.unit) for one in held if one.most is not None]
    is_whole = len(amounts) == len(held)
    total = sum(amount.value for amount in amounts)
    names = tuple(dict.fromkeys(one.given for one in held))
    is_over = total > allowed.value
    verdict = Verdict.SUPPORTED if is_over else Verdict.NOT_SUPPORTED
    if not (is_whole or is_over):
        verdict = Verdict.CANNOT_TELL
    return Finding(
        id=f"total:{id}",
        about=(id,),
        verdict=verdict,
        tier=_tier(verdict, len(names)),
        facts={
            **call,
            "medicine": library.medicine(id).name,
            "total": total if amounts else None,
            "limit": allowed.value,
            "from": names,
            "missing": tuple(one.given for one in held if one.most is None),
            "by_label": tuple(one.given for one in held if one.is_label_maximum),
        },
        units={"total": allowed.unit, "limit": allowed.unit},
        cites=cites((limit,)),
        words=_words(verdict, len(names), bool(amounts), held),
        asks=("dose-of-each",) if verdict is Verdict.CANNOT_TELL else (),
    )


def _tier(verdict: Verdict, n_products: int) -> Tier:
    if verdict is Verdict.SUPPORTED:
        return Tier.DANGER
    return Tier.ASK if verdict is Verdict.CANNOT_TELL and n_products > 1 else Tier.KNOW


def _words(
    verdict: Verdict, n_products: int, has_amounts: bool, held: list[Exposure]
) -> tuple[str, ...]:
    if not has_amounts:
        return ("safety.total_unknown",)
    more = ("safety.total_by_label",) if any(one.is_label_maximum for one in held) else ()
    return ("safety.total_several" if n_products > 1 else "safety.total_one", *more)
