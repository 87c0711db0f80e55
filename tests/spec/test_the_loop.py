"""The whole loop: five examples, each named for what is found in it.

Six questions, one shape of answer. The same record on the same day gives the same answer.
"""

from datetime import date

import pytest

import secondline
from secondline.exchange.plain_json import plain_review
from secondline.loop.answer import Verdict
from secondline.record.examples import EXAMPLES, example

ON = date(2026, 11, 21)


@pytest.fixture(scope="module")
def reviews(library):
    return {name: secondline.review(example(name), library, on=ON) for name in EXAMPLES}


def supported(answer):
    return {(one.id, *one.about) for one in answer.findings if one.verdict is Verdict.SUPPORTED}


def test_three_months_of_a_muscle_relaxer_is_longer_than_its_label(reviews):
    assert ("too_long_or_tolerance", "cyclobenzaprine") in supported(
        reviews["three_months"].reasons
    )


def test_in_three_months_duloxetine_never_reached_the_studied_dose(reviews):
    assert ("dose_too_low", "duloxetine") in supported(reviews["three_months"].reasons)


def test_in_three_months_percocet_meets_alcohol_and_a_muscle_relaxer(reviews):
    found = {one.id: one for one in reviews["three_months"].safety.findings}

    assert {"oxycodone", "alcohol", "cyclobenzaprine"} <= set(found["cns_depression"].about)
    assert "Percocet" in found["cns_depression"].says
    assert found["total:acetaminophen"].facts["total"] == 2975


def test_a_red_flag_leaves_only_what_to_do_now(reviews):
    review = reviews["red_flag"]

    assert review.safety.urgent
    assert [one.id for one in review.safety.findings] == ["ces_saddle"]
    assert not any(
        (review.response.findings, review.reasons.findings, review.options.findings,
         review.experiment.findings, review.visit.findings)
    )  # fmt: skip


def test_the_starting_dose_is_too_low_and_too_short(reviews):
    found = supported(reviews["starting_dose"].reasons)

    assert ("dose_too_low", "pregabalin") in found
    assert ("trial_too_short", "pregabalin") in found


def test_the_wrong_class_is_found(reviews):
    assert ("wrong_class", "baclofen") in supported(reviews["wrong_class"].reasons)


def test_unexplained_is_only_what_trials_make_one_expect_and_is_ready_for_an_experiment(reviews):
    review = reviews["unexplained"]

    assert supported(review.reasons) == {("expected_result", "duloxetine")}
    assert review.experiment.findings


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_record_on_the_same_day_gives_the_same_answer(library, reviews, name):
    again = secondline.review(example(name), library, on=ON)

    assert plain_review(again) == plain_review(reviews[name])


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_finding_says_something_and_names_its_sources(reviews, name):
    review = reviews[name]
    answers = (review.safety, review.reasons, review.options, review.experiment)

    for finding in (one for answer in answers for one in answer.findings):
        assert finding.says
        assert finding.cites or finding.id in ("not_asked", "out_of_scope"), finding.id


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_output_begins_with_the_intended_use(reviews, name):
    assert reviews[name].notice.startswith("Secondline is for adults with long-lasting pain")


def test_a_day_after_the_review_is_refused(library):
    with pytest.raises(secondline.errors.UnusableInput, match="2026"):
        secondline.review(example("three_months"), library, on=date(2026, 1, 1))
