"""Learn: where an article is wrong, a reader meets what is right, and on whose word."""

import msgspec
import pytest

import secondline
from secondline.errors import KnowledgeFault, NotKnown
from secondline.knowledge.correcting import (
    corrections_about,
    corrections_of_lesson,
    corrections_on,
)
from secondline.knowledge.lesson_checks import check_corrections
from secondline.knowledge.lessons import read_lessons

LIBRARY = secondline.library()
LESSONS = read_lessons()


def test_each_correction_stands_at_the_end_of_one_lesson():
    found = [one.id for lesson in LESSONS for one in corrections_of_lesson(lesson.id, LIBRARY)]

    assert sorted(found) == sorted(LIBRARY.corrections)


def test_each_medicine_shows_what_was_corrected_about_it():
    for one in LIBRARY.corrections.values():
        for id in one.about:
            assert one in corrections_about([id], LIBRARY)


def test_what_concerns_safety_comes_first():
    found = [one.severity for one in corrections_about(["cyclobenzaprine"], LIBRARY)]

    assert found == sorted(found, key=["safety", "fact", "nuance"].index)
    assert found[0] == "safety" and found[-1] == "nuance"


@pytest.mark.parametrize(
    ("asked", "id"),
    [
        ("Flexeril", "c05_two_cyclobenzaprines"),
        ("Percocet", "c06_opioids_advised_against"),
        ("heating pad", "c18_heat_and_massage"),
        ("back pain", "c33_warning_signs_incomplete"),
        ("muscle_relaxers", "c22_how_relaxers_work"),
        ("sleep", "c20_sleep_training_not_rules"),
    ],
)
def test_a_correction_is_found_by_the_name_of_what_it_is_about(asked, id):
    assert id in [one.id for one in corrections_on(asked, LESSONS, LIBRARY)]


@pytest.mark.parametrize("asked", ["zzyzx", "warfarin", " ", "\x1b[2J"])
def test_what_no_article_speaks_of_is_refused_in_one_sentence(asked):
    with pytest.raises(NotKnown, match="we correct nothing"):
        corrections_on(asked, LESSONS, LIBRARY)


def test_something_that_nothing_was_corrected_about_has_no_correction():
    assert corrections_about(["warfarin"], LIBRARY) == ()
    assert corrections_about([], LIBRARY) == ()
    assert corrections_of_lesson("pacing", LIBRARY) == ()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"lesson": "no_such_lesson"}, "no lesson no_such_lesson"),
        ({"about": ("snake_oil",)}, "about needs ids"),
        ({"about": ()}, "about needs ids"),
    ],
)
def test_a_correction_without_its_place_is_a_fault(change, says):
    first = next(iter(LIBRARY.corrections.values()))
    wrong = msgspec.structs.replace(first, **change)
    library = msgspec.structs.replace(LIBRARY, corrections={first.id: wrong})

    with pytest.raises(KnowledgeFault, match=says):
        check_corrections(library, LESSONS)


def test_every_correction_has_its_place():
    check_corrections(LIBRARY, LESSONS)
