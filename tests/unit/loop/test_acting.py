"""What acts on a day, and since when it no longer does."""

from datetime import date

from secondline.loop.safety.acting import SMOKE, days_since
from secondline.record.exposures import Exposure

ON = date(2026, 11, 21)


def test_what_has_no_entry_of_its_own_was_stopped_on_no_day():
    assert days_since(Exposure(ingredient=SMOKE, given="smoking"), ON) is None
