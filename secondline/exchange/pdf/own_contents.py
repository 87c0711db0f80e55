"""What of a review goes on the second sheet, for the person: what to do, and when to seek care."""

from collections.abc import Mapping
from typing import Any

from secondline.exchange.pdf.contents import said
from secondline.exchange.pdf.line import Line

_GROUPS = ("tonight", "weeks")


def own_lines(review: Mapping[str, Any]) -> list[Line]:
    """Give what can be done tonight and over the next weeks: each with how, and its cautions."""
    found = review["options"]["findings"]
    return [
        said(group, one, "says", "do")
        for group in _GROUPS
        for one in found
        if _is_open(one) and one["facts"].get("when") == group
    ]


def seek_care(review: Mapping[str, Any]) -> Line | None:
    """Give when to seek care at once, whatever was answered; None where the review has none."""
    signs = [one for one in review["visit"]["findings"] if one["id"] == "danger_signs"]
    return said("seek_care", signs[0], "do", "why") if signs and signs[0]["do"] else None


def _is_open(option: Mapping[str, Any]) -> bool:
    return option["verdict"] == "supported" and not option["facts"].get("folded")
