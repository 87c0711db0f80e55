"""Is this dangerous? At most three messages on a list interrupt; nothing is lost."""

import secondline

LIST = ["oxycodone", "alprazolam", "ibuprofen", "naproxen", "warfarin", "phenelzine", "duloxetine"]


def test_at_most_three_messages_interrupt_and_they_are_the_worst(library):
    found = secondline.check(LIST, library).findings
    open_ = [one for one in found if not one.facts["folded"]]

    assert len(open_) == 3
    assert {one.tier for one in open_} == {"danger"}


def test_what_is_folded_is_still_there_with_its_words(library):
    folded = [one for one in secondline.check(LIST, library).findings if one.facts["folded"]]

    assert folded
    assert all(one.says for one in folded)


def test_what_is_only_good_to_know_never_interrupts(library):
    found = secondline.check(["magnesium", "gabapentin"], library).findings

    assert [one.facts["folded"] for one in found if one.tier == "know"] == [True]
