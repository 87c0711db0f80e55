"""Kinds of diary whose truth is known, each with what makes it hard.

A person is drawn first (level, wandering, memory, gaps), then a diary of one kind. The medicine's
true part is what it took away over the days that `estimate` judges, as a fraction of the pain of
those days without it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from secondline.engine.arrays import Floats
from secondline.engine.kinetics import come_through
from secondline.engine.periods import periods
from secondline.engine.simulate import simulate

Dice = np.random.Generator
RELIEF = (0.30, 0.60)
HARM = (0.15, 0.35)


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One diary with its truth: arguments of `estimate`, the drop judged, the relief that it is."""

    ratings: Floats
    doses: dict[str, Floats]
    kinetics: dict[str, tuple[float, float]]
    randomised: bool
    before: tuple[float, float] | None
    drop: float
    relief: float
    changed: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be drawn; the settings of `simulate`, and what is added to it."""

    doses: Floats
    effect: float
    settings: dict[str, Any]
    randomised: bool = False
    recorded: Floats | None = None
    others: dict[str, Floats] = field(default_factory=dict)
    other_effect: float = 0.0
    added: Floats | None = None
    waning: float = 0.0
    before: tuple[float, float] | None = None
    even_only: bool = False
    in_proportion: bool = False
    by_mood: bool = False
    really: dict[str, float] = field(default_factory=dict)


def person(rng: Dice) -> dict[str, Any]:
    """Draw how one person's pain moves; spreads between people as in fibromyalgia diaries."""
    return {
        "onset_days": float(rng.choice([1.0, 3.0, 7.0, 10.0])),
        "offset_days": float(rng.choice([1.0, 3.0, 5.0])),
        "level": float(np.clip(rng.normal(6.3, 1.1), 4, 8.5)),
        "sd_day": float(np.clip(1.2 * np.exp(0.4 * rng.normal()), 0.4, 2.8)),
        "phi": float(rng.uniform(0.1, 0.7)),
        "sd_slow": float(np.clip(0.65 * np.exp(0.45 * rng.normal()), 0.15, 1.8)),
        "tau_slow": float(np.clip(60 * np.exp(0.6 * rng.normal()), 15, 300)),
        "sd_report": float(rng.uniform(0.2, 0.8)),
        "p_missing": float(rng.uniform(0.0, 0.3)),
        "missing_on_bad_days": 0.0,
    }


def started(
    rng: Dice, before: tuple[int, int] = (21, 61), on: tuple[int, int] = (42, 121)
) -> Floats:
    """Draw the doses of a medicine that was started and is still taken."""
    return np.repeat([0.0, 1.0], [int(rng.integers(*before)), int(rng.integers(*on))])


def blocks(rng: Dice, pairs: int = 4, days: int = 7) -> Floats:
    """Draw a randomised comparison: in each pair of blocks the order is drawn."""
    order = [rng.permutation([0.0, 1.0]) for _ in range(pairs)]
    return np.repeat(np.concatenate(order), days)


def onoff(rng: Dice) -> Floats:
    """Draw an open on and off, planned with a clinician: four or six stretches."""
    return np.tile(np.repeat([0.0, 1.0], int(rng.integers(21, 35))), int(rng.integers(2, 4)))


def draw(rng: Dice, plan: Plan) -> Case:
    """Give the diary of a plan."""
    it = {name: plan.settings[name] for name in ("onset_days", "offset_days")}
    days = np.arange(plan.doses.size)
    fade = np.ones(days.size)
    if plan.waning:
        days_on: Floats = np.cumsum(plan.doses > 0, dtype=float)
        fade = np.exp(days_on / -plan.waning)
    extra = np.zeros(days.size) if plan.added is None else plan.added
    for taken in plan.others.values():
        extra = extra - plan.other_effect * come_through(taken, 3, 3)
    found = _with_extra(rng, plan, extra, fade)
    ratings, without, drop = found
    if plan.even_only:
        ratings = 2 * np.rint(ratings / 2)
    taken = plan.doses if plan.recorded is None else plan.recorded
    when = periods(taken, plan.randomised)
    window = when.window
    full = float(plan.effect * plan.doses[window].mean() / max(taken[window].mean(), 1e-9))
    judged = full if when.is_early else float(drop[window].mean())
    pain = float(without[window].mean())
    before = when.before if when.before.size else window
    changed = float(without[before].mean() - (without - drop)[window].mean())
    kinetics = {"it": (it["onset_days"], it["offset_days"])}
    kinetics |= dict.fromkeys(plan.others, (3.0, 3.0))
    return Case(
        ratings,
        {"it": taken, **plan.others},
        kinetics,
        plan.randomised,
        plan.before,
        judged,
        judged / max(pain, 0.1),
        changed,
    )


def _with_extra(
    rng: Dice, plan: Plan, extra: Floats, fade: Floats
) -> tuple[Floats, Floats, Floats]:
    """Simulate at effect 0, then put drop and extra in before rating and rounding anew."""
    settings = dict(plan.settings)
    settings |= plan.really
    onset, offset = settings.pop("onset_days"), settings.pop("offset_days")
    hidden = simulate(
        rng, np.zeros(plan.doses.size), onset_days=onset, offset_days=offset, effect=0.0, **settings
    )
    without = np.clip(hidden.truth_without + extra, 0, 10.0)
    drop = plan.effect * come_through(plan.doses, onset, offset) * fade
    if plan.in_proportion:
        drop = drop * without / settings["level"]
    drop = np.minimum(drop, without)
    seen = without - drop + settings["sd_report"] * rng.standard_normal(without.size)
    if plan.by_mood:
        seen = np.where(seen > settings["level"], np.ceil(seen), np.floor(seen))
    ratings = np.clip(np.rint(seen), 0, 10) + 0.0
    slope, p = settings["missing_on_bad_days"], settings["p_missing"]
    odds = np.exp(slope * (without - drop - settings["level"]))
    gaps = rng.random(without.size) < p * odds / (1 - p + p * odds)
    ratings[gaps] = np.nan
    return ratings, without, drop


def plain(rng: Dice, relief: float, **changes: Any) -> Plan:
    """A medicine that was started and is still taken; the effect is a fraction of the level."""
    who = person(rng) | changes
    doses = started(rng)
    return Plan(doses, relief * who["level"], who)


def begun_at_worst(rng: Dice, relief: float) -> Plan:
    """The diary begins in a flare, and the medicine two weeks later."""
    who = person(rng) | {"selection": float(rng.uniform(1.0, 2.5))}
    return Plan(started(rng, (7, 22)), relief * who["level"], who)


def started_at_worst(rng: Dice, relief: float) -> Plan:
    """The medicine is started when the recorded pain of the last week is at its worst."""
    who = person(rng)
    doses = started(rng, (40, 41))
    trial = Plan(doses, relief * who["level"], who)
    seed = int(rng.integers(2**31))
    usual = draw(np.random.default_rng(seed), replace(trial, effect=0.0)).ratings
    known = np.nan_to_num(usual, nan=float(np.nanmean(usual)))
    week = np.convolve(known, np.ones(7) / 7, mode="valid")
    start = int(np.argmax(week[7 : doses.size - 49])) + 14
    again = np.zeros(doses.size)
    again[start:] = 1
    return replace(trial, doses=again, settings=who | {"seed": seed})


def recovery(rng: Dice, relief: float, points: tuple[float, float] = (1.0, 3.0)) -> Plan:
    """Pain gets better, or worse, by itself over weeks, from about the start on."""
    plan = plain(rng, relief)
    start = int(np.argmax(plan.doses > 0)) - int(rng.integers(0, 15))
    after = np.maximum(np.arange(plan.doses.size) - start, 0)
    added = -rng.uniform(*points) * (1 - np.exp(-after / rng.uniform(20, 60)))
    return replace(plan, added=added - min(0.0, float(added.mean())))


def hope(rng: Dice, relief: float) -> Plan:
    """A start makes one hope, and that helps for some weeks."""
    plan = plain(rng, relief)
    start = int(np.argmax(plan.doses > 0))
    after = np.arange(plan.doses.size) - start
    added = np.where(after >= 0, -rng.uniform(0.5, 1.8) * np.exp(-after / rng.uniform(14, 28)), 0)
    return replace(plan, added=added)


def flares(rng: Dice, relief: float) -> Plan:
    """Clusters of bad days."""
    plan = plain(rng, relief)
    added = np.zeros(plan.doses.size)
    for at in np.flatnonzero(rng.random(added.size) < 0.04):
        added[at : at + int(rng.integers(2, 10))] += rng.uniform(1.5, 3.5)
    return replace(plan, added=added)


def flare_at_start(rng: Dice, relief: float) -> Plan:
    """A flare of two to five weeks begins in the week in which the medicine is started."""
    plan = plain(rng, relief)
    added = np.zeros(plan.doses.size)
    at = int(np.argmax(plan.doses > 0)) + int(rng.integers(-3, 8))
    added[at : at + int(rng.integers(14, 36))] = rng.uniform(1.0, 2.5)
    return replace(plan, added=added)


def beside(rng: Dice, relief: float, apart: tuple[int, int], other: float, stops: bool) -> Plan:
    """Another treatment is started, or stopped, some days from the start of this one."""
    plan = plain(rng, relief)
    start = int(np.argmax(plan.doses > 0)) + int(rng.integers(*apart))
    taken = (np.arange(plan.doses.size) >= start) != stops
    effect = other * plan.settings["level"]
    return replace(plan, others={"other": taken.astype(float)}, other_effect=effect)


def adherence(rng: Dice, relief: float) -> Plan:
    """All doses are told as taken; half of them were."""
    plan = plain(rng, relief)
    taken = plan.doses * (rng.random(plan.doses.size) < rng.uniform(0.3, 0.7))
    return replace(plan, doses=taken, recorded=plan.doses, effect=plan.effect / 0.5)


def early(rng: Dice, relief: float, days: tuple[int, int] = (7, 21)) -> Plan:
    """A look a week or three after the start."""
    who = person(rng)
    return Plan(started(rng, (21, 61), days), relief * who["level"], who)


def titrated(rng: Dice, relief: float) -> Plan:
    """Half the dose for some weeks, then all of it."""
    plan = plain(rng, relief)
    doses = plan.doses.copy()
    start = int(np.argmax(doses > 0))
    doses[start : start + int(rng.integers(10, 25))] = 0.5
    return replace(plan, doses=doses)


def stopped(rng: Dice, relief: float) -> Plan:
    """On it since before the diary, then stopped with the prescriber."""
    who = person(rng)
    doses = np.repeat([1.0, 0.0], [int(rng.integers(30, 61)), int(rng.integers(30, 61))])
    return Plan(doses, relief * who["level"], who)


def already(rng: Dice, relief: float) -> Plan:
    """On it since before the diary, and still."""
    who = person(rng)
    doses = np.ones(int(rng.integers(30, 121)))
    before = float(np.clip(rng.normal(who["level"] + 0.5, 1.5), 0, 10))
    return Plan(doses, relief * who["level"], who, before=(before, 2.0))


def alternating(rng: Dice, relief: float) -> Plan:
    """Open on and off."""
    who = person(rng)
    return Plan(onoff(rng), relief * who["level"], who)


def randomised(rng: Dice, relief: float, pairs: int = 4, days: int = 7) -> Plan:
    """Blocks in an order that was drawn."""
    who = person(rng)
    who["onset_days"] = min(who["onset_days"], 3.0)
    return Plan(blocks(rng, pairs, days), relief * who["level"], who, randomised=True)


def waning(rng: Dice, relief: float) -> Plan:
    """An effect that wanes over months."""
    who = person(rng)
    doses = started(rng, (30, 61), (120, 181))
    return Plan(doses, relief * who["level"], who, waning=float(rng.uniform(40, 80)))


def heaped(rng: Dice, relief: float) -> Plan:
    """Only even numbers are ever chosen."""
    return replace(plain(rng, relief), even_only=True)


def weekday(rng: Dice, relief: float) -> Plan:
    """Some days of the week are worse."""
    return plain(rng, relief, weekday=tuple(rng.normal(0, 0.6, 7)))


def missing(rng: Dice, relief: float) -> Plan:
    """Bad days are left out, or good ones."""
    slope = float(rng.choice([-0.8, 0.8]))
    return plain(rng, relief, missing_on_bad_days=slope, p_missing=0.3)


def slow(rng: Dice, relief: float) -> Plan:
    """A medicine that takes a month to come."""
    return plain(rng, relief, onset_days=25.0)


def missed(rng: Dice, relief: float) -> Plan:
    """A fifth of the doses is missed, and recorded so."""
    plan = plain(rng, relief)
    return replace(plan, doses=plan.doses * (rng.random(plan.doses.size) > 0.2))


Build = Callable[[Dice, float], Plan]
SHAPES: dict[str, Build] = {
    "plain": plain,
    "begun at the worst": begun_at_worst,
    "started at the worst": started_at_worst,
    "natural recovery": recovery,
    "worsening": lambda rng, relief: recovery(rng, relief, (-2.5, -1.0)),
    "hope": hope,
    "flares": flares,
    "flare at the start": flare_at_start,
    "co-started": lambda rng, relief: beside(rng, relief, (-6, 7), 0.4, False),
    "masked by a stop": lambda rng, relief: beside(rng, relief, (-6, 7), 0.4, True),
    "another later": lambda rng, relief: beside(rng, relief, (12, 36), 0.3, False),
    "another stopped later": lambda rng, relief: beside(rng, relief, (12, 36), 0.3, True),
    "weekday": weekday,
    "missing not at random": missing,
    "heaped": heaped,
    "hidden missed doses": adherence,
    "recorded missed doses": missed,
    "early look": early,
    "titrated": titrated,
    "slow onset": slow,
    "stopped": stopped,
    "already on it": already,
    "on and off": alternating,
    "8 random blocks": randomised,
    "random 3-day blocks": lambda rng, relief: randomised(rng, relief, 10, 3),
    "waning": waning,
}


def case(shape: str, rng: Dice, relief: float) -> Case:
    """Give one diary of a shape; a fraction of pain below 0 is harm."""
    return case_of(SHAPES[shape], rng, relief)


def case_of(build: Build, rng: Dice, relief: float) -> Case:
    """Give one diary of a plan that is built."""
    plan = build(rng, relief)
    seed = plan.settings.pop("seed", None)
    return draw(np.random.default_rng(seed) if seed is not None else rng, plan)
