"""What can I learn? Short lessons that put right what one often reads.

Each has its sources, says how sure we are and what to watch for, and ends with three questions.
Where a widespread text is wrong, the lesson says what is right.
"""

import pytest

from secondline.knowledge.lesson_topics import lessons_on
from secondline.knowledge.lessons import Lesson
from secondline.loop.reasons.too_long_or_tolerance import too_long_or_tolerance
from tests.spec.learn.conftest import LESSONS, said


def test_how_common_fibromyalgia_is_depends_on_the_criteria():
    """Rows: A1."""
    text = said("fibromyalgia")

    assert "2 in 100 people have it" in text
    assert "up to 8 in 100, since it depends on the criteria" in text


def test_fibromyalgia_is_told_as_a_matter_of_nerves_and_not_of_inflammation():
    """Rows: A1, A13."""
    text = said("fibromyalgia")

    assert "Your pain is real." in text
    assert "the nerves send and the brain reads too much pain" in text
    assert "not known to be an inflammation" in text


def test_the_criteria_of_2016_are_told_and_stand_beside_other_illnesses(library):
    """Rows: A1, A3."""
    text = said("fibromyalgia")

    assert "at least four of five regions of the body, for at least three months" in text
    assert "You can have it beside another illness" in text
    assert [str(one.v) for one in library.measures["fsq2016"].thresholds][1:] == ["4", "3"]


def test_the_snris_are_approved_in_the_us_and_not_in_europe():
    """Rows: A4."""
    text = said("snri_antidepressants")

    assert "In the US both are approved for fibromyalgia" in text
    assert "The European Union said no to milnacipran" in text
    assert "duloxetine is not approved for this there either" in text


def test_what_to_expect_of_duloxetine_is_counted_against_a_dummy():
    """Rows: A4."""
    (relief, left) = LESSONS["snri_antidepressants"].head.numbers

    assert [(arm.n, relief.of) for arm in relief.arms] == [(47, 100), (32, 100)]
    assert [(arm.n, left.of) for arm in left.arms] == [(23, 100), (12, 100)]
    assert "came within two to four weeks at 60 mg a day" in said("snri_antidepressants")


def test_pregabalin_and_gabapentin_are_told_apart():
    """Rows: A5."""
    text = said("gabapentinoids")

    assert "In the US pregabalin is approved for it" in text
    assert "Gabapentin is not: giving it is off-label" in text
    assert "one trial of 150 people" in text


def test_that_the_body_gets_used_to_pregabalin_is_put_right_and_never_a_reason(judge):
    """Rows: A5."""
    table = """
        medicine | dose | started | for
        Lyrica | 300 mg/d | 2023-01-01 | fibromyalgia
    """

    assert "You may hear that the body gets used to these medicines. That has not been shown" in (
        said("gabapentinoids")
    )
    assert judge(too_long_or_tolerance, table) is None


def test_swallowed_cyclobenzaprine_and_the_tablet_under_the_tongue_are_told_apart(library):
    """Rows: A6."""
    text = said("muscle_relaxers")
    swallowed = library.medicine("cyclobenzaprine")
    tonmya = library.products["tonmya"]

    assert "Tonmya, goes under the tongue at bedtime. It is approved in the US" in text
    assert swallowed.longest_use and not tonmya.longest_use
    assert "fibromyalgia" in tonmya.for_


def test_opioids_are_told_with_breathing_with_needing_them_and_with_naloxone():
    """Rows: A7."""
    text = said("opioids")

    assert "Breathing can slow down or stop" in text
    assert "Anyone can come to need them" in text and "It is no weakness." in text
    assert "naloxone" in text
    assert "opioids should not be started for long pain without a clear cause" in text


def test_acetaminophen_is_not_an_nsaid_and_each_has_a_danger_of_its_own(library):
    """Rows: A8, B9."""
    text = said("nsaids_and_acetaminophen")

    assert "is not one of them" in text and "That is wrong, and it matters" in text
    assert "make the stomach or bowel bleed" in text and "heart attack" in text
    assert "weak kidneys" in text and "destroy the liver" in text
    assert "nsaid" not in library.medicine("acetaminophen").roles


def test_an_nsaid_in_fibromyalgia_does_no_better_than_a_dummy():
    """Rows: A8."""
    (count,) = LESSONS["nsaids_and_acetaminophen"].head.numbers

    assert [(arm.n, count.of) for arm in count.arms] == [(1, 10), (2, 10)]


def test_ssris_are_for_mood_first_and_their_warning_is_told(library):
    """Rows: A9."""
    text = said("tricyclics_and_ssris")

    assert "None of them is approved for fibromyalgia in the US" in text
    assert "Their main use is mood and fear." in text
    assert "In young people, dark thoughts can grow in the first weeks" in text
    assert library.use("fluoxetine", "fibromyalgia").status


def test_moving_comes_first_begins_small_and_may_flare():
    """Rows: A11."""
    text = said("exercise")

    assert "It is not: guidelines put it first." in text
    assert "Start low, go slow." in text
    assert "Pain often flares in the first weeks, then settles" in text
    assert "End at once and get help for chest pain" in text


def test_yoga_and_water_are_known_with_how_sure_we_are():
    """Rows: A11."""
    assert 'Water exercise has a weak "yes"' in said("exercise")
    assert 'yoga, tai chi and qigong a weak "yes"' in said("yoga_and_gentle_movement")


def test_some_discomfort_is_fine_and_spreading_pain_is_not():
    """Rows: B8."""
    text = said("yoga_and_gentle_movement")

    assert "any movement that hurts must be avoided. For long pain that is out of date" in text
    assert "End it and ask for help if pain spreads down a leg" in text


def test_sleep_rules_alone_are_weak_and_apnoea_is_asked_about_first():
    """Rows: A20."""
    text = said("sleep")

    assert "The group that learned only the rules felt that they slept better" in text
    assert "The US guideline puts it before pills" in text
    assert "ask your doctor about sleep apnoea before any sleeping pill" in text


def test_whether_thc_helps_is_not_shown_and_its_dangers_are():
    """Rows: A21."""
    text = said("thc")

    assert "That has not been shown." in text
    assert "You see both views here, because both exist." in text
    assert "Laws differ" in text and "Do not drive after it" in text
    assert "With an opioid or a sleeping pill" in text


def test_pacing_is_not_doing_less_and_does_not_lower_pain():
    """Rows: A23."""
    text = said("pacing")

    assert "It did not lower the pain" in text
    assert "Use a clock." in text
    assert "If you do less each month, it has turned into hiding from pain" in text


def test_for_most_relaxers_genes_tell_nothing():
    """Rows: B3."""
    text = said("genes")

    assert "With carisoprodol and CYP2C19 it is about four times as much" in text
    assert "For most muscle relaxers there is no guideline on genes" in text
    assert "Smoking speeds up the enzyme that clears tizanidine" in text


def test_changing_to_another_relaxer_of_the_same_class_is_not_shown_to_do_better():
    """Rows: B13."""
    text = said("muscle_relaxers")

    assert "Nobody has shown that changing from one to another of the same class" in text


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=lambda one: one.id)
def test_each_lesson_ends_with_three_questions_to_answer_in_ones_own_words(lesson: Lesson):
    """Rows: A19, A26."""
    assert [bool(one.ask.endswith("?")) for one in lesson.head.teach_back] == [True] * 3


@pytest.mark.parametrize(
    ("name", "id"),
    [("Cymbalta", "snri_antidepressants"), ("Neurontin", "gabapentinoids"), ("weed", "thc"),
     ("Flexeril", "muscle_relaxers"), ("ibuprofen", "nsaids_and_acetaminophen")],
)  # fmt: skip
def test_a_lesson_is_found_under_the_name_on_the_box(library, name, id):
    """Rows: A19."""
    assert [one.id for one in lessons_on(name, tuple(LESSONS.values()), library)] == [id]
