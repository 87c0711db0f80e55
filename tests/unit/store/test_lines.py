"""What is kept of a diary and what its CSV says are the same diary, whatever the times."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondline.errors import UnusableInput
from secondline.record.diary_csv import read_diary
from secondline.store import records
from secondline.store.diary_text import csv_of
from secondline.store.line import Line, diary_of
from secondline.store.spacing import spaced

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
times = st.none() | st.sampled_from([time(2), time(12), time(23, 59), time(23, 59, 59)])
lines = st.builds(
    Line,
    number=st.just(1),
    on=st.sampled_from([DAY, date(2026, 11, 21)]),
    at=times,
    values=st.dictionaries(
        st.sampled_from(["pain", "steps"]),
        st.floats(0, 10, allow_subnormal=False).map(lambda x: round(x, 6)),
    ),
    note=st.just(""),
)


def line(at=None, on=DAY, **values):
    return Line(1, on, at, values or {"pain": 6.0}, "")


def stands_at(*held):
    return [at for _, at in spaced(held)]


@given(st.lists(lines, min_size=1, max_size=6))
def test_the_diary_of_lines_is_the_one_that_their_csv_holds(held):
    made = diary_of(held)

    assert made is not None
    assert read_diary(csv_of(held)).check_ins == made.check_ins


def test_a_line_alone_needs_no_time():
    assert stands_at(line()) == [None]


def test_one_without_a_time_stands_at_noon_beside_others():
    assert stands_at(line(), line(time(9))) == [time(9), time(12)]


def test_two_of_one_minute_stand_a_second_apart():
    assert stands_at(line(time(9)), line(time(9))) == [time(9), time(9, 0, 1)]


def test_even_in_the_last_second_of_a_day_there_is_room():
    assert stands_at(line(time(23, 59, 59)), line(time(23, 59, 59))) == [
        time(23, 59, 58),
        time(23, 59, 59),
    ]


def test_a_large_number_of_ones_own_is_written_out():
    assert "1234567.5" in csv_of([line(steps=1234567.5)])


@pytest.mark.parametrize(("on", "at"), [(date(2026, 11, 23), None), (date(2026, 11, 22), time(12))])
def test_a_day_that_has_not_come_is_refused(file, on, at):
    with pytest.raises(UnusableInput, match="one up to"):
        records.check_in(on, at, {"pain": 6.0}, key="k", now=NOW)
    assert records.lines() == []
