"""What of a review goes on the sheet for the visit, each line with its section.

Nothing here knows how much room there is; giving_way.py says what gives way to what.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from secondline.exchange.pdf.line import Line
from secondline.exchange.pdf.medicine import medicine_line
from secondline.exchange.pdf.voice import Voice

Row = Mapping[str, Any]

# They stand in the box of dangers whatever their tier, and are none themselves.
_NOT_A_SIGN = ("out_of_scope", "not_asked")
_NOT_CHECKED = ("not_told", "not_used")
AGREED = ("goal", "smallest_change", "review_on", "stop_if", "plan")

_IN_BRACKETS = re.compile(r" \([^()]*\)")


def lines_of(review: Row, voice: Voice) -> list[Line]:
    """Give every line that a review has for the visit; what is folded stays in the review."""
    safety, visit = _findings(review, "safety"), _findings(review, "visit")
    return [
        *(_warning(one, voice) for one in _in_the_box(safety)),
        *(Line("unchecked", {"says": name}) for name in unchecked_names(review)),
        *(_signs(one) for one in visit if one["id"] == "danger_signs" and _were_asked(safety)),
        *(said("signs", one, "says") for one in visit if one["id"] == "corrected"),
        *(said("unused", one, "says") for one in visit if one["id"] in _NOT_CHECKED),
        *(medicine_line(one) for one in visit if one["id"] == "four_facts"),
        *(said("reasons", one, "says") for one in _open_first(_findings(review, "reasons"))),
        *(said("response", one, "says") for one in _findings(review, "response")),
        *(one for one in map(_agreed, visit) if one is not None),
        *(said("questions", one, "says") for one in visit if _is_question(one)),
    ]


def urgent_lines(review: Row) -> list[Line]:
    """Give the action of each urgent finding, and nothing else."""
    return [said("danger", one, "says", "do") for one in _findings(review, "safety")]


def unchecked_names(review: Row) -> list[str]:
    """Give the names that were matched with nothing, or with nothing for certain."""
    record = review["record"]
    return [*record["unknown"], *(one["given"] for one in record["confirm"])]


def is_out_of_scope(review: Row) -> bool:
    """Whether nothing but the safety of this person was answered."""
    found = _findings(review, "safety")
    return any(one["id"] == "out_of_scope" and one["verdict"] == "supported" for one in found)


def can_tell_reasons(review: Row) -> bool:
    """Whether there was enough to look for a reason, of each medicine and each reason.

    Where the pain comes from is about no medicine, and never certain without an examination.
    """
    found = [
        one
        for one in _findings(review, "reasons")
        if one["about"] or one["id"] != "wrong_mechanism"
    ]
    return bool(found) and all(one["verdict"] != "cannot tell" for one in found)


def said(section: str, finding: Row, *names: str) -> Line:
    """Give a line with these parts of a finding, and its sources."""
    texts = {name: finding[name] for name in names if finding[name]}
    sources = tuple((one["source"], one["checked"]) for one in finding["cites"])
    return Line(section, texts, sources)


def is_danger(finding: Row) -> bool:
    """Whether a finding of the safety answer is a danger, or may be one."""
    return finding["tier"] == "danger" and _is_open(finding) and finding["id"] not in _NOT_A_SIGN


def _findings(review: Row, question: str) -> Sequence[Row]:
    found: Sequence[Row] = review[question]["findings"]
    return found


def _open_first(findings: Iterable[Row]) -> list[Row]:
    """Give the reasons that are supported and open; where all are folded, these."""
    held = [one for one in findings if one["verdict"] == "supported"]
    return [one for one in held if not one["facts"].get("folded")] or held


def _is_question(finding: Row) -> bool:
    return finding["id"] == "question" and not finding["facts"].get("folded")


def _in_the_box(safety: Iterable[Row]) -> list[Row]:
    held = [one for one in safety if is_danger(one) or one["id"] in _NOT_A_SIGN]
    return sorted(held, key=_place_in_the_box)


def _place_in_the_box(finding: Row) -> int:
    """What was not asked stands first where nothing was, and last where some signs were."""
    if finding["id"] == "not_asked":
        return 0 if finding["tier"] == "danger" else 4
    if finding["id"] == "out_of_scope":
        return 3
    return 2 if finding["facts"].get("folded") else 1


def _is_open(finding: Row) -> bool:
    return bool(finding["verdict"] != "not supported")


def _warning(finding: Row, voice: Voice) -> Line:
    line = said("danger", finding, "says", "do")
    if finding["id"] != "not_asked":
        return line
    # Its own words point to questions further down, and this sheet has no room for them.
    return Line("danger", {**line.texts, "do": voice.ask_signs})


def _were_asked(safety: Iterable[Row]) -> bool:
    """Whether any danger sign was asked; where none was, the box says so already."""
    return all(one["id"] != "not_asked" or one["tier"] != "danger" for one in safety)


def _signs(finding: Row) -> Line:
    """Say how many danger signs were asked and answered; the list of them stays in the review."""
    return Line("signs", {"says": without_brackets(finding["says"])})


def without_brackets(text: str) -> str:
    """Give a text without what it has in brackets, such as the list of all signs that were asked.

    Examples
    --------
    >>> without_brackets("Danger signs asked: 2 (heart and liver).")
    'Danger signs asked: 2.'
    """
    return _IN_BRACKETS.sub("", text)


def _agreed(finding: Row) -> Line | None:
    """Give what was set down before; None where nothing was."""
    if finding["id"] != "agreement":
        return None
    facts = finding["facts"]
    held = {name: _text(facts.get(name)) for name in AGREED if facts.get(name)}
    if not held:
        return None
    return Line("agreement", held | ({"is_due": "yes"} if facts.get("is_due") else {}))


def _text(fact: Any) -> str:
    return "; ".join(map(str, fact)) if isinstance(fact, list | tuple) else str(fact)
