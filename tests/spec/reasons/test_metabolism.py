"""Why not? The body handles the medicine in another way than most bodies do.

Genes decide how fast some medicines are broken down, or whether they become active at all. Other
medicines can slow the same enzyme, so that a normal gene acts like a poor one; smoke speeds one up.
What slows is in ``test_metabolism_slowed.py``, what is not known in ``test_metabolism_open.py``.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.metabolism import metabolism
from tests.spec.reasons.conftest import TRAMADOL, genes, words


def test_a_poor_cyp2d6_leaves_tramadol_without_its_strong_form(judge):
    """Rows: B3."""
    finding = judge(metabolism, TRAMADOL, genes(CYP2D6="*4/*4"))

    assert finding.verdict is Verdict.SUPPORTED
    assert "inactive" in words(finding)
    assert finding.facts["for"] == ("CYP2D6: poor metabolizer (*4/*4, activity score 0.0)",)
    assert finding.facts["phenotypes"] == ("CYP2D6 poor",)
    assert {"cpic_tramadol_table", "cpic_alleles", "dpwg_opioids"} <= {
        cite.source for cite in finding.cites
    }


@pytest.mark.parametrize("result", ["poor metabolizer", "PM", "*3/*5", "activity score 0"])
def test_a_poor_result_counts_however_it_is_written(judge, result):
    assert judge(metabolism, TRAMADOL, genes(CYP2D6=result)).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("result", "verdict", "way"),
    [
        ("activity score 0", Verdict.SUPPORTED, "inactive"),
        ("activity score 0.25", Verdict.SUPPORTED, "inactive"),
        ("activity score 1", Verdict.SUPPORTED, "inactive"),
        ("activity score 1.25", Verdict.NOT_SUPPORTED, "usual"),
        ("activity score 2.25", Verdict.NOT_SUPPORTED, "usual"),
        ("activity score 2.5", Verdict.SUPPORTED, "too_active"),
        ("activity score 3", Verdict.SUPPORTED, "too_active"),
    ],
)
def test_the_phenotypes_of_cyp2d6_begin_and_end_where_cpic_says(judge, result, verdict, way):
    finding = judge(metabolism, TRAMADOL, genes(CYP2D6=result))

    assert finding.verdict is verdict
    assert way in words(finding)


def test_a_normal_result_does_not_explain_it(judge):
    finding = judge(metabolism, TRAMADOL, genes(CYP2D6="*1/*1"))

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert finding.facts["for"] == ()
    assert finding.facts["against"] == ("CYP2D6: normal metabolizer (*1/*1, activity score 2.0)",)
    assert finding.asks == ()


def test_ultrarapid_codeine_is_told_with_whom_to_call(told_in_full):
    table = "medicine | for | dose\ncodeine | back pain | 30 mg x 4"
    finding = told_in_full(table, 'country = "US"\n' + genes(CYP2D6="*1/*2x2"))

    assert "strong form" in finding.says
    assert "slow your breathing" in finding.why
    assert "911" in finding.do
    assert "before the next dose" in finding.do


def test_of_codeine_that_was_stopped_nothing_urgent_is_told(told_in_full):
    table = "medicine | for | dose | stopped\ncodeine | back pain | 30 mg x 4 | 2026-02-01"
    finding = told_in_full(table, genes(CYP2D6="*1/*2x2"))

    assert "next dose" not in finding.do
    assert "before codeine" in finding.do


@pytest.mark.parametrize(
    ("medicine", "result", "way"),
    [
        ("amitriptyline", {"CYP2D6": "*4/*4"}, "slow"),
        ("amitriptyline", {"CYP2D6": "*1/*4"}, "slow"),
        ("nortriptyline", {"CYP2D6": "*1/*1x3"}, "fast"),
        ("amitriptyline", {"CYP2C19": "*2/*2"}, "balance"),
        ("trimipramine", {"CYP2C19": "*17/*17"}, "balance"),
        ("celecoxib", {"CYP2C9": "*3/*3"}, "slow"),
        ("celecoxib", {"CYP2C9": "*1/*3"}, "slow"),
        ("ibuprofen", {"CYP2C9": "*2/*3"}, "slow"),
        ("flurbiprofen", {"CYP2C9": "*3/*3"}, "slow"),
        ("tenoxicam", {"CYP2C9": "*1/*3"}, "slow"),
        ("citalopram", {"CYP2C19": "*2/*2"}, "slow"),
        ("escitalopram", {"CYP2C19": "*1/*17"}, "fast"),
        ("sertraline", {"CYP2C19": "*2/*3"}, "slow"),
        ("paroxetine", {"CYP2D6": "*1/*2x2"}, "fast"),
        ("venlafaxine", {"CYP2D6": "*4/*4"}, "balance"),
        ("carisoprodol", {"CYP2C19": "*2/*2"}, "slow"),
        ("codeine", {"CYP2D6": "*1/*4"}, "inactive"),
    ],
)
def test_each_medicine_has_what_its_guideline_expects(judge, medicine, result, way):
    finding = judge(metabolism, f"medicine | for\n{medicine} | back pain", genes(**result))

    assert finding.verdict is Verdict.SUPPORTED
    assert way in words(finding)
    assert finding.facts["for"]
    assert finding.cites


@pytest.mark.parametrize(
    ("medicine", "result"),
    [
        ("ibuprofen", {"CYP2C9": "*1/*2"}),
        ("sertraline", {"CYP2C19": "*1/*17"}),
        ("amitriptyline", {"CYP2D6": "*1/*1", "CYP2C19": "*1/*2"}),
        ("oxycodone", {"CYP2D6": "*4/*4"}),
        ("naproxen", {"CYP2C9": "*3/*3"}),
    ],
)
def test_a_result_that_guidelines_make_nothing_of_does_not_support_it(judge, medicine, result):
    finding = judge(metabolism, f"medicine | for\n{medicine} | back pain", genes(**result))

    assert finding is None or finding.verdict is Verdict.NOT_SUPPORTED


def test_where_cpic_and_the_dutch_guideline_differ_both_are_told(told_in_full):
    finding = told_in_full("medicine | for\nparoxetine | low mood", genes(CYP2D6="*4/*4"))

    assert "CPIC 2023 (moderate): half the usual first dose" in finding.why
    assert "Dutch guideline 2022: no change" in finding.why


def test_advice_for_low_mood_is_not_taken_for_advice_on_low_doses(told_in_full):
    finding = told_in_full("medicine | for\namitriptyline | back pain", genes(CYP2D6="*4/*4"))

    assert "At the low doses used for nerve pain, slow genes ask for no other dose." in finding.why


@pytest.mark.parametrize("medicine", ["hydrocodone", "dihydrocodeine"])
def test_of_some_opioids_nobody_knows_whether_slow_genes_matter(judge, medicine):
    finding = judge(metabolism, f"medicine\n{medicine}", genes(CYP2D6="PM"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert "unclear" in words(finding)


def test_a_strong_inhibitor_makes_a_normal_gene_act_like_a_poor_one(judge):
    """Rows: B3."""
    table = TRAMADOL + "\nparoxetine | low mood | 20 mg/d"
    finding = judge(metabolism, table, genes(CYP2D6="*1/*1"))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["phenotypes"] == ("CYP2D6 poor",)
    assert finding.facts["for"] == ("CYP2D6 slowed by paroxetine",)
    assert finding.facts["against"] == ("CYP2D6: normal metabolizer (*1/*1, activity score 2.0)",)


def test_smoke_lowers_duloxetine(judge):
    """Rows: B3."""
    finding = judge(metabolism, "medicine\nduloxetine", 'smokes = "yes"')

    assert finding.verdict is Verdict.SUPPORTED
    assert {"fast", "no_guideline"} <= words(finding)
    assert finding.facts["for"] == ("smoking",)
    assert finding.facts["phenotypes"] == ()


def test_without_smoke_nothing_is_known_against_duloxetine(judge):
    finding = judge(metabolism, "medicine\nduloxetine", 'smokes = "no"')

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert words(finding) == {"no_guideline"}
    assert finding.facts["against"] == ("no smoking",)


def test_whether_somebody_smokes_is_asked_where_it_matters(judge):
    assert judge(metabolism, "medicine\ntizanidine").asks == ("do-you-smoke",)
    assert judge(metabolism, "medicine\nbaclofen").asks == ()


@pytest.mark.parametrize("result", ["*4/*4", "*1/*1", "*1/*2x2", "rather slow", "*1/*22"])
def test_nobody_is_told_to_change_a_dose(told_in_full, result):
    finding = told_in_full(TRAMADOL, genes(CYP2D6=result))

    assert "prescriber" in (finding.do or "prescriber")
    for banned in ("you should", "take more", "increase your", "stop taking"):
        assert banned not in f"{finding.says} {finding.why} {finding.do}".lower()
