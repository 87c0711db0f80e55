"""What acts on a day, and since when it no longer does."""

from datetime import date, timedelta

import pytest

import secondline
from secondline.loop.safety.acting import SMOKE, acting, days_since, lately
from secondline.loop.safety.stopping_suddenly import stopping_suddenly
from secondline.loop.safety.taken import is_taken
from secondline.loop.words import cites
from secondline.record.exposures import Exposure
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()


def of(give, more, on=ON):
    return [one.ingredient for one in give(read_text(f"schema = 1\n{more}"), LIBRARY, on)]


def stopped(name, day):
    return f'[[medicines]]\nname = "{name}"\nstopped_on = "{day}"'


@pytest.mark.parametrize(
    ("day", "acts", "is_late"),
    [
        ("2026-11-22", True, False),
        ("2026-11-08", True, False),
        ("2026-11-07", False, False),
        ("2019", False, False),
        ("unknown", True, False),
    ],
)
def test_an_mao_inhibitor_acts_for_two_weeks_after_its_stop(day, acts, is_late):
    assert of(acting, stopped("phenelzine", day)) == ["phenelzine"] * acts
    assert of(lately, stopped("phenelzine", day)) == ["phenelzine"] * is_late


def test_what_acts_no_more_was_stopped_lately_for_as_long_as_a_rule_may_mean_it():
    rules = [rule for one in LIBRARY.combinations.values() for rule in one.rules]
    longest = max(rule.stopped_within or 0 for rule in rules)

    for days, is_late in ((1, True), (longest - 1, True), (longest, False), (400, False)):
        told = stopped("morphine", ON - timedelta(days=days))

        assert of(acting, told) == []
        assert of(lately, told) == ["morphine"] * is_late
    assert of(acting, stopped("morphine", "unknown")) == []
    assert of(lately, stopped("morphine", "unknown")) == ["morphine"]
    assert of(lately, '[[medicines]]\nname = "morphine"') == []


def test_without_a_day_all_that_was_ever_taken_acts_and_nothing_is_late():
    assert of(acting, stopped("morphine", "2019"), on=None) == ["morphine"]
    assert of(lately, stopped("morphine", "2019"), on=None) == []


@pytest.mark.parametrize("day", ["2026-11-18", "unknown"])
def test_a_drink_that_was_given_up_is_no_longer_there(day):
    assert of(acting, stopped("wine", day)) == of(lately, stopped("wine", day)) == []


@pytest.mark.parametrize(("told", "acts"), [("yes", True), ("no", False), (None, False)])
def test_smoke_acts_where_somebody_said_so(told, acts):
    record = read_text(f'schema = 1\nsmokes = "{told}"' if told else "schema = 1")
    smoke = Exposure(ingredient=SMOKE, given="smoking")

    assert acting(record, LIBRARY, ON) == (smoke,) * acts


def test_what_has_no_entry_of_its_own_was_stopped_on_no_day():
    assert days_since(Exposure(ingredient=SMOKE, given="smoking"), ON) is None


@pytest.mark.parametrize(
    ("stopped", "is_so"),
    [
        ("", True),
        ('stopped_on = "2026-11-22"', True),
        ('stopped_on = "2026-11"', True),
        ('stopped_on = "2026-11-21"', False),
        ('stopped_on = "unknown"', False),
    ],
)
def test_a_stop_counts_from_its_day_on(stopped, is_so):
    (told,) = read_text(f'schema = 1\n[[medicines]]\nname = "ibuprofen"\n{stopped}').medicines

    assert is_taken(told, ON) is is_so


def test_what_must_not_be_stopped_suddenly_says_so_and_on_whose_word():
    held = LIBRARY.medicine("baclofen").stopping
    assert held

    assert stopping_suddenly("baclofen", LIBRARY) == ((f"cautions.{held.words}",), cites([held]))
    assert stopping_suddenly("ibuprofen", LIBRARY) == ((), ())
