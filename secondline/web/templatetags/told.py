"""How a finding, its source and how well it was checked are told on a page."""

from typing import Any

from django import template

import secondline
from secondline.loop.answer import Cite, Finding

register = template.Library()

CHECKED = {
    "read": "we opened this source and read the words",
    "secondary": "read in somebody's account of it",
    "recalled": "from memory, not opened yet",
    "derived": "computed from what was read",
    "judged": "our own view",
}
TIERS = {"danger": "Danger", "ask": "Ask about this", "know": "Good to know"}


@register.inclusion_tag("parts/finding.html")
def finding(one: Finding, level: int = 3, *, is_open: bool = False) -> dict[str, Any]:
    """Show one finding: what we say, why, what to do, what we ask, and on whose word."""
    tier = str(one.tier) if one.tier else ""
    return {"one": one, "level": level, "is_open": is_open, "tier": tier, "mark": TIERS.get(tier)}


@register.inclusion_tag("parts/sources.html")
def sources(one: Finding) -> dict[str, Any]:
    """Show on whose word a finding stands, folded until somebody asks."""
    return {"rows": [_row(cite) for cite in one.cites]}


def _row(cite: Cite) -> dict[str, str]:
    source = secondline.library().sources[cite.source]
    year = f" ({source.year})" if source.year else ""
    return {
        "title": f"{source.title}{year}",
        "where": cite.where,
        "checked": cite.checked,
        "means": CHECKED.get(cite.checked, ""),
        "url": getattr(source, "url", None) or "",
    }
