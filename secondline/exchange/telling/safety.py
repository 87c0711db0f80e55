"""Is this dangerous, as a terminal and a page tell it: what interrupts, and what is folded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]

_LOUD = ("danger", "ask")


# Which signs were asked and corrected, and what is not used, is for the visit; and belongs up here.
_OF_VISIT = ("danger_signs", "corrected", "not_used")


@dataclass(frozen=True, slots=True)
class Safety:
    """The findings of this question, by how they are shown.

    Attributes
    ----------
    loud : tuple of Row
        What interrupts, and what is one too many to interrupt with, in the order of the answer.
    quiet : tuple of Row
        What is merely good to know, and what is told of the asking itself.
    """

    loud: tuple[Row, ...]
    quiet: tuple[Row, ...]

    @property
    def open(self) -> tuple[Row, ...]:
        """What interrupts."""
        return tuple(one for one in self.loud if not one["facts"].get("folded"))

    @property
    def folded(self) -> tuple[Row, ...]:
        """What is one too many to interrupt with."""
        return tuple(one for one in self.loud if one["facts"].get("folded"))

    @property
    def is_none_asked(self) -> bool:
        """Whether no danger sign was asked; then that stands before everything else."""
        return any(one["id"] == "not_asked" and one["tier"] == "danger" for one in self.loud)


def told_safety(findings: Sequence[Row]) -> Safety:
    """Give the findings of this question by how they are shown, each in the order of the answer."""
    loud = tuple(one for one in findings if one["tier"] in _LOUD)
    return Safety(loud, tuple(one for one in findings if one not in loud))


def of_visit(findings: Sequence[Row]) -> list[Row]:
    """Give what is told at the visit and belongs to this question, too."""
    return [one for id in _OF_VISIT for one in findings if one["id"] == id]
