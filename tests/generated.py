"""Invented records, as many as one likes: the same number always gives the same record.

They are wide rather than likely: any medicine or product with any purpose, conditions, allergies,
genes and therapies beside it, and much that is not told.
"""

from datetime import date, timedelta
from random import Random

from secondline.knowledge.library import Library
from secondline.record.reading import read_text
from secondline.record.record import Record
from secondline.record.vocabulary import AREAS, MATTERS
from secondline.record.writing import to_toml

ON = date(2026, 11, 21)
_PURPOSES = (
    "fibromyalgia", "back pain", "muscle strain", "muscle spasm", "sciatica", "nerve pain",
    "osteoarthritis", "multiple sclerosis", "stroke", "headache", "sleep", "low mood", "gout",
)  # fmt: skip
_FEELS = ("aching", "burning", "tender to touch", "electric shocks", "stiff", "throbbing", "numb")
_DOSES = ("5 mg", "10 mg", "30 mg", "60 mg", "150 mg", "300 mg", "500 mg", "1 tablet", "2 tablets")
_WHY = ("no help", "side effects", "ran out", "cost", "better", "told to")
_CHANGES = ("very much improved", "much improved", "no change", "minimally worse", "much worse")
_OTHER = (
    "numbness in the hands", "light hurts", "snoring with pauses", "constipation", "dizzy",
    "restless legs at night", "crash after effort", "morning stiffness for an hour", "swelling",
)  # fmt: skip
_TESTS = ("TSH", "ferritin", "vitamin D", "CRP")
_UNITS = {"TSH": "mIU/L", "ferritin": "ug/L", "vitamin D": "nmol/L", "CRP": "mg/L"}
_GENES = ("poor metabolizer", "normal metabolizer", "ultrarapid metabolizer", "*4/*4", "*1/*2")


def generated(number: int, library: Library) -> Record:
    """Give the record of this number."""
    return read_text(to_toml(values(number, library)), flag_ids=library.flag_ids())


def values(number: int, library: Library) -> dict[str, object]:
    """Give what stands in the record of this number, before it is read."""
    draw = Random(number)
    held: dict[str, object] = {"schema": 1, **_person(draw, library)}
    held["pain"] = {
        "since": draw.choice(["2019", "2023-04", "2026-10-20"]),
        "areas": draw.sample(AREAS, draw.randint(1, 12)),
        "feels": draw.sample(_FEELS, draw.randint(0, 3)),
    }
    if draw.random() < 0.7:
        held["symptoms"] = {
            "fatigue": draw.randint(0, 3),
            "waking_unrefreshed": draw.randint(0, 3),
            "thinking": draw.randint(0, 3),
            "headache": draw.choice(["yes", "no", "unknown"]),
            "depression": draw.choice(["yes", "no"]),
            "other": draw.sample(_OTHER, draw.randint(0, 3)),
        }
    if draw.random() < 0.6:
        held["red_flags"] = dict.fromkeys(sorted(library.red_flags), "no")
    if draw.random() < 0.2:
        held["genes"] = {"CYP2D6": draw.choice(_GENES)}
    if draw.random() < 0.3:
        name = draw.choice(_TESTS)
        value = f"{draw.choice([0.5, 3, 18, 60, 140])} {_UNITS[name]}"
        held["tests"] = {name: {"value": value, "on": ON - timedelta(days=draw.randint(1, 400))}}
    held["medicines"] = [_medicine(draw, library) for _ in range(draw.randint(0, 6))]
    held["therapies"] = [_therapy(draw, library) for _ in range(draw.randint(0, 2))]
    if draw.random() < 0.3:
        held["agreement"] = {
            "goal": "walk to the shop",
            "smallest_change": "30 %",
            "review_on": ON + timedelta(days=draw.randint(-20, 40)),
            "stop_if": ["any danger sign"],
            "plan": draw.sample(["walking", "CBT-I", "pacing", "duloxetine"], draw.randint(0, 3)),
        }
    return {key: value for key, value in held.items() if value not in ({}, [])}


def _person(draw: Random, library: Library) -> dict[str, object]:
    conditions = [one.name for one in library.conditions.values() if one.out_of_scope is None]
    allergies = ["penicillin", "aspirin", "ibuprofen", "codeine", "sulfa", "latex"]
    held: dict[str, object] = {
        "by": draw.choice(["self", "self", "carer"]),
        "born": draw.randint(1935, 2007),
        "sex": draw.choice(["female", "male"]),
        "country": draw.choice(["US", "GB", "DE", "FR", "AU"]),
        "kidney": f"eGFR {draw.choice([12, 28, 45, 70, 95])} mL/min",
        "pregnant": draw.choice(["yes", "no", "no", "unknown"]),
        "breastfeeding": draw.choice(["yes", "no", "no", "unknown"]),
        "conditions": draw.sample(conditions, draw.randint(0, 4)),
        "allergies": draw.sample(allergies, draw.randint(0, 1)),
        "alcohol": draw.choice(["none", "1 drink a day", "4 drinks a day"]),
        "smokes": draw.choice(["yes", "no"]),
        "matters": draw.sample(MATTERS, draw.randint(0, 2)),
    }
    if held["sex"] == "male":
        held |= {"pregnant": "no", "breastfeeding": "no"}
    return {key: value for key, value in held.items() if draw.random() < 0.85}


def _medicine(draw: Random, library: Library) -> dict[str, object]:
    names = [one.name for one in library.medicines.values()]
    names += [one.name for one in library.products.values()]
    pain = [one.name for one in library.medicines.values() if one.for_]
    started = ON - timedelta(days=draw.randint(1, 700))
    held: dict[str, object] = {
        "name": draw.choice(names if draw.random() < 0.5 else pain),
        "for": draw.choice(_PURPOSES),
        "dose": draw.choice(_DOSES),
        "times_a_day": draw.randint(1, 3),
        "started_on": started,
        "taken": draw.choice(["all", "most days", "about half", "rarely"]),
        "side_effects": draw.sample(["nausea", "dizziness", "sleepiness"], draw.randint(0, 1)),
        "change": draw.choice(_CHANGES),
    }
    held = {key: one for key, one in held.items() if key == "name" or draw.random() < 0.8}
    if draw.random() < 0.3:
        stopped = started + timedelta(days=draw.randint(1, 200))
        held |= {"stopped_on": min(stopped, ON), "stopped_because": draw.choice(_WHY)}
    return held


def _therapy(draw: Random, library: Library) -> dict[str, object]:
    names = [one.name for one in library.options.values() if not one.id.startswith("move_")]
    started = ON - timedelta(days=draw.randint(1, 300))
    return {"name": draw.choice(names), "started_on": started, "times_a_week": draw.randint(1, 7)}
