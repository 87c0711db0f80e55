"""A diary of many years: what lies long before a medicine is not weighed, and costs no time."""

from datetime import date, timedelta

import pytest

from secondline.loop.response.series import series
from secondline.record.exposures import treatments
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
TOLD = """
schema = 1
[[medicines]]
name = "duloxetine"
for = "fibromyalgia"
dose = "60 mg"
times_a_day = 1
"""


def first_day(library, started, days=1200):
    first = ON - timedelta(days=days)
    lines = [f"{first + timedelta(days=n)},{5 + n % 3}" for n in range(days)]
    record = read_text(TOLD + started, diary="\n".join(["date,pain", *lines]))
    (taken,) = treatments(record, library)
    held = series(taken, record, library, ON)
    assert held is not None
    return held.first_on, first


def test_the_year_before_its_start_counts_and_no_earlier_one(library):
    first, _ = first_day(library, "started_on = 2026-09-01")

    assert first == date(2026, 9, 1) - timedelta(days=365)


@pytest.mark.parametrize("started", ["", 'started_on = "unknown"', "started_on = 2024-01-01"])
def test_all_of_it_counts_where_the_start_is_long_ago_or_not_known(library, started):
    first, begun = first_day(library, started)

    assert first == begun


def test_of_several_stretches_the_oldest_one_counts(library):
    again = "started_on = 2025-06-01\nstopped_on = 2025-08-01"
    first, _ = first_day(library, f"{again}\n{TOLD.partition('1')[2]}started_on = 2026-09-01")

    assert first == date(2025, 6, 1) - timedelta(days=365)
