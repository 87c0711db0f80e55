"""Dates as trackers write them; where one may mean two days, nothing is assumed."""

from datetime import date, time

import pytest

from secondline.exchange.tables.dates import clock_time, settled, stamp

_DAY = date(2025, 4, 3)


@pytest.mark.parametrize(
    "cell",
    [
        "2025-04-03", "2025/4/3", "2025.04.03", "20250403", "3.4.2025", "03.04.2025",
        "3 Apr 2025", "03-Apr-2025", "3rd April, 2025", "Apr 3, 2025", "April 3rd 2025",
        "Thu, 3 Apr 2025", " 2025-04-03 ",
    ],
)  # fmt: skip
def test_a_date_that_means_one_day_is_that_day(cell):
    found = stamp(cell)

    assert found is not None
    assert found.day(None) == _DAY
    assert found.at is None


@pytest.mark.parametrize("cell", ["03/04/2025", "3-4-2025", "03/04/25"])
def test_day_or_month_first_must_be_said(cell):
    found = stamp(cell)

    assert found is not None
    assert found.day(None) is None
    assert found.day("dmy") == _DAY
    assert found.day("mdy") == date(2025, 3, 4)


@pytest.mark.parametrize(
    ("cell", "at", "is_utc"),
    [
        ("2025-04-03T07:05:09.123Z", time(7, 5, 9), True),
        ("2025-04-03 07:05", time(7, 5), False),
        ("2025-04-03T07:05:00+02:00", time(7, 5), False),
        ("2025-04-03 07:05:00+00:00", time(7, 5), True),
        ("Apr 3, 2025 7:05 PM", time(19, 5), False),
        ("3.4.2025, 12:05 am", time(0, 5), False),
    ],
)
def test_the_time_behind_a_date_is_the_clock_on_the_wall(cell, at, is_utc):
    found = stamp(cell)

    assert found is not None
    assert (found.day(None), found.at, found.is_utc) == (_DAY, at, is_utc)


@pytest.mark.parametrize(
    "cell",
    [
        "", "6", "6.5", "2025", "2025-04", "2025-02-30", "32/13/2025", "1850-01-01", "yesterday",
        "2025-04-03 25:00", "2025-04-03 7:60", "2025-04-03 13:00 pm", "2025-04-03x", "3 Foo 2025",
        "12:30", "２０２５-04-03", "1.2.3.4",
    ],
)  # fmt: skip
def test_anything_else_is_no_date(cell):
    assert stamp(cell) is None


def _settled(*cells: str) -> object:
    stamps = [stamp(cell) for cell in cells]
    return settled([one for one in stamps if one])


def test_a_number_above_12_tells_the_order():
    assert _settled("03/04/2025", "13/04/2025") == "dmy"
    assert _settled("03/04/2025", "04/13/2025") == "mdy"


def test_without_such_a_number_nothing_tells():
    assert _settled("03/04/2025", "05/06/2025") is None


def test_two_ways_in_one_table_are_mixed():
    assert _settled("13/04/2025", "04/13/2025") == "mixed"


@pytest.mark.parametrize("cell", ["", "7", "24:01", "7:05 zm", "noon", "13:00 am"])
def test_what_is_no_time_of_day_is_none(cell):
    assert clock_time(cell) is None
