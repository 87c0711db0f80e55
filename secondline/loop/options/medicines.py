"""Which medicines could be raised with a prescriber, for what this person has.

Reads    what regulators and guidelines say of each for the purpose; what is taken already
Never    a medicine that nobody recommends for it, one that is on the list already, or one that a
         person can get dependent on: whether that is right is not for us to bring up; nor another
         one where what is taken has not had its chance yet, or helps
"""

from collections.abc import Iterator

from secondline.knowledge.schema import Use
from secondline.loop.options.offer import Offer, uses_for
from secondline.loop.options.situation import Situation
from secondline.loop.options.stands import is_for, place
from secondline.record.exposures import exposures

_CERTAINTY = ("high", "moderate", "low", "very low", None)


def medicine_offers(held: Situation) -> Iterator[Offer]:
    """Give each medicine that somebody recommends for the purpose and that is not taken now."""
    every = exposures(held.record, held.library)
    told = {one.ingredient for one in every if one.is_current(held.on)}
    purposes = tuple(one for one in held.purposes if one not in held.early)
    for id, name, known in _known(held):
        uses = uses_for(known, purposes)
        meant = [use for use in uses if is_for(use.status)]
        if id in told or id in held.library.options or not meant or _is_never_unasked(id, held):
            continue
        told.add(id)
        purpose = next(one for one in held.purposes if known.get(one) is meant[0])
        yield Offer(
            id=id,
            about=id,
            name=name,
            when="prescriber",
            place=(1, *place(meant[0].status, held.region), _certainty(meant[0])),
            purpose=purpose,
            uses=tuple(meant),
        )


def _is_never_unasked(id: str, held: Situation) -> bool:
    """Whether it is one of those that we never bring up, such as what one gets dependent on."""
    roles = (held.library.roles.get(role) for role in held.library.acts(id))
    return any(role is not None and role.unasked is not None for role in roles)


def _known(held: Situation) -> Iterator[tuple[str, str, dict[str, Use]]]:
    """Give each medicine and each form with a label of its own, with what it is known for."""
    forms = [one for one in held.library.products.values() if one.for_]
    for form in forms:
        if len(form.ingredients) == 1:
            yield form.ingredients[0], form.name, form.for_
    for id, one in held.library.medicines.items():
        own = {purpose for form in forms if id in form.ingredients for purpose in form.for_}
        yield id, one.name, {key: use for key, use in one.for_.items() if key not in own}


def _certainty(use: Use) -> int:
    return _CERTAINTY.index(next((one.certainty for one in use.results if one.certainty), None))
