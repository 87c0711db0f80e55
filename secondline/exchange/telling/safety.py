"""Is this dangerous, as a terminal and a page tell it: what interrupts, and what is folded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]

_LOUD = ("danger", "ask")


@dataclass(frozen=True, slots=True)
class Safety:
    """The findings of this question, by how they are shown.

    Attributes
    ----------
    open, folded : tuple of Row
        What interrupts, and what is one too many to interrupt with.
    quiet : tuple of Row
        What is merely good to know, and which signs were asked.
    """

    open: tuple[Row, ...]
    folded: tuple[Row, ...]
    quiet: tuple[Row, ...]

    @property
    def is_none_asked(self) -> bool:
        """Whether no danger sign was asked; then that stands before everything else."""
        return any(one["id"] == "not_asked" and one["tier"] == "danger" for one in self.open)


def told_safety(findings: Sequence[Row]) -> Safety:
    """Give the findings of this question by how they are shown, each in the order of the answer."""
    loud = [one for one in findings if one["tier"] in _LOUD]
    folded = [one for one in loud if one["facts"].get("folded")]
    return Safety(
        tuple(one for one in loud if one not in folded),
        tuple(folded),
        tuple(one for one in findings if one not in loud),
    )
