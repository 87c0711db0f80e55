"""What acts on a day, and since when it no longer does."""

from datetime import date

import pytest

import secondline
from secondline.loop.safety.acting import SMOKE, days_since
from secondline.loop.safety.stopping_suddenly import stopping_suddenly
from secondline.loop.safety.taken import is_taken
from secondline.loop.words import cites
from secondline.record.exposures import Exposure
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()


def test_what_has_no_entry_of_its_own_was_stopped_on_no_day():
    assert days_since(Exposure(ingredient=SMOKE, given="smoking"), ON) is None


@pytest.mark.parametrize(
    ("stopped", "is_so"),
    [
        ("", True),
        ('stopped_on = "2026-11-22"', True),
        ('stopped_on = "2026-11"', True),
        ('stopped_on = "2026-11-21"', False),
        ('stopped_on = "unknown"', False),
    ],
)
def test_a_stop_counts_from_its_day_on(stopped, is_so):
    (told,) = read_text(f'schema = 1\n[[medicines]]\nname = "ibuprofen"\n{stopped}').medicines

    assert is_taken(told, ON) is is_so


def test_what_must_not_be_stopped_suddenly_says_so_and_on_whose_word():
    held = LIBRARY.medicine("baclofen").stopping
    assert held

    assert stopping_suddenly("baclofen", LIBRARY) == ((f"cautions.{held.words}",), cites([held]))
    assert stopping_suddenly("ibuprofen", LIBRARY) == ((), ())
