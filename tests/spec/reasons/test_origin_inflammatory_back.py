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


def test_without_anything_told_it_cannot_be_told(says):
    found = says(inflammatory_back)

    assert found.verdict is Verdict.CANNOT_TELL
    assert {"day-of-birth", "pain-since", "does-movement-help"} <= set(found.asks)
