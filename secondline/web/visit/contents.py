"""What the page for the visit says, in the order in which a clinician reads, from findings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from secondline.exchange.pdf.contents import is_danger, without_brackets
from secondline.exchange.telling.choosing import question_of
from secondline.exchange.telling.reasons import told_reasons

Row = Mapping[str, Any]

_LEFT_OUT = ("not_told", "not_used")
_QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Saved:
    """A question that was saved, by the option it came from.

    Attributes
    ----------
    asks : str or None
        Its words; None where the option says none, or must not be offered any more.
    is_offered : bool
        Whether the option still fits the record.
    """

    id: str
    name: str
    asks: str | None
    is_offered: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts of the page.

    Attributes
    ----------
    medicines : list of Row
        The four facts of each.
    dangers : list of Row
        What is dangerous, or may be.
    signs : list of (str, Row)
        How many danger signs were asked, without the list of them, and the finding.
    corrected, left_out : list of Row
        Which answers were slips; what was not checked.
    reasons, none : list of Row, str
        The likely reasons, or the sentence that there is none.
    questions, more : list of str
        What to ask: what opens, and the rest; never what was saved already.
    agreement : Row or None
        What was set down before.
    """

    medicines: list[Row]
    dangers: list[Row]
    signs: list[tuple[str, Row]]
    corrected: list[Row]
    left_out: list[Row]
    reasons: Sequence[Row]
    none: str
    saved: list[Saved]
    questions: list[str]
    more: list[str]
    agreement: Row | None


def contents(review: Mapping[str, Any], saved: Iterable[str]) -> Contents:
    """Give the parts of the page from a review as plain values, and what was saved for it."""
    visit: list[Row] = review["visit"]["findings"]
    told = told_reasons(review["reasons"]["findings"])
    kept = [_saved(id, review["options"]["findings"]) for id in saved]
    said = {one.asks for one in kept}
    asked = [one for one in visit if one["id"] == _QUESTION and one["says"] not in said]
    return Contents(
        medicines=_of(visit, "four_facts"),
        dangers=[one for one in review["safety"]["findings"] if is_danger(one)],
        signs=[(without_brackets(one["says"]), one) for one in _of(visit, "danger_signs")],
        corrected=_of(visit, "corrected"),
        left_out=[one for id in _LEFT_OUT for one in _of(visit, id)],
        reasons=told.open,
        none=told.none,
        saved=kept,
        questions=[one["says"] for one in asked if not one["facts"].get("folded")],
        more=[one["says"] for one in asked if one["facts"].get("folded")],
        agreement=next(iter(_of(visit, "agreement")), None),
    )


def with_saved(review: Mapping[str, Any], saved: Iterable[str]) -> dict[str, Any]:
    """Give the review with the saved questions before all others, for the page to print."""
    held = contents(review, saved)
    first = [_question(one.asks) for one in held.saved if one.asks]
    visit: list[Row] = review["visit"]["findings"]
    said = {one["says"] for one in first}
    rest = [one for one in visit if one["id"] != _QUESTION or one["says"] not in said]
    return {**review, "visit": {**review["visit"], "findings": [*first, *rest]}}


def _question(text: str) -> Row:
    return {"id": _QUESTION, "says": text, "facts": {}, "cites": [], "verdict": "supported"}


def _of(findings: Iterable[Row], id: str) -> list[Row]:
    return [one for one in findings if one["id"] == id]


def _saved(id: str, options: Iterable[Row]) -> Saved:
    one = next((one for one in options if one["id"] == id), None)
    if one is None:
        return Saved(id, id.partition(":")[2] or id, None, is_offered=False)
    is_offered = one["verdict"] == "supported"
    asks = question_of(one) or f"What do you think of this: {one['facts']['name']}?"
    return Saved(id, one["facts"]["name"], asks if is_offered else None, is_offered)
