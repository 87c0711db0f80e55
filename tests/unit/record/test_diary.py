"""A day runs from 04:00 to 04:00, several lines of a day become one, and a gap stays a gap."""

from datetime import date, time

import pytest

from secondline.record.diary import CheckIn, Diary
from secondline.record.diary_csv import read_diary


def daily(column: str, *lines: str) -> dict[date, float]:
    return read_diary("\n".join([f"date,time,{column}", *lines])).daily(column)


def test_a_line_before_four_belongs_to_the_day_before():
    assert daily("pain", "2026-08-02,03:59,7") == {date(2026, 8, 1): 7}


def test_a_line_at_four_belongs_to_its_own_day():
    assert daily("pain", "2026-08-02,04:00,7") == {date(2026, 8, 2): 7}


def test_a_line_without_a_time_belongs_to_its_own_day():
    assert daily("pain", "2026-08-02,,7") == {date(2026, 8, 2): 7}


def test_a_night_is_averaged_with_the_evening_before_it():
    lines = ("2026-08-01,22:00,6", "2026-08-02,02:30,8", "2026-08-02,21:00,1")

    assert daily("pain", *lines) == {date(2026, 8, 1): 7, date(2026, 8, 2): 1}


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("pain", 0.5),
        ("sleep", 0.5),
        ("side_effect:nausea", 0.5),
        ("steps", 0.5),
        ("taken:Tylenol", 1),
        ("did:walking", 1),
        ("flare", 1),
    ],
)
def test_doses_are_added_up_yes_wins_and_ratings_are_averaged(column, expected):
    lines = ("2026-08-01,08:00,1", "2026-08-01,20:00,0")

    assert daily(column, *lines) == {date(2026, 8, 1): expected}


def test_an_empty_cell_is_a_gap_and_not_a_zero():
    assert daily("pain", "2026-08-01,,", "2026-08-02,,0", "2026-08-03,,unknown") == {
        date(2026, 8, 2): 0
    }


def test_a_column_that_is_not_there_has_no_days():
    assert read_diary("date,pain\n2026-08-01,5\n").daily("sleep") == {}


def test_the_first_and_the_last_day_follow_the_same_night():
    diary = read_diary("date,time,pain\n2026-08-01,02:00,5\n2026-08-03,23:00,5\n")

    assert (diary.first_on, diary.last_on) == (date(2026, 7, 31), date(2026, 8, 3))


def test_an_empty_diary_has_no_days():
    assert (Diary().first_on, Diary().last_on) == (None, None)


def test_every_line_is_kept():
    diary = read_diary('date,pain,note,steps\n2026-08-01,5,"a, b",\n2026-08-02,,,300\n')

    assert diary.columns == ("pain", "steps")
    assert diary.check_ins == (
        CheckIn(date(2026, 8, 1), None, (("pain", 5.0),), "a, b"),
        CheckIn(date(2026, 8, 2), None, (("steps", 300.0),)),
    )


def test_a_time_may_have_seconds():
    (line,) = read_diary("date,time\n2026-08-01,21:30:15\n").check_ins

    assert line.at == time(21, 30, 15)
