"""What to ask at the visit: one question for each thing found, in the person's words.

Reads    dangers, reasons, and what could be raised with the prescriber
Never    asks the same twice
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Finding, Tier, Verdict
from secondline.loop.reasons.ordering import is_said_again
from secondline.loop.visit.to_raise import to_raise

_TWICE = "duplicate"
_OPIOIDS = "total:opioid"
_INTERACTION = "interaction_takes_effect_away"
_SYMPTOM = "medicine_causes_symptom"
# What tells two findings of one reason apart: each raises a question of its own.
_NAMES = ("medicine", "symptom", "condition")
_NOT_OF_MEDICINES = ("not_asked", "out_of_scope")


def questions(safety: Answer, reasons: Answer, options: Answer, library: Library) -> list[Finding]:
    """Give the questions that the findings raise, dangers first, then what could come next."""
    raised = [one for one in safety.findings if _is_of_medicines(one)]
    twice = {id for one in raised if one.family == _TWICE for id in one.about}
    raised = [one for one in raised if not (_is_total(one) and set(one.about) & twice)]
    why_not = [one for one in reasons.findings if not is_said_again(one, reasons.findings)]
    raised += [one for one in why_not if _is_new(one, raised)]
    found: dict[str, Finding] = {}
    for one in _with_symptoms_together(raised):
        name = next((one.facts[key] for key in _NAMES if one.facts.get(key)), "")
        found.setdefault(f"{one.family or one.id} {name}", _question(one))
    general = Finding(id="question", verdict=Verdict.SUPPORTED, words=("visit.questions.general",))
    return [*found.values(), *to_raise(options, raised, library), general]


def _with_symptoms_together(raised: Iterable[Finding]) -> Iterator[Finding]:
    """Give symptoms that the same medicines may cause as one; the rest as it is."""
    held: dict[object, Finding] = {}
    for n, one in enumerate(raised):
        key = one.facts["culprits"] if one.id == _SYMPTOM else n
        first = held.get(key, one)
        held[key] = _both(first, one) if one.id == _SYMPTOM else one
    yield from held.values()


def _both(first: Finding, other: Finding) -> Finding:
    symptoms = dict.fromkeys((*_symptoms(first), other.facts["symptom"]))
    is_folded = bool(first.facts.get("folded") and other.facts.get("folded"))
    about = tuple(dict.fromkeys((*first.about, *other.about)))
    facts = {**first.facts, "symptoms": tuple(symptoms), "folded": is_folded}
    return replace(first, about=about, facts=facts)


def _symptoms(finding: Finding) -> tuple[object, ...]:
    held = finding.facts.get("symptoms")
    return held if isinstance(held, tuple) else (finding.facts["symptom"],)


def _is_new(reason: Finding, raised: list[Finding]) -> bool:
    """Whether a reason is supported, and no danger has raised the same question already."""
    is_mix = reason.id == _INTERACTION
    is_asked = any(one.family and set(reason.about) <= set(one.about) for one in raised)
    return reason.verdict is Verdict.SUPPORTED and not (is_mix and is_asked)


def _is_of_medicines(finding: Finding) -> bool:
    if finding.tier not in (Tier.DANGER, Tier.ASK):
        return False
    # What cannot be told is asked of the person, not of the doctor; but for what may be too much.
    if _is_total(finding):
        return finding.verdict is not Verdict.NOT_SUPPORTED and "from" in finding.facts
    is_of_person = "urgency" in finding.facts or finding.id in _NOT_OF_MEDICINES
    return finding.verdict is Verdict.SUPPORTED and not is_of_person


def _is_total(finding: Finding) -> bool:
    return finding.id.startswith("total:") and finding.id != _OPIOIDS


def _question(finding: Finding) -> Finding:
    return Finding(
        id="question",
        about=finding.about,
        verdict=Verdict.SUPPORTED,
        facts=dict(finding.facts),
        words=(f"visit.questions.{_topic(finding)}",),
    )


def _topic(finding: Finding) -> str:
    """A reason and most families have one question; a duplicate has one for what is doubled."""
    if finding.id == _OPIOIDS:
        return "opioid_total"
    if _is_total(finding):
        return "total_over" if finding.verdict is Verdict.SUPPORTED else "total_open"
    if finding.family != _TWICE:
        return finding.id.partition(":")[0]
    names = finding.facts.get("names")
    is_one_each = isinstance(names, tuple) and len(names) == len(finding.about)
    return "same_kind" if is_one_each else _TWICE
