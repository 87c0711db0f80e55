"""The four facts of a medicine as one row: exact name, doses, how long, what persists."""

from collections.abc import Mapping
from typing import Any

from secondline.exchange.pdf.line import Line

_WORDS = {
    "all": "all doses taken",
    "most days": "taken most days",
    "about half": "about half of the doses taken",
    "rarely": "taken rarely",
    "none": "no dose taken",
}


def medicine_line(finding: Mapping[str, Any]) -> Line:
    """Give the row of one medicine; what is not recorded is not there, never guessed."""
    facts = finding["facts"]
    parts = {
        "medicine": facts.get("medicine"),
        "dose": _joined(
            facts.get("dose"),
            _share(facts.get("taken")),
            _called("prescribed", facts.get("prescribed")),
        ),
        "how_long": facts.get("how_long"),
        "persists": _joined(
            facts.get("persists"),
            _called("side effects", ", ".join(facts.get("side_effects") or ())),
        ),
    }
    texts = {name: str(text) for name, text in parts.items() if text}
    sources = tuple((one["source"], one["checked"]) for one in finding["cites"])
    return Line("medicines", texts, sources)


def _joined(*parts: str | None) -> str:
    return "; ".join(part for part in parts if part)


def _share(taken: float | str | None) -> str | None:
    if taken is None or isinstance(taken, str):
        return _WORDS.get(taken or "")
    return f"{100 * taken:.0f} % of doses taken"


def _called(what: str, text: str | None) -> str | None:
    return f"{what}: {text}" if text else None
