"""What to ask at the visit: one question for each thing found, in the person's words."""

from secondline.loop.answer import Answer, Finding, Tier, Verdict


def questions(safety: Answer, reasons: Answer) -> list[Finding]:
    """Give the questions that the findings raise, dangers first, each once."""
    raised = [one for one in safety.findings if _is_combination(one)]
    raised += [one for one in reasons.findings if one.verdict is Verdict.SUPPORTED]
    found: dict[str, Finding] = {}
    for one in raised:
        found.setdefault(_topic(one), _question(one))
    found["general"] = Finding(
        id="question", verdict=Verdict.SUPPORTED, words=("visit.questions.general",)
    )
    return list(found.values())


def _is_combination(finding: Finding) -> bool:
    is_open = finding.verdict is not Verdict.NOT_SUPPORTED
    return finding.tier in (Tier.DANGER, Tier.ASK) and is_open and bool(_topic(finding))


def _topic(finding: Finding) -> str:
    """A family or a reason has a question; a medicine's own name makes it a question of its own."""
    if finding.family:
        return finding.family
    if finding.id.startswith("total:"):
        return "duplicate"
    name = finding.facts.get("medicine")
    return f"{finding.id} {name}" if name else ""


def _question(finding: Finding) -> Finding:
    topic = finding.family or ("duplicate" if finding.id.startswith("total:") else finding.id)
    return Finding(
        id="question",
        about=finding.about,
        verdict=Verdict.SUPPORTED,
        facts=dict(finding.facts),
        words=(f"visit.questions.{topic}",),
    )
