"""The effect as lines of a terminal: the change first, less pain at the right, no wider than 80."""

from secondline.cli.effect_lines import effect_lines

FACTS = {
    "before": "diary",
    "flags": [],
    "change_points_median": 1.0,
    "change_points_interval_90": [0.0, 2.0],
    "own_points_median": -1.0,
    "own_points_interval_90": [-3.0, 0.5],
}


def test_the_change_comes_first_then_the_own_part_then_the_scale():
    change, own, scale = effect_lines(FACTS)

    assert change.startswith("How pain changed")
    assert own.startswith("The medicine's own part")
    assert ("more pain 3" in scale, "3 less pain" in scale) == (True, True)


def test_less_pain_lies_at_the_right_of_none_and_more_at_the_left():
    change, own, scale = effect_lines(FACTS)
    none = scale.index("0")

    assert change.index("●") > none > own.index("●")
    assert own[none] == change[none] == "│"


def test_every_line_fits_a_terminal():
    assert max(map(len, effect_lines(FACTS))) <= 80


def test_nothing_is_drawn_of_what_cannot_be_told():
    assert effect_lines({**FACTS, "before": "none", "flags": ["no_before"]}) == []
    assert len(effect_lines({**FACTS, "flags": ["confounded"]})) == 2


def test_no_effect_and_no_width_are_drawn_too():
    flat = {**FACTS, "change_points_median": 0.0, "change_points_interval_90": [0.0, 0.0]}

    assert "●" in effect_lines(flat)[0]
