"""Why not? The body handles the medicine in another way than most bodies do.

Genes decide how fast some medicines are broken down, or whether they become active at all. Other
medicines can slow the same enzyme, so that a normal gene acts like a poor one; smoke speeds one up.
For most pain medicines no guideline makes use of genes, and then this is said plainly.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons import explain
from secondline.loop.reasons.metabolism import metabolism
from tests.spec.conftest import ON

TRAMADOL = "medicine | for | dose\ntramadol | back pain | 50 mg x 3"


def genes(**results):
    return "[genes]\n" + "\n".join(f'{gene} = "{result}"' for gene, result in results.items())


def words(finding):
    return {path.removeprefix("reasons.metabolism_") for path in finding.words}


def told(finding):
    return (*finding.facts["for"], *finding.facts["against"])


@pytest.fixture
def told_in_full(library, person):
    """Give the sentences on metabolism of the first medicine."""

    def asked(table, more=""):
        found = explain(person(table, more), library, ON).findings
        return next(one for one in found if one.id == "metabolism")

    return asked


# What a laboratory said


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


# What else acts on the enzyme


def test_a_strong_inhibitor_makes_a_normal_gene_act_like_a_poor_one(judge):
    """Rows: B3."""
    table = TRAMADOL + "\nparoxetine | low mood | 20 mg/d"
    finding = judge(metabolism, table, genes(CYP2D6="*1/*1"))

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["phenotypes"] == ("CYP2D6 poor",)
    assert finding.facts["for"] == ("CYP2D6 slowed by paroxetine",)
    assert finding.facts["against"] == ("CYP2D6: normal metabolizer (*1/*1, activity score 2.0)",)


def test_a_strong_inhibitor_is_enough_without_any_test(judge):
    finding = judge(metabolism, TRAMADOL + "\nfluoxetine | low mood | 20 mg/d")

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.asks == ()


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


# Smoke


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


# Where nothing was tested, or nothing is known


def test_a_test_is_asked_for_where_its_result_could_explain_no_relief(told_in_full):
    finding = told_in_full(TRAMADOL)

    assert finding.verdict is Verdict.CANNOT_TELL
    assert "No test of them is in your record." in finding.says
    assert finding.asks == (
        "Was there ever a laboratory test of how your genes handle medicines? "
        "What did it say of CYP2D6?",
    )


def test_for_an_anti_inflammatory_a_test_is_asked_only_where_side_effects_were_named(judge):
    bare = "medicine | side_effects\nibuprofen |"
    named = "medicine | side_effects\nibuprofen | stomach ache"

    assert judge(metabolism, bare) is None
    assert judge(metabolism, named).asks == ("gene-test",)


@pytest.mark.parametrize(
    "medicine",
    "pregabalin gabapentin baclofen cyclobenzaprine methocarbamol metaxalone carisoprodol"
    " milnacipran oxycodone dihydrocodeine hydrocodone naproxen fluoxetine acetaminophen".split(),
)
def test_where_no_guideline_makes_use_of_genes_this_is_said_plainly(told_in_full, medicine):
    finding = told_in_full(f"medicine\n{medicine}")

    assert finding.verdict is Verdict.NOT_SUPPORTED
    assert "No guideline says that a gene test helps with" in finding.says
    assert finding.asks == ()
    assert finding.cites


def test_a_gene_that_only_shifts_a_balance_is_not_asked_for_where_the_other_is_known(judge):
    table = "medicine | for\namitriptyline | back pain"

    assert judge(metabolism, table, genes(CYP2D6="*1/*1")).verdict is Verdict.NOT_SUPPORTED
    assert judge(metabolism, table).facts["genes"] == ("CYP2D6", "CYP2C19")


@pytest.mark.parametrize("medicine", ["metformin", "omeprazole", "clopidogrel", "vitamin D"])
def test_of_what_is_not_taken_for_pain_nothing_is_asked(judge, medicine):
    assert judge(metabolism, f"medicine\n{medicine}") is None


def test_a_result_that_was_not_read_is_asked_for_and_never_guessed(told_in_full):
    finding = told_in_full(TRAMADOL, genes(CYP2D6="rather slow"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert "could not read the result of CYP2D6" in finding.says
    assert finding.asks == (
        "How exactly is the result of CYP2D6 printed on the report? "
        "Such as *1/*4, or poor metabolizer.",
    )


def test_an_uncertain_allele_leaves_it_open_without_another_question(judge):
    finding = judge(metabolism, TRAMADOL, genes(CYP2D6="*1/*22"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ()


def test_intermediate_alone_is_not_enough_for_cyp2c9(judge):
    table = "medicine | for\nmeloxicam | back pain"
    finding = judge(metabolism, table, genes(CYP2C9="intermediate metabolizer"))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("gene-alleles",)


def test_two_results_of_one_gene_that_differ_are_not_used(judge):
    finding = judge(metabolism, TRAMADOL, '[genes]\nCYP2D6 = "*4/*4"\n"cyp 2d6" = "*1/*1"')

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("gene-as-printed",)


@pytest.mark.parametrize("result", ["*4/*4", "*1/*1", "*1/*2x2", "rather slow", "*1/*22"])
def test_nobody_is_told_to_change_a_dose(told_in_full, result):
    finding = told_in_full(TRAMADOL, genes(CYP2D6=result))

    assert "prescriber" in (finding.do or "prescriber")
    for banned in ("you should", "take more", "increase your", "stop taking"):
        assert banned not in f"{finding.says} {finding.why} {finding.do}".lower()
