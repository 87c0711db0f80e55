"""What a specification holds: the numbers that came in, no more, and the colours of the page."""

import json
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from secondline.charts.bands import Band
from secondline.charts.days import Point, Span
from secondline.charts.diary_chart import Level, diary_chart
from secondline.charts.drawing import svg
from secondline.charts.effect_chart import Effect, effect_chart
from secondline.charts.look import Look
from secondline.charts.people import people

LOOK = Look("#fefefe", "#010101", "#020202", "#030303", "#040404", "#050505", "#060606")
FIRST = date(2026, 11, 1)
SPAN = Span(FIRST, FIRST + timedelta(days=19))
POINTS = [Point(FIRST, 6.0, 0), Point(FIRST + timedelta(days=1), 5.0, 0)]
BAND = Band("Lyrica", "75 mg", FIRST, SPAN.last)


def rows(specification):
    """Give every row of data that a specification holds."""
    held = specification.get("datasets", {})
    return [row for name in sorted(held) for row in held[name]]


def texts(drawn):
    return [one.text for one in ElementTree.fromstring(drawn).iter() if one.tag.endswith("}text")]


def colours(drawn):
    return {
        one.get(name)
        for one in ElementTree.fromstring(drawn).iter()
        for name in ("fill", "stroke")
        if (one.get(name) or "").startswith("#")
    }


def test_the_points_of_a_diary_are_in_its_specification():
    held = rows(diary_chart(POINTS, [], SPAN, LOOK))

    assert {one["value"] for one in held if "run" in one} == {6.0, 5.0}


def test_points_of_different_runs_are_joined_by_no_line():
    whole = diary_chart(POINTS, [], SPAN, LOOK)

    assert '"detail": {"field": "run"' in json.dumps(whole)


def test_a_dose_stands_in_its_band_where_there_is_room_for_it():
    short = Band("Lyrica", "75 mg", FIRST, FIRST)

    assert "75 mg" in texts(svg(diary_chart(POINTS, [BAND], SPAN, LOOK)))
    assert "75 mg" not in texts(svg(diary_chart(POINTS, [short], SPAN, LOOK)))
    assert "Lyrica" in texts(svg(diary_chart(POINTS, [short], SPAN, LOOK)))


def test_a_long_name_does_not_make_the_picture_small():
    named = [Band(name, "75 mg", FIRST, SPAN.last) for name in ("Lyrica", "a name " * 30)]
    short, long = (
        ElementTree.fromstring(svg(diary_chart(POINTS, [one], SPAN, LOOK))) for one in named
    )

    assert long.get("width") == short.get("width")


def test_a_level_is_cut_at_the_edge_and_left_out_behind_it():
    inside = Level(date.min, FIRST, 7.0, 7.0, 7.0)
    outside = Level(date.min, FIRST - timedelta(days=1), 7.0, 7.0, 7.0)

    assert [one["on"] for one in rows(diary_chart([], [], SPAN, LOOK, [inside]))] == ["2026-11-01"]
    assert rows(diary_chart([], [], SPAN, LOOK, [outside])) == []


def test_a_level_never_leaves_the_scale():
    level = Level(FIRST, SPAN.last, -2.0, -1.0, 12.0)

    (row,) = {json.dumps(one) for one in rows(diary_chart([], [], SPAN, LOOK, [level]))}
    assert [json.loads(row)[name] for name in ("low", "value", "high")] == [0, 0, 10]


@pytest.mark.parametrize("width", [330, 640])
def test_a_picture_has_the_colours_of_its_page_and_no_others(width):
    look = Look(*(LOOK.ground, LOOK.ink, LOOK.quiet, LOOK.line, LOOK.hair, LOOK.accent, LOOK.band),
                width=width)  # fmt: skip
    level = Level(FIRST, SPAN.last, 3.0, 4.0, 5.0)
    drawn = svg(diary_chart(POINTS, [BAND], SPAN, look, [level]))

    assert colours(drawn) <= {f"#0{n}0{n}0{n}" for n in range(1, 7)} | {"#fefefe"}
    root = ElementTree.fromstring(drawn)
    assert abs(float(str(root.get("width"))) - width) <= 25


def test_an_effect_has_its_middle_and_both_ends():
    held = rows(effect_chart([Effect("How pain changed", 2.0, 1.0, 3.0)], LOOK))

    assert {(one["least"], one["less"], one["most"]) for one in held if "less" in one} == {
        (1.0, 2.0, 3.0)
    }


def test_no_effect_lies_in_the_middle_and_numbers_have_no_sign():
    drawn = svg(effect_chart([Effect("Its own part", -1.0, -3.0, 0.5)], LOOK))

    assert "0" in texts(drawn)
    assert not any(one and one.startswith(("-", "\u2212")) for one in texts(drawn))


def test_one_hundred_people_are_one_hundred_marks_and_a_sentence():
    root = ElementTree.fromstring(people(47, 3, LOOK))
    circles = [one for one in root.iter() if one.tag.endswith("circle")]
    crosses = [one for one in root.iter() if one.tag.endswith("path")]

    assert len([one for one in circles if one.get("fill") == LOOK.accent]) == 47
    assert (len(circles), len(crosses)) == (97, 3)
    assert texts(people(47, 3, LOOK)) == ["47 of 100"]


@pytest.mark.parametrize(("helped", "worse"), [(0, 0), (100, 0), (0, 100), (60, 40)])
def test_the_ends_of_one_hundred_people_are_drawn(helped, worse):
    assert people(helped, worse, LOOK).startswith("<svg")


@pytest.mark.parametrize(("helped", "worse"), [(101, 0), (60, 41), (-1, 3), (3, -1)])
def test_more_than_one_hundred_people_and_fewer_than_none_are_refused(helped, worse):
    with pytest.raises(ValueError, match="at most 100 people"):
        people(helped, worse, LOOK)


def test_a_picture_asks_nobody_for_anything():
    from_outside = {
        "data": {"url": "https://example.org/points.json"},
        "mark": "point",
        "encoding": {"x": {"field": "a", "type": "quantitative"}},
    }

    try:
        drawn = svg(from_outside)
    except ValueError:
        return
    assert "circle" not in drawn
