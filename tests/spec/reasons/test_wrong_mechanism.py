"""Why not? The medicine is not meant for the kind of pain that the record points to.

Features suggest where pain comes from, by published criteria; what a medicine is meant for is known
of each. The reason is supported only where features suggest an origin, or the purpose names one,
and the medicine fits none of them. Mixed pain is normal: what fits a part of it is not wrong.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.wrong_mechanism import wrong_mechanism

FIBROMYALGIA = """
[pain]
since = "2024-01"
areas = ["left shoulder", "right shoulder", "left hip", "right hip", "lower back", "neck", "chest"]
[symptoms]
fatigue = 3
waking_unrefreshed = 3
thinking = 2
"""
SCIATICA = """
[pain]
since = "2026-05"
areas = ["lower back", "left upper leg", "left lower leg"]
feels = ["shooting", "numb foot"]
"""
STIFF_SPINE = """
born = 1998
[pain]
since = "2025-01"
areas = ["lower back"]
feels = ["came on slowly", "better with exercise", "no better with rest"]
"""
ACHING_BACK = '[pain]\nareas = ["lower back"]\nfeels = ["aching", "worse with bending"]'


def of_ibuprofen(review):
    """Give the finding of this reason on ibuprofen, as a person reads it."""
    held = (one for one in review.reasons.findings if one.about == ("ibuprofen",))
    return next(one for one in held if one.id == "wrong_mechanism")


def taken(medicine, purpose):
    return f"medicine | for\n{medicine} | {purpose}"


@pytest.mark.parametrize(
    "medicine",
    ["ibuprofen", "acetaminophen", "oxycodone", "methocarbamol", "tizanidine", "prednisone"],
)
def test_what_is_not_meant_for_fibromyalgia_is_the_wrong_mechanism_for_it(judge, medicine):
    """Rows: A7, A8, B1."""
    finding = judge(wrong_mechanism, taken(medicine, "fibromyalgia"), FIBROMYALGIA)

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["origin"] == ("fibromyalgia",)
    assert "taken for fibromyalgia" in finding.facts["for"]


@pytest.mark.parametrize(
    "medicine", ["duloxetine", "pregabalin", "amitriptyline", "tramadol", "Tonmya", "Flexeril"]
)
def test_what_is_used_for_fibromyalgia_is_not(judge, medicine):
    finding = judge(wrong_mechanism, taken(medicine, "fibromyalgia"), FIBROMYALGIA)

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert finding.facts["for"] == ()


@pytest.mark.parametrize(
    ("medicine", "purpose"),
    [
        ("gabapentin", "osteoarthritis"),
        ("cyclobenzaprine", "osteoarthritis"),
        ("methocarbamol", "rheumatoid arthritis"),
        ("ibuprofen", "diabetic neuropathy"),
        ("cyclobenzaprine", "sciatica"),
        ("naproxen", "polymyalgia"),
    ],
)
def test_a_purpose_that_names_the_origin_is_enough(judge, medicine, purpose):
    """Rows: B1."""
    finding = judge(wrong_mechanism, taken(medicine, purpose))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["for"][0] == f"taken for {purpose}"


@pytest.mark.parametrize(
    ("medicine", "purpose"),
    [
        ("naproxen", "osteoarthritis"),
        ("gabapentin", "diabetic neuropathy"),
        ("prednisone", "polymyalgia"),
        ("colchicine", "gout"),
        ("carbamazepine", "trigeminal neuralgia"),
        ("baclofen", "trigeminal neuralgia"),
        ("naproxen", "sciatica"),
    ],
)
def test_a_medicine_for_its_own_kind_of_pain_is_not_wrong(judge, medicine, purpose):
    assert judge(wrong_mechanism, taken(medicine, purpose)).verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize("purpose", ["back pain", "muscle spasm"])
def test_a_muscle_relaxer_does_not_reach_a_nerve_root(judge, purpose):
    """Rows: B1."""
    finding = judge(wrong_mechanism, taken("Flexeril", purpose), SCIATICA)

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["origin"] == ("radicular",)
    assert any("numb foot" in said for said in finding.facts["for"])


def test_a_muscle_relaxer_does_not_reach_an_inflamed_spine(judge):
    """Rows: B1."""
    relaxer = judge(wrong_mechanism, taken("methocarbamol", "back pain"), STIFF_SPINE)
    nsaid = judge(wrong_mechanism, taken("naproxen", "back pain"), STIFF_SPINE)

    assert (relaxer.verdict, nsaid.verdict) == (Verdict.SUPPORTED, Verdict.NOT_SUPPORTED)


def test_a_nerve_medicine_does_not_reach_a_back_that_aches_with_load(judge):
    finding = judge(wrong_mechanism, taken("pregabalin", "back pain"), ACHING_BACK)

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["origin"] == ("mechanical_back",)


def test_one_word_of_nerve_pain_leaves_it_open(judge):
    burning = ACHING_BACK.replace('"aching"', '"aching", "burning"')

    finding = judge(wrong_mechanism, taken("pregabalin", "back pain"), burning)

    assert finding.verdict is Verdict.CANNOT_TELL
    assert "nerve-hurt" in finding.asks


def test_with_nothing_told_of_the_pain_it_cannot_be_told_and_the_pain_is_asked(judge):
    finding = judge(wrong_mechanism, taken("ibuprofen", "back pain"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("where-does-it-hurt", "pain-since", "how-does-it-feel")
    assert (finding.facts["for"], finding.facts["against"]) == ((), ())


def test_without_a_purpose_it_cannot_be_told(judge):
    finding = judge(wrong_mechanism, taken("ibuprofen", "?"), FIBROMYALGIA)

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("what-is-it-for",)


def test_mixed_pain_is_normal_and_what_fits_a_part_of_it_is_not_wrong(judge):
    for_the_back = judge(
        wrong_mechanism,
        taken("naproxen", "back pain"),
        FIBROMYALGIA.replace(', "chest"', "") + 'other = ["worse with bending"]',
    )

    assert for_the_back.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("medicine", "purpose", "another", "fitting"),
    [
        ("naproxen", "fibromyalgia", "osteoarthritis", "osteoarthritis"),
        ("naproxen", "diabetic neuropathy", "osteoarthritis", "osteoarthritis"),
        ("cyclobenzaprine", "sciatica", "fibromyalgia", "fibromyalgia"),
        ("gabapentin", "osteoarthritis", "fibromyalgia", "fibromyalgia"),
        ("colchicine", "osteoarthritis", "gout", "gout"),
        ("ibuprofen", "trigeminal neuralgia", "rheumatoid arthritis", "rheumatoid arthritis"),
    ],
)
def test_a_purpose_that_was_named_decides_and_what_else_it_fits_is_said(
    judge, medicine, purpose, another, fitting
):
    finding = judge(
        wrong_mechanism, taken(medicine, purpose), f'conditions = ["{purpose}", "{another}"]'
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert fitting in finding.facts["fitting"]
    assert any(another in said for said in finding.facts["against"])


@pytest.mark.parametrize("purpose", ["back pain", "chronic pain", "chronic musculoskeletal pain"])
def test_where_no_one_pain_is_named_what_fits_a_part_of_it_leaves_it_open(judge, purpose):
    more = 'conditions = ["fibromyalgia", "osteoarthritis"]\n'
    more += FIBROMYALGIA.replace(', "chest"', "") + 'other = ["worse with bending"]'

    finding = judge(wrong_mechanism, taken("naproxen", purpose), more)

    assert finding.verdict is not Verdict.SUPPORTED


def test_what_else_it_fits_stands_beside_the_reason(reviewed):
    review = reviewed(
        taken("ibuprofen", "fibromyalgia"), 'conditions = ["fibromyalgia", "osteoarthritis"]'
    )
    finding = of_ibuprofen(review)

    assert "is not meant for the pain that it is taken for (fibromyalgia)" in finding.says
    assert "used for another part of the pain that the record points to (osteoarthritis" in (
        finding.says
    )
    assert "Mixed pain is normal" in finding.why
    assert "Please do not change it alone" in finding.do


def test_features_of_another_illness_go_before_the_name_it_was_given(judge):
    """Both shoulders, 70 years, an hour of stiffness and a high CRP, taken for fibromyalgia."""
    lines = """
        born = 1955
        [pain]
        areas = ["left shoulder", "right shoulder", "left hip"]
        feels = ["stiff in the morning for an hour"]
        [tests]
        CRP = {value = "40 mg/L", on = 2026-11-01}
        RF = {value = "negative", on = 2026-11-01}
    """

    finding = judge(wrong_mechanism, taken("duloxetine", "fibromyalgia"), lines)

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["origin"] == ("polymyalgia",)


@pytest.mark.parametrize(
    ("medicine", "purpose"),
    [
        ("duloxetine", "depression"),
        ("ibuprofen", "headache"),
        ("aspirin", "heart disease"),
        ("lisinopril", "high blood pressure"),
        ("sumatriptan", "migraine"),
    ],
)
def test_what_is_taken_for_something_else_is_not_judged(judge, medicine, purpose):
    assert judge(wrong_mechanism, taken(medicine, purpose), FIBROMYALGIA) is None


@pytest.mark.parametrize(
    ("medicine", "purpose"),
    [
        ("baclofen", "muscle strain"),
        ("cyclobenzaprine", "multiple sclerosis"),
        ("baclofen", "multiple sclerosis"),
        ("cyclobenzaprine", "muscle spasm"),
    ],
)
def test_which_relaxer_is_for_which_muscle_trouble_is_the_question_of_the_class(
    judge, medicine, purpose
):
    """Rows: B2."""
    assert judge(wrong_mechanism, taken(medicine, purpose)) is None


def test_a_medicine_of_the_past_is_judged_too(judge):
    table = "medicine | for | stopped\nibuprofen | fibromyalgia | 2025-03-01"

    assert judge(wrong_mechanism, table, FIBROMYALGIA).verdict is Verdict.SUPPORTED


def test_the_sentences_blame_nobody_and_change_no_prescription(reviewed):
    review = reviewed(taken("ibuprofen", "fibromyalgia"), FIBROMYALGIA)
    finding = of_ibuprofen(review)

    assert finding.says == (
        "Ibuprofen is not meant for the kind of pain that the record points to: fibromyalgia."
    )
    assert "Mixed pain is normal" in finding.why or "mixed pain is normal" in finding.why
    assert "Please do not change it alone" in finding.do
    assert {"derry2017_nsaid_summary", "wolfe2016_table"} <= {c.source for c in finding.cites}


def test_a_carer_reads_it_of_the_person(reviewed):
    review = reviewed(taken("ibuprofen", "back pain"), 'by = "carer"')
    finding = of_ibuprofen(review)

    assert "they have" in finding.says


def test_which_kind_of_pain_it_is_becomes_a_question_for_the_visit(reviewed):
    review = reviewed(taken("ibuprofen", "fibromyalgia"), FIBROMYALGIA)

    assert any("Where does my pain come from?" in one.says for one in review.visit.findings)
