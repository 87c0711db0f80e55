"""Every medicine of a file, as the entries of a record; what was left out is said."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from secondline.exchange.fhir.naming import naming_of
from secondline.exchange.fhir.resources import Resource, Resources
from secondline.exchange.fhir.stretches import Stretch, stretches
from secondline.exchange.fhir.taken import KINDS, Entry, entry_of, why_left_out
from secondline.knowledge.library import Library
from secondline.knowledge.names import Match
from secondline.record.showing import listed
from secondline.record.tables import UNKNOWN
from secondline.record.when import When

# These say how an order was carried out; where the order is there too, they add nothing.
_CARRIED_OUT = ("MedicationAdministration", "MedicationDispense")
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class FoundMedicine:
    """One stretch of one medicine that a file holds.

    Parameters
    ----------
    raw : dict
        With the keys of ``[[medicines]]`` of a record.
    match : Match
        What we know by its name.
    n : int
        How many entries of the file it is made of.
    """

    raw: dict[str, object]
    match: Match
    n: int


def read_medicines(
    resources: Resources, library: Library, on: date | None = None
) -> tuple[tuple[FoundMedicine, ...], tuple[str, ...]]:
    """Give the medicines in the order in which they began, and what the person should know."""
    left_out: dict[str, list[str]] = {}
    entries: list[Entry] = []
    for resource in resources.of(*KINDS):
        why = why_left_out(resource)
        if why is None:
            entries.append(entry_of(resource, resources, library, on))
        else:
            name = naming_of(resource, resources, library).match.given
            left_out.setdefault(why, []).append(name)
    held = stretches(_once(entries))
    found = tuple(FoundMedicine(_raw(one.entry), one.entry.naming.match, one.n) for one in held)
    return found, (*_warnings(held), *_on_left_out(left_out))


def medicine_resources(resources: Resources) -> tuple[Resource, ...]:
    """Give the resources that say what was taken."""
    return resources.of(*KINDS)


def _once(entries: Iterable[Entry]) -> list[Entry]:
    held = list(entries)
    ordered = {_name(one).casefold() for one in held if one.kind not in _CARRIED_OUT}
    return [
        one for one in held if one.kind not in _CARRIED_OUT or _name(one).casefold() not in ordered
    ]


def _name(entry: Entry) -> str:
    return entry.naming.match.given


def _raw(entry: Entry) -> dict[str, object]:
    dosing = entry.dosing
    stopped = _day(entry.stopped) or UNKNOWN if entry.fate == "stopped" else None
    raw = {
        "name": _name(entry),
        "for": entry.reason,
        "dose": dosing.dose,
        "times_a_day": _whole(dosing.times_a_day),
        "as_needed": dosing.as_needed,
        "at_most": _whole(dosing.at_most),
        "started_on": _day(entry.started),
        "stopped_on": stopped,
    }
    return {key: value for key, value in raw.items() if value is not None}


def _day(when: When | None) -> date | str | None:
    if when is None:
        return None
    return when.earliest if when.is_exact else when.text


def _whole(number: float | None) -> float | None:
    return int(number) if number is not None and number == int(number) else number


def _warnings(held: Sequence[Stretch]) -> tuple[str, ...]:
    entries = [one.entry for one in held]
    taken = [one for one in entries if one.fate != "stopped"]
    said = []
    for one in entries:
        if one.naming.disagrees:
            others = listed([f'"{name}"' for name in one.naming.disagrees[:_SHOWN]], "and")
            said.append(
                f'"{_name(one)}" is called {others} in the same place, which says something else: '
                "compare it with the box."
            )
        if one.ends is not None and one.fate == "taken":
            said.append(
                f'"{_name(one)}" is called active, and its end is given as {one.ends}: it counts '
                "as still taken. Add stopped_on where it was stopped."
            )
    if unsure := [_name(one) for one in taken if one.fate == "not sure"]:
        said.append(
            f"The file does not say for sure whether this is still taken: {_few(unsure)}. It "
            "counts as taken until you add stopped_on."
        )
    counted = Counter(_name(one) for one in taken)
    for name in (name for name, n in counted.items() if n > 1 and name != UNKNOWN):
        said.append(
            f'"{name}" stands {counted[name]} times as still taken, in different ways: where that '
            "is one medicine, keep one entry, or its amounts are added up."
        )
    if nameless := sum(_name(one) == UNKNOWN for one in entries):
        many = f"{nameless} medicines have" if nameless > 1 else "1 medicine has"
        said.append(f"{many} no name in the file: write in what it is.")
    return tuple(said)


def _on_left_out(left_out: dict[str, list[str]]) -> Iterable[str]:
    return (f"Left out, {why}: {_few(names)}." for why, names in left_out.items())


def _few(names: Sequence[str]) -> str:
    once = list(dict.fromkeys(names))
    more = f" and {len(once) - _SHOWN} more" if len(once) > _SHOWN else ""
    return ", ".join(f'"{name}"' for name in once[:_SHOWN]) + more
