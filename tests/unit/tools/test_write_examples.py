"""The diaries of the examples are what the simulator makes of their seeds."""

from datetime import date

import pytest

from secondline.record.reading import read, read_diary
from tools.write_examples import CASES, FOLDER, diary, main

FORTNIGHT = 14


def pain(name):
    return read_diary(diary(CASES[name])).daily("pain")


def mean(ratings):
    return sum(ratings) / len(ratings)


@pytest.mark.parametrize("name", sorted(CASES))
def test_writing_a_diary_again_gives_the_same_bytes(name, tmp_path):
    for case in CASES:
        (tmp_path / case).mkdir()

    main(tmp_path)

    written = (tmp_path / name / "diary.csv").read_bytes()
    assert written == (FOLDER / name / "diary.csv").read_bytes()


def test_every_example_with_a_diary_has_its_seed():
    assert {path.parent.name for path in FOLDER.glob("*/diary.csv")} == set(CASES)


@pytest.mark.parametrize("name", sorted(CASES))
def test_an_example_is_read_with_its_diary(name):
    held = read(FOLDER / name / "record.toml").diary

    assert held == read_diary(diary(CASES[name]))


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_diary_has_gaps_and_more_entries_than_gaps(name):
    n_days = len(CASES[name].days())

    assert n_days / 2 < len(pain(name)) < n_days


def test_the_pain_of_three_months_is_about_6_to_7_and_does_not_fall():
    ratings = list(pain("three_months").values())

    assert 6 <= mean(ratings) <= 7
    assert mean(ratings[-FORTNIGHT:]) > mean(ratings[:FORTNIGHT]) - 0.5


def test_the_pain_of_unexplained_is_no_better_on_the_medicine():
    ratings, started_on = pain("unexplained"), CASES["unexplained"].started_on
    before = [rating for day, rating in ratings.items() if day < started_on]
    after = [rating for day, rating in ratings.items() if day >= started_on]

    assert len(before) >= 28
    assert abs(mean(after) - mean(before)) < 0.5


def test_no_diary_goes_beyond_the_day_before_the_review():
    assert max(day for name in CASES for day in pain(name)) < date(2026, 11, 21)
