"""Lines of a record in, what one set of criteria says out."""

from collections.abc import Callable
from datetime import date

import pytest

from secondline.knowledge.library import Library
from secondline.loop.reasons.origin import Case, Origin
from secondline.record.reading import read_text

ON = date(2026, 11, 21)


@pytest.fixture
def says(library: Library) -> Callable[..., Origin]:
    """Ask one set of criteria about a person, given as lines of TOML."""

    def asked(criteria: Callable[[Case], Origin], lines: str = "", on: date = ON) -> Origin:
        return criteria(Case(read_text(f"schema = 1\n{lines}"), library, on))

    return asked
