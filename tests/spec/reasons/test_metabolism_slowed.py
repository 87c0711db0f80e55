"""Why not? Another medicine slows the enzyme that breaks down the one for pain, or wakes it."""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.interaction_takes_effect_away import interaction_takes_effect_away
from secondline.loop.reasons.metabolism import metabolism
from tests.spec.reasons.conftest import TRAMADOL, genes


def told(finding):
    return (*finding.facts["for"], *finding.facts["against"])


PAROXETINE = "\nparoxetine | low mood | 20 mg/d"
CODEINE = "medicine | for | dose\ncodeine | back pain | 30 mg x 4"


@pytest.mark.parametrize("table", [TRAMADOL, CODEINE])
def test_a_strong_inhibitor_alone_is_told_as_an_interaction_and_not_again(judge, table):
    """Of the genes nothing is known: it is the other medicine that takes the effect away."""
    beside = judge(interaction_takes_effect_away, table + PAROXETINE)

    assert judge(metabolism, table + PAROXETINE) is None
    assert beside.verdict is Verdict.SUPPORTED
    assert "paroxetine" in beside.about


@pytest.mark.parametrize("result", ["*1/*1", "normal", "*4/*4"])
def test_a_strong_inhibitor_beside_a_tested_gene_is_told_with_it(judge, result):
    finding = judge(metabolism, TRAMADOL + PAROXETINE, genes(CYP2D6=result))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.asks == ()


def test_what_raises_a_medicine_without_any_test_takes_no_effect_away(judge):
    """No interaction speaks of it as a reason, so this one does."""
    table = "medicine | for\namitriptyline | fibromyalgia\nfluoxetine | low mood"

    assert judge(metabolism, table).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("result", "phenotype", "verdict"),
    [
        ("*1/*1", "intermediate", Verdict.SUPPORTED),  # 2 becomes 1
        ("activity score 2.25", "intermediate", Verdict.SUPPORTED),  # 1.125
        ("activity score 2.5", "normal", Verdict.NOT_SUPPORTED),  # 1.25
        ("*4/*4", "poor", Verdict.SUPPORTED),
        ("normal", "intermediate", Verdict.SUPPORTED),
    ],
)
def test_a_moderate_inhibitor_halves_the_activity_score(judge, result, phenotype, verdict):
    table = TRAMADOL + "\nduloxetine | back pain | 60 mg/d"
    finding = judge(metabolism, table, genes(CYP2D6=result))

    assert finding.verdict is verdict
    assert finding.facts["phenotypes"] == (f"CYP2D6 {phenotype}",)


def test_a_moderate_inhibitor_without_a_test_leaves_it_open(judge):
    finding = judge(metabolism, TRAMADOL + "\nduloxetine | back pain | 60 mg/d")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.facts["for"] == ("CYP2D6 slowed by duloxetine",)
    assert finding.asks == ("gene-test",)


def test_omeprazole_takes_cyp2c19_one_step_down(judge):
    table = "medicine | for\nescitalopram | low mood\nomeprazole | heartburn"
    finding = judge(metabolism, table, genes(CYP2C19="*1/*1"))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["phenotypes"] == ("CYP2C19 intermediate",)


def test_fluconazole_halves_cyp2c9(judge):
    table = "medicine | for\ncelecoxib | back pain\nfluconazole | thrush"
    finding = judge(metabolism, table, genes(CYP2C9="*1/*1"))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["for"] == ("CYP2C9 slowed by fluconazole",)


def test_a_medicine_does_not_slow_itself(judge):
    finding = judge(metabolism, "medicine\nparoxetine", genes(CYP2D6="*1/*1"))

    assert finding.verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("started", "stopped", "piece"),
    [
        ("2026-01-01", "", "CYP2D6 slowed by fluoxetine"),
        ("2026-01-01", "2026-11-10", "CYP2D6 perhaps slowed by fluoxetine"),
        ("2026-01-01", "2026-03-01", None),
        ("?", "?", "CYP2D6 slowed by fluoxetine"),
    ],
)
def test_what_was_stopped_counts_as_long_as_it_may_still_act(judge, started, stopped, piece):
    table = (
        "medicine | for | dose | started | stopped\n"
        "tramadol | back pain | 50 mg x 3 | 2026-06-01 |\n"
        f"fluoxetine | low mood | 20 mg/d | {started} | {stopped}"
    )
    finding = judge(metabolism, table, genes(CYP2D6="*1/*1"))

    assert (piece in told(finding)) if piece else ("fluoxetine" not in str(told(finding)))
    if piece == "CYP2D6 perhaps slowed by fluoxetine":
        assert finding.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    ("started", "verdict"),
    [("2026-01-15", Verdict.SUPPORTED), ("2026-06-01", Verdict.NOT_SUPPORTED)],
)
def test_of_a_stopped_medicine_the_day_counts_on_which_it_was_stopped(judge, started, verdict):
    table = (
        "medicine | for | dose | started | stopped\n"
        "tramadol | back pain | 50 mg x 3 | 2026-01-01 | 2026-05-01\n"
        f"paroxetine | low mood | 20 mg/d | {started} |"
    )

    assert judge(metabolism, table, genes(CYP2D6="*1/*1")).verdict is verdict
