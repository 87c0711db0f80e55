"""How a text is cut into words, clauses and sentences, and a long one into parts."""

import pytest

from secondline.loop.safety.story_text import Text, cut, parts

JOINERS = frozenset(("but", "and"))


def test_sentences_and_clauses_are_numbered():
    text = cut("Bad night. No sleep, but ok!", JOINERS, 60)

    assert text.words == ("bad", "night", ".", "no", "sleep", ",", "but", "ok", "!")
    assert text.sentences == (0, 0, 0, 1, 1, 1, 1, 1, 1)
    assert [n - text.clauses[3] for n in text.clauses[3:]] == [0, 0, 0, 2, 2, 2]
    assert text.clauses[2] < text.clauses[3]


@pytest.mark.parametrize(
    ("written", "n_sentences"),
    [
        ("a\nb", 1),
        ("a\n\nb", 2),
        ("a\n- b", 2),
        ("a - b", 1),
        ("x-ray", 1),
        ("a; b? c! d", 4),
        ("a b, c d e f", 2),
        ("a b c d e f g", 2),
        ("a b c", 1),
    ],
)
def test_where_a_sentence_ends(written, n_sentences):
    assert len(set(cut(written, JOINERS, 3).sentences)) == n_sentences


def test_a_long_text_is_read_in_parts_that_know_what_came_before():
    text = cut("a b. c d. e f. g", JOINERS, 60)
    found = list(parts(text, 3, 2))

    assert [one.words for one in found] == [
        ("a", "b", "."),
        ("a", "b", ".", "c", "d", "."),
        ("c", "d", ".", "e", "f", "."),
        ("e", "f", ".", "g"),
    ]
    assert [one.since for one in found] == [0, 3, 3, 3]
    assert list(parts(Text((), (), ()), 3, 2)) == [Text((), (), ())]
    assert [one.since for one in parts(text, 6, 2)] == [0, 3]
    assert [len(one.words) for one in parts(text, 100, 2)] == [10]
