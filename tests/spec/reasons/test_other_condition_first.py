"""Why not? Another illness may have to come first.

Where it was named, a fresh test lies outside its range, or its own signs were told; a fresh test
inside speaks against it; and what is old or missing is asked.
"""

import pytest

from secondline.errors import UnusableInput
from secondline.loop.answer import Verdict
from secondline.loop.reasons.other_condition_first import other_condition_first
from tests.spec.reasons.conftest import FRESH, ON, lab

TIRED = "[symptoms]\nfatigue = 3\n"


def measure(name, answers, on="2026-11-01"):
    return f'[[measures]]\nname = "{name}"\non = {on}\nanswers = {answers}\n'


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("0.39 mIU/L", Verdict.SUPPORTED),
        ("0.4 mIU/L", Verdict.NOT_SUPPORTED),
        ("4 mIU/L", Verdict.NOT_SUPPORTED),
        ("4.1 mIU/L", Verdict.CANNOT_TELL),
        ("4.49 mIU/L", Verdict.CANNOT_TELL),
        ("4.5 mIU/L", Verdict.SUPPORTED),
        ("6.8 mU/L", Verdict.SUPPORTED),
        ("2.1 uIU/mL", Verdict.NOT_SUPPORTED),
    ],
)
def test_the_thyroid_by_its_test(on_illness, value, verdict):
    """Rows: A24."""
    finding = on_illness("underactive_thyroid", TIRED + lab("TSH", value))

    assert finding.verdict is verdict
    assert value.split()[0] in finding.facts["tests"][0]


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("74.9 ng/mL", Verdict.SUPPORTED),
        ("75 ng/mL", Verdict.NOT_SUPPORTED),
        ("60 ug/L", Verdict.SUPPORTED),
    ],
)
def test_with_restless_legs_ferritin_below_75_counts_as_low(on_illness, value, verdict):
    """Rows: A24."""
    more = '[symptoms]\nother = ["restless legs"]\n' + lab("ferritin", value)

    assert on_illness("iron_deficiency", more).verdict is verdict


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("14.9 ng/mL", Verdict.SUPPORTED),
        ("15 ng/mL", Verdict.CANNOT_TELL),
        ("29.9 ng/mL", Verdict.CANNOT_TELL),
        ("30 ng/mL", Verdict.NOT_SUPPORTED),
    ],
)
def test_without_restless_legs_ferritin_below_15_counts_as_low(on_illness, value, verdict):
    assert on_illness("iron_deficiency", TIRED + lab("ferritin", value)).verdict is verdict


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("19.9 ng/mL", Verdict.SUPPORTED),
        ("20 ng/mL", Verdict.NOT_SUPPORTED),
        ("49 nmol/L", Verdict.SUPPORTED),
        ("50 nmol/L", Verdict.NOT_SUPPORTED),
    ],
)
def test_vitamin_d_below_20_counts_as_low(on_illness, value, verdict):
    """Rows: A14."""
    assert on_illness("vitamin_d_deficiency", lab("vitamin D", value)).verdict is verdict


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("179 ng/L", Verdict.SUPPORTED),
        ("180 pg/mL", Verdict.CANNOT_TELL),
        ("349 ng/L", Verdict.CANNOT_TELL),
        ("350 ng/L", Verdict.NOT_SUPPORTED),
    ],
)
def test_vitamin_b12_by_its_test(on_illness, value, verdict):
    assert on_illness("b12_deficiency", lab("B12", value)).verdict is verdict


def test_numb_feet_on_metformin_ask_for_vitamin_b12(on_illness):
    finding = on_illness(
        "b12_deficiency", '[symptoms]\nother = ["numb feet"]', "medicine\nmetformin"
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("b12-test",)
    assert any("metformin" in said for said in finding.facts["for"])


@pytest.mark.parametrize(
    ("name", "value", "verdict"),
    [
        ("HbA1c", "5.6 %", Verdict.NOT_SUPPORTED),
        ("HbA1c", "6.4 %", Verdict.CANNOT_TELL),
        ("HbA1c", "6.5 %", Verdict.SUPPORTED),
        ("A1c", "38 mmol/mol", Verdict.NOT_SUPPORTED),
        ("A1c", "47 mmol/mol", Verdict.CANNOT_TELL),
        ("A1c", "48 mmol/mol", Verdict.SUPPORTED),
        ("fasting glucose", "125 mg/dL", Verdict.CANNOT_TELL),
        ("fasting glucose", "126 mg/dL", Verdict.SUPPORTED),
        ("fasting glucose", "7.1 mmol/L", Verdict.SUPPORTED),
    ],
)
def test_sugar_by_its_tests(on_illness, name, value, verdict):
    finding = on_illness("diabetes", '[symptoms]\nother = ["numb feet"]\n' + lab(name, value))

    assert finding.verdict is verdict


def test_known_diabetes_counts_with_numbness_only(on_illness):
    known = 'conditions = ["diabetes"]\n'

    assert on_illness("diabetes", f'{known}[symptoms]\nother = ["numb feet"]').verdict is (
        Verdict.SUPPORTED
    )
    assert on_illness("diabetes", known) is None


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [("[1, 1]", Verdict.NOT_SUPPORTED), ("[2, 1]", Verdict.SUPPORTED)],
)
def test_depression_and_anxiety_by_two_questions(on_illness, answers, verdict):
    """Rows: A3."""
    assert on_illness("depression", measure("PHQ-2", answers)).verdict is verdict
    assert on_illness("anxiety", measure("GAD-2", answers)).verdict is verdict


def test_low_mood_without_the_two_questions_asks_them(on_illness):
    """Rows: A3."""
    finding = on_illness("depression", '[symptoms]\ndepression = "yes"')

    assert finding.verdict is Verdict.CANNOT_TELL
    assert "phq-two" in finding.asks


def test_a_low_score_does_not_rule_out_a_low_mood_that_was_told(on_illness):
    more = '[symptoms]\ndepression = "yes"\n' + measure("PHQ-2", "[1, 0]")

    assert on_illness("depression", more).verdict is Verdict.CANNOT_TELL


def test_a_score_of_months_ago_is_asked_again(on_illness):
    finding = on_illness("depression", measure("PHQ-2", "[3, 3]", "2026-08-22"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert on_illness("depression", measure("PHQ-2", "[3, 3]", "2026-08-23")).verdict is (
        Verdict.SUPPORTED
    )


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ('fatigue = 2\nother = ["loud snoring"]', Verdict.SUPPORTED),
        ('other = ["loud snoring"]', Verdict.CANNOT_TELL),
        ("fatigue = 2\nwaking_unrefreshed = 2", Verdict.CANNOT_TELL),
    ],
)
def test_snoring_with_another_feature_suggests_sleep_apnoea(on_illness, told, verdict):
    """Rows: A20."""
    assert on_illness("sleep_apnoea", f"[symptoms]\n{told}").verdict is verdict


def test_one_shared_symptom_alone_does_not_raise_sleep_apnoea(on_illness):
    assert on_illness("sleep_apnoea", "[symptoms]\nfatigue = 2") is None


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        (
            'fatigue = 3\nwaking_unrefreshed = 2\nthinking = 2\nother = ["worse the day after"]',
            Verdict.SUPPORTED,
        ),
        ('fatigue = 3\nthinking = 2\nother = ["worse the day after"]', Verdict.CANNOT_TELL),
        ("fatigue = 3\nwaking_unrefreshed = 2\nthinking = 2", Verdict.CANNOT_TELL),
    ],
)
def test_all_four_features_suggest_me_cfs(on_illness, told, verdict):
    """Rows: A3."""
    assert on_illness("me_cfs", f"[symptoms]\n{told}").verdict is verdict


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("5 mg/L", Verdict.NOT_SUPPORTED),
        ("8 mg/L", Verdict.CANNOT_TELL),
        ("10.1 mg/L", Verdict.SUPPORTED),
        ("2.2 mg/dL", Verdict.SUPPORTED),
    ],
)
def test_inflammation_by_its_test(on_illness, value, verdict):
    assert on_illness("rheumatoid_arthritis", lab("CRP", value)).verdict is verdict


def test_an_illness_that_the_medicine_is_taken_for_is_no_other_one(on_illness):
    known = 'conditions = ["rheumatoid arthritis"]'

    assert on_illness("rheumatoid_arthritis", known).verdict is Verdict.SUPPORTED
    assert on_illness("rheumatoid_arthritis", known, "medicine | for\nnaproxen | RA") is None


def test_a_known_thyroid_with_a_normal_test_is_not_behind_it(on_illness):
    known = 'conditions = ["hypothyroidism"]\n'

    assert on_illness("underactive_thyroid", known).verdict is Verdict.SUPPORTED
    assert on_illness("underactive_thyroid", known + lab("TSH", "2 mIU/L")).verdict is (
        Verdict.NOT_SUPPORTED
    )


@pytest.mark.parametrize(
    ("on", "verdict"),
    [("2025-11-21", Verdict.NOT_SUPPORTED), ("2025-11-20", Verdict.CANNOT_TELL)],
)
def test_a_test_of_more_than_a_year_ago_is_asked_again(on_illness, on, verdict):
    finding = on_illness("underactive_thyroid", TIRED + lab("TSH", "2 mIU/L", on))

    assert finding.verdict is verdict
    assert bool(finding.asks) is (verdict is Verdict.CANNOT_TELL)


@pytest.mark.parametrize(
    ("older", "newer", "verdict"),
    [("low", "normal", Verdict.NOT_SUPPORTED), ("normal", "low", Verdict.SUPPORTED)],
)
def test_of_two_results_in_words_the_newest_counts(on_illness, older, newer, verdict):
    more = TIRED + lab("ferritin", newer)
    finding = on_illness(
        "iron_deficiency", more + f'"serum ferritin" = {{value = "{older}", on = 2026-02-01}}\n'
    )

    assert finding.verdict is verdict
    assert finding.facts["tests"] == (f"ferritin {newer} on {FRESH}",)


def test_a_test_without_a_day_is_asked_again(on_illness):
    finding = on_illness("underactive_thyroid", '[tests]\nTSH = {value = "9 mIU/L"}')

    assert finding.verdict is Verdict.CANNOT_TELL


def test_a_unit_that_we_cannot_convert_is_asked_again(on_illness):
    assert on_illness("underactive_thyroid", lab("TSH", "9 mg/dL")).verdict is Verdict.CANNOT_TELL


def test_a_test_without_a_unit_is_refused(person):
    with pytest.raises(UnusableInput):
        person("", lab("TSH", "9"))


def test_pregnancy_is_no_illness(person, library):
    aching = 'pregnant = "yes"\n[pain]\nareas = ["lower back"]\nfeels = ["aching"]\n'
    findings = other_condition_first(person("", aching + TIRED), library, ON)

    assert not any("pregnancy" in one.about for one in findings)
    assert not any(one.verdict is Verdict.SUPPORTED for one in findings)


def test_what_only_shared_symptoms_point_to_is_said_once(person, library):
    record = person("", "[symptoms]\nfatigue = 3\nwaking_unrefreshed = 3\nthinking = 3")
    findings = other_condition_first(record, library, ON)

    assert len(findings) == 1
    assert {"sleep_apnoea", "me_cfs", "underactive_thyroid"} <= set(findings[0].about)
    assert findings[0].verdict is Verdict.CANNOT_TELL


def test_nothing_told_and_nothing_tested_gives_no_finding(person, library):
    assert other_condition_first(person("medicine\nduloxetine"), library, ON) == ()


def test_every_finding_names_its_evidence_its_sources_and_what_to_raise(reviewed):
    more = (
        'conditions = ["sleep apnea", "depression"]\n'
        '[symptoms]\nfatigue = 3\nother = ["restless legs"]\n'
        + lab("TSH", "7 mIU/L")
        + lab("ferritin", "20 ng/mL").removeprefix("[tests]\n")
    )
    review = reviewed("medicine\nacetaminophen", more)
    findings = [one for one in review.reasons.findings if one.id == "other_condition_first"]
    supported = [one for one in findings if one.verdict is Verdict.SUPPORTED]

    assert len(supported) == 4
    for one in supported:
        assert one.facts["for"], one.about
        assert one.cites, one.about
        assert "prescriber" in one.do, one.about
    for word in ("diagnosed", "you suffer from"):
        assert all(word not in one.says for one in findings)
