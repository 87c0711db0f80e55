"""A record may not speak of days that have not come, but for the day to look again."""

from datetime import date

import pytest

from secondline.errors import UnusableInput
from secondline.record.reading import future, read_text

ON = date(2026, 11, 21)


def look_at(lines: str, diary: str | None = None) -> None:
    future(read_text(f"schema = 1\n{lines}", diary=diary), ON)


AHEAD = [
    ("born = 2027", "born"),
    ("[pain]\nsince = 2026-11-22", "pain.since"),
    ('[pain]\nsince = "2026-12"', "pain.since"),
    ("[[medicines]]\n[[medicines]]\nstarted_on = 2026-11-22", "medicines[2].started_on"),
    ("[[medicines]]\nstopped_on = 2026-11-22", "medicines[1].stopped_on"),
    ('[[therapies]]\nstarted_on = "2027"', "therapies[1].started_on"),
    ('[[therapies]]\nstopped_on = "2027"', "therapies[1].stopped_on"),
    ("[[measures]]\non = 2026-11-22", "measures[1].on"),
    (
        '[[corrections]]\nflag = "chest"\nwas = "yes"\nnow = "no"\non = 2026-11-22',
        "corrections[1].on",
    ),
    ('[tests]\nTSH = {value = "2 U/L", on = 2026-11-22}', "tests.TSH.on"),
]


@pytest.mark.parametrize(("lines", "place"), AHEAD)
def test_a_day_that_has_not_come_is_refused(lines, place):
    with pytest.raises(UnusableInput) as caught:
        look_at(lines)

    assert caught.value.where == f"record: {place}"
    assert str(caught.value).endswith("in the future; expected a day up to 2026-11-21")


@pytest.mark.parametrize(("lines", "place"), AHEAD)
def test_the_same_day_is_no_future_once_it_has_come(lines, place):
    future(read_text(f"schema = 1\n{lines}"), date(2027, 1, 1))


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "born = 2026",
        '[pain]\nsince = "2026-11"',
        "[[medicines]]\nstarted_on = 2026-11-21",
        '[[medicines]]\nstopped_on = "unknown"',
        "[agreement]\nreview_on = 2030-01-01",
    ],
)
def test_today_this_month_and_the_day_to_look_again_are_no_future(lines):
    look_at(lines)


def test_a_diary_that_runs_ahead_is_refused():
    look_at("", "date,pain\n2026-11-21,5\n")
    with pytest.raises(UnusableInput, match="record: diary: date: found 2026-11-22"):
        look_at("", "date,pain\n2026-11-21,5\n2026-11-22,5\n")


def test_a_line_of_the_night_belongs_to_the_day_before_and_is_no_future():
    look_at("", diary="date,time,pain\n2026-11-22,02:30,6\n")


def test_a_line_of_the_next_morning_is_the_future():
    with pytest.raises(UnusableInput, match="diary: date"):
        look_at("", diary="date,time,pain\n2026-11-22,04:00,6\n")
