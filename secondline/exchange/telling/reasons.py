"""Why not, as a terminal and a page tell it: the few that open, and what is folded behind them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]

_NOTHING_TO_GO_BY = (
    "We cannot tell yet: too little is in the record. What to add stands below. The dose, "
    "the day of the start, and what changed since tell the most."
)
_NO_REASON = (
    "We found no reason in the record. That is an answer too: it may be time to ask what "
    "else the pain could come from."
)


@dataclass(frozen=True, slots=True)
class Reasons:
    """The findings of this question, by how they are shown.

    Attributes
    ----------
    open, folded : tuple of Row
        What is supported: the most useful few, and the rest of it.
    unclear, against : tuple of Row
        What cannot be told, and what the record speaks against.
    """

    open: tuple[Row, ...]
    folded: tuple[Row, ...]
    unclear: tuple[Row, ...]
    against: tuple[Row, ...]

    @property
    def none(self) -> str:
        """Say whether no reason was found, or none could be looked for; else nothing."""
        if self.open or self.folded:
            return ""
        return _NOTHING_TO_GO_BY if any(one["about"] for one in self.unclear) else _NO_REASON


def told_reasons(findings: Sequence[Row]) -> Reasons:
    """Give the findings of this question by how they are shown, each in the order of the answer."""
    held = _of(findings, "supported")
    folded = [one for one in held if one["facts"].get("folded")]
    return Reasons(
        tuple(one for one in held if one not in folded),
        tuple(folded),
        tuple(_of(findings, "cannot tell")),
        tuple(_of(findings, "not supported")),
    )


def _of(findings: Iterable[Row], verdict: str) -> list[Row]:
    return [one for one in findings if one["verdict"] == verdict]


def spoken_against(findings: Iterable[Row]) -> dict[str, list[str]]:
    """Give by medicine the first thing that speaks against each other reason, each once."""
    told: dict[str, dict[str, None]] = {}
    for one in findings:
        if one["facts"].get("medicine") and one["facts"].get("against"):
            told.setdefault(one["facts"]["medicine"], {})[one["facts"]["against"][0]] = None
    return {name: [*pieces] for name, pieces in told.items()}
