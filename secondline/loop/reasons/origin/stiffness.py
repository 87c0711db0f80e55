"""How long the morning stiffness lasts: in minutes, none at all, or nobody said."""

from secondline.loop.reasons.origin.case import Case, Step, step
from secondline.loop.reasons.origin.counting import Held
from secondline.loop.reasons.origin.told import told
from secondline.loop.words import show
from secondline.record.lasting import minutes_in

_SIGN = "morning_stiffness"
ASKS = ("how-long-stiff",)


def stiff_minutes(case: Case) -> tuple[float, float] | None:
    """Give the fewest and the most minutes; (0, 0) is none, None is not known."""
    said = told(case, _SIGN)
    if said is None:
        return None
    return minutes_in(said.text) if said.holds else (0.0, 0.0)


def stiff_step(case: Case, holds: Held, limit: float, *, is_own: bool) -> Step:
    """Give the step on how long the stiffness lasts, where `holds` says what that means."""
    said = told(case, _SIGN)
    facts = {"told": said.text if said else "", "limit": show(int(limit))}
    return step(case, f"stiff_{'long' if is_own else 'short'}", holds, facts, ASKS, is_own=is_own)
