"""An amount that no label knows: ten times too much, or micrograms written as milligrams.

Reads    one dose and the amount a day of each thing taken, and `usual_daily` of the medicine
Asks     whether the amount is right, where it lies far above or far below all that labels know
Never    says that somebody took too much: a slip of the pen is the likelier thing
"""

from __future__ import annotations

from collections.abc import Sequence

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.schema import Dose
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import cites, named
from secondline.record.exposures import Exposure

ID = "total:"


def slips(taken: Sequence[Exposure], library: Library, country: str | None) -> tuple[Finding, ...]:
    """Give one finding for each ingredient whose amount is far from all that labels know."""
    found: dict[str, Finding] = {}
    for one in taken:
        usual = library.medicine(one.ingredient).usual_daily
        which = usual and _which(one, usual, library)
        if usual and which:
            found.setdefault(one.ingredient, _finding(one, usual, which, library, country))
    return tuple(found.values())


def _which(one: Exposure, usual: Dose, library: Library) -> str | None:
    single, most = one.daily.single, one.most.value if one.most else None
    amounts = [amount for amount in (single, most) if amount]
    if one.daily.is_label_maximum or not amounts:
        return None
    low, high = quantity(usual.low).value, quantity(usual.high or usual.low).value
    if max(amounts) >= high * library.limit("times_too_much"):
        return "far_above"
    is_small = max(amounts) * library.limit("times_too_little") <= low
    return "far_below" if is_small and most is not None else None


def _finding(
    one: Exposure, usual: Dose, which: str, library: Library, country: str | None
) -> Finding:
    amount = max(value for value in (one.daily.single, one.most and one.most.value) if value)
    return Finding(
        id=f"{ID}{one.ingredient}",
        about=(one.ingredient,),
        verdict=Verdict.CANNOT_TELL,
        tier=Tier.DANGER if which == "far_above" else Tier.ASK,
        facts={
            **numbers(library, country),
            "medicine": named(library, one.ingredient, one.given),
            "amount": amount,
        },
        units={"amount": "mg"},
        cites=cites(one for one in (usual.low, usual.high) if one),
        words=(f"safety.{which}",),
        asks=("is-the-amount-right",),
    )
