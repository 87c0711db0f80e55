"""Kinds of diary on which no threshold was set: a check of how far honesty reaches.

Each breaks something that the model assumes: normal days, a short memory, a steady level, doses as
told, ratings rounded to the nearest number, the speed of the medicine, an effect of one size.
"""

from dataclasses import replace
from typing import Any

import numpy as np

from secondline.engine.arrays import Floats
from validation.kinds import Build, Dice, Plan, alternating, plain, randomised


def _with(plan: Plan, added: Floats) -> Plan:
    return replace(plan, added=added)


def heavy_tails(rng: Dice, plan: Plan) -> Plan:
    """Single days far off, on either side: Student's t of 3 degrees."""
    return _with(plan, rng.uniform(0.4, 0.9) * rng.standard_t(3, plan.doses.size))


def long_memory(rng: Dice, plan: Plan) -> Plan:
    """Nine tenths of a day are carried into the next."""
    return replace(plan, settings=plan.settings | {"phi": float(rng.uniform(0.85, 0.93))})


def season(rng: Dice, plan: Plan) -> Plan:
    """Better and worse by the time of the year, or of some months."""
    days, period = np.arange(plan.doses.size), rng.uniform(90, 365)
    wave = np.sin(2 * np.pi * (days / period + rng.random()))
    return _with(plan, rng.uniform(0.4, 1.2) * wave)


def life_event(rng: Dice, plan: Plan) -> Plan:
    """On some day pain becomes better or worse, and stays so."""
    added = np.zeros(plan.doses.size)
    added[int(rng.integers(0, added.size)) :] = rng.choice([-1, 1]) * rng.uniform(0.7, 1.8)
    return _with(plan, added)


def free_weekends(rng: Dice, plan: Plan) -> Plan:
    """Two days a week without a dose, which nobody noted."""
    is_free = np.isin((np.arange(plan.doses.size) + int(rng.integers(7))) % 7, (5, 6))
    return replace(plan, doses=np.where(is_free, 0.0, plan.doses), recorded=plan.doses)


def by_mood(rng: Dice, plan: Plan) -> Plan:
    """Bad days are rounded up and good days down."""
    return replace(plan, by_mood=True)


def any_hour(rng: Dice, plan: Plan) -> Plan:
    """Rated in the morning or at night, which differ by a point or more."""
    late = rng.random(plan.doses.size) < rng.uniform(0.3, 0.7)
    return _with(plan, rng.uniform(0.8, 1.6) * (late - late.mean()))


def in_proportion(rng: Dice, plan: Plan) -> Plan:
    """The medicine takes a share of the pain of each day, not so many points."""
    return replace(plan, in_proportion=True)


def other_speed(rng: Dice, plan: Plan) -> Plan:
    """It comes and goes three times slower than is told."""
    told = plan.settings
    return replace(plan, really={name: 3 * told[name] for name in ("onset_days", "offset_days")})


def seldom_rated(rng: Dice, plan: Plan) -> Plan:
    """Two or three ratings a week."""
    return replace(plan, settings=plan.settings | {"p_missing": float(rng.uniform(0.55, 0.72))})


def scale_shrinks(rng: Dice, plan: Plan) -> Plan:
    """As months pass, the same pain is told as less: one gets used to it."""
    days: Any = np.arange(plan.doses.size)
    fading = rng.uniform(0.5, 1.5) * (1 - np.exp(-days / rng.uniform(30, 120)))
    return _with(plan, -fading)


DISTURBED = {
    "heavy tails": heavy_tails,
    "long memory": long_memory,
    "season": season,
    "a life event": life_event,
    "free weekends": free_weekends,
    "rounded by mood": by_mood,
    "at any hour": any_hour,
    "in proportion to pain": in_proportion,
    "slower than told": other_speed,
    "seldom rated": seldom_rated,
    "scale shrinks": scale_shrinks,
}
DESIGNS = {"": plain, ", on and off": alternating, ", random blocks": randomised}


def _built(disturb: Any, design: Any) -> Build:
    return lambda rng, relief: disturb(rng, design(rng, relief))


UNSEEN: dict[str, Build] = {
    name + ending: _built(disturb, design)
    for name, disturb in DISTURBED.items()
    for ending, design in DESIGNS.items()
}
