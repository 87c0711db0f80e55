"""Every sentence that a person reads: plain, short, without blame, and never an order."""

import re

import pytest

import secondline

WORDS = secondline.library().words
_BANNED_ORDERS = (
    r"\bstop taking\b", r"\bdouble (the|your) dose\b", r"\btake more\b(?! than)",
    r"\bincrease your dose\b",
    r"\braise your dose\b", r"\blower your dose\b", r"\bskip (a|the|your) dose\b",
    r"\byou should (take|stop|start|switch)\b",
)  # fmt: skip
_REASSURING = (r"\bno problem\b", r"don.t worry", r"\bperfectly safe\b", r"\bnothing to fear\b",
               r"\ball clear\b", r"\byou are safe\b", r"\bit is safe\b")  # fmt: skip
_BLAMING = (r"\byou failed\b", r"\bnon-?complian", r"\byour fault\b", r"\byou forgot\b")


def sentences(tree, place=""):
    if isinstance(tree, dict):
        for key, branch in tree.items():
            yield from sentences(branch, f"{place}.{key}")
    elif isinstance(tree, str):
        yield place.lstrip("."), tree


ALL = [(place, text) for place, text in sentences(WORDS) if not place.startswith("common")]


def found(patterns):
    return [
        (place, pattern)
        for place, text in ALL
        for pattern in patterns
        if re.search(pattern, text, re.IGNORECASE)
    ]


def test_no_sentence_tells_anyone_to_change_a_prescription():
    assert found(_BANNED_ORDERS) == []


def test_nothing_reassures():
    assert found(_REASSURING) == []


def test_nobody_is_blamed():
    assert found(_BLAMING) == []


def lists_joined(texts):
    """Give each sentence that puts "and" between two lists: "a and b and c" is no list."""
    return [text for text in texts if re.search(r":names\} (and|or) \{\w+:names\}", text)]


def test_two_lists_of_names_are_never_joined_by_and():
    assert lists_joined(text for _, text in ALL) == []


def test_two_lists_joined_by_and_would_be_found():
    assert lists_joined(["{a:names} and {b:names} add up.", "{names:names} add up."]) == [
        "{a:names} and {b:names} add up."
    ]


def test_sentences_are_short_and_plain():
    long = [
        (place, len(sentence.split()))
        for place, text in ALL
        for sentence in re.split(r"(?<=[.?!:;])\s+", text)
        if len(sentence.split()) > 25
    ]

    assert long == []


@pytest.mark.parametrize("question", ["red_flags", "reasons", "options", "combinations", "scope"])
def test_no_clinician_has_signed_and_the_words_say_so(question):
    assert WORDS[question]["clinician"] is None


def test_the_notice_is_the_first_sentence_of_the_intended_use():
    from pathlib import Path

    intended = (Path(__file__).parents[2] / "INTENDED_USE.md").read_text()

    assert intended.split("\n", 1)[0] == WORDS["common"]["notice"]
