"""Opioids together, in the one unit that compares them: milligrams of morphine by mouth (MME).

Reads    the amount a day of each opioid taken, at its worst where it is taken as needed, and `mme`
Supports total:opioid where it comes to the amount from which guidelines ask for a second look
Asks     whether naloxone is at home, and how it goes with the need for more: as care, not as blame
Never    turns the sum into a dose of another opioid
"""

from __future__ import annotations

from collections.abc import Sequence

from secondline.knowledge.library import Library, quantity
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import cites, named
from secondline.record.exposures import Exposure

_OPIOID = "opioid"
_LIMIT = "morphine_second_look"
_ASKS = ("naloxone-at-home", "opioid-need-grows")


def opioid_total(
    taken: Sequence[Exposure], library: Library, country: str | None
) -> tuple[Finding, ...]:
    """Give one finding for all opioids on the list; none where there is none."""
    held = [one for one in taken if _OPIOID in library.acts(one.ingredient)]
    if not held:
        return ()
    missing = tuple(dict.fromkeys(one.given for one in held if _most(one, library) is None))
    most = sum(_most(one, library) or 0 for one in held)
    verdict = _verdict(held, missing, most, library)
    values = (library.medicine(one.ingredient).mme for one in held)
    names = tuple(dict.fromkeys(named(library, one.ingredient, one.given) for one in held))
    return (
        Finding(
            id="total:opioid",
            about=tuple(dict.fromkeys(one.ingredient for one in held)),
            verdict=verdict,
            tier=Tier.ASK if verdict is Verdict.SUPPORTED else Tier.KNOW,
            facts={
                **numbers(library, country),
                "names": names,
                "missing": missing,
                "total": most or None,
                "limit": library.limit(_LIMIT),
            },
            units={"total": "mg/d", "limit": "mg/d"},
            cites=cites((library.limits[_LIMIT].value, *(one for one in values if one))),
            words=("safety.opioid_total" if most else "safety.opioid_not_counted",)
            + (("safety.opioid_left_out",) if most and missing else ()),
            asks=_ASKS,
        ),
    )


def _most(one: Exposure, library: Library) -> float | None:
    """Give what an opioid comes to in a day at the most [mg of morphine by mouth]."""
    factor = library.medicine(one.ingredient).mme
    return one.most.value * quantity(factor).value if factor and one.most else None


def _least(one: Exposure, library: Library) -> float:
    factor, held = library.medicine(one.ingredient).mme, one.daily.most_if_weakest
    return held.value * quantity(factor).value if factor and held else 0


def _verdict(
    held: Sequence[Exposure], missing: tuple[str, ...], most: float, library: Library
) -> Verdict:
    limit = library.limit(_LIMIT)
    if sum(_least(one, library) for one in held) >= limit:
        return Verdict.SUPPORTED
    return Verdict.CANNOT_TELL if missing or most >= limit else Verdict.NOT_SUPPORTED
