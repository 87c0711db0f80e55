"""When the target was on and off, and on which days it is judged."""

from dataclasses import dataclass

import numpy as np

from secondline.engine.arrays import Days, Floats, Mask

WINDOW = 42  # the days on it that are judged (docs/contract.md)
EARLY = 21  # started less than so many days ago: the effect at full onset is judged
BEFORE = 28  # the days before the start that the change is counted from
BREAK = 7  # so many days without a dose are a stop, fewer are missed doses
_MOVED = 0.3  # less of a dose than this is a missed dose, not a change
_AT_FULL = 7  # the dose of so many last days is the dose at full onset


@dataclass(frozen=True, slots=True, eq=False)
class Periods:
    """The days of a diary, seen from one treatment.

    Parameters
    ----------
    on : ndarray of bool, shape (days,)
        On it: a missed dose within a stretch is on it too.
    starts, stops : ndarray of int
        The first day of each stretch, and the day after its last; neither the first nor the last
        day of the diary, where nothing is seen to change.
    window, before : ndarray of int
        The days that are judged, and the days before the first start that change is counted from.
    is_early : bool
        The stretch that is judged began less than three weeks before the last day on it.
    """

    on: Mask
    starts: Days
    stops: Days
    window: Days
    before: Days
    is_early: bool

    @property
    def days_on(self) -> int:
        """How many days on it."""
        return int(self.on.sum())


def periods(doses: Floats, randomised: bool) -> Periods:
    """Give when a treatment was on and off.

    Parameters
    ----------
    doses : ndarray, shape (days,)
        Share of the target dose taken each day.
    randomised : bool
        Then a day without a dose is a day off it, however short the block.

    Examples
    --------
    >>> found = periods(np.array([0.0] * 30 + [1, 1, 0, 1] * 10), randomised=False)
    >>> found.starts.tolist(), found.days_on, found.window.size, found.before.size
    ([30], 40, 40, 28)
    """
    on = doses > 0
    if not randomised:
        on = _bridged(on)
    edges = np.diff(on.astype(int))
    starts, stops = np.flatnonzero(edges == 1) + 1, np.flatnonzero(edges == -1) + 1
    days = np.flatnonzero(on)
    first = int(days[0]) if days.size else 0
    off = np.flatnonzero(~on)
    before = off if randomised else off[off < first][-BEFORE:]
    last_start = starts[-1] if starts.size else (0 if days.size else doses.size)
    # On it since the first day of the diary: for how long before is not known, so not early.
    is_early = bool(
        not randomised and starts.size and days.size and days[-1] - last_start + 1 < EARLY
    )
    if is_early:
        days = days[days >= last_start]
    return Periods(on, starts, stops, days if randomised else days[-WINDOW:], before, is_early)


def dose_now(doses: Floats, window: Days) -> float:
    """Give the mean dose of the last week that is judged: what full onset would be of."""
    return float(doses[window[-_AT_FULL:]].mean()) if window.size else 1.0


def changes(doses: Floats) -> Days:
    """Give the days on which the dose of a treatment changed for good: starts, stops, new doses.

    Examples
    --------
    >>> changes(np.array([0.0] * 20 + [0.5] * 20 + [1.0] * 20 + [0.0] * 20)).tolist()
    [20, 40, 60]
    """
    if doses.size < 2:
        return np.zeros(0, np.int64)
    week = np.concatenate((np.zeros(1), np.cumsum(doses)))
    day = np.arange(1, doses.size)
    after = week[np.minimum(day + BREAK, doses.size)] - week[day]
    ahead = after / (np.minimum(day + BREAK, doses.size) - day)
    behind = (week[day] - week[np.maximum(day - BREAK, 0)]) / (day - np.maximum(day - BREAK, 0))
    moved = np.abs(ahead - behind)
    found = []
    while moved.size and moved.max() >= _MOVED:
        at = int(moved.argmax())
        found.append(at + 1)
        moved[max(0, at - BREAK) : at + BREAK + 1] = 0
    return np.array(sorted(found), np.int64)


def _bridged(on: Mask) -> Mask:
    """Count short breaks within a stretch as on."""
    days = np.flatnonzero(on)
    held = on.copy()
    for day, gap in zip(days[:-1], np.diff(days), strict=True):
        if 1 < gap < BREAK + 1:
            held[day : day + gap] = True
    return held
