"""The first sentence stands alone; a name, an abbreviation or a number never breaks it."""

import pytest

import secondline
from secondline.exchange.telling.sentences import first_and_rest
from secondline.loop.answer import Tier
from secondline.record.reading import read_text
from tests.generated import ON, generated

LIBRARY = secondline.library()


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Call 112 now, and lie down.", "Do not drive. Wait for help."),
        ("Is it an allergy?", "Call 999."),
        ("They said “wait.”", "Call today."),
        ("Something points to too little vitamin D.", "It may have to be looked at."),
        ("Talk about CBT-I.", "Say so."),
        ("One sign was asked: 1.", "The others are open."),
    ],
)
def test_a_sentence_ends_before_a_capital_letter(first, rest):
    assert first_and_rest(f"{first} {rest}") == (first, rest)


@pytest.mark.parametrize(
    "text",
    [
        "J. Collis Browne's Mixture (morphine) can make you sleepy.",
        "Taken together, J. Collis Browne's Mixture and alcohol can slow your breathing.",
        "St. John's wort can lower it.",
        "You take 0.5 mg a day.",
        "Anything for pain, e.g. Tylenol, counts.",
        "Tylenol 500 mg. Caplets were named.",
        "Advil vs. Aleve",
        "1. Rest",
        "",
    ],
)
def test_a_name_a_short_form_or_a_number_is_not_broken(text):
    assert first_and_rest(text) == (text, "")


def test_what_begins_with_a_small_name_stays_with_the_sentence_before():
    assert first_and_rest("An allergy was named. ibuprofen is alike. Ask.")[1] == "Ask."


def test_no_word_of_what_is_found_is_lost_or_left_in_pieces():
    for number in range(12):
        review = secondline.review(generated(number, LIBRARY), LIBRARY, on=ON)
        for one in (*review.safety.findings, *review.reasons.findings):
            for text in filter(None, (one.says, one.do)):
                first, rest = first_and_rest(text)
                assert f"{first} {rest}".rstrip() == " ".join(text.split())
                assert len(first.split()) > 1


def test_what_to_do_now_is_the_first_sentence_of_every_danger_sign_that_cannot_wait():
    flags = LIBRARY.flag_ids()
    for id in sorted(flags):
        told = read_text(f'schema = 1\ncountry = "US"\n[red_flags]\n{id} = "yes"\n', flag_ids=flags)
        review = secondline.review(told, LIBRARY, on=ON)
        for one in review.safety.findings:
            if one.tier is Tier.DANGER and one.facts.get("urgency") in ("emergency", "poison"):
                first, _ = first_and_rest(one.do or "")
                assert first.startswith(("Call ", "Go ")) and " now" in first, one.id
