"""The second sheet, for the person: what to do, the plan, when to get help, what had no room."""

import pytest

from secondline.exchange.pdf.visit import visit_pdf
from tests.unit.exchange.pdf import reviews
from tests.unit.exchange.pdf.reading import read, words


def second(review, by=None):
    """Give the words of all that stands behind the first sheet."""
    _, *others = read(visit_pdf(review, by=by)).pages
    return " ".join(map(words, others))


def case(**changes):
    signs = reviews.finding(
        "danger_signs",
        "Danger signs asked: 44.",
        why="Signs can begin.",
        do="Call 911 at once for ….",
    )
    review = reviews.three_months()
    review["visit"]["findings"] += [signs, reviews.agreement(**changes)]
    return review


def stand_in_order(text, *parts):
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_the_parts_stand_in_their_order():
    assert stand_in_order(
        second(case()),
        "For myself",
        "Sheet 2, 21 November 2026.",
        "When to get help at once",
        "Call 911 at once",
        "Tonight",
        "A warm pack may ease it.",
        "Put cloth below it.",
        "Over the next weeks",
        "Gentle walking comes first.",
        "Begin with five minutes.",
        "My plan, to fill in together",
        "What I hope for",
        "walk the dog",
        "One new thing at a time, and three at the most",
        "What we try",
        "swimming",
        "CBT-I",
        "Sources of both sheets",
        "Reviewed by no clinician yet.",
    )


def test_without_an_agreement_there_is_room_to_write_one():
    text = second(reviews.three_months())

    assert stand_in_order(
        text,
        "What I hope for",
        "The smallest change worth having",
        "We look at it together on",
        "Before that day, I call at once if",
        "It begins on",
    )


@pytest.mark.parametrize("folded", [{"verdict": "not supported"}, {"facts": {"folded": True}}])
def test_what_is_folded_or_must_not_be_offered_is_not_there(folded):
    review = case()
    review["options"]["findings"] = [
        reviews.option("yoga", "tonight", "Yoga may help.", "Bend down.", **folded)
    ]

    text = second(review)

    assert "Yoga" not in text
    assert "Bend down" not in text
    assert "Nothing was found that fits what is recorded." in text


def test_what_is_for_the_prescriber_stands_on_the_first_sheet_only():
    assert "Is my dose one that was studied?" not in second(case())


def test_the_sources_are_named_by_how_they_were_checked():
    text = second(case())

    assert "Read in the source: percocet_label, tylenol_label" in text
    assert "From memory: lunn2014." in text
    assert "h1" in text


def test_nothing_is_said_to_have_had_no_room_where_all_had():
    assert "What had no room on sheet 1" not in second(case())


def test_a_carer_reads_of_them():
    text = second(case(), by="carer")

    assert "For us at home" in text
    assert "What they hope for" in text
    assert "For myself" not in text


def test_what_looks_like_markup_is_only_text_here_too():
    markup = '#panic("x") *b* _i_ $x$ @r <l> \\ #sys.inputs //c'
    review = case(goal=markup, plan=[markup])
    review["options"]["findings"] = [reviews.option("x", "weeks", markup, markup)]

    assert second(review).count(markup) == 4


def test_characters_that_no_font_has_are_counted_here_too():
    review = case(goal="药 walk")

    pdf = visit_pdf(review)

    assert pdf.n_replaced == 2
    assert "□ walk" in second(review)
    assert "could not be printed" in second(review)
