"""What points to an illness: its own signs, symptoms it shares with others, medicines."""

from collections.abc import Mapping
from dataclasses import dataclass

from secondline.knowledge.schema import Illness
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.told import told
from secondline.loop.reasons.symptoms.present import Present
from secondline.loop.words import named, phrase
from secondline.record.exposures import exposures


@dataclass(frozen=True, slots=True)
class Features:
    """What a record tells of one illness, each as short phrases.

    Attributes
    ----------
    named : str or None
        The name under which the person says that it was found.
    own, shared, more : tuple of str
        Its own signs; symptoms shared with much else; medicines and conditions that go with it.
    """

    named: str | None
    own: tuple[str, ...]
    shared: tuple[str, ...]
    more: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many signs and symptoms point to it."""
        return len(self.own) + len(self.shared)

    @property
    def says(self) -> tuple[str, ...]:
        """Everything that speaks for it, in the order of its weight."""
        return (*self.own, *self.shared, *self.more)


def features(
    case: Case, illness: Illness, present: dict[str, Present], held: Mapping[str, str]
) -> Features:
    """Give what points to an illness.

    Parameters
    ----------
    present : dict
        The symptoms that are there, by id.
    held : dict
        The conditions that were named, by id, as they were written.
    """
    own = (told(case, id) for id in illness.signs)
    found = tuple(one.text for one in own if one is not None and one.holds)
    shared = (present[id] for id in illness.symptoms if id in present)
    return Features(
        named=_named(case, illness, held),
        own=tuple(dict.fromkeys(_phrase(case, "sign", {"told": text}) for text in found)),
        shared=tuple(one.says[0] for one in shared),
        more=(*_taken(case, illness), *_raised(case, illness, held)),
    )


def _phrase(case: Case, id: str, facts: dict[str, str | float]) -> str:
    return phrase(case.library, f"evidence.illness.{id}", facts)


def _named(case: Case, illness: Illness, held: Mapping[str, str]) -> str | None:
    if illness.pregnant and case.record.person.pregnant == "yes":
        return illness.name
    taken = exposures(case.record, case.library) if illness.is_own else ()
    treated = {one.condition for one in taken}
    return next((held[id] for id in illness.conditions if id in held and id not in treated), None)


def _taken(case: Case, illness: Illness) -> tuple[str, ...]:
    wanted = set(illness.brought_by)
    found = (
        named(case.library, one.ingredient, one.given)
        for one in (exposures(case.record, case.library) if wanted else ())
        if one.is_current(case.on) and case.library.acts(one.ingredient) & wanted
    )
    return tuple(
        _phrase(case, "medicine", {"medicine": name, "illness": illness.name})
        for name in sorted(set(found))
    )


def _raised(case: Case, illness: Illness, held: Mapping[str, str]) -> tuple[str, ...]:
    found = (held[id] for id in illness.raises if id in held)
    return tuple(_phrase(case, "raises", {"condition": one}) for one in found)
