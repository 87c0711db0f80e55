"""Prove the gate: every caution with each of its facts, and every pair of facts overall.

An option is closed by one fact alone, or by a rule between two; nothing that is added may open it
again, and a fact that is not known may never do what a "no" does.

    python -m tools.prove_gate [--write]      the table goes to docs/proofs/gate.md
"""

import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import secondline
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Option
from secondline.loop.options.stands import is_for
from secondline.loop.safety.gate import Gate, Gates, gate
from secondline.record.medicines import MedicationStatement
from secondline.record.reading import read_text
from secondline.record.record import Record
from secondline.record.symptoms import Symptoms

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "gate.md"
ON = date(2026, 11, 21)
_CORES = 2
_PARTS = 16
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
            found |= {("allergic", name) for name in avoid.allergies}
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
        elif kind == "allergic":
            known = (*(person.allergies or ()), name)
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


def closed(record: Record, library: Library, among: Iterable[str]) -> frozenset[str]:
    """Give which of these a record closes: options by their id, medicines as ``medicine:<id>``."""
    gates = Gates(record, library, ON)
    return frozenset(one for one in among if _gate(gates, library, one).is_closed)


def _gate(gates: Gates, library: Library, one: str) -> Gate:
    kind, _, id = one.rpartition(":")
    return gates.medicine(id) if kind else gates.option(library.options[id])


def everything(library: Library) -> tuple[str, ...]:
    """Give all that may be offered: options, and medicines that somebody recommends."""
    medicines = (
        f"medicine:{id}"
        for id, one in library.medicines.items()
        if any(is_for(use.status) for use in one.for_.values())
    )
    return (*library.options, *medicines)


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
        if avoid.closes is not None:
            continue
        yield from (("condition", id) for id in avoid.conditions)
        yield from (("allergic", name) for name in avoid.allergies)
        if avoid.person is not None:
            yield ("person", "pregnant" if avoid.person.pregnant else "kidney")
        yield from (("medicine", id) for id in avoid.medicines)
        yield from (
            ("medicine", id)
            for role in avoid.roles
            for id in library.medicines
            if role in library.acts(id)
        )
        yield from (("symptom", name) for name in avoid.symptoms)
    yield from (("allergy", id) for id in option.holds)


def wrong_together(alone: dict[Fact, frozenset[str]], pairs: list[tuple[Fact, Fact]]) -> list[str]:
    """Give what each of these pairs of facts opens again, though one of them alone closes it."""
    library, base, wrong = secondline.library(), read_text(BASE), []
    for one, other in pairs:
        # What neither of them closes cannot be opened again.
        shut = alone[one] | alone[other]
        opened = shut - closed(with_facts(base, (one, other), library), library, shut)
        wrong += [f"{option} is opened again: {one[1]} and {other[1]}" for option in sorted(opened)]
    return wrong


def main() -> int:
    """Try everything, and write what was tried and what was wrong."""
    library, started = secondline.library(), time.perf_counter()
    base = read_text(BASE)
    wrong = list(wrong_alone(base, library))
    held = facts(library)
    every = everything(library)
    alone = {fact: closed(with_facts(base, (fact,), library), library, every) for fact in held}
    pairs = list(combinations(held, 2))
    n_pairs, checks = len(pairs), len(pairs) * len(every)
    parts = [pairs[at::_PARTS] for at in range(_PARTS)]
    with ProcessPoolExecutor(_CORES) as pool:
        wrong += [
            fault for found in pool.map(partial(wrong_together, alone), parts) for fault in found
        ]
    seconds = time.perf_counter() - started
    page = "\n".join(
        [
            "# The gate, tried with every fact and every pair of facts",
            "",
            f"{len(held)} facts that a caution or a rule names, {n_pairs:,} pairs of them, "
            f"{len(library.options)} options and {len(every) - len(library.options)} medicines: "
            f"{checks:,} checks.",
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
