"""Lines of a record in, what one set of criteria or one symptom says out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding
from secondline.loop.reasons.medicine_causes_symptom import medicine_causes_symptom
from secondline.loop.reasons.origin import Case, Origin
from secondline.record.diary import Diary
from secondline.record.reading import read_text
from secondline.record.record import Record

ON = date(2026, 11, 21)
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


def taking(*rows: str) -> str:
    """Give a table of medicines with their doses and starts."""
    return "\n".join(("medicine | dose | started", *rows))


def other(*texts: str) -> str:
    """Give symptoms as a person writes them."""
    return f"[symptoms]\nother = {list(texts)!r}"
