"""Prove the gate: every caution with each of its facts, and every pair of facts overall.

An option is closed by one fact alone, or by a rule between two; nothing that is added may open it
again, and a fact that is not known may never do what a "no" does.

    python -m tools.prove_gate [--write]      the table goes to docs/proofs/gate.md
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import secondline
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Option
from secondline.loop.safety.gate import Gates, gate
from secondline.record.medicines import MedicationStatement
from secondline.record.reading import read_text
from secondline.record.record import Record
from secondline.record.symptoms import Symptoms

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "gate.md"
ON = date(2026, 11, 21)
BASE = """schema = 1
born = 1979
sex = "female"
kidney = "eGFR 90 mL/min"
pregnant = "no"
breastfeeding = "no"
conditions = []
allergies = []
alcohol = "none"
smokes = "no"
[symptoms]
other = []
[[medicines]]
name = "vitamin D"
"""
Fact = tuple[str, str]


def facts(library: Library) -> list[Fact]:
    """Give every fact that a caution or a rule of the gate names, as kind and name."""
    found: set[Fact] = {("person", "pregnant"), ("person", "breastfeeding"), ("person", "old")}
    found |= {("person", "kidney"), ("person", "drinks"), ("person", "smokes")}
    for option in library.options.values():
        for avoid in option.avoid:
            found |= {("condition", id) for id in avoid.conditions}
            found |= {("medicine", id) for id in avoid.medicines}
            found |= {("medicine", _with_role(library, role)) for role in avoid.roles}
            found |= {("symptom", name) for name in avoid.symptoms}
        found |= {("allergy", id) for id in option.holds}
    for family in library.combinations.values():
        for rule in family.rules:
            sides = [one for one in (rule.a, rule.b) if one and one != "anything"]
            found |= {("medicine", _with_role(library, one)) for one in sides}
            found |= {("condition", id) for id in (rule.person.conditions if rule.person else ())}
    return sorted(one for one in found if one[1])


def _with_role(library: Library, role: str) -> str:
    """Give one medicine that carries a role."""
    return next((id for id in library.medicines if role in library.acts(id)), "")


def with_facts(base: Record, held: tuple[Fact, ...], library: Library) -> Record:
    """Give a record in which each fact is true."""
    record = base
    for kind, name in held:
        person = record.person
        if kind == "condition":
            known = (*(person.conditions or ()), library.conditions[name].name)
            record = replace(record, person=replace(person, conditions=known))
        elif kind == "allergy":
            known = (*(person.allergies or ()), library.medicine(name).name)
            record = replace(record, person=replace(person, allergies=known))
        elif kind == "medicine":
            more = MedicationStatement(name=library.medicine(name).name)
            record = replace(record, medicines=(*record.medicines, more))
        elif kind == "symptom":
            other = (*(record.symptoms.other or ()), name)
            record = replace(record, symptoms=Symptoms(other=other))
        else:
            record = replace(record, person=replace(person, **_OF_PERSON[name]))
    return record


_EXTREME = read_text(
    'schema = 1\nborn = 1940\nkidney = "eGFR 15 mL/min"\nalcohol = "4 drinks a day"'
).person
_OF_PERSON: dict[str, dict[str, Any]] = {
    "pregnant": {"pregnant": "yes"},
    "breastfeeding": {"breastfeeding": "yes"},
    "smokes": {"smokes": "yes"},
    "old": {"born": _EXTREME.born},
    "kidney": {"kidney": _EXTREME.kidney},
    "drinks": {"alcohol": _EXTREME.alcohol},
}


def closed(record: Record, library: Library) -> frozenset[str]:
    """Give the options that a record closes."""
    gates = Gates(record, library, ON)
    return frozenset(one.id for one in library.options.values() if gates.option(one).is_closed)


def wrong_alone(base: Record, library: Library) -> Iterator[str]:
    """Give each caution that one of its own facts does not close, or that is closed by nothing."""
    for option in library.options.values():
        if gate(option, base, library, ON).is_closed:
            yield f"{option.id} is closed to a person of whom nothing speaks against it"
        for fact in _named_by(option, library):
            record = with_facts(base, (fact,), library)
            if not gate(option, record, library, ON).is_closed:
                yield f"{option.id} stays open with {fact[1]}"


def _named_by(option: Option, library: Library) -> Iterator[Fact]:
    for avoid in option.avoid:
        yield from (("condition", id) for id in avoid.conditions)
        yield from (("medicine", id) for id in avoid.medicines)
        yield from (
            ("medicine", id)
            for role in avoid.roles
            for id in library.medicines
            if role in library.acts(id)
        )
        yield from (("symptom", name) for name in avoid.symptoms)
    yield from (("allergy", id) for id in option.holds)


def main() -> int:
    """Try everything, and write what was tried and what was wrong."""
    library, started = secondline.library(), time.perf_counter()
    base = read_text(BASE)
    wrong = list(wrong_alone(base, library))
    held = facts(library)
    alone = {fact: closed(with_facts(base, (fact,), library), library) for fact in held}
    n_pairs = 0
    for one, other in combinations(held, 2):
        both = closed(with_facts(base, (one, other), library), library)
        n_pairs += 1
        opened = (alone[one] | alone[other]) - both
        wrong += [f"{option} is opened again: {one[1]} and {other[1]}" for option in opened]
    seconds = time.perf_counter() - started
    checks = n_pairs * len(library.options)
    page = "\n".join(
        [
            "# The gate, tried with every fact and every pair of facts",
            "",
            f"{len(held)} facts that a caution or a rule names, {n_pairs:,} pairs of them, "
            f"{len(library.options)} options: {checks:,} checks.",
            f"Wrong: {len(wrong)}. Every caution was also tried with each of its own facts alone.",
            "",
            *(f"- {one}" for one in wrong),
            "",
        ]
    )
    print(page, f"{seconds:.0f} s")
    if "--write" in sys.argv:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page.rstrip("\n") + "\n", encoding="utf-8")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
