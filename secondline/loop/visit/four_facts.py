"""The four facts of each medicine: its exact name, the dose, how long, and what persists."""

from datetime import date

from secondline.knowledge.library import Library
from secondline.knowledge.names import match
from secondline.loop.answer import Finding, Verdict
from secondline.loop.safety.taken import is_taken
from secondline.loop.words import named
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record


def four_facts(record: Record, library: Library, on: date) -> list[Finding]:
    """Give one finding a medicine taken now; what is not recorded is null, never guessed."""
    return [_finding(one, library) for one in record.medicines if is_taken(one, on)]


def _finding(statement: MedicationStatement, library: Library) -> Finding:
    found = match(library, statement.name)
    single = found.ingredients[0] if len(found.ingredients) == 1 else None
    name = named(library, single, statement.name) if single else statement.name
    return Finding(
        id="four_facts",
        about=found.ingredients,
        verdict=Verdict.SUPPORTED,
        facts={
            "medicine": name,
            "dose": _dose(statement),
            "prescribed": statement.prescribed.text if statement.prescribed else None,
            "taken": statement.taken,
            "how_long": statement.started_on.text if statement.started_on else None,
            "for": statement.reason,
            "persists": statement.change,
            "side_effects": statement.side_effects or (),
        },
        words=("visit.four_facts",),
    )


def _dose(statement: MedicationStatement) -> str | None:
    if statement.dose is None:
        return None
    strength = f" of {statement.strength.text}" if statement.strength else ""
    return f"{statement.dose.text}{strength}{_often(statement)}"


def _often(statement: MedicationStatement) -> str:
    if statement.as_needed:
        most = statement.at_most
        return f", as needed, at most {most:g} a day" if most else ", as needed"
    times = statement.times_a_day
    return f", {times:g} times a day" if times and times != 1 else ", once a day" if times else ""
