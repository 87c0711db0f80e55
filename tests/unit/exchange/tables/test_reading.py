"""A stranger's table becomes a diary: what is used, what is not, and what is refused."""

from datetime import date, time

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.tables.reading import FoundTable, read_table
from secondline.exchange.tables.writing import to_csv
from secondline.record.reading import read_diary

_TODAY = date(2026, 11, 21)


def _read(text: str, *, order: object = None, **maps: str) -> FoundTable:
    return read_table(text, "d.csv", maps, order, _TODAY)  # type: ignore[arg-type]


def _refused(text: str, match: str, **maps: str) -> None:
    with pytest.raises(UnusableInput, match=match) as refused:
        _read(text, **maps)
    assert "\n" not in str(refused.value)


def test_a_column_that_says_pain_is_pain_and_lines_are_sorted():
    found = _read("day,average pain\n2026-08-02,4\n2026-08-01,6\n")

    assert found.used == (("average pain", "pain"),)
    assert found.diary.daily("pain") == {date(2026, 8, 1): 6.0, date(2026, 8, 2): 4.0}


def test_a_column_without_a_name_may_hold_the_dates():
    found = _read(",pain,born\n2026-08-01,6,1979-01-01\n")

    assert list(found.diary.daily("pain")) == [date(2026, 8, 1)]


def test_the_column_that_says_date_is_the_date_wherever_it_stands():
    found = _read("started_at,pain,date\n2020-01-01,6,2026-08-01\n")

    assert list(found.diary.daily("pain")) == [date(2026, 8, 1)]


def test_the_person_may_say_which_column_is_the_date():
    found = _read("date,slept,pain\n2020-01-01,2026-08-01,6\n", slept="date")

    assert list(found.diary.daily("pain")) == [date(2026, 8, 1)]


def test_the_pain_of_one_place_keeps_its_name_and_is_never_pain():
    found = _read("date,kneePain,hipPain,painkillers\n2026-08-01,6,2,1\n")

    assert found.used == (("kneePain", "kneePain"), ("hipPain", "hipPain"))
    assert found.not_used == ("painkillers",)
    assert found.diary.daily("pain") == {}


def test_it_is_pain_where_the_person_says_so():
    found = _read("date,kneePain,pain\n2026-08-01,6,2\n", kneePain="pain")

    assert found.used == (("kneePain", "pain"),)
    assert found.not_used == ("pain",)
    assert found.diary.daily("pain") == {date(2026, 8, 1): 6.0}


@pytest.mark.parametrize("header", ["date,pain level,pain score", "date,pain,pain"])
def test_of_several_columns_that_say_pain_none_is_taken(header):
    found = _read(f"{header}\n2026-08-01,6,2\n")

    assert found.diary.check_ins == ()
    assert "all say pain" in found.warnings[0]


def test_the_one_that_says_nothing_but_pain_goes_before_the_others():
    assert _read("date,pain level,Pain\n2026-08-01,6,2\n").used == (("Pain", "pain"),)


def test_what_nobody_asked_for_is_not_used_even_where_we_know_the_word():
    found = _read("date,mood,sleep,steps,note\n2026-08-01,6,7,9000,tired\n")

    assert found.used == ()
    assert found.not_used == ("mood", "sleep", "steps", "note")


def test_measures_notes_and_doses_are_kept_where_the_person_says_so():
    text = "date,Steps,pills,words\n2026-08-01,9000,2,rain\n2026-08-02,NA,,\n"

    found = _read(text, Steps="steps", pills="taken:naproxen", words="note")

    assert len(found.diary.check_ins) == 1
    assert found.diary.check_ins[0].values == (("steps", 9000.0), ("taken:naproxen", 2.0))
    assert found.diary.check_ins[0].note == "rain"


def test_the_direction_of_mood_and_sleep_is_said():
    found = _read("date,Stimmung\n2026-08-01,6\n", Stimmung="mood")

    assert "10 is the worst, for mood too" in found.warnings[0]


def test_times_tell_the_lines_of_a_day_apart():
    found = _read("datetime,pain\n2026-08-01 20:00,6\n2026-08-01 08:00,4\n")

    assert [line.at for line in found.diary.check_ins] == [time(8), time(20)]
    assert found.warnings == ()


def test_a_column_of_its_own_may_hold_the_time():
    found = _read("date,time,pain\n2026-08-01,8:00 pm,6\n2026-08-01,08:00,4\n")

    assert [line.at for line in found.diary.check_ins] == [time(8), time(20)]


def test_midnight_in_every_line_is_no_time():
    found = _read("date,pain\n2026-08-01 00:00:00,6\n2026-08-02 00:00:00,4\n")

    assert [(line.day, line.at) for line in found.diary.check_ins] == [
        (date(2026, 8, 1), None),
        (date(2026, 8, 2), None),
    ]


def test_the_time_of_greenwich_is_said():
    assert "Greenwich" in _read("time,pain\n2026-08-01T07:00:00Z,6\n").warnings[0]


def test_a_date_twice_without_times_is_averaged_and_said():
    found = _read("date,pain\n2026-08-01,6\n2026-08-01,4\n")

    assert found.diary.daily("pain") == {date(2026, 8, 1): 5.0}
    assert "averaged" in found.warnings[0]


def test_dates_with_the_day_first_are_settled_by_one_that_can_be_no_month():
    found = _read("date;pain\n03/04/2026;6\n13/04/2026;4\n")

    assert list(found.diary.daily("pain")) == [date(2026, 4, 3), date(2026, 4, 13)]


def test_dates_that_may_mean_two_days_are_asked_about():
    text = "date,pain\n03/04/2026,6\n05/06/2026,4\n"

    _refused(text, "line 2: date: found .*may mean two days.*--dates dmy")
    assert date(2026, 3, 4) in _read(text, order="mdy").diary.daily("pain")


def test_an_order_that_makes_no_day_is_asked_about():
    with pytest.raises(UnusableInput, match="is it the other way round"):
        _read("date,pain\n13/04/2026,6\n", order="mdy")


def test_years_of_two_digits_are_asked_about():
    _refused("date,pain\n13/04/26,6\n", "a year of two digits.*--dates")
    found = _read("date,pain\n13/04/26,6\n", order="dmy")
    assert list(found.diary.daily("pain")) == [date(2026, 4, 13)]


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("a,pain\nx,6\n", "no column with dates.*--map"),
        ("2026-08-01,6\n2026-08-02,4\n", "2026-08-01. in the first line"),
        ("date,pain\n2026-08-01,6\nAverage,5\n" + "2026-08-02,4\n" * 50, 'line 3: date: .*"Aver'),
        ("date,pain\n2026-08-01,6\n,5\n", "line 3: date: found no date"),
        ("date,pain\n2026-08-01,60\n", "expected 0 to 10"),
        ("date,pain\n2026-08-01,bad\n", "expected 0 to 10"),
        ("date,pain\n2027-01-01,6\n", "2027-01-01, in the future"),
        ("date,pain\n13/04/2026,6\n04/13/2026,6\n", "the other way round"),
        ("patient,date,pain\n1,2026-08-01,6\n2,2026-08-02,4\n", "2 people"),
        ("date,time,pain\n" + "2026-08-01,08:00,1\n" * 40 + "2026-08-02,x,1\n", 'time: found "x"'),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(text, match):
    _refused(text, match)


def test_a_column_that_stands_there_twice_cannot_be_meant():
    _refused("date,a,a\n2026-08-01,6,7\n", "the column .a. 2 times", a="pain")


def test_the_pain_of_a_place_that_stands_there_twice_is_not_used():
    assert _read("date,kneePain,kneePain\n2026-08-01,6,7\n").used == ()


def test_the_pain_of_a_place_under_a_name_that_no_diary_may_hold_is_not_used():
    assert _read(f"date,{'left ' * 60}knee pain\n2026-08-01,6\n").used == ()


@pytest.mark.parametrize(
    ("maps", "match"),
    [
        ({"kneepain": "pain"}, 'such as "kneePain"'),
        ({"x": "pain"}, "which is no column of it"),
        ({"kneePain": "pain", "hip": "pain"}, "one column for each measure"),
        ({"kneePain": "Pain"}, 'expected "pain"'),
        ({"hip": "kneePain"}, "twice"),
        ({"kneePain": "taken"}, "taken:"),
        ({"words": "pain"}, "expected 0 to 10"),
        ({"words": "date"}, "such as 2026-08-01"),
    ],
)
def test_a_map_that_does_not_fit_is_refused(maps, match):
    _refused("date,kneePain,hip,words\n2026-08-01,6,3,bad\n", match, **maps)


def test_the_pain_of_a_place_that_holds_words_is_not_used():
    found = _read("date,pain,kneePain\n2026-08-01,6,bad\n")

    assert found.used == (("pain", "pain"),)
    assert found.not_used == ("kneePain",)
    assert "kneePain" in found.warnings[0]


def test_what_is_written_is_read_back():
    found = _read("datetime;Schmerz;n\n2.8.2026 20:00;3,5;a, b\n1.8.2026 08:00;4;\n", n="note")

    assert read_diary(to_csv(found.diary)) == found.diary
    assert to_csv(found.diary).splitlines() == [
        "date,time,pain,note",
        "2026-08-01,08:00:00,4,",
        '2026-08-02,20:00:00,3.5,"a, b"',
    ]
