"""What points to an illness: its own signs, symptoms it shares with others, medicines.

That an illness was named is told apart from its signs: its name alone is no sign of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from secondline.knowledge.schema import Illness
from secondline.loop.reasons.illnesses.treated import Treated, treated
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.told import told
from secondline.loop.reasons.symptoms.present import Present, named_as
from secondline.loop.words import named, phrase
from secondline.record.exposures import exposures


@dataclass(frozen=True, slots=True)
class Features:
    """What a record tells of one illness, each as short phrases.

    Attributes
    ----------
    named : str or None
        The name under which the person says that it was found.
    treated : tuple of str
        What says that just this is treated.
    own, shared, more : tuple of str
        Its own signs; symptoms shared with much else; medicines and conditions that go with it.
    """

    named: str | None
    treated: tuple[str, ...]
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
    own = (told(case, id, in_names=False) for id in illness.signs)
    found = tuple(one.text for one in own if one is not None and one.holds)
    cared = treated(case, illness)
    name = _named(illness, held, cared)
    is_treated = name is not None and _is_treated(illness, held, cared)
    return Features(
        named=name,
        treated=_treated(case, cared) if is_treated else (),
        own=tuple(dict.fromkeys(_phrase(case, "sign", {"told": text}) for text in found)),
        shared=tuple(_shared(case, illness, present)),
        more=(*_taken(case, illness), *_raised(case, illness, held)),
    )


def _phrase(case: Case, id: str, facts: dict[str, str | float]) -> str:
    return phrase(case.library, f"evidence.illness.{id}", facts)


def _named(illness: Illness, held: Mapping[str, str], cared: Treated) -> str | None:
    """Give the name of what was found: of what is not treated first."""
    ids = [id for id in illness.conditions if id in held]
    ids.sort(key=lambda id: id in cared.conditions)
    return held[ids[0]] if ids else None


def _is_treated(illness: Illness, held: Mapping[str, str], cared: Treated) -> bool:
    """Whether all that was found of it is treated."""
    return {id for id in illness.conditions if id in held} <= cared.conditions


def _treated(case: Case, cared: Treated) -> tuple[str, ...]:
    return tuple(_phrase(case, "treated", {"medicine": one}) for one in cared.by)


def _shared(case: Case, illness: Illness, there: dict[str, Present]) -> Iterator[str]:
    """Give how each symptom is told first, where more than the name of the illness tells it."""
    names = named_as(case, illness.conditions)
    for one in (there[id] for id in illness.symptoms if id in there):
        more = [said for said in one.says if said not in names]
        yield from more[:1]


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
