"""The sheet for the visit: dangers stand first, and with one that is urgent nothing else."""

import pytest

from secondline.exchange.pdf.visit import visit_pdf
from tests.unit.exchange.pdf import reviews
from tests.unit.exchange.pdf.reading import PAPERS, stand_in_order, text_of


def test_danger_signs_that_were_not_asked_stand_first():
    review = reviews.three_months()
    review["safety"]["findings"] += reviews.nothing_recorded()["safety"]["findings"]

    text = text_of(review)

    assert stand_in_order(
        text, "Danger: please", "Danger signs were not asked: do this first", "stop"
    )
    assert "questions below" not in text


def test_signs_of_which_some_were_asked_stand_after_the_dangers():
    review = reviews.three_months()
    not_asked = reviews.finding("not_asked", "12 danger signs were not asked yet.", tier="ask")
    review["safety"]["findings"].insert(0, not_asked)

    assert stand_in_order(
        text_of(review), "can stop your breathing", "12 danger signs were not asked"
    )


def test_how_many_danger_signs_were_asked_is_said_without_the_list_of_them():
    review = reviews.three_months()
    says = 'Danger signs asked: 44, each answered "no" (heart, stroke, infection).'
    review["visit"]["findings"].insert(0, reviews.finding("danger_signs", says))

    text = text_of(review)

    assert 'Danger signs asked: 44, each answered "no". What I take' in text


def test_that_no_danger_sign_was_asked_is_said_once():
    review = reviews.nothing_recorded()
    signs = reviews.finding("danger_signs", "Danger signs were not asked.")
    review["visit"]["findings"].append(signs)

    assert text_of(review).count("Danger signs were not asked") == 1


def test_a_danger_that_was_not_supported_is_no_danger():
    review = reviews.review(
        safety=[reviews.finding("qt", "Nothing here.", tier="danger", verdict="not supported")]
    )

    assert "Nothing here" not in text_of(review)


def test_no_danger_found_is_never_called_safe():
    text = text_of(reviews.review())

    assert "Nothing urgent was found in the answers given. That does not rule it out." in text


def test_names_that_were_not_checked_stand_right_below_the_dangers():
    review = reviews.three_months()
    review["record"]["unknown"] = ["Zorbium"]
    review["record"]["confirm"] = [{"given": "Tilenol", "suggestions": ["acetaminophen"]}]

    text = text_of(review)

    assert stand_in_order(
        text, "even if you feel well.", "Not checked: Zorbium, Tilenol.", "What I take"
    )


def test_someone_out_of_scope_reads_where_to_go_and_nothing_about_reasons():
    kind = reviews.finding("out_of_scope", "Made for adults.", tier="ask", do="A doctor can help.")

    text = text_of(reviews.review(safety=[kind]))

    assert stand_in_order(text, "Please read this first", "Made for adults.", "A doctor can help.")
    assert "What I take" not in text
    assert visit_pdf(reviews.review(safety=[kind])).n_pages == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_an_urgent_review_holds_only_what_to_do_now(paper):
    text = text_of(reviews.red_flag(), paper)

    assert text == (
        "This needs emergency care now. Go to an emergency department now. Say that you have back "
        "pain and numbness between the legs. This can be cauda equina syndrome. Do not wait for a "
        "call back. Call 911 now, or go to an emergency department. Do not drive yourself. "
        + reviews.NOTICE
    )


def test_what_of_the_record_is_not_used_stands_behind_the_danger_signs():
    review = reviews.three_months()
    signs = reviews.finding("danger_signs", "Danger signs asked: 44.")
    unused = reviews.finding("not_used", "Your allergies are not checked yet (penicillin).")
    review["visit"]["findings"] += [signs, unused]

    text = text_of(review)

    assert stand_in_order(
        text, "asked: 44.", "Not checked:", "not checked yet (penicillin).", "What I take"
    )


def test_the_page_of_a_minor_promises_no_more_than_there_is():
    kind = reviews.finding("out_of_scope", "Made for adults.", tier="ask", do="A doctor can help.")
    danger = reviews.finding("fever_spine", "Please be seen today.", tier="danger", do="Go.")

    text = text_of(reviews.review(safety=[kind, danger]))

    assert "The full review also has" not in text
    assert stand_in_order(text, "Danger: please", "seen today", "Made for adults.")


def test_a_question_of_scope_leaves_the_rest_of_the_page():
    kind = reviews.finding("out_of_scope", "Are you 18?", tier="ask", verdict="cannot tell")

    text = text_of(reviews.review(safety=[kind]))

    assert "No medicine that I take now is recorded" in text
    assert "The full review also has" in text
