"""Prove that each danger is held by a case: take one piece of knowledge away, and see what fails.

One at a time, each rule of tier danger is removed and weakened to "ask", and each role of a
medicine that such a rule reads is removed. Every mutant must make at least one clinical case fail:
a row of ``tests/spec/safety/cases`` or of ``oracle.yaml``, which says in words what must be told to
whom. A role may live where no case could fail: beside every other medicine, every illness, a
pregnancy and much alcohol, another rule says something as grave.

    python -m tools.prove_safety [--write]      the table goes to docs/proofs/safety_knowledge.md
"""

import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

import secondline
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Medicine, Rule
from tests.clinical import RANK, rows, tiers_meant, worst

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "safety_knowledge.md"
DANGER = "danger"
_TWICE = "*none can: another rule says as much*"


@dataclass(frozen=True)
class Mutant:
    """One piece of knowledge taken away, in words, and the library without it."""

    what: str
    touches: frozenset[str]
    library: Library
    family: str | None = None


def mutants(library: Library) -> Iterator[Mutant]:
    """Give every library that lacks one danger rule, has it weaker, or lacks one role."""
    wanted: set[str] = set()
    for family in library.combinations.values():
        for rule in family.rules:
            if rule.tier == DANGER:
                wanted |= {rule.a, rule.b or rule.a}
                yield _without_rule(library, family.id, rule, None)
                yield _without_rule(library, family.id, rule, "ask")
    for medicine in library.medicines.values():
        for role in medicine.roles:
            lost = library.implied({role}) - library.implied(set(medicine.roles) - {role})
            if lost & wanted:
                yield _without_role(library, medicine, role)


def _without_rule(library: Library, family: str, rule: Rule, tier: str | None) -> Mutant:
    held = library.combinations[family]
    weaker = [msgspec.structs.replace(rule, tier=tier)] if tier else []
    rules = [new for one in held.rules for new in (weaker if one is rule else [one])]
    changed = msgspec.structs.replace(held, rules=tuple(rules))
    what = f"{family}: {rule.id} {'as ' + tier if tier else 'removed'}"
    mutant = msgspec.structs.replace(
        library, combinations={**library.combinations, family: changed}
    )
    return Mutant(what, frozenset(), mutant, family)


def _without_role(library: Library, medicine: Medicine, role: str) -> Mutant:
    roles = {id: value for id, value in medicine.roles.items() if id != role}
    changed = msgspec.structs.replace(medicine, roles=roles)
    mutant = msgspec.structs.replace(library, medicines={**library.medicines, medicine.id: changed})
    return Mutant(f"{medicine.id}: no {role}", frozenset({medicine.id}), mutant)


def killed_by(mutant: Mutant, held: list[tuple[Mapping[str, Any], str]]) -> str | None:
    """Give the first case that a mutant makes fail, in words; None where it lives."""
    for row, before in held:
        names = {*row["list"], *row.get("stopped", {})}
        if mutant.touches and not mutant.touches & names:
            continue
        if mutant.family and row.get("family") not in (None, mutant.family):
            continue
        low, high = tiers_meant(row)
        after = worst(row, mutant.library)
        if after != before and not RANK.index(low) <= RANK.index(after) <= RANK.index(high):
            return str(row["case"])
    return None


def is_told_twice(mutant: Mutant, library: Library) -> bool:
    """Whether a role can be taken away and nothing that can meet it is told less gravely."""
    if not mutant.touches:
        return False
    (id,) = mutant.touches
    others = ({"list": [id, other]} for other in library.medicines if other != id)
    ill = ({"conditions": [one.name]} for one in library.conditions.values())
    more = ({"pregnant": "yes"}, {"breastfeeding": "yes"}, {"alcohol": "6 drinks a day"},
            {"born": 1930}, {"kidney": "eGFR 10 mL/min"})  # fmt: skip
    people = ({"list": [id], "person": one} for one in (*ill, *more))
    met: tuple[Mapping[str, Any], ...] = (*others, *people)
    return all(worst(row, library) == worst(row, mutant.library) for row in met)


def main() -> int:
    """Try every mutant and write what was killed and what lived."""
    library = secondline.library()
    started = time.perf_counter()
    held = [(row, worst(row, library)) for row in rows()]
    sound = [
        (row, tier)
        for row, tier in held
        if RANK.index(tiers_meant(row)[0]) <= RANK.index(tier) <= RANK.index(tiers_meant(row)[1])
    ]
    tried = [(one.what, _fate(one, sound, library)) for one in mutants(library)]
    alive = [what for what, case in tried if case is None]
    page = _page(len(held), len(sound), tried)
    print(page if "--all" in sys.argv else "\n".join(page.splitlines()[:12]))
    print("\n".join(alive[:60]), f"\n{time.perf_counter() - started:.0f} s")
    if "--write" in sys.argv:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page, encoding="utf-8")
    return bool(alive)


def _fate(
    mutant: Mutant, held: list[tuple[Mapping[str, Any], str]], library: Library
) -> str | None:
    """Give the case that fails, or that none can; None where one is missing."""
    return killed_by(mutant, held) or (_TWICE if is_told_twice(mutant, library) else None)


def _page(n: int, n_sound: int, tried: list[tuple[str, str | None]]) -> str:
    fates = [case for _, case in tried]
    n_alive, n_twice = fates.count(None), fates.count(_TWICE)
    n_killed = len(tried) - n_alive - n_twice
    lines = [
        "# Every danger is held by a case",
        "",
        f"`make prove` took away, one at a time, {len(tried)} pieces of knowledge that a danger",
        f"rests on. {n_killed} made at least one of {n_sound} clinical cases fail "
        f"({n} rows in all); {n_twice} change nothing, since another rule says something",
        f"as grave wherever they meet; {n_alive} did neither.",
        "",
        "| taken away | the case that fails |",
        "| --- | --- |",
        *(f"| {what} | {case or '**none**'} |" for what, case in tried),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
