"""Why not? A medicine may be behind a symptom.

Where a medicine often causes it, having both is enough to ask the prescriber. When it began is
weighed in ``test_symptom_timing.py``, headache of its own medicine in ``test_headache_overuse.py``.
"""

import pytest

from secondline.errors import UnusableInput
from secondline.loop.answer import Verdict
from tests.spec.reasons.conftest import ACHING, other, taking


@pytest.mark.parametrize(
    ("dose", "verdict"),
    [
        ("33.3 mg", Verdict.NOT_SUPPORTED),  # 49.95 mg of morphine
        ("33.4 mg", Verdict.SUPPORTED),  # 50.1 mg of morphine
    ],
)
def test_an_opioid_may_make_pain_worse_from_a_high_dose_on(on_symptom, dose, verdict):
    table = f"medicine | dose | started | change\noxycodone | {dose} x 1 | 2026-01-01 | much worse"
    finding = on_symptom("pain", table, ACHING.format(since="2020"))

    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("started", "verdict"),
    [("2026-08-23", Verdict.SUPPORTED), ("2026-08-24", Verdict.NOT_SUPPORTED)],
)
def test_an_opioid_may_make_pain_worse_after_90_days(on_symptom, started, verdict):
    table = (
        f"medicine | dose | started | change\noxycodone | 20 mg x 4 | {started} | minimally worse"
    )
    finding = on_symptom("pain", table, ACHING.format(since="2020"))

    assert finding.verdict is verdict


def test_long_use_of_an_opioid_without_more_pain_leaves_it_open(on_symptom):
    finding = on_symptom(
        "pain", taking("oxycodone | 20 mg x 4 | 2025-01-01"), ACHING.format(since="2020")
    )

    assert finding.verdict is Verdict.CANNOT_TELL


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
def test_a_medicine_that_often_causes_it_is_named(on_symptom, symptom, told, medicine, culprit):
    """Rows: A2, A3, A10, A24."""
    finding = on_symptom(symptom, f"medicine\n{medicine}", other(told))

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
def test_a_medicine_that_can_cause_it_is_asked_about(on_symptom, symptom, told, medicine):
    finding = on_symptom(symptom, f"medicine\n{medicine}", other(told))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("did-it-begin-after",)


def test_two_that_make_foggy_count_together(on_symptom):
    """Rows: A24."""
    finding = on_symptom("fog", "medicine\npregabalin\noxycodone", "[symptoms]\nthinking = 2")

    assert finding.verdict is Verdict.SUPPORTED
    assert set(finding.about) == {"pregabalin", "oxycodone"}


@pytest.mark.parametrize(("grade", "is_there"), [(1, False), (2, True), (3, True)])
def test_a_graded_symptom_counts_from_moderate_on(on_symptom, grade, is_there):
    for symptom, key in (
        ("fatigue", "fatigue"),
        ("fog", "thinking"),
        ("bad_sleep", "waking_unrefreshed"),
    ):
        finding = on_symptom(symptom, "medicine\nduloxetine", f"[symptoms]\n{key} = {grade}")

        assert (finding is not None) is is_there, symptom


def test_a_symptom_named_as_a_side_effect_supports_its_medicine(on_symptom):
    """Rows: A10."""
    finding = on_symptom("fatigue", "medicine | side effects\nduloxetine | [drowsy]")

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("duloxetine",)


def test_a_symptom_without_a_culprit_says_so_and_what_it_opens(reviewed):
    """Rows: A2."""
    review = reviewed("medicine\nacetaminophen", other("light hurts"))
    finding = next(one for one in review.reasons.findings if one.about == ("senses",))

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert "migraine" in finding.why


def test_a_medicine_that_we_do_not_know_leaves_it_open(on_symptom):
    finding = on_symptom("constipation", "medicine\nZorbulex", other("constipation"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.facts["not_known"] == ("Zorbulex",)


def test_without_any_list_of_medicines_it_cannot_be_told(on_symptom):
    finding = on_symptom("constipation", "", other("constipation"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("what-do-you-take",)


def test_a_symptom_that_was_denied_or_not_told_has_no_finding(on_symptom):
    assert on_symptom("constipation", "medicine\noxycodone", other("no constipation")) is None
    assert on_symptom("constipation", "medicine\noxycodone") is None


def test_a_medicine_that_was_stopped_long_ago_is_no_culprit(on_symptom):
    table = "medicine | started | stopped\noxycodone | 2020-01-01 | 2020-06-01"
    finding = on_symptom(
        "constipation", f"{table}\nacetaminophen | 2026-01-01 | ", other("constipation")
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_alcohol_counts_as_something_that_is_taken(on_symptom):
    more = f'alcohol = "2 drinks a day"\n{other("poor sleep")}'
    finding = on_symptom("bad_sleep", "medicine\nacetaminophen", more)

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


def test_the_order_of_the_medicines_does_not_matter(on_symptom):
    told = other("constipation")
    one = on_symptom("constipation", "medicine\noxycodone\namitriptyline\niron", told)
    again = on_symptom("constipation", "medicine\niron\namitriptyline\noxycodone", told)

    assert one == again


def test_more_that_can_cause_it_never_takes_a_culprit_away(on_symptom):
    told = other("constipation")
    fewer = on_symptom("constipation", "medicine\noxycodone", told)
    more = on_symptom("constipation", "medicine\noxycodone\nverapamil\nZorbulex", told)

    assert set(fewer.about) <= set(more.about)
    assert more.verdict is Verdict.SUPPORTED


def test_a_symptom_that_is_no_text_is_refused(person):
    with pytest.raises(UnusableInput):
        person("", "[symptoms]\nother = [3]")
