"""Clinical cases in tables: a list of medicines, a person, and what must be said of them.

A row is ``{case, list, person, stopped, family, tier}``: `person` holds lines of a record,
`stopped` how many days ago each one was stopped, `family` the id of the finding that is meant, and
`tier` how grave it must be, or ``none``.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from secondline.knowledge.library import Library
from secondline.knowledge.strict_yaml import parse_yaml
from secondline.loop.safety import of_medicines
from secondline.record.reading import read_text
from secondline.record.record import Record
from secondline.record.writing import to_toml

ON = date(2026, 11, 21)
CASES = Path(__file__).parent / "spec" / "safety" / "cases"
ORACLE = CASES.parent / "oracle.yaml"
RANK = ("none", "know", "ask", "danger")


def rows() -> Iterator[Mapping[str, Any]]:
    """Give every row: our own cases, then the oracle's, which others wrote from labels."""
    for file in sorted(CASES.glob("*.yaml")):
        yield from parse_yaml(file.read_text(encoding="utf-8"), file.name)["cases"]
    for row in parse_yaml(ORACLE.read_text(encoding="utf-8"), ORACLE.name):
        yield {**row, "case": f"{row['id']}: {row['where']}"}


def tiers_meant(row: Mapping[str, Any]) -> tuple[str, str]:
    """Give the least and the most grave tier that a row allows."""
    return row.get("at_least", row.get("tier")), row.get("at_most", row.get("tier"))


def record_of(row: Mapping[str, Any]) -> Record:
    """Give the record of a row."""
    stopped = row.get("stopped", {})
    days = {name: {"stopped_on": ON - timedelta(days=int(n))} for name, n in stopped.items()}
    names = dict.fromkeys((*row["list"], *stopped))
    medicines = [{"name": name, **days.get(name, {})} for name in names]
    return read_text(to_toml({"schema": 1, **row.get("person", {}), "medicines": medicines}))


def tiers(row: Mapping[str, Any], library: Library) -> dict[str, str]:
    """Give the tier of each finding about the medicines of a row, by its id.

    Without a person it must be about two of them: what is to be known of one alone is no mix.
    """
    names = {*row["list"], *row.get("stopped", {})}
    least = 1 if row.get("person") else min(2, len(names))
    return {
        one.id: str(one.tier)
        for one in of_medicines(record_of(row), library, ON)
        if one.verdict == "supported" and one.tier and len(names & set(one.about)) >= least
    }


def worst(row: Mapping[str, Any], library: Library) -> str:
    """Give the tier of the finding that a row means, or the worst of all where it names none."""
    found = tiers(row, library)
    if row.get("family"):
        found = {id: tier for id, tier in found.items() if id.split(":")[0] == row["family"]}
    return max(found.values(), key=RANK.index, default="none")
