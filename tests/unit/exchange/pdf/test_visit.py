"""The sheet for the visit, read back from the PDF."""

import pytest

from secondline.exchange.pdf.visit import visit_pdf
from tests.unit.exchange.pdf import reviews
from tests.unit.exchange.pdf.reading import (
    PAPERS,
    read,
    stand_in_order,
    text_of,
    text_of_both,
    words,
)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    "case", [reviews.three_months, reviews.nothing_recorded, reviews.red_flag, reviews.the_longest]
)
def test_the_sheet_for_the_visit_is_always_one_page(case, paper):
    pdf = visit_pdf(case(), paper=paper)

    first, *others = map(words, read(pdf).pages)
    assert pdf.n_pages == 1 + len(others)
    assert [one.startswith("For myself") for one in others[:1]] == [True] * (len(others) > 0)
    assert "For myself" not in first
    assert len(pdf.data) < 200_000


def test_a_usual_case_is_two_pages_and_an_urgent_one_is_one():
    assert visit_pdf(reviews.three_months()).n_pages == 2
    assert visit_pdf(reviews.red_flag()).n_pages == 1


@pytest.mark.parametrize(("paper", "height"), [("a4", 842), ("us-letter", 792)])
def test_the_sheet_is_the_one_asked_for(paper, height):
    pages = read(visit_pdf(reviews.three_months(), paper=paper)).pages

    assert [round(page.mediabox.height) for page in pages] == [height] * 2


@pytest.mark.parametrize("paper", PAPERS)
def test_the_whole_case_fits_and_nothing_is_left_out(paper):
    text = text_of(reviews.three_months(), paper)

    said = [one["says"] for one in reviews.three_months()["visit"]["findings"]]
    assert [one for one in said if one not in text] == []
    assert "see sheet 2" not in text


def test_the_parts_stand_in_their_order():
    assert stand_in_order(
        text_of(reviews.three_months()),
        "For my visit",
        "Name:",
        "Danger: please read this first",
        "can stop your breathing",
        "Do not stop Percocet suddenly",
        "What I take",
        "How my pain went",
        "Likely reasons",
        "cyclobenzaprine for 13 weeks",
        "What we agreed",
        "What I want to ask",
        "slow my breathing?",
        "would change your mind?",
        "Secondline is for adults",
        "Reviewed by no clinician yet.",
        "Page 1 of 2",
    )


def test_the_four_facts_are_one_row_and_what_is_missing_is_said():
    text = text_of(reviews.three_months())

    assert "Duloxetine (Cymbalta) 30 mg, once a day 2026-08-01 minimally improved" in text
    assert "Tylenol 500 mg, as needed not recorded not recorded" in text


def test_a_prescribed_dose_that_differs_stands_beside_the_dose():
    review = reviews.three_months()
    review["visit"]["findings"][1]["facts"]["prescribed"] = "60 mg"

    assert "30 mg, once a day; prescribed: 60 mg" in text_of(review)


def test_the_foot_says_on_which_knowledge_and_record_it_rests():
    foot = "Knowledge 2026-11-21 (a3f09b77c1d2), record 6f1d2b9c, 2026-11-21."

    assert foot in text_of(reviews.three_months())


def test_only_reasons_and_options_that_are_supported_are_shown():
    review = reviews.three_months()
    review["reasons"]["findings"].insert(
        0, reviews.finding("metabolism", "Cannot say.", verdict="cannot tell")
    )
    review["options"]["findings"].append(
        reviews.finding("yoga", verdict="not supported", facts={"name": "Headstands"})
    )

    text = text_of_both(review)

    assert "Cannot say." not in text
    assert "Headstands" not in text


@pytest.mark.parametrize("verdicts", [[], ["cannot tell"], ["not supported", "cannot tell"]])
def test_no_reason_is_claimed_where_it_cannot_be_told(verdicts):
    reasons = [reviews.finding("dose_too_low", "Unclear.", verdict=one) for one in verdicts]

    text = text_of(reviews.review(reasons=reasons))

    assert "We cannot tell yet why a medicine does not help" in text
    assert "supports no reason" not in text


def test_that_no_reason_was_found_is_said_where_each_was_looked_for():
    reason = reviews.finding("dose_too_low", "It was enough.", verdict="not supported")

    text = text_of(reviews.review(reasons=[reason]))

    assert "This record supports no reason" in text
    assert "cannot tell yet" not in text


def test_a_reason_that_is_folded_stays_in_the_review_while_one_is_open():
    reasons = [
        reviews.finding("trial_too_short", "It was short.", facts={"folded": True}),
        reviews.finding("dose_too_low", "The dose was low.", facts={"folded": False}),
    ]

    assert stand_in_order(text_of(reviews.review(reasons=reasons)), "Likely", "The dose was low.")
    assert "It was short." not in text_of_both(reviews.review(reasons=reasons))
    assert "It was short." in text_of(reviews.review(reasons=reasons[:1]))


def test_a_question_that_is_folded_stays_in_the_review():
    asked = [
        reviews.finding("question", "First?", facts={"folded": False}),
        reviews.finding("question", "Second?", facts={"folded": True}),
    ]

    text = text_of_both(reviews.review(visit=asked))

    assert "First?" in text
    assert "Second?" not in text


def test_how_much_of_a_medicine_is_taken_and_what_it_does_stand_in_its_row():
    one = reviews.medicine("Cymbalta", "30 mg, once a day", "2026-08-01", "no change")
    one["facts"] |= {"taken": 0.8, "prescribed": "60 mg", "side_effects": ["nausea", "dry mouth"]}

    text = text_of(reviews.review(visit=[one]))

    assert (
        "Cymbalta 30 mg, once a day; 80 % of doses taken; prescribed: 60 mg 2026-08-01 "
        "no change; side effects: nausea, dry mouth"
    ) in text


@pytest.mark.parametrize(("taken", "said"), [("all", "all doses taken"), ("none", "no dose taken")])
def test_how_much_is_taken_may_be_a_word(taken, said):
    one = reviews.medicine("Cymbalta", "30 mg")
    one["facts"]["taken"] = taken

    assert f"30 mg; {said}" in text_of(reviews.review(visit=[one]))


def test_what_was_agreed_stands_on_the_sheet_and_that_its_day_has_come():
    text = text_of(reviews.review(visit=[reviews.agreement(is_due=True)]))

    assert stand_in_order(
        text,
        "What we agreed",
        "What I hope for: walk the dog.",
        "The smallest change worth having: 30 %.",
        "We look at it together on: 2026-11-20.",
        "Before that day, I call at once if: any danger sign; a fall.",
        "To try, one after the other: swimming; CBT-I.",
        "The day to look at it together has come.",
    )


def test_without_an_agreement_the_sheet_says_so():
    nothing = reviews.agreement(
        goal=None, smallest_change=None, review_on=None, stop_if=[], plan=[]
    )

    for visit in ([], [nothing]):
        text = text_of(reviews.review(visit=visit))

        assert "Nothing is agreed yet. Sheet 2 has room" in text
