"""Why not? A medicine may be behind a symptom.

A symptom that began after a medicine was started speaks for it, one that was there before against.
Where a medicine often causes it, having both is enough to ask the prescriber.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from secondline.errors import UnusableInput
from secondline.loop.answer import Verdict
from secondline.loop.reasons.medicine_causes_symptom import medicine_causes_symptom
from secondline.record.diary import CheckIn, Diary

ON = date(2026, 11, 21)
ACHING = '[pain]\nsince = "{since}"\nfeels = ["aching"]'


@pytest.fixture
def found(person, library):
    """Ask the rule of a person; the finding on one symptom, or None."""

    def asked(symptom, table="", more="", diary=None):
        record = replace(person(table, more), diary=diary)
        findings = medicine_causes_symptom(record, library, ON)
        name = library.symptoms[symptom].name
        return next((one for one in findings if one.facts["symptom"] == name), None)

    return asked


def taking(*rows):
    return "\n".join(("medicine | dose | started", *rows))


def other(*texts):
    return f"[symptoms]\nother = {list(texts)!r}"


def noted(column, before, after, start):
    """Four weeks of a diary before a day, and four after it, each at one value."""
    days = [start + timedelta(days=n) for n in range(-28, 28)]
    lines = [CheckIn(on=d, values=((column, before if d < start else after),)) for d in days]
    return Diary(columns=(column,), check_ins=tuple(lines))


def test_muscle_pain_that_began_after_a_statin_supports_it(found):
    finding = found(
        "pain", taking("atorvastatin | 20 mg x 1 | 2026-02-01"), ACHING.format(since="2026-03-10")
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("atorvastatin",)
    assert any("after atorvastatin" in said for said in finding.facts["for"])
    assert any("of 15 people" in said for said in finding.facts["against"])


def test_muscle_pain_that_was_there_before_the_statin_speaks_against_it(found):
    finding = found(
        "pain", taking("atorvastatin | 20 mg x 1 | 2026-02-01"), ACHING.format(since="2026-01-31")
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert any("before atorvastatin" in said for said in finding.facts["against"])


def test_pain_of_the_same_day_counts_as_after(found):
    finding = found(
        "pain", taking("atorvastatin | 20 mg x 1 | 2026-02-01"), ACHING.format(since="2026-02-01")
    )

    assert finding.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("since", "verdict"),
    [("2026-02-01", Verdict.SUPPORTED), ("2026-02-02", Verdict.CANNOT_TELL)],
)
def test_a_statin_counts_for_pain_that_began_within_its_first_year(found, since, verdict):
    finding = found(
        "pain", taking("simvastatin | 20 mg x 1 | 2025-02-01"), ACHING.format(since=since)
    )

    assert finding.verdict is verdict


def test_pain_and_statin_of_the_same_month_are_asked_about(found):
    finding = found(
        "pain", taking("atorvastatin | 20 mg x 1 | 2026-02-14"), ACHING.format(since="2026-02")
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("did-it-begin-after",)


def test_without_a_start_the_statin_is_asked_about(found):
    finding = found("pain", "medicine\natorvastatin", ACHING.format(since="2026-03"))

    assert finding.verdict is Verdict.CANNOT_TELL


def test_pain_that_began_after_a_higher_dose_counts(found):
    rows = taking("simvastatin | 10 mg x 1 | 2024-01-01", "simvastatin | 40 mg x 1 | 2026-05-01")
    rows = rows.replace("2024-01-01", "2024-01-01")
    finding = found("pain", rows, ACHING.format(since="2026-06"))

    assert finding.verdict is Verdict.SUPPORTED


def test_joint_pain_after_an_aromatase_inhibitor_supports_it(found):
    finding = found(
        "pain",
        taking("anastrozole | 1 mg x 1 | 2026-01-10"),
        '[pain]\nsince = "2026-03"\nfeels = ["joint pain"]',
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("anastrozole",)


def test_a_fluoroquinolone_counts_for_months_after_the_last_dose(found):
    table = "medicine | started | stopped\nlevofloxacin | 2026-08-01 | 2026-08-08"
    finding = found("pain", table, '[pain]\nsince = "2026-08-20"\nfeels = ["Achilles tendon pain"]')

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("levofloxacin",)


def test_a_fluoroquinolone_of_years_ago_does_not_count(found):
    table = "medicine | started | stopped\nlevofloxacin | 2021-08-01 | 2021-08-08"
    finding = found("pain", table, '[pain]\nsince = "2026-08-20"\nfeels = ["tendon pain"]')

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert finding.about == ("pain",)


@pytest.mark.parametrize(
    ("dose", "verdict"),
    [
        ("33.3 mg", Verdict.NOT_SUPPORTED),  # 49.95 mg of morphine
        ("33.4 mg", Verdict.SUPPORTED),  # 50.1 mg of morphine
    ],
)
def test_an_opioid_may_make_pain_worse_from_a_high_dose_on(found, dose, verdict):
    table = f"medicine | dose | started | change\noxycodone | {dose} x 1 | 2026-01-01 | much worse"
    finding = found("pain", table, ACHING.format(since="2020"))

    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("started", "verdict"),
    [("2026-08-23", Verdict.SUPPORTED), ("2026-08-24", Verdict.NOT_SUPPORTED)],
)
def test_an_opioid_may_make_pain_worse_after_90_days(found, started, verdict):
    table = (
        f"medicine | dose | started | change\noxycodone | 20 mg x 4 | {started} | minimally worse"
    )
    finding = found("pain", table, ACHING.format(since="2020"))

    assert finding.verdict is verdict


def test_long_use_of_an_opioid_without_more_pain_leaves_it_open(found):
    finding = found(
        "pain", taking("oxycodone | 20 mg x 4 | 2025-01-01"), ACHING.format(since="2020")
    )

    assert finding.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    ("times", "verdict"),
    [("0.32", Verdict.NOT_SUPPORTED), ("0.334", Verdict.SUPPORTED)],  # 9.6 and 10.02 days a month
)
def test_a_triptan_on_ten_days_a_month_can_keep_headache_going(found, times, verdict):
    finding = found(
        "headache",
        f"medicine | times a day | started\nsumatriptan | {times} | 2026-01-01",
        '[symptoms]\nheadache = "yes"',
    )

    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("times", "verdict"),
    [("0.49", Verdict.NOT_SUPPORTED), ("0.5", Verdict.SUPPORTED)],  # 14.7 and 15 days a month
)
def test_a_simple_pain_medicine_counts_from_fifteen_days_a_month(found, times, verdict):
    finding = found(
        "headache",
        f"medicine | times a day | started\nibuprofen | {times} | 2026-01-01",
        '[symptoms]\nheadache = "yes"',
    )

    assert finding.verdict is verdict


def test_a_mixed_pain_medicine_counts_from_ten_days_a_month(found):
    finding = found(
        "headache",
        "medicine | times a day | started\nExcedrin | 0.4 | 2026-01-01",
        '[symptoms]\nheadache = "yes"',
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["culprits"] == ("Excedrin",)


def test_headache_medicine_of_less_than_three_months_is_no_overuse(found):
    finding = found(
        "headache",
        "medicine | times a day | started\nsumatriptan | 1 | 2026-09-01",
        '[symptoms]\nheadache = "yes"',
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_headache_medicine_as_needed_asks_on_how_many_days(found):
    finding = found(
        "headache",
        "medicine | dose | started\nsumatriptan | 50 mg x at most 2 | 2026-01-01",
        '[symptoms]\nheadache = "yes"',
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("how-many-days-a-month",)


def test_the_diary_tells_on_how_many_days_a_headache_medicine_was_taken(found):
    days = [ON - timedelta(days=n) for n in range(30)]
    lines = [
        CheckIn(on=d, values=(("taken:sumatriptan", float(n < 10)),)) for n, d in enumerate(days)
    ]
    diary = Diary(columns=("taken:sumatriptan",), check_ins=tuple(reversed(lines)))
    finding = found(
        "headache",
        "medicine | dose | started\nsumatriptan | 50 mg x at most 2 | 2026-01-01",
        '[symptoms]\nheadache = "yes"',
        diary,
    )

    assert finding.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("symptom", "told", "medicine", "culprit"),
    [
        ("constipation", "constipation", "oxycodone", "oxycodone"),
        ("constipation", "constipated", "oxybutynin", "oxybutynin"),
        ("constipation", "hard stools", "iron", "iron"),
        ("constipation", "constipation", "ondansetron", "ondansetron"),
        ("restless_legs", "restless legs", "sertraline", "sertraline"),
        ("restless_legs", "restless legs", "Benadryl", "diphenhydramine"),
        ("restless_legs", "urge to move my legs", "metoclopramide", "metoclopramide"),
        ("bad_sleep", "insomnia", "prednisone", "prednisone"),
        ("bad_sleep", "cannot sleep", "pseudoephedrine", "pseudoephedrine"),
        ("fog", "brain fog", "topiramate", "topiramate"),
        ("fog", "forgetful", "Benadryl", "diphenhydramine"),
        ("fatigue", "tired all day", "metoprolol", "metoprolol"),
        ("dry_mouth", "dry mouth", "amitriptyline", "amitriptyline"),
        ("weight_gain", "weight gain", "pregabalin", "pregabalin"),
        ("swelling", "swollen ankles", "gabapentin", "gabapentin"),
        ("sweating", "night sweats", "venlafaxine", "venlafaxine"),
        ("dizziness", "dizzy", "pregabalin", "pregabalin"),
        ("seizures", "a seizure in May", "tramadol", "tramadol"),
        ("numbness", "tingling in the hands", "topiramate", "topiramate"),
        ("low_mood", "low mood", "levetiracetam", "levetiracetam"),
        ("bowel_trouble", "diarrhea", "metformin", "metformin"),
    ],
)
def test_a_medicine_that_often_causes_it_is_named(found, symptom, told, medicine, culprit):
    """Rows: A2, A3, A10, A24."""
    finding = found(symptom, f"medicine\n{medicine}", other(told))

    assert finding.verdict is Verdict.SUPPORTED
    assert culprit in finding.about
    assert finding.facts["for"]
    assert finding.cites


@pytest.mark.parametrize(
    ("symptom", "told", "medicine"),
    [
        ("fog", "brain fog", "pregabalin"),
        ("fatigue", "tired", "duloxetine"),
        ("bad_sleep", "insomnia", "propranolol"),
        ("low_mood", "low mood", "gabapentin"),
        ("numbness", "numbness in the hands", "ciprofloxacin"),
    ],
)
def test_a_medicine_that_can_cause_it_is_asked_about(found, symptom, told, medicine):
    finding = found(symptom, f"medicine\n{medicine}", other(told))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("did-it-begin-after",)


def test_two_that_make_foggy_count_together(found):
    """Rows: A24."""
    finding = found("fog", "medicine\npregabalin\noxycodone", "[symptoms]\nthinking = 2")

    assert finding.verdict is Verdict.SUPPORTED
    assert set(finding.about) == {"pregabalin", "oxycodone"}


@pytest.mark.parametrize(("grade", "is_there"), [(1, False), (2, True), (3, True)])
def test_a_graded_symptom_counts_from_moderate_on(found, grade, is_there):
    for symptom, key in (
        ("fatigue", "fatigue"),
        ("fog", "thinking"),
        ("bad_sleep", "waking_unrefreshed"),
    ):
        finding = found(symptom, "medicine\nduloxetine", f"[symptoms]\n{key} = {grade}")

        assert (finding is not None) is is_there, symptom


def test_a_symptom_in_the_persons_own_words_with_its_start(found):
    after = found("low_mood", "medicine\ngabapentin", other("low mood since starting gabapentin"))
    before = found("low_mood", "medicine\ngabapentin", other("low mood long before gabapentin"))

    assert after.verdict is Verdict.SUPPORTED
    assert before.verdict is Verdict.NOT_SUPPORTED


def test_a_symptom_with_its_month_is_set_against_the_start(found):
    table = taking("gabapentin | 300 mg x 3 | 2026-05-01")

    assert found("low_mood", table, other("low mood since 2026-06")).verdict is Verdict.SUPPORTED
    assert found("low_mood", table, other("low mood since 2025")).verdict is Verdict.NOT_SUPPORTED


def test_a_kind_of_medicine_and_a_month_in_words_are_understood(found):
    statin = taking("atorvastatin | 20 mg x 1 | 2026-05-01")
    gabapentin = taking("gabapentin | 300 mg x 3 | 2026-05-01")
    since = other("muscle aches since starting the statin")

    assert found("pain", statin, since).verdict is Verdict.SUPPORTED
    assert found("low_mood", gabapentin, other("low mood since June 2026")).verdict is (
        Verdict.SUPPORTED
    )


@pytest.mark.parametrize(("days", "verdict"), [(9, Verdict.NOT_SUPPORTED), (10, Verdict.SUPPORTED)])
def test_days_a_month_in_words_are_understood(found, days, verdict):
    finding = found(
        "headache",
        "medicine | dose | started\nsumatriptan | 50 mg x at most 2 | 2026-01-01",
        other("headache", f"sumatriptan on {days} days a month"),
    )

    assert finding.verdict is verdict


def test_a_day_that_is_not_in_the_calendar_is_not_read_as_a_start(found):
    table = taking("gabapentin | 300 mg x 3 | 2026-05-01")

    assert found("low_mood", table, other("low mood since 2026-13")).verdict is Verdict.CANNOT_TELL


def test_a_symptom_named_as_a_side_effect_supports_its_medicine(found):
    """Rows: A10."""
    finding = found("fatigue", "medicine | side effects\nduloxetine | [drowsy]")

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("duloxetine",)


@pytest.mark.parametrize(
    ("after", "verdict"),
    [(4.9, Verdict.NOT_SUPPORTED), (5.0, Verdict.SUPPORTED)],
)
def test_a_diary_that_rose_by_two_points_after_the_start_speaks_for_it(found, after, verdict):
    start = date(2026, 9, 1)
    diary = noted("fog", 3.0, after, start)
    finding = found(
        "fog",
        taking(f"pregabalin | 75 mg x 2 | {start}"),
        "[symptoms]\nthinking = 2",
        diary,
    )

    assert finding.verdict is verdict


def test_a_score_from_before_the_start_speaks_against_it(found):
    measure = '[[measures]]\nname = "SSS"\non = 2026-01-05\nanswers = [3, 3, 2, 0, 0, 0]'
    finding = found(
        "fog",
        taking("pregabalin | 75 mg x 2 | 2026-03-01"),
        f"[symptoms]\nthinking = 2\n{measure}",
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_pain_after_a_cortisone_medicine_was_left_out_supports_that(found):
    table = "medicine | dose | started | stopped\nprednisone | 20 mg x 1 | 2026-01-01 | 2026-08-01"
    finding = found("pain", table, ACHING.format(since="2026-08-10"))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("prednisone",)


def test_a_cortisone_medicine_that_is_still_taken_is_no_withdrawal(found):
    finding = found(
        "pain", taking("prednisone | 20 mg x 1 | 2026-01-01"), ACHING.format(since="2026-08")
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_a_symptom_without_a_culprit_says_so_and_what_it_opens(reviewed):
    """Rows: A2."""
    review = reviewed("medicine\nacetaminophen", other("light hurts"))
    finding = next(one for one in review.reasons.findings if one.about == ("senses",))

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert "migraine" in finding.why


def test_a_medicine_that_we_do_not_know_leaves_it_open(found):
    finding = found("constipation", "medicine\nZorbulex", other("constipation"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.facts["not_known"] == ("Zorbulex",)


def test_without_any_list_of_medicines_it_cannot_be_told(found):
    finding = found("constipation", "", other("constipation"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("what-do-you-take",)


def test_a_symptom_that_was_denied_or_not_told_has_no_finding(found):
    assert found("constipation", "medicine\noxycodone", other("no constipation")) is None
    assert found("constipation", "medicine\noxycodone") is None


def test_a_medicine_that_was_stopped_long_ago_is_no_culprit(found):
    table = "medicine | started | stopped\noxycodone | 2020-01-01 | 2020-06-01"
    finding = found(
        "constipation", f"{table}\nacetaminophen | 2026-01-01 | ", other("constipation")
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_alcohol_counts_as_something_that_is_taken(found):
    more = f'alcohol = "2 drinks a day"\n{other("poor sleep")}'
    finding = found("bad_sleep", "medicine\nacetaminophen", more)

    assert finding.about == ("alcohol",)


def test_beside_it_stands_that_an_opioid_must_not_be_stopped_suddenly(reviewed):
    """Rows: A24."""
    review = reviewed("medicine\noxycodone", other("constipation"))
    finding = next(one for one in review.reasons.findings if one.about == ("oxycodone",))

    assert "suddenly" in finding.do
    assert "prescriber" in finding.do


@pytest.mark.parametrize(
    ("symptom", "told"),
    [
        ("pain", "aching muscles"),
        ("fatigue", "fatigue"),
        ("bad_sleep", "sleep disturbances"),
        ("headache", "headaches"),
        ("numbness", "numbness and tingling in the hands and feet"),
        ("senses", "sensitivity to light and sound"),
        ("bowel_trouble", "irritable bowel"),
        ("low_mood", "mood changes"),
        ("constipation", "constipation"),
        ("stiffness", "stiffness"),
        ("restless_legs", "restless legs"),
        ("seizures", "epilepsy"),
    ],
)
def test_each_symptom_of_the_articles_has_a_finding_and_what_it_opens(
    reviewed, library, symptom, told
):
    """Rows: A2, A3, A24."""
    review = reviewed("medicine\namitriptyline\noxycodone", other(told))
    name = library.symptoms[symptom].name
    findings = [one for one in review.reasons.findings if one.facts.get("symptom") == name]

    assert len(findings) == 1
    assert findings[0].says
    assert library.words["symptoms"][symptom]["why"] in findings[0].why
    assert findings[0].do
    assert findings[0].cites


def test_the_order_of_the_medicines_does_not_matter(found):
    told = other("constipation")
    one = found("constipation", "medicine\noxycodone\namitriptyline\niron", told)
    again = found("constipation", "medicine\niron\namitriptyline\noxycodone", told)

    assert one == again


def test_more_that_can_cause_it_never_takes_a_culprit_away(found):
    told = other("constipation")
    fewer = found("constipation", "medicine\noxycodone", told)
    more = found("constipation", "medicine\noxycodone\nverapamil\nZorbulex", told)

    assert set(fewer.about) <= set(more.about)
    assert more.verdict is Verdict.SUPPORTED


def test_a_symptom_that_is_no_text_is_refused(person):
    with pytest.raises(UnusableInput):
        person("", "[symptoms]\nother = [3]")
