"""The review of each case of both sets: asked once for all tests."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

import secondline
from secondline.knowledge.library import Library
from secondline.loop.review import Review
from secondline.record.reading import read_text
from tests.exam import CASES


@pytest.fixture(scope="session")
def examined(library: Library) -> Callable[[str], Review]:
    """Review one case by its id."""

    @cache
    def asked(id: str) -> Review:
        case = CASES[id]
        record = read_text(case["record"], flag_ids=library.flag_ids())
        return secondline.review(record, library, on=date.fromisoformat(case["on"]))

    return asked
