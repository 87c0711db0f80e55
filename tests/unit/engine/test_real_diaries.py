"""Diaries that somebody really kept are answered too; read where they lie, never copied."""

import csv

import numpy as np
import pytest

from secondline.engine import estimate
from tests.shared import SHARED

pytestmark = pytest.mark.skipif(SHARED is None, reason="the shared folder is not there")


def rows(name):
    assert SHARED is not None
    with (SHARED / "diaries" / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("column", ["kneePain", "handsAndFingerPain", "foreheadAndEyesPain"])
def test_eight_years_of_pain_are_answered(column):
    held = rows("myaiguide_participant1.csv")
    ratings = np.array([float(row[column]) for row in held])
    doses = (np.arange(ratings.size) > ratings.size // 2).astype(float)

    found = estimate(ratings, {"it": doses}, {"it": (7, 3)}, "it")

    assert np.isfinite([found.mean, found.sd, found.change.mean]).all()
    assert found.sd > 0.01


def test_seventy_randomised_days_show_no_clear_effect_of_melatonin_on_mood():
    held = [row for row in rows("melatonin_ema.csv") if row["mood"]]
    days = sorted({row["date"] for row in held})
    mood = [np.mean([float(r["mood"]) for r in held if r["date"] == day]) / 10 for day in days]
    taken = [max(float(r["melatonin"]) for r in held if r["date"] == day) for day in days]

    found = estimate(10 - np.array(mood), {"it": taken}, {"it": (0, 0)}, "it", randomised=True)

    assert found.verdict in ("unsure", "no_help")
    assert abs(found.mean) < 0.5


def test_tea_and_sleep_of_three_people_are_answered():
    held = [row for row in rows("studyu_tea.csv") if row["survey1_question1_response"]]
    for person in sorted({row["participant_id"] for row in held}):
        own = sorted(
            (int(row["current_day_of_study"]), row)
            for row in held
            if row["participant_id"] == person and row["current_day_of_study"]
        )
        days = max(day for day, _ in own) + 1
        ratings, doses = np.full(days, np.nan), np.zeros(days)
        for day, row in own:
            ratings[day] = 10 - float(row["survey1_question1_response"])
            doses[day] = float(row["current_intervention_name"] == "Herbal tea")

        found = estimate(ratings, {"tea": doses}, {"tea": (0.5, 0.5)}, "tea", randomised=True)

        assert found.verdict in ("unsure", "no_help", "helps", "worse")
        assert np.isfinite(found.mean)
