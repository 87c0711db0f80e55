"""What speaks for it and against it that a phrase is meant: with a phrasebook of a few words."""

import msgspec
import pytest

import secondline
from secondline.knowledge.phrase_index import compiled_index
from secondline.knowledge.schema import Cue, Limit, Phrases, Value, WordGroup
from secondline.loop.safety.story import signs

LIBRARY = secondline.library()
GROUPS = {"skipped": "my", "barriers": "not", "joiners": "and"}


def number(id, n):
    return Limit(id=id, clinician=None, value=Value(v=n, unit="1", cite="own", checked="judged"))


def cue(points=-1, reach="sentence", said=("gran",), id="x", **more):
    return Cue(id=id, clinician=None, points=points, reach=reach, said=said, **more)


def found(text, *cues, hint=("pain",), plain=(), agreeing=0, a_hint=0, least_plain=-5, **more):
    """Give what a text says to a library that knows one danger sign by a few phrases."""
    held = {name: tuple(words.split()) for name, words in GROUPS.items()}
    points = {
        "points_of_agreeing": agreeing, "points_of_a_hint": a_hint, "points_of_plain": least_plain,
    }  # fmt: skip
    made = msgspec.structs.replace(
        LIBRARY,
        phrases={"chest": Phrases(id="chest", clinician=None, plain=plain, hint=hint)},
        word_groups={"x": WordGroup(id="x", clinician=None, groups=held)},
        contexts={},
        cues={one.id: one for one in cues},
        limits=LIBRARY.limits | {id: number(id, n) for id, n in points.items()},
    )
    made = msgspec.structs.replace(made, phrase_index=compiled_index(made))
    return signs(text, made, **more).get("chest")


def test_a_hint_counts_unless_more_speaks_against_it():
    against, speaks_for = cue(-2), cue(2, said=("today",), id="y")

    assert found("pain", against, speaks_for) == "perhaps"
    assert found("gran pain", against, speaks_for) is None
    assert found("gran pain today", against, speaks_for) == "perhaps"


@pytest.mark.parametrize(("least", "said"), [(-3, "perhaps"), (-2, "perhaps"), (-1, None)])
def test_how_many_points_a_hint_needs_is_a_limit(least, said):
    assert found("gran pain", cue(-2), a_hint=least) == said


@pytest.mark.parametrize(("points", "said"), [(-4, "plainly"), (-5, "plainly"), (-6, None)])
def test_plain_words_ring_unless_much_speaks_against_them(points, said):
    assert found("gran pain", cue(points), plain=("pain",), hint=("x",)) == said


def test_plain_words_that_may_not_ring_still_bring_the_question():
    assert found("gran pain", cue(-6), plain=("pain",), hint=("x",), a_hint=-7) == "perhaps"


def test_the_place_counts_where_least_speaks_against_it():
    assert found("gran pain. pain", cue()) == "perhaps"
    assert found("gran pain. gran pain", cue()) is None


@pytest.mark.parametrize(
    ("reach", "reached", "not_reached"),
    [
        ("clause", "gran pain", "gran, pain"),
        ("clause", "pain gran", "gran and pain"),
        ("sentence", "gran, pain", "gran. pain"),
        ("around", "gran. pain", "gran. x. pain"),
        ("around", "pain. gran", "pain. x. gran"),
        ("onward", "gran. x. pain", "pain. gran"),
        ("onward", "gran. pain", "gran. x today. pain"),
        ("onward", "gran. today. gran. pain", "gran today. pain"),
    ],
)
def test_how_far_a_cue_reaches(reach, reached, not_reached):
    until = ("today",) if reach == "onward" else ()

    assert found(reached, cue(reach=reach, until=until)) is None
    assert found(not_reached, cue(reach=reach, until=until)) == "perhaps"


def test_the_words_of_the_phrase_itself_say_nothing_of_it():
    assert found("no pain", cue(said=("no",)), hint=("no pain",)) == "perhaps"
    assert found("no no pain", cue(said=("no",)), hint=("no pain",)) is None
    assert found("pain x no arm", cue(said=("no",)), hint=("pain + no arm",)) == "perhaps"


def test_what_is_no_cue_says_nothing():
    assert found("great gran pain", cue(but_not=("great gran",))) == "perhaps"


@pytest.mark.parametrize("reach", ["clause", "sentence", "around", "onward"])
def test_no_cue_reaches_a_clause_that_says_otherwise(reach):
    said = cue(reach=reach, until=("today",))

    assert found("pain gran", said) is None
    assert found("gran pain today", said) == "perhaps"


def test_what_says_otherwise_in_another_clause_ends_nothing():
    assert found("today, gran pain", cue(until=("today",))) is None


def test_a_cue_may_say_nothing_of_a_sign():
    assert found("gran pain", cue(not_about=("chest",))) == "perhaps"
    assert found("gran pain", cue(not_about=("stroke",))) is None


def test_to_a_carer_it_says_nothing_that_somebody_else_is_spoken_of():
    assert found("gran pain", cue(id="others")) is None
    assert found("gran pain", cue(id="others"), is_carer=True) == "perhaps"
    assert found("gran pain", cue(id="past"), is_carer=True) is None


@pytest.mark.parametrize(("points", "n"), [(2, 2), (2, 3), (4, 4), (4, 5)])
def test_phrases_of_one_sign_that_agree_speak_for_each_other(points, n):
    hint = ("pain", "pain in", "pain in arm", "in arm", "arm")[:n]

    assert found("gran pain in arm", cue(-points), hint=hint, agreeing=2) == "perhaps"
    assert found("gran pain in arm", cue(-points - 1), hint=hint, agreeing=2) is None


def test_that_phrases_agree_does_not_make_plain_words_ring():
    more = {"plain": ("pain",), "hint": ("arm",), "agreeing": 9}

    assert found("gran pain arm", cue(-6), **more) == "perhaps"
    assert found("gran pain arm", cue(-5), **more) == "plainly"


def test_one_phrase_alone_agrees_with_none():
    assert found("gran pain", cue(-1), agreeing=2) is None
