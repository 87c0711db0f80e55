"""The parts of the page "Why not?" beside the reasons that open: pure, from plain findings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from secondline.exchange.telling.reasons import Reasons

Row = Mapping[str, Any]

_RESULT = "expected_result"
_COUNTED = ("n", "of", "dummy", "dummy_of")


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands under the open reasons.

    Attributes
    ----------
    folded : list of Row
        Other reasons that are supported.
    origin : list of Row
        Where the pain may come from.
    results : list of Row
        What trials measured of each medicine.
    unclear : list of Row
        What cannot be told yet.
    asks : list of str
        The questions that would settle it, each once.
    """

    folded: list[Row]
    origin: list[Row]
    results: list[Row]
    unclear: list[Row]
    asks: list[str]


def parts(told: Reasons) -> Parts:
    """Give the parts; each finding stands in one of them, or is open already."""
    rest = [*told.folded, *told.unclear, *told.against]
    unclear = [one for one in told.unclear if one["id"] != _RESULT]
    return Parts(
        folded=[one for one in told.folded if one["id"] != _RESULT],
        origin=[one for one in unclear if not one["about"]],
        results=[one for one in rest if one["id"] == _RESULT],
        unclear=[one for one in unclear if one["about"]],
        asks=list(dict.fromkeys(_asks(told.unclear))),
    )


def is_counted(one: Row) -> bool:
    """Whether trials counted people, so that there is a picture of them."""
    return one["id"] == _RESULT and all(key in one["facts"] for key in _COUNTED)


def _asks(findings: Iterable[Row]) -> Iterable[str]:
    return (ask for one in findings for ask in one["asks"])
