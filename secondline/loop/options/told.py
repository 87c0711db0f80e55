"""What is told of an offer: in words of people and of sources, with nothing converted."""

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Value
from secondline.loop.answer import type_of_fact
from secondline.loop.options.offer import Offer
from secondline.loop.options.situation import Situation
from secondline.loop.options.stands import disagree

Facts = dict[str, type_of_fact]


def told(offer: Offer, held: Situation) -> Facts:
    """Give what an opened option tells.

    Returns
    -------
    dict
        ``measured``, ``harms``, ``not_known`` and ``stands`` are lists of sentences; ``first`` and
        ``full`` weeks; ``effort`` and ``cost`` one word each, with what it means; ``certainty``
        (GRADE) of what was measured; ``disagree``, whether guidelines do; ``how`` a text. What is
        not known is null.
    """
    library = held.library
    condition = library.conditions.get(offer.purpose or "")
    facts: Facts = {"name": offer.name, "condition": condition.name if condition else None}
    option = offer.option
    return {
        **facts,
        "measured": tuple(str(one.v) for one in offer.results),
        "certainty": next((one.certainty for one in _graded(offer) if one.certainty), None),
        "stands": tuple(_stands(offer)),
        "disagree": disagree(offer.status),
        "harms": tuple(str(one.v) for one in _harms(offer, library)),
        "not_known": tuple(str(one.v) for one in _not_known(offer, library)),
        "how": _text(option.how if option else None),
        "first": _number(option.first_weeks if option else None),
        "full": _number(option.onset_weeks if option else None),
        "effort": _text(option.effort if option else None),
        "effort_means": option.effort.meaning if option and option.effort else None,
        "cost": _text(option.cost if option else None),
        "cost_means": option.cost.meaning if option and option.cost else None,
    }


def _graded(offer: Offer) -> tuple[Value, ...]:
    """Give what may say how sure it is: what was measured before what somebody recommends."""
    return (*offer.results, *offer.basis)


def words_of(offer: Offer) -> str:
    """Give under which id the words of an offer stand; medicines share theirs."""
    return offer.option.id if offer.option else "medicine"


def values(offer: Offer, library: Library) -> tuple[Value, ...]:
    """Give every value that is told, for its sources."""
    option = offer.option
    own = (
        (option.how, option.first_weeks, option.onset_weeks, option.effort, option.cost)
        if option
        else ()
    )
    held = (*offer.basis, *_harms(offer, library), *_not_known(offer, library), *own)
    return tuple(one for one in held if one)


def _harms(offer: Offer, library: Library) -> tuple[Value, ...]:
    return offer.option.harms if offer.option else library.medicine(offer.about).harms


def _not_known(offer: Offer, library: Library) -> tuple[Value, ...]:
    return offer.option.not_known if offer.option else library.medicine(offer.about).not_known


def _stands(offer: Offer) -> list[str]:
    """Give who says what of it: the sentence, and by whom."""
    return [f"{one.by}: {one.v}" if one.by else str(one.v) for one in offer.status]


def _text(value: Value | None) -> str | None:
    return str(value.v) if value else None


def _number(value: Value | None) -> float | None:
    return value.v if value and isinstance(value.v, float | int) else None
