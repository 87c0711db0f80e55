"""What can I learn? What to look out for, and how to talk about it.

The signs that often come with the pain, the signs that cannot wait, and what to bring to the visit,
for the person in pain and for those who care for them.
"""

import pytest

from secondline.knowledge.lesson_topics import lessons_on
from tests.spec.learn.conftest import LESSONS, said


@pytest.mark.parametrize(
    "sign", ["Constipation.", "Headache.", "Numb or tingling hands and feet.", "Light and sound."]
)
def test_for_each_sign_it_is_asked_whether_a_medicine_could_cause_it(sign):
    """Rows: A2, A24."""
    text = said("other_symptoms")

    assert sign in text
    assert "Could it be something else? Could a medicine cause it?" in text


def test_mood_stiffness_and_restless_legs_have_their_medicines_and_their_test():
    """Rows: A24."""
    text = said("other_symptoms")

    assert "Antidepressants can also bring dark thoughts" in text
    assert "Over 30 minutes each day, or a swollen joint: tell your doctor." in text
    assert "Low iron can play a part" in text


def test_epilepsy_is_no_sign_of_fibromyalgia_and_some_medicines_can_bring_a_seizure_on():
    """Rows: A24."""
    text = said("other_symptoms")

    assert "Epilepsy is not a symptom of fibromyalgia." in text
    assert "Tramadol is one, more so with an antidepressant." in text


def test_low_mood_with_long_pain_is_told_as_an_illness_with_where_to_get_help():
    """Rows: A3."""
    assert "Depression is an illness, not a flaw." in said("other_symptoms")
    assert "Do not stay alone." in said("other_symptoms")


def test_when_to_ask_for_a_rheumatologist_and_when_one_is_not_needed():
    """Rows: A22."""
    text = said("rheumatologist")

    assert "You may not need one." in text
    assert "A joint is swollen, warm or red." in text
    assert "two plans have failed" in text


def test_the_talk_begins_with_four_facts_and_ends_in_ones_own_words():
    """Rows: A26, B12."""
    text = said("talking_with_the_prescriber")

    for fact in ("Its exact name", "The dose", "How long you have had it", "What is still there"):
        assert fact in text
    assert "say it back in your own words" in text


def test_a_goal_a_smallest_change_and_a_day_are_agreed_before_leaving():
    """Rows: A25."""
    text = said("talking_with_the_prescriber")

    assert "The smallest change that would be worth it to you." in text
    assert "The day on which you both look at it." in text


def test_those_who_care_for_a_person_have_a_part_of_their_own():
    """Rows: A19, A26."""
    text = said("support_groups_and_loved_ones")

    assert "If you care for somebody in pain:" in text
    assert "ask the pharmacist about naloxone before you ever need it" in text


def test_the_signs_that_the_article_leaves_out_stand_among_those_that_cannot_wait():
    """Rows: B10, B11."""
    text = said("warning_signs")

    assert "Numb or odd feeling between the legs, or when you wipe." in text
    assert "of feeling in sex" in text
    assert "New pain, weakness or numbness in both legs." in text
    assert "If you are not sure, count it as" in text


def test_not_every_movement_that_hurts_has_to_be_avoided():
    """Rows: B8, B15."""
    text = said("physical_therapy")

    assert "You need not avoid every movement that hurts." in text
    assert "That idea has not been proven." in text


@pytest.mark.parametrize(
    ("asked", "id"),
    [("doctor visit", "talking_with_the_prescriber"), ("restless legs", "other_symptoms"),
     ("physiotherapy", "physical_therapy"), ("fish oil", "food_and_supplements")],
)  # fmt: skip
def test_these_lessons_are_found_under_everyday_names(library, asked, id):
    """Rows: A19."""
    assert id in [one.id for one in lessons_on(asked, tuple(LESSONS.values()), library)]
