"""Ratings from 0 to 100 are divided by ten, and the preview says so; a slip stays an error."""

from datetime import date

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.tables.reading import read_table


def table(*ratings, header="pain"):
    return "".join(
        (f"date,{header}\n", *(f"2026-08-{n + 1:02},{r}\n" for n, r in enumerate(ratings)))
    )


def test_a_scale_to_a_hundred_is_divided_by_ten_and_that_is_said():
    found = read_table(table(65, 70, 8, 100, "", 60, 50, 40), "d.csv", {})

    assert list(found.diary.daily("pain").values()) == [6.5, 7.0, 0.8, 10.0, 6.0, 5.0, 4.0]
    assert 'column "pain" runs from 0 to 100: each number was divided by ten' in found.warnings[0]


def test_a_scale_to_ten_is_left_as_it_is():
    found = read_table(table(6.5, 7, 0, 10), "d.csv", {})

    assert found.diary.daily("pain")[date(2026, 8, 1)] == 6.5 and not found.warnings


@pytest.mark.parametrize(
    "ratings", [(6, 55, 7, 5, 4, 3, 8, 6), (60, 70, 101, 50, 60, 70, 80), (60, 70)]
)
def test_a_slip_is_an_error_and_nothing_is_divided(ratings):
    with pytest.raises(UnusableInput, match="0 to 10"):
        read_table(table(*ratings), "d.csv", {})


def test_other_ratings_are_divided_too_and_counts_are_not():
    lines = (f"2026-08-{n:02},{40 + n},20\n" for n in range(1, 9))
    text = "".join(("date,fatigue,taken:duloxetine\n", *lines))

    found = read_table(text, "d.csv", {"fatigue": "fatigue"})

    assert found.diary.daily("fatigue")[date(2026, 8, 5)] == 4.5
    assert dict(found.used) == {"fatigue": "fatigue"} and found.not_used == ("taken:duloxetine",)


def test_sleep_and_mood_are_left_to_the_person():
    with pytest.raises(UnusableInput, match="own_mood"):
        read_table(table(*range(40, 50), header="mood"), "d.csv", {"mood": "mood"})
