"""The doses of one medicine: from what was answered to the diary, and back to be changed."""

from collections.abc import Mapping
from typing import Any

from secondline.web.diary.asked import LATE, Asked, Medicine

PLANNED, IS_LATE, NONE, OTHER = "planned", "late", "none", "other"
NUMBER = "#doses"


def doses(one: Medicine, told: Mapping[str, Any]) -> dict[str, float]:
    """Give the doses of one medicine; a number that was written goes before the plan of all."""
    chosen, number = told.get(one.column), told.get(one.column + NUMBER)
    if chosen in ("", None) and number is not None:
        chosen = OTHER
    if not chosen and told.get("as_planned") and one.planned and one.noted is None:
        chosen = PLANNED
    if not chosen:
        return {}
    if chosen in (PLANNED, IS_LATE):
        late = {LATE + one.name: 1.0} if chosen == IS_LATE else {}
        return {one.column: float(one.planned or 0), **late}
    if chosen == NONE:
        return {one.column: 0.0}
    return {} if number is None else {one.column: float(number)}


def told_before(asked: Asked, values: Mapping[str, float], note: str) -> dict[str, Any]:
    """Give a check-in as the form shows it, to be changed."""
    found: dict[str, Any] = {name: f"{value:g}" for name, value in values.items()}
    for one in asked.medicines:
        doses = values.get(one.column)
        found.pop(one.column, None)
        if doses is not None:
            found |= _answered(one, doses, is_late=bool(values.get(LATE + one.name)))
    return {**found, "note": note}


def _answered(one: Medicine, doses: float, *, is_late: bool) -> dict[str, Any]:
    if one.planned and doses == one.planned:
        return {one.column: IS_LATE if is_late else PLANNED}
    if one.planned and not doses:
        return {one.column: NONE}
    return {one.column: OTHER, one.column + NUMBER: f"{doses:g}"}
