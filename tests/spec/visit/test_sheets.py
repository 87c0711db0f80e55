"""What do I tell my doctor? One sheet for the visit, one to keep, and one to fill in by hand.

The sheet for the visit is always one page; what has no room there stands on the next, and it says
so. Nothing on any of them is too small to read.
"""

from io import BytesIO

import pytest
from pypdf import PdfReader

from secondline.exchange.pdf.paper import paper_pdf
from secondline.exchange.pdf.visit import visit_pdf
from secondline.exchange.plain_json import plain_review
from tests.spec.conftest import ON

TWO = """
    medicine | for          | dose      | prescribed | started    | taken | change
    Cymbalta | fibromyalgia | 30 mg x 1 | 60 mg      | 2026-07-01 | 0.8   | no change
    Tylenol  | back pain    | 500 mg x 2 | ?         | 2026-09-01 | ?     | ?
"""
AGREED = '[agreement]\ngoal = "walk the dog"\nreview_on = 2026-12-15'
MANY = "medicine | dose\n" + "\n".join(f"A medicine number {n} | 10 mg x 1" for n in range(40))


def pages(pdf):
    read = PdfReader(BytesIO(pdf.data)).pages
    return [" ".join(one.extract_text().replace("\u200b", "").split()) for one in read]


def sheets(review, **how):
    return pages(visit_pdf(plain_review(review), **how))


def test_the_sheet_for_the_visit_has_the_four_facts_of_each_medicine(reviewed):
    """Rows: A26, B12."""
    first, *_ = sheets(reviewed(TWO))

    doses = "30 mg, once a day; 80 % of doses taken; prescribed: 60 mg"
    assert f"Cymbalta (duloxetine) {doses} 2026-07-01 no change" in first
    assert "Tylenol (acetaminophen) 500 mg, 2 times a day 2026-09-01 not recorded" in first


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (AGREED, "What I hope for: walk the dog. We look at it together on: 2026-12-15."),
        ("", "Nothing is agreed yet."),
    ],
)
def test_what_was_agreed_stands_beside_the_questions(reviewed, more, said):
    """Rows: A26."""
    first, *others = sheets(reviewed(TWO, more))

    assert said in first
    assert "What I want to ask" in first and "Is my dose of Cymbalta" in first
    assert "My plan, to fill in together" in " ".join(others)


def test_what_was_not_checked_and_that_no_clinician_reviewed_it_stand_there(reviewed):
    first, *_ = sheets(reviewed("medicine\nZorbium"))

    assert "Not checked: Zorbium" in first
    assert "Danger signs were not asked" in first
    assert "no clinician has reviewed it yet" in first


def test_what_has_no_room_stands_on_the_next_sheet_and_the_first_says_so(reviewed):
    first, *others = sheets(reviewed(MANY))

    assert "more medicines: see sheet 2." in first
    text = " ".join((first, *others))
    assert [n for n in range(40) if f"A medicine number {n} 10 mg" not in text] == []


def test_the_sheet_to_keep_says_what_to_do_tonight_and_when_to_seek_care(reviewed):
    """Rows: A26."""
    _, *others = sheets(reviewed(TWO, 'country = "US"'))

    second = " ".join(others)
    assert second.startswith("For myself")
    assert "When to get help at once Call 911" in second
    assert "Tonight" in second and "Over the next weeks" in second


def test_somebody_who_needs_help_now_gets_one_page_with_that_alone(reviewed):
    (only,) = sheets(reviewed(TWO, '[red_flags]\nces_saddle = "yes"'))

    assert "emergency" in only
    assert "Cymbalta" not in only


def test_the_check_in_sheet_has_a_row_for_each_medicine_and_two_weeks(person, library):
    """Rows: B12."""
    first, second = pages(paper_pdf(person(TWO), library, ON))

    assert first.count("0 1 2 3 4 5 6 7 8 9 10") == 14
    assert "A day runs from 4 in the morning to 4 the next morning." in first
    named = "date,pain,interference,sleep,fatigue,mood,fog,taken:Cymbalta,taken:Tylenol,flare,note"
    assert named in second.replace(", ", ",")
    assert "Nothing leaves this paper by itself" in second
