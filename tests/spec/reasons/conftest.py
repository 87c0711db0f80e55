"""Lines of a record in, what one set of criteria or one symptom says out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding
from secondline.loop.reasons import explain
from secondline.loop.reasons.medicine_causes_symptom import medicine_causes_symptom
from secondline.loop.reasons.origin import Case, Origin
from secondline.loop.reasons.other_condition_first import other_condition_first
from secondline.record.diary import Diary
from secondline.record.reading import read_text
from secondline.record.record import Record

ON = date(2026, 11, 21)
FRESH = "2026-05-02"
TRAMADOL = "medicine | for | dose\ntramadol | back pain | 50 mg x 3"
ACHING = '[pain]\nsince = "{since}"\nfeels = ["aching"]'


@pytest.fixture
def says(library: Library) -> Callable[..., Origin]:
    """Ask one set of criteria about a person, given as lines of TOML."""

    def asked(criteria: Callable[[Case], Origin], lines: str = "", on: date = ON) -> Origin:
        return criteria(Case(read_text(f"schema = 1\n{lines}"), library, on))

    return asked


@pytest.fixture
def on_symptom(person: Callable[..., Record], library: Library) -> Callable[..., Finding | None]:
    """Ask of a person which medicine is behind a symptom; None where it is not there."""

    def asked(
        symptom: str, table: str = "", more: str = "", diary: Diary | None = None
    ) -> Finding | None:
        record = replace(person(table, more), diary=diary)
        name = library.symptoms[symptom].name
        findings = medicine_causes_symptom(record, library, ON)
        return next((one for one in findings if one.facts["symptom"] == name), None)

    return asked


@pytest.fixture
def on_illness(person: Callable[..., Record], library: Library) -> Callable[..., Finding | None]:
    """Ask of a person whether one other illness comes first; None where nothing is said of it."""

    def asked(about: str, more: str = "", table: str = "") -> Finding | None:
        findings = other_condition_first(person(table, more), library, ON)
        return next((one for one in findings if about in one.about), None)

    return asked


@pytest.fixture
def told_in_full(person: Callable[..., Record], library: Library) -> Callable[..., Finding]:
    """Give the sentences on metabolism of the first medicine."""

    def asked(table: str, more: str = "") -> Finding:
        found = explain(person(table, more), library, ON).findings
        return next(one for one in found if one.id == "metabolism")

    return asked


def genes(**results: str) -> str:
    """Give results of genes as a record holds them."""
    return "[genes]\n" + "\n".join(f'{gene} = "{result}"' for gene, result in results.items())


def words(finding: Finding) -> set[str]:
    """Give the ways in which a finding says that the body handles a medicine."""
    return {path.removeprefix("reasons.metabolism_") for path in finding.words}


def lab(name: str, value: str, on: str = FRESH) -> str:
    """Give one result of a laboratory as a record holds it."""
    return f'[tests]\n"{name}" = {{value = "{value}", on = {on}}}\n'


def taking(*rows: str) -> str:
    """Give a table of medicines with their doses and starts."""
    return "\n".join(("medicine | dose | started", *rows))


def other(*texts: str) -> str:
    """Give symptoms as a person writes them."""
    return f"[symptoms]\nother = {list(texts)!r}"
