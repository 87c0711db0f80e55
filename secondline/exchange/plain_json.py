"""The answers as plain values: what ``--json`` prints and what the page for the visit reads."""

from typing import TYPE_CHECKING, Any

# A cold check prints through this page too, and needs none of the review.
if TYPE_CHECKING:
    from secondline.loop.answer import Answer, Finding
    from secondline.loop.safety.check import Check, Names
    from secondline.loop.shown import Shown


def plain_review(review: "Shown") -> dict[str, Any]:
    """Give a review in the shape of ``review --json``."""
    return {
        "schema": 1,
        "notice": review.notice,
        "on": review.on.isoformat(),
        "knowledge": {"version": review.library.version, "hash": review.library.hash},
        "record": {"hash": review.record.hash, **plain_names(review.names)},
        "safety": plain_answer(review.safety),
        "response": plain_answer(review.response),
        "reasons": plain_answer(review.reasons),
        "options": plain_answer(review.options),
        "experiment": plain_answer(review.experiment),
        "visit": plain_answer(review.visit),
    }


def plain_check(check: "Check") -> dict[str, Any]:
    """Give a check in the shape of ``check --json``."""
    return {**plain_names(check), "findings": [plain_finding(one) for one in check.findings]}


def plain_names(names: "Names") -> dict[str, Any]:
    """Give the rows of names: matched, to be confirmed, unknown."""
    return {
        "matched": [
            {"given": one.given, "id": one.id, "name": one.name, "how": one.how}
            for one in names.matched
        ],
        "confirm": [
            {"given": one.given, "suggestions": list(one.suggestions)} for one in names.confirm
        ],
        "unknown": list(names.unknown),
    }


def plain_answer(answer: "Answer") -> dict[str, Any]:
    """Give one answer."""
    return {
        "urgent": answer.urgent,
        "findings": [plain_finding(one) for one in answer.findings],
    }


def plain_finding(finding: "Finding") -> dict[str, Any]:
    """Give one finding."""
    return {
        "id": finding.id,
        "about": list(finding.about),
        "verdict": str(finding.verdict),
        "tier": str(finding.tier) if finding.tier else None,
        "family": finding.family,
        "says": finding.says,
        "why": finding.why,
        "do": finding.do,
        "facts": {name: _fact(fact) for name, fact in finding.facts.items()},
        "units": {name: unit for name, unit in finding.units.items() if name in finding.facts},
        "cites": [
            {"source": one.source, "where": one.where, "checked": one.checked}
            for one in finding.cites
        ],
        "asks": list(finding.asks),
    }


def _fact(fact: Any) -> Any:
    return list(fact) if isinstance(fact, tuple) else fact
