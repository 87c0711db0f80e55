"""Where the pain comes from: fibromyalgia, by the 2016 revision of its criteria.

Three things must hold: the scores (7 of 19 areas and 5 of 12 points, or 4 to 6 areas and 9 points),
pain in 4 of 5 regions, and 3 months. It holds beside every other illness. Features suggest it; this
is no diagnosis.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.fibromyalgia import fibromyalgia

# One area in each of the five regions, then more of the same regions.
FIVE_REGIONS = [
    "left shoulder", "right shoulder", "left hip", "right hip", "lower back",
    "neck", "upper back", "left upper leg", "right upper leg",
]  # fmt: skip
# The three graded symptoms, then headache, belly pain and low mood: 12 points at most.
POINTS = {
    4: (2, 1, 1, "no", "no", "no"),
    5: (2, 2, 1, "no", "no", "no"),
    8: (3, 3, 2, "no", "no", "no"),
    9: (3, 3, 3, "no", "no", "no"),
    12: (3, 3, 3, "yes", "yes", "yes"),
}


def person(areas=FIVE_REGIONS[:7], points=5, since="2024-01", more=""):
    """Give the lines of a record; None leaves a fact out."""
    lines = [more, "[pain]"]
    if since is not None:
        lines.append(f'since = "{since}"')
    if areas is not None:
        lines.append(f"areas = {list(areas)}")
    if points is not None:
        names = ("fatigue", "waking_unrefreshed", "thinking")
        asked = ("headache", "abdominal_pain", "depression")
        values = POINTS[points]
        lines.append("[symptoms]")
        lines += [f"{name} = {value}" for name, value in zip(names, values[:3], strict=True)]
        lines += [f'{name} = "{value}"' for name, value in zip(asked, values[3:], strict=True)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("n_areas", "points", "verdict"),
    [
        (7, 5, Verdict.SUPPORTED),
        (7, 4, Verdict.NOT_SUPPORTED),
        (6, 5, Verdict.NOT_SUPPORTED),
        (6, 8, Verdict.NOT_SUPPORTED),
        (6, 9, Verdict.SUPPORTED),
        (4, 9, Verdict.SUPPORTED),
        (4, 8, Verdict.NOT_SUPPORTED),
        (3, 12, Verdict.NOT_SUPPORTED),
        (9, 12, Verdict.SUPPORTED),
    ],
)
def test_many_areas_need_five_points_and_four_to_six_areas_need_nine(
    says, n_areas, points, verdict
):
    """Rows: A1."""
    found = says(fibromyalgia, person(FIVE_REGIONS[:n_areas], points))

    assert found.verdict is verdict
    assert (found.facts["wpi"], found.facts["sss"]) == (n_areas, points)


def test_pain_in_three_regions_is_too_few_however_many_areas_hurt(says):
    both_arms_and_trunk = [
        "left shoulder", "left upper arm", "left lower arm", "right shoulder", "right upper arm",
        "neck", "lower back",
    ]  # fmt: skip

    three = says(fibromyalgia, person(both_arms_and_trunk))
    four = says(fibromyalgia, person([*both_arms_and_trunk, "left hip"]))

    assert (three.facts["regions"], three.verdict) == (3, Verdict.NOT_SUPPORTED)
    assert (four.facts["regions"], four.verdict) == (4, Verdict.SUPPORTED)


def test_jaw_chest_and_belly_count_as_areas_and_not_for_the_regions(says):
    found = says(
        fibromyalgia,
        person(
            ["left jaw", "right jaw", "chest", "abdomen", "left hip", "right hip", "left shoulder"]
        ),
    )

    assert (found.facts["wpi"], found.facts["regions"]) == (7, 3)
    assert found.verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("since", "verdict"),
    [
        ("2026-08-21", Verdict.SUPPORTED),
        ("2026-08-22", Verdict.NOT_SUPPORTED),
        ("2026-08", Verdict.CANNOT_TELL),
        ("2026", Verdict.CANNOT_TELL),
        (None, Verdict.CANNOT_TELL),
    ],
)
def test_it_must_have_lasted_for_three_months(says, since, verdict):
    assert says(fibromyalgia, person(since=since)).verdict is verdict


def test_without_anything_told_it_cannot_be_told_and_everything_is_asked(says):
    found = says(fibromyalgia)

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.asks == (
        "where-does-it-hurt",
        "seven-day-symptoms",
        "six-month-symptoms",
        "pain-since",
    )
    assert not found.is_hinted


def test_an_unknown_symptom_counts_as_zero_and_as_its_worst(says):
    lines = person(points=None) + "\n[symptoms]\nfatigue = 3\nheadache = 'yes'"

    found = says(fibromyalgia, lines)

    assert (found.facts["sss_least"], found.facts["sss_most"]) == (4, 12)
    assert found.facts["sss"] is None
    assert found.verdict is Verdict.CANNOT_TELL


def test_a_symptom_that_could_change_nothing_is_not_asked(says):
    lines = person(points=None) + "\n[symptoms]\nfatigue = 3\nwaking_unrefreshed = 3"

    found = says(fibromyalgia, lines)

    assert found.verdict is Verdict.SUPPORTED
    assert found.asks == ()


def test_another_illness_speaks_neither_for_nor_against_it(says):
    alone = says(fibromyalgia, person())
    beside = says(fibromyalgia, person(more='conditions = ["rheumatoid arthritis", "depression"]'))

    assert beside.verdict is alone.verdict is Verdict.SUPPORTED
    assert beside.speaks_against == ()


def test_every_step_is_shown_with_its_areas_and_scores(says):
    found = says(fibromyalgia, person(["left hip", *FIVE_REGIONS[:2], *FIVE_REGIONS[3:7]]))

    assert found.speaks_for == (
        "7 of 19 areas hurt (left shoulder, right shoulder, left hip, right hip, neck, upper back "
        "and lower back)",
        "symptom score 5 of 12, with 5 needed (tiredness 2, waking up tired 2, foggy thinking 1, "
        "headache 0, belly pain 0 and low mood 0)",
        "pain in 5 of 5 regions (left upper, right upper, left lower, right lower and neck and "
        "back)",
        "pain for at least 33 months (since 2024-01)",
    )


def test_too_few_areas_speak_against_it_and_say_so(says):
    found = says(fibromyalgia, person(["neck", "lower back"]))

    assert "only 2 of 19 areas hurt (neck and lower back)" in found.speaks_against
    assert "pain in only 1 of 5 regions (neck and back)" in found.speaks_against


ASKED_AGAIN = """
[[measures]]
name = "areas"
on = 2026-06-01
answers = ["neck", "lower back"]
[[measures]]
name = "areas"
on = 2026-10-01
answers = [
    "left shoulder", "right shoulder", "left hip", "right hip", "lower back", "neck", "upper back"
]
[[measures]]
name = "SSS"
on = 2026-10-01
answers = [2, 2, 2, "yes", "no", "no"]
"""


def test_scores_asked_again_are_the_ones_that_count_with_their_day(says):
    found = says(fibromyalgia, person(["neck"], 4) + ASKED_AGAIN)

    assert found.verdict is Verdict.SUPPORTED
    assert (found.facts["wpi"], found.facts["wpi_on"]) == (7, "2026-10-01")
    assert (found.facts["sss"], found.facts["sss_on"]) == (7, "2026-10-01")


def test_what_was_asked_again_is_told_as_a_trend_oldest_first(says):
    found = says(fibromyalgia, person() + ASKED_AGAIN)

    assert found.facts["trend"] == (
        "2026-06-01: 2 areas",
        "2026-10-01: 7 areas",
        "2026-10-01: symptom score 7",
    )


def test_a_score_without_a_day_is_never_given_one(says):
    undated = '\n[[measures]]\nname = "SSS"\nanswers = [3, 3, 3, "yes", "yes", "yes"]'

    found = says(fibromyalgia, person() + undated)

    assert (found.facts["sss"], found.facts["sss_on"], found.facts["trend"]) == (5, None, ())


def test_a_score_without_a_day_is_better_than_none(says):
    undated = '\n[[measures]]\nname = "SSS"\nanswers = [3, 3, 3, "yes", "yes", "yes"]'

    found = says(fibromyalgia, person(points=None) + undated)

    assert (found.facts["sss"], found.facts["sss_on"]) == (12, None)


def test_the_order_of_areas_changes_nothing(says):
    there, back = (
        says(fibromyalgia, person(areas)) for areas in (FIVE_REGIONS, FIVE_REGIONS[::-1])
    )

    assert there == back


def test_that_it_was_named_is_told_and_does_not_make_its_criteria_hold(says):
    found = says(fibromyalgia, person(["neck"], more='conditions = ["fibro"]'))

    assert found.named == "fibro"
    assert found.verdict is Verdict.NOT_SUPPORTED
    assert found.speaks_for[0] == "fibro was named"


def test_each_statement_carries_the_table_of_the_criteria(says):
    found = says(fibromyalgia, person())

    assert {cite.source for cite in found.cites} == {"wolfe2016_table"}
    assert {cite.checked for cite in found.cites} == {"read"}
