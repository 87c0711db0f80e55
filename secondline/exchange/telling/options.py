"""What next, as a terminal and a page tell it: groups in guideline order, and lines of one option.

The person reads groups in guideline order, never a score. A clinician reads the same with what the
order rests on beside each.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from secondline.loop.words import show

Row = Mapping[str, Any]

WHEN = {
    "tonight": "Tonight, while waiting",
    "prescriber": "To raise with the prescriber",
    "weeks": "Over the next weeks",
}


def groups(findings: Iterable[Row], *, is_whole: bool = False) -> dict[str, list[Row]]:
    """Give what is offered, by when; each group in guideline order, and none that is empty.

    What another one tells of is left out, unless the whole is asked for.
    """
    held = [one for one in findings if one["verdict"] == "supported"]
    held = [one for one in held if is_whole or not one["facts"].get("told_with")]
    found = {when: [one for one in held if one["facts"].get("when") == when] for when in WHEN}
    return {when: group for when, group in found.items() if group}


def called(one: Row) -> str:
    """Give the name of an option; of several that it tells of, what kind they are and each name."""
    kind, kin = one["facts"].get("kind"), one["facts"].get("kin")
    return f"a {kind} ({show(tuple(kin), 'any')})" if kind and kin else one["facts"]["name"]


def kept_back(findings: Iterable[Row]) -> list[Row]:
    """Give what this person must not be offered, or what was tried properly; each says why."""
    return [one for one in findings if one["verdict"] != "supported"]


def rank(one: Row, place: int, n: int) -> str:
    """Give what the place rests on: guideline order, and how sure the sources are."""
    facts = one["facts"]
    said = [f"Place {place} of {n}, in the order of guidelines"]
    said += [f"certainty {facts['certainty']}"] if facts["certainty"] else ["certainty not graded"]
    said += ["guidelines disagree"] if facts["disagree"] else []
    said += [f"tried: {facts['tried']}"] if facts["tried"] else []
    return "; ".join(said) + "."


def short_lines(one: Row) -> list[str]:
    """Give the few lines that help to choose: what was measured, how long, how much effort."""
    facts = one["facts"]
    lines = []
    if facts["matters"]:
        lines.append(f"For what matters most: {show(tuple(facts['matters']), 'names')}.")
    if facts["measured"]:
        lines.append(f"Measured: {facts['measured'][0]}.")
    return [*lines, *_terms(facts), *disagreement(facts)]


def _terms(facts: Mapping[str, Any]) -> list[str]:
    said = []
    if facts["first"] == 0:
        said.append("Some feel it at once")
    elif facts["first"]:
        said.append(f"The first change may show after {show(facts['first'], 'weeks')}")
    if facts["full"]:
        said.append(f"all of it after about {show(facts['full'], 'weeks')}")
    said += [f"{name}: {facts[name]}" for name in ("effort", "cost") if facts[name]]
    line = "; ".join(said)
    return [f"{line[:1].upper()}{line[1:]}."] if said else []


def disagreement(facts: Mapping[str, Any]) -> list[str]:
    """Give the sentence that guidelines disagree, where they do."""
    return ["Guidelines disagree on it."] if facts["disagree"] else []


def told_whole(one: Row) -> dict[str, Sequence[str]]:
    """Give all that an opened option tells, by the name of each part; what is not known is left."""
    facts = one["facts"]
    one_each = {
        "For": facts["condition"],
        "For what matters most": show(tuple(facts["matters"]), "names") or None,
        "How": facts["how"],
        "Effort": _with(facts["effort"], facts["effort_means"]),
        "Cost": _with(facts["cost"], facts["cost_means"]),
        "First change after": _first(facts["first"]),
        "All of it after": show(facts["full"], "weeks") if facts["full"] else None,
        "How sure": f"{facts['certainty']} certainty (GRADE)" if facts["certainty"] else None,
    }
    several = {
        "Measured": facts["measured"],
        "Who says what": facts["stands"],
        "What can go wrong": facts["harms"],
        "Not known": facts["not_known"],
    }
    told = {name: (text,) for name, text in one_each.items() if text}
    return told | {name: tuple(texts) for name, texts in several.items() if texts}


def _first(weeks: float | None) -> str | None:
    if weeks == 0:
        return "some feel it at once"
    return show(weeks, "weeks") if weeks else None


def _with(word: str | None, means: str | None) -> str | None:
    return f"{word} ({means})" if word and means else word
