"""Any text as the page can print it."""

import pytest

from secondline.exchange.pdf.text import REPLACEMENT, as_ranges, of_ranges, shown


def test_plain_words_stay_as_they_are():
    assert shown("Percocet 5 mg/325 mg, ≤ 6 a day", 100).text == "Percocet 5 mg/325 mg, ≤ 6 a day"


def test_marks_of_the_template_language_stay_as_they_are():
    assert shown(r"#strong[x] *a* _b_ $c$ @d <e> \ ' \"", 100).n_replaced == 0


@pytest.mark.parametrize(
    "strange", ["💊", "中", "أ", "ह", "\ue000", "\ud800", "\uffff", "\U0010ffff"]
)
def test_what_no_font_holds_becomes_a_box_and_is_counted(strange):
    found = shown(f"a{strange}b", 100)

    assert (found.text, found.n_replaced) == (f"a{REPLACEMENT}b", 1)


@pytest.mark.parametrize(
    "invisible", ["\x00", "\x1b", "\u200b", "\u200d", "\u202e", "\ufeff", "\ufe0f"]
)
def test_what_shows_nothing_is_taken_out_and_not_counted(invisible):
    found = shown(f"a{invisible}b", 100)

    assert (found.text, found.n_replaced) == ("ab", 0)


def test_a_box_that_was_written_is_not_counted():
    assert shown(f"tick {REPLACEMENT}", 100).n_replaced == 0


def test_every_kind_of_space_becomes_one():
    assert shown("a \n\n\t b\u2028c\u00a0d", 100).text == "a b c d"


def test_a_letter_and_its_accent_become_one():
    assert shown("e\u0301", 100).text == "é"


def test_micro_is_written_with_the_letter_that_our_font_has():
    assert shown("5 \u00b5g", 100).text == "5 \u03bcg"


def test_a_long_text_ends_between_two_words_and_says_so():
    found = shown("one two three four", 14)

    assert (found.text, found.is_shortened) == ("one two three …", True)


def test_a_text_of_just_the_length_is_whole():
    assert not shown("one two three", 13).is_shortened


def test_one_endless_word_is_cut_and_may_break():
    found = shown("W" * 100, 50)

    assert found.text.replace("\u200b", "") == "W" * 50 + " …"
    assert max(map(len, found.text.split("\u200b"))) <= 12


def test_a_word_of_a_language_never_breaks():
    assert "\u200b" not in shown("hydrochlorothiazide-amiloride", 100).text


def test_what_was_cut_away_is_not_counted():
    assert shown("short 💊💊💊💊💊💊", 6).n_replaced == 0


def test_ranges_hold_the_same_characters_again():
    assert set(of_ranges(as_ranges("zab"))) == set("abz")
