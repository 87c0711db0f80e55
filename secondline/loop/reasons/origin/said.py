"""One origin in a sentence: what suggests it, step by step, and what speaks against it."""

from secondline.knowledge.library import Library
from secondline.loop.answer import Verdict, type_of_fact
from secondline.loop.reasons.origin.case import Origin
from secondline.loop.words import phrase


def line(one: Origin, library: Library) -> str:
    """Give the sentences on one origin: suggested, named, or only possible."""
    entry = library.criteria[one.id]
    facts: dict[str, type_of_fact] = {
        "name": entry.name,
        "by": entry.by,
        "grade": one.grade,
        "condition": one.named,
        "steps": steps_said(one, library),
        "for": one.speaks_for,
    }
    said = [phrase(library, f"origin.line.{_kind(one)}", facts)]
    if one.within_reach and one.verdict is not Verdict.NOT_SUPPORTED:
        said.append(phrase(library, "origin.line.within_reach", {"grade": one.within_reach}))
    trend = one.facts.get("trend")
    if isinstance(trend, tuple) and len(trend) > 1:
        said.append(phrase(library, "origin.line.trend", {"trend": trend}))
    return " ".join(text[:1].upper() + text[1:] for text in said)


def steps_said(one: Origin, library: Library) -> str:
    """Give every step that is known in one line: what speaks for it, then what against it."""
    told = tuple(held.says for held in one.steps if held.holds)
    held = (("for", told), ("against", one.speaks_against))
    return "; ".join(
        phrase(library, f"origin.steps.{name}", {name: "; ".join(said)})
        for name, said in held
        if said
    )


def _kind(one: Origin) -> str:
    if one.verdict is Verdict.SUPPORTED:
        return "graded" if one.grade else "suggests"
    if one.named is None:
        return "possible"
    return "named_open" if one.verdict is Verdict.CANNOT_TELL else "named_against"
