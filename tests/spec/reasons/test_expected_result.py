"""Why not? The trials made one expect no more.

What trials measured is told in the words of the source, never converted. Where somebody had little
relief after a fair trial, that is what most people in those trials had.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.expected_result import expected_result
from secondline.record.diary import CheckIn, Diary
from secondline.record.exposures import treatments

ON = date(2026, 11, 21)


def felt(change, dose="60 mg/d", started="2026-05-01", taken="all"):
    return f"""
    medicine   | for          | dose   | started   | taken   | change
    duloxetine | fibromyalgia | {dose} | {started} | {taken} | {change}
    """


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ("very much improved", Verdict.NOT_SUPPORTED),
        ("much improved", Verdict.NOT_SUPPORTED),
        ("minimally improved", Verdict.SUPPORTED),
        ("no change", Verdict.SUPPORTED),
        ("very much worse", Verdict.SUPPORTED),
        ("?", Verdict.CANNOT_TELL),
    ],
)
def test_much_improved_is_more_than_most_people_in_the_trials_had(judge, change, verdict):
    assert judge(expected_result, felt(change)).verdict is verdict


def test_it_is_told_of_how_many_people_as_the_source_counts_them(reviewed):
    """Rows: A4."""
    review = reviewed(felt("no change"))
    finding = next(one for one in review.reasons.findings if one.id == "expected_result")

    assert "Of 100 people like those in the trials, 47 had at least 30 % less pain" in finding.says
    assert "32 with a dummy" in finding.says
    assert (finding.facts["n"], finding.facts["dummy"]) == (47, 32)
    assert "moderate" in finding.why
    assert "bradley2010" in {cite.source for cite in finding.cites}


def test_counts_of_other_groups_are_not_converted(reviewed):
    table = "medicine | for | dose | started | change\n"
    review = reviewed(table + "fluoxetine | fibromyalgia | 20 mg/d | 2026-01-01 | no change")
    finding = next(one for one in review.reasons.findings if one.id == "expected_result")

    assert "Of 172 people" in finding.says
    assert "39 of 171 with a dummy" in finding.says


@pytest.mark.parametrize(
    ("dose", "started", "taken"),
    [
        ("30 mg/d", "2026-05-01", "all"),  # never at a dose that was studied
        ("60 mg/d", "2026-10-25", "all"),  # a day less than four weeks
        ("60 mg/d", "2026-05-01", "rarely"),
        ("?", "2026-05-01", "all"),
    ],
)
def test_without_a_fair_trial_the_trials_say_nothing(judge, dose, started, taken):
    finding = judge(expected_result, felt("no change", dose, started, taken))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ()


def test_four_weeks_are_a_fair_trial(judge):
    finding = judge(expected_result, felt("no change", started="2026-10-24"))

    assert finding.verdict is Verdict.SUPPORTED


def test_how_it_changed_is_asked_for(judge):
    assert judge(expected_result, felt("?")).asks == ("how-did-it-change",)


def test_a_medicine_without_a_result_for_this_pain_is_not_judged(judge):
    for row in ("baclofen | spasticity | no change", "duloxetine | depression | no change"):
        assert judge(expected_result, f"medicine | for | change\n{row}") is None


def test_given_up_for_no_help_tells_the_same_as_no_change(judge):
    table = "medicine | for | dose | started | stopped | stopped because\n"
    row = "duloxetine | fibromyalgia | 60 mg/d | 2026-01-01 | 2026-06-01 | {}"

    for because, verdict in (
        ("no help", Verdict.SUPPORTED),
        ("better", Verdict.NOT_SUPPORTED),
        ("cost", Verdict.CANNOT_TELL),
    ):
        assert judge(expected_result, table + row.format(because)).verdict is verdict


def test_where_the_trials_found_nothing_that_is_said(reviewed):
    table = "medicine | for | dose | started | change\n"
    review = reviewed(table + "gabapentin | sciatica | 300 mg x 3 | 2026-01-01 | no change")
    finding = next(one for one in review.reasons.findings if one.id == "expected_result")

    assert finding.verdict is Verdict.SUPPORTED
    assert "no less pain than on a dummy" in finding.says


def noted(pain_lately, days=14, column="pain"):
    lines = [CheckIn(ON - timedelta(days=n), values=((column, pain_lately),)) for n in range(days)]
    return Diary((column,), tuple(reversed(lines)))


def fared(record, library, diary):
    with_diary = replace(record, diary=diary)
    return expected_result(treatments(with_diary, library)[0], with_diary, library, ON)


@pytest.mark.parametrize(
    ("lately", "days", "verdict"),
    [
        (7.0, 14, Verdict.NOT_SUPPORTED),  # 30 of 100 less than 10
        (6.9, 14, Verdict.NOT_SUPPORTED),
        (7.1, 14, Verdict.SUPPORTED),
        (7.1, 7, Verdict.SUPPORTED),
        (7.1, 6, Verdict.CANNOT_TELL),  # too few days
    ],
)
def test_30_of_100_less_pain_in_the_diary_is_the_relief_that_matters(
    person, library, lately, days, verdict
):
    table = """
    medicine   | for          | dose    | started    | taken | pain before
    duloxetine | fibromyalgia | 60 mg/d | 2026-05-01 | all   | 10
    """

    finding = fared(person(table), library, noted(lately, days))

    assert finding.verdict is verdict


def test_a_word_and_a_diary_that_contradict_each_other_leave_it_open(person, library):
    table = """
    medicine   | for          | dose    | started    | taken | pain before | change
    duloxetine | fibromyalgia | 60 mg/d | 2026-05-01 | all   | 10          | no change
    """

    finding = fared(person(table), library, noted(5.0))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.facts["for"]
    assert finding.facts["against"]


def results(library):
    for held in (library.medicines, library.products):
        for medicine in held.values():
            for use in medicine.for_.values():
                yield from use.results


def test_the_numbers_of_a_result_stand_in_its_sentence(library):
    counted = [one for one in results(library) if one.reached]

    assert counted
    for one in counted:
        said = str(one.v).replace(",", "")
        for number in (one.reached.n, one.reached.of, one.reached.dummy):
            assert str(number) in said.split() or f"{number};" in said.split(), one.v
        assert one.reached.did.split()[-1] in said


def test_a_result_that_is_told_word_for_word_names_no_dose(library):
    told = [str(one.v) for one in results(library) if one.shows == "little"]

    assert told
    assert [said for said in told if " mg" in said] == []
