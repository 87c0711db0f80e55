"""What of a review goes on the page: each line with its section, in the order of the page.

Nothing here knows how much room there is; giving_way.py says what gives way to what.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from secondline.exchange.pdf.voice import Voice

Row = Mapping[str, Any]

# They stand in the box of dangers whatever their tier, and are none themselves.
_NOT_A_SIGN = ("out_of_scope", "not_asked")

# How a value was checked, as the page says it.
_CHECKED = {
    "read": "Read in the source",
    "secondary": "Read in an account of it",
    "recalled": "From memory",
    "derived": "Computed",
    "judged": "Our own judgement",
}

_IN_BRACKETS = re.compile(r" \([^()]*\)")
_END_OF_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that stands on the page or is counted as left out.

    Parameters
    ----------
    section : str
        Where it stands: danger, signs, unused, strongest, medicines, response, reasons, ask,
        questions or try.
    texts : mapping
        Its parts by name, as the review gives them: {"says": …, "do": …}.
    sources : tuple of (str, str)
        The id of each source that it cites, and how that was checked.
    """

    section: str
    texts: Mapping[str, str]
    sources: tuple[tuple[str, str], ...] = ()


def lines_of(review: Row, voice: Voice) -> list[Line]:
    """Give every line that a review has for the page."""
    safety, reasons = _findings(review, "safety"), _reasons(review)
    visit = _findings(review, "visit")
    return [
        *(_warning(one, voice) for one in _in_the_box(safety)),
        *(_signs(one) for one in visit if one["id"] == "danger_signs" and _were_asked(safety)),
        *(_said("signs", one, "says") for one in visit if one["id"] == "corrected"),
        *(_said("unused", one, "says") for one in visit if one["id"] == "not_used"),
        *(_strongest(one) for one in reasons[:1]),
        *(_medicine(one) for one in visit if one["id"] == "four_facts"),
        *(_said("response", one, "says") for one in _findings(review, "response")),
        *(_said("reasons", one, "says") for one in reasons[1:]),
        *(_short(one) for one in safety if _is_to_ask(one)),
        *(_said("questions", one, "says") for one in visit if one["id"] == "question"),
        *(_option(one) for one in _supported(_findings(review, "options"))),
    ]


def urgent_lines(review: Row) -> list[Line]:
    """Give the action of each urgent finding, and nothing else."""
    return [_said("danger", one, "says", "do") for one in _findings(review, "safety")]


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


def _findings(review: Row, question: str) -> Sequence[Row]:
    found: Sequence[Row] = review[question]["findings"]
    return found


def _supported(findings: Iterable[Row]) -> list[Row]:
    return [one for one in findings if one["verdict"] == "supported"]


def _reasons(review: Row) -> list[Row]:
    """Give the reasons that are supported, those that are open before those that are folded."""
    held = _supported(_findings(review, "reasons"))
    return sorted(held, key=lambda one: bool(one["facts"].get("folded")))


def is_danger(finding: Row) -> bool:
    """Whether a finding of the safety answer is a danger, or may be one."""
    return finding["tier"] == "danger" and _is_open(finding) and finding["id"] not in _NOT_A_SIGN


def _in_the_box(safety: Iterable[Row]) -> list[Row]:
    held = [one for one in safety if is_danger(one) or one["id"] in _NOT_A_SIGN]
    return sorted(held, key=_place_in_the_box)


def _place_in_the_box(finding: Row) -> int:
    """What was not asked stands first where nothing was, and last where some signs were."""
    if finding["id"] == "not_asked":
        return 0 if finding["tier"] == "danger" else 3
    return 2 if finding["id"] == "out_of_scope" else 1


def _is_open(finding: Row) -> bool:
    return bool(finding["verdict"] != "not supported")


def _is_to_ask(finding: Row) -> bool:
    return finding["tier"] == "ask" and _is_open(finding) and finding["id"] not in _NOT_A_SIGN


def _warning(finding: Row, voice: Voice) -> Line:
    line = _said("danger", finding, "says", "do")
    if finding["id"] != "not_asked":
        return line
    # Its own words point to questions further down, and this page has no room for them.
    return Line("danger", {**line.texts, "do": voice.ask_signs})


def _said(section: str, finding: Row, *names: str) -> Line:
    texts = {name: finding[name] for name in names if finding[name]}
    return Line(section, texts, _sources(finding))


def _were_asked(safety: Iterable[Row]) -> bool:
    """Whether any danger sign was asked; where none was, the box says so already."""
    return all(one["id"] != "not_asked" or one["tier"] != "danger" for one in safety)


def _signs(finding: Row) -> Line:
    """Say how many danger signs were asked and answered; the list of them stays in the review."""
    return Line("signs", {"says": _IN_BRACKETS.sub("", finding["says"])})


def _short(finding: Row) -> Line:
    """Give the first sentence: what adds to what. The rest stays in the review."""
    first = _END_OF_SENTENCE.split(finding["says"], maxsplit=1)[0]
    return Line("ask", {"says": first}, _sources(finding))


def _strongest(finding: Row) -> Line:
    line = _said("strongest", finding, "says", "why")
    evidence = _evidence(finding)
    places: dict[str, list[str]] = {}
    for cite in finding["cites"]:
        place = f"{cite['source']} {cite['where']}".strip()
        places.setdefault(how_checked(cite["checked"]).lower(), []).append(place)
    source = "; ".join(f"{', '.join(held)} ({how})" for how, held in places.items())
    return Line(line.section, {**line.texts, **evidence, "source": source}, line.sources)


def _evidence(finding: Row) -> dict[str, str]:
    """Give what of the record speaks for a reason, and what against it, as one text."""
    kinds = (("For it", "for"), ("Against it", "against"))
    held = [(kind, finding["facts"].get(name)) for kind, name in kinds]
    text = " ".join(f"{kind}: {'; '.join(said)}." for kind, said in held if said)
    return {"evidence": f"In the record. {text}"} if text else {}


def how_checked(checked: str) -> str:
    """Give how a value was checked in words for people."""
    return _CHECKED.get(checked, checked)


def _medicine(finding: Row) -> Line:
    facts = finding["facts"]
    names = ("medicine", "dose", "how_long", "persists")
    texts = {name: str(facts[name]) for name in names if facts.get(name) is not None}
    if facts.get("prescribed"):
        prescribed = f"prescribed: {facts['prescribed']}"
        texts["dose"] = f"{texts['dose']} ({prescribed})" if "dose" in texts else prescribed
    return Line("medicines", texts, _sources(finding))


def _option(finding: Row) -> Line:
    name = finding["facts"].get("name") or finding["says"]
    return Line("try", {"says": str(name)}, _sources(finding))


def _sources(finding: Row) -> tuple[tuple[str, str], ...]:
    return tuple((one["source"], one["checked"]) for one in finding["cites"])
