"""One product under two names: one box that was written down twice, or two boxes of it?

Reads    the products taken on the day, under the names that were given
Supports the family "duplicate", where two names stand for one and the same product
Never    counts it twice: that there are two boxes is asked, not assumed
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.red_flags import OWN
from secondline.loop.words import show
from secondline.record.exposures import Exposure

_FAMILY = "duplicate"
_WORDS = "safety.same_product"


def same_products(
    found: Sequence[Finding], taken: Sequence[Exposure], library: Library, on: date | None
) -> tuple[Finding, ...]:
    """Give the same findings, and that a product stands under two names, in the family's message.

    Parameters
    ----------
    found : sequence of Finding
        What the combinations gave; a message of the family is added to.
    taken : sequence of Exposure
        What is taken; what was stopped before `on` is left out.
    """
    now = [one for one in taken if on is None or one.is_current(on)]
    names = _under_two_names(now)
    if not names:
        return tuple(found)
    facts = {"same": tuple(show(held, "names") for held in names.values())}
    if any(one.id == _FAMILY for one in found):
        return tuple(_added_to(one, facts) if one.id == _FAMILY else one for one in found)
    about = (id for product in names for id in library.products[product].ingredients)
    alone = Finding(
        id=_FAMILY,
        about=tuple(dict.fromkeys(about)),
        verdict=Verdict.CANNOT_TELL,
        tier=Tier.ASK,
        family=_FAMILY,
        facts=facts,
        cites=OWN,
        words=(_WORDS,),
    )
    return (*found, alone)


def _added_to(finding: Finding, facts: dict[str, tuple[str, ...]]) -> Finding:
    return replace(finding, facts={**finding.facts, **facts}, words=(*finding.words, _WORDS))


def _under_two_names(taken: Sequence[Exposure]) -> dict[str, tuple[str, ...]]:
    """Give each product that is on the list under several names, with these names."""
    names: dict[str, dict[str, str]] = {}
    for one in taken:
        if one.product:
            names.setdefault(one.product, {}).setdefault(one.given.casefold(), one.given)
    return {id: tuple(held.values()) for id, held in names.items() if len(held) > 1}
