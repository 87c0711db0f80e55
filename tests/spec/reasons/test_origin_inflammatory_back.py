"""Where the pain comes from: inflammatory back pain, by the criteria of ASAS.

Back pain of three months, and four of five: it began before 40, slowly, exercise helps, rest does
not, and it hurts at night.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.inflammatory_back import inflammatory_back

SIGNS = ["came on slowly", "better with exercise", "no better with rest", "pain at night"]


def person(feels=(), born="1998", since="2025-01", areas='["lower back"]'):
    told = "" if born is None else f"born = {born}"
    return f'{told}\n[pain]\nsince = "{since}"\nareas = {areas}\nfeels = {list(feels)}'


def test_four_of_five_signs_suggest_it(says):
    """Rows: B1."""
    found = says(inflammatory_back, person(SIGNS[:3]))

    assert found.verdict is Verdict.SUPPORTED
    assert (found.facts["signs_least"], found.facts["signs_most"]) == (4, 5)


def test_three_signs_leave_it_open_while_the_others_are_not_told(says):
    found = says(inflammatory_back, person(SIGNS[:2]))

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.asks == ("does-rest-help", "pain-at-night")


def test_three_of_five_are_too_few(says):
    found = says(inflammatory_back, person([*SIGNS[:2], "better with rest", "no pain at night"]))

    assert found.verdict is Verdict.NOT_SUPPORTED


def test_all_five_but_less_than_three_months_do_not_suggest_it(says):
    assert says(inflammatory_back, person(SIGNS, since="2026-08-22")).verdict is (
        Verdict.NOT_SUPPORTED
    )
    assert says(inflammatory_back, person(SIGNS, since="2026-08-21")).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("since", "holds"),
    [("2025-05-31", True), ("2025-06-01", False), ("2025", None)],
)
def test_it_began_before_the_fortieth_birthday(says, since, holds):
    """Born on 1 June 1985: 40 on 1 June 2025."""
    found = says(inflammatory_back, person(born="1985-06-01", since=since))

    assert found.steps[2].holds is holds


def test_four_signs_hold_at_any_age(says):
    assert says(inflammatory_back, person(SIGNS, born="1950")).verdict is Verdict.SUPPORTED


def test_a_sudden_start_speaks_against_it(says):
    found = says(inflammatory_back, person(["came on suddenly"]))

    assert 'no slow start ("came on suddenly")' in found.speaks_against


def test_pain_elsewhere_than_the_back_is_not_meant(says):
    found = says(inflammatory_back, person(SIGNS, areas='["left shoulder"]'))

    assert found.verdict is Verdict.NOT_SUPPORTED
    assert not found.is_hinted


BERLIN = ["stiff in the morning for an hour", "wakes in the second half of the night"]


@pytest.mark.parametrize(
    ("feels", "is_hinted"),
    [
        (BERLIN, True),
        (["stiff in the morning for 31 minutes", "pain at night"], True),
        (["stiff in the morning for 30 minutes", "pain at night"], False),
        (BERLIN[:1], False),
        (BERLIN[1:], False),
    ],
)
def test_two_signs_of_berlin_make_it_possible_and_no_more(says, feels, is_hinted):
    found = says(inflammatory_back, person(feels))

    assert found.is_hinted is found.is_possible is is_hinted
    assert found.verdict is Verdict.CANNOT_TELL


def test_what_asas_suggests_is_more_than_possible(says):
    found = says(inflammatory_back, person([*SIGNS, *BERLIN]))

    assert found.verdict is Verdict.SUPPORTED
    assert not found.is_possible


def test_one_sign_of_its_own_hints_and_makes_it_not_yet_possible(says):
    found = says(inflammatory_back, person(["better with exercise"]))

    assert found.is_hinted
    assert not found.is_possible


@pytest.mark.parametrize(("born", "is_hinted"), [("1976-11-22", True), ("1976-11-21", False)])
def test_the_signs_of_berlin_count_before_the_fiftieth_birthday(says, born, is_hinted):
    assert says(inflammatory_back, person(BERLIN, born=born)).is_hinted is is_hinted


@pytest.mark.parametrize(("since", "is_hinted"), [("2026-08-21", True), ("2026-08-22", False)])
def test_the_signs_of_berlin_count_from_three_months_on(says, since, is_hinted):
    assert says(inflammatory_back, person(BERLIN, since=since)).is_hinted is is_hinted


def test_which_signs_of_berlin_hold_is_said(says):
    found = says(inflammatory_back, person(BERLIN))

    assert found.speaks_for[-1] == (
        'enough signs by the criteria of Berlin of 2006 ("stiff in the morning for an hour"'
        ' and "wakes in the second half of the night")'
    )


def test_without_anything_told_it_cannot_be_told(says):
    found = says(inflammatory_back)

    assert found.verdict is Verdict.CANNOT_TELL
    assert {"day-of-birth", "pain-since", "does-movement-help"} <= set(found.asks)
