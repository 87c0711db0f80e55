"""Is this dangerous? What was stopped lately still acts; how lately is its washout."""

from datetime import date, timedelta

import pytest

import secondline

ON = date(2026, 11, 21)


def families(review):
    return {one.id: one for one in review.safety.findings if one.family}


def stopped(name, days, other="duloxetine"):
    day = (ON - timedelta(days=days)).isoformat()
    return f"medicine | stopped\n{name} | {day}\n{other} | "


@pytest.mark.parametrize("days", [0, 1, 5, 13])
def test_an_mao_inhibitor_still_acts_for_two_weeks_after_its_last_dose(reviewed, days):
    found = families(reviewed(stopped("phenelzine", days)))["serotonin"]

    assert found.tier == "danger"


@pytest.mark.parametrize("days", [14, 15, 400])
def test_after_its_washout_an_mao_inhibitor_no_longer_counts(reviewed, days):
    assert "serotonin" not in families(reviewed(stopped("phenelzine", days)))


def test_it_is_said_how_long_ago_it_was_stopped(reviewed):
    found = families(reviewed(stopped("phenelzine", 5)))["serotonin"]

    assert "phenelzine (stopped 5 days ago)" in found.says


def test_a_stop_on_a_day_that_nobody_knows_still_counts(reviewed):
    table = "medicine | stopped\nphenelzine | unknown\nduloxetine | "
    found = families(reviewed(table))["serotonin"]

    assert found.tier == "danger"
    assert "the day is not known" in found.says


def test_what_has_no_washout_counts_on_the_day_of_its_stop_and_no_longer(reviewed):
    assert "bleeding" in families(reviewed(stopped("ibuprofen", 0)))
    assert "bleeding" not in families(reviewed(stopped("ibuprofen", 1)))


def test_two_that_were_both_stopped_meet_no_more(reviewed):
    day = (ON - timedelta(days=3)).isoformat()
    table = f"medicine | stopped\nphenelzine | {day}\nduloxetine | {day}"

    assert "serotonin" not in families(reviewed(table))


def test_what_meets_even_what_has_left_the_body_meets_it_in_a_record_too(reviewed):
    found = families(reviewed(stopped("morphine", 6, "naltrexone")))

    assert found["lost_benefit"].tier == "danger"


def test_an_allergy_to_what_is_no_longer_taken_is_no_danger_now(reviewed):
    review = reviewed(stopped("ibuprofen", 400), 'allergies = ["ibuprofen"]')

    assert "allergy:ibuprofen" not in {one.id for one in review.safety.findings}


def test_a_box_that_was_finished_yesterday_is_no_second_box(reviewed):
    finished = reviewed(stopped("Amrix", 1, "cyclobenzaprine ER"))
    both = reviewed("medicine\nAmrix\ncyclobenzaprine ER")

    assert "duplicate" not in families(finished)
    assert "One product stands here under two names" in families(both)["duplicate"].says


@pytest.mark.parametrize("day", ["2026-11-18", "unknown"])
@pytest.mark.parametrize(("ended", "taken"), [("zolpidem", "oxycodone"), ("morphine", "diazepam")])
def test_what_leaves_no_trace_slows_no_breath_once_it_is_stopped(reviewed, ended, taken, day):
    found = families(reviewed(f"medicine | stopped\n{ended} | {day}\n{taken} |"))

    assert ended not in found["cns_depression"].about


def test_without_a_day_a_check_counts_all_that_was_stopped(library, person):
    record = person(stopped("phenelzine", 300))
    found = secondline.check(["duloxetine"], library, record=record)

    assert "serotonin" in {one.id for one in found.findings}
