"""How a finding, its source and how well it was checked are told on a page."""

from collections.abc import Mapping
from typing import Any

from django import template

import secondline
from secondline.exchange.plain_json import plain_finding
from secondline.loop.answer import Finding

register = template.Library()
Row = Mapping[str, Any]

CHECKED = {
    "read": "we opened this source and read the words",
    "secondary": "read in somebody's account of it",
    "recalled": "from memory, not opened yet",
    "derived": "computed from what was read",
    "judged": "our own view",
}
TIERS = {"danger": "Danger", "ask": "Ask about this", "know": "Good to know"}


@register.inclusion_tag("parts/finding.html")
def finding(
    one: Finding | Row, level: int = 3, *, is_open: bool = False, has_evidence: bool = False
) -> dict[str, Any]:
    """Show one finding: what we say, why, what to do, what we ask, and on whose word.

    With `has_evidence`, what speaks for it and against it in the record stands open beside it; else
    it is folded with the why.
    """
    row = plain(one)
    tier = row["tier"] or ""
    shown = {"one": row, "level": level, "is_open": is_open, "has_evidence": has_evidence}
    return shown | {"tier": tier, "mark": TIERS.get(tier)}


@register.inclusion_tag("parts/sources.html")
def sources(one: Finding | Row, *, is_open: bool = False) -> dict[str, Any]:
    """Show on whose word a finding stands, folded until somebody asks."""
    row = plain(one)
    places: dict[tuple[str, str], list[str]] = {}
    for cite in row["cites"]:
        places.setdefault((cite["source"], cite["checked"]), []).append(cite["where"])
    rows = [_row(*key, "; ".join(filter(None, where))) for key, where in places.items()]
    return {"rows": rows, "certainty": row["facts"].get("certainty"), "is_open": is_open}


@register.filter
def meaning(checked: str) -> str:
    """Give what a word for how something was checked means."""
    return CHECKED.get(checked, "")


def plain(one: Finding | Row) -> Row:
    """Give a finding as plain values."""
    return plain_finding(one) if isinstance(one, Finding) else one


def _row(id: str, checked: str, where: str) -> dict[str, str]:
    source = secondline.library().sources[id]
    year = f" ({source.year})" if source.year else ""
    return {
        "title": f"{source.title}{year}",
        "where": where,
        "checked": checked,
        "means": CHECKED.get(checked, ""),
        "url": getattr(source, "url", None) or "",
    }
