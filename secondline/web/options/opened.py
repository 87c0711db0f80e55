"""One option whole, by the questions that a decision aid must answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from secondline.exchange.telling.choosing import helps, opened_of, question_of
from secondline.exchange.telling.medicine_lines import Line, fact
from secondline.exchange.telling.options import WHEN, told_whole
from secondline.knowledge.library import Library
from secondline.loop.shown import Shown

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OpenedOption:
    """What the page of one option tells; what is not known is empty.

    Attributes
    ----------
    told : mapping of str to texts
        All that the finding tells, by the name of each part.
    decide, like : str
        The choice that stands open; what people go through doing it.
    question : str or None
        What to ask at the visit.
    disagreements : sequence of (str, sequence of Line)
        Where sources disagree: about what, and each side with its source.
    """

    row: Row
    when: str
    helps: tuple[str, ...]
    told: Mapping[str, Sequence[str]]
    decide: str
    like: str
    question: str | None
    is_medicine: bool
    disagreements: Sequence[tuple[str, Sequence[Line]]]

    @property
    def is_offered(self) -> bool:
        """Whether this person may be offered it at all."""
        return bool(self.row["verdict"] == "supported")

    @property
    def name(self) -> str:
        """What it is called."""
        name = str(self.row["facts"]["name"])
        return f"{name[:1].upper()}{name[1:]}"

    @property
    def for_(self) -> Sequence[str]:
        """Which condition it is known for, of what was told."""
        return self.told.get("For", ())

    @property
    def measured(self) -> Sequence[str]:
        """What trials measured."""
        return self.told.get("Measured", ())

    @property
    def harms(self) -> Sequence[str]:
        """What can go wrong."""
        return self.told.get("What can go wrong", ())

    @property
    def stands(self) -> Sequence[str]:
        """Who says what of it."""
        return self.told.get("Who says what", ())

    @property
    def not_known(self) -> Sequence[str]:
        """What nobody knows."""
        return self.told.get("Not known", ())

    @property
    def terms(self) -> list[tuple[str, str]]:
        """How it is done, and what it asks of a person."""
        names = ("How", "Effort", "Cost", "First change after", "All of it after")
        return [(name, self.told[name][0]) for name in names if name in self.told]


def opened_option(one: Row, held: Shown) -> OpenedOption:
    """Give what the page of one option tells."""
    found = opened_of(one, held.library, held.record.person.by)
    return OpenedOption(
        row=one,
        when=WHEN[one["facts"]["when"]],
        helps=helps(one, held.library),
        told=told_whole(one),
        decide=found.decide,
        like=found.like,
        question=question_of(one),
        is_medicine=one["about"][0] in held.library.medicines,
        disagreements=_disagreements(one["about"][0], held.library),
    )


def _disagreements(about: str, library: Library) -> list[tuple[str, list[Line]]]:
    held = (one for one in library.disagreements.values() if about in one.about)
    return [(one.name, [fact(side) for side in one.sides]) for one in held]
