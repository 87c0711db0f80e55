"""What laboratories write of genes, read or left unread; never guessed."""

import pytest

import secondline
from secondline.record.genes import GeneResult, Score, gene_results

LIBRARY = secondline.library()


def read(result: str, gene: str = "CYP2D6") -> GeneResult:
    (found,) = gene_results([(gene, result)], LIBRARY)
    return found


@pytest.mark.parametrize(
    ("result", "phenotype"),
    [
        ("poor metabolizer", "poor"),
        ("Poor Metaboliser.", "poor"),
        ("PM", "poor"),
        ("CYP2D6 poor metabolizer", "poor"),
        ("IM", "intermediate"),
        ("intermediate metaboliser", "intermediate"),
        ("normal", "normal"),
        ("extensive metabolizer (EM)", "normal"),
        ("ultrarapid", "ultrarapid"),
        ("ultra-rapid metaboliser", "ultrarapid"),
        ("Ultra rapid metabolizer (UM)", "ultrarapid"),
        ("likely poor metabolizer", "likely poor"),
        ("probably poor", "likely poor"),
        ("indeterminate", "indeterminate"),
        ("phenotype: poor metabolizer", "poor"),
    ],
)
def test_a_phenotype_in_words_is_read(result, phenotype):
    found = read(result)

    assert found.phenotype == phenotype
    assert found.given == result
    assert found.diplotype is None


@pytest.mark.parametrize(
    ("result", "phenotype", "score"),
    [
        ("*4/*4", "poor", "0.0"),
        ("*1/*1", "normal", "2.0"),
        ("*1/*2x2", "ultrarapid", "3.0"),
        ("*1/*2×2", "ultrarapid", "3.0"),
        ("*1x≥3/*4", "ultrarapid", "≥3.0"),
        ("*1x>=3/*4", "ultrarapid", "≥3.0"),
        ("*1/*1x3", "ultrarapid", "4.0"),
        ("*1/*4 (activity score 1.0)", "intermediate", "1.0"),
        ("*1 / *4", "intermediate", "1.0"),
        ("*1/4", "intermediate", "1.0"),
        ("*1|*4", "intermediate", "1.0"),
        ("cyp2d6*1/*4", "intermediate", "1.0"),
        ("CYP2D6 *1/*1", "normal", "2.0"),
        ("*1.001/*4.002", "intermediate", "1.0"),
        ("*1/*36+*10", "normal", "1.25"),
        ("*68+*4/*41", "intermediate", "0.25"),
        ("*36+*10/*36+*10", "intermediate", "0.5"),
        ("(*1/*2)x2", "ultrarapid", "3.0"),
        ("*4xN/*4", "poor", "0.0"),
        ("*1/*10, intermediate to normal metabolizer", "normal", "1.25"),
    ],
)
def test_a_diplotype_gives_an_activity_score_and_a_phenotype(result, phenotype, score):
    found = read(result)

    assert found.phenotype == phenotype
    assert str(found.score) == score
    assert found.diplotype is not None


@pytest.mark.parametrize(
    ("result", "score", "kinds"),
    [
        ("*1xN/*4", "≥2.0", {"normal", "ultrarapid"}),
        ("(*1/*4)xN", "≥1.0", {"intermediate", "normal", "ultrarapid"}),
        ("*1/*4 duplication", "≥1.0", {"intermediate", "normal", "ultrarapid"}),
        ("(*1/*4)x2", "1.0 to 2.0", {"intermediate", "normal"}),
    ],
)
def test_copies_that_nobody_counted_leave_more_than_one_phenotype_possible(result, score, kinds):
    found = read(result)

    assert found.phenotype == "indeterminate"
    assert str(found.score) == score
    assert found.possible(LIBRARY) == kinds


def test_an_allele_of_uncertain_function_leaves_everything_open():
    found = read("*1/*22")

    assert found.phenotype == "indeterminate"
    assert found.score is None
    assert found.possible(LIBRARY) == {"poor", "intermediate", "normal", "ultrarapid"}


@pytest.mark.parametrize(
    ("score", "phenotype"),
    [
        ("0", "poor"),
        ("0.25", "intermediate"),
        ("1", "intermediate"),
        ("1.24", "intermediate"),
        ("1.25", "normal"),
        ("2.25", "normal"),
        ("2.26", "ultrarapid"),
        ("≥3", "ultrarapid"),
        ("1.25-2.25", "normal"),
        ("1 to 2", "indeterminate"),
    ],
)
def test_each_threshold_of_the_score_is_where_it_is(score, phenotype):
    assert read(f"activity score {score}").phenotype == phenotype


@pytest.mark.parametrize(
    ("score", "bands"),
    [
        ("0.5", ("poor",)),
        ("0.51", ("intermediate_low",)),
        ("1", ("intermediate_low",)),
        ("1.01", ("intermediate",)),
        ("1.5", ("intermediate",)),
        ("1.51", ("normal",)),
    ],
)
def test_cyp2c9_is_poor_up_to_a_half_and_normal_above_one_and_a_half(score, bands):
    assert read(f"activity score {score}", "CYP2C9").bands == bands


@pytest.mark.parametrize(
    ("result", "phenotype"),
    [
        ("*1/*17", "rapid"),
        ("*17/*17", "ultrarapid"),
        ("*2/*17", "intermediate"),
        ("*2/*9", "likely poor"),
        ("*9/*17", "likely intermediate"),
        ("RM", "rapid"),
        ("likely poor metabolizer", "likely poor"),
    ],
)
def test_two_functions_decide_for_cyp2c19(result, phenotype):
    found = read(result, "cyp 2c19")

    assert found.phenotype == phenotype
    assert found.gene == "CYP2C19"
    assert found.score is None


@pytest.mark.parametrize(
    "result",
    [
        "not a poor metabolizer",
        "no poor metabolizer",
        "rather slow",
        "rapid",  # CPIC has no rapid phenotype of CYP2D6
        "*1/*200",
        "*2A/*4",
        "*14A/*4",
        "*4",
        "1/4",
        "2.0",
        "CYP2C19 poor",
        "CYP2D6 poor, CYP2C19 normal",
        "*1/*1 and *1/*2",
        "*1/*4/*10",
        "rs3892097 AA",
        "poor (activity score 2)",
        "*4/*4 normal metabolizer",
        "0<x<1.25",
        "see report",
        "*",
        "/",
        "*1/*2x",
        "*1/*4 *4/*4",
    ],
)
def test_what_is_not_understood_is_not_read(result):
    found = read(result)

    assert not found.is_read
    assert (found.phenotype, found.diplotype, found.score, found.bands) == (None, None, None, ())
    assert found.given == result


@pytest.mark.parametrize(
    ("gene", "result"),
    [
        ("CYP2C9", "ultrarapid"),
        ("CYP2C19", "*1x2/*2"),
        ("CYP2C19", "*2+*3/*1"),
        ("CYP1A2", "*1F/*1F"),
        ("CYP1A2", "rapid"),
        ("CYP2B6", "poor metabolizer"),
        ("my gene", "*1/*1"),
    ],
)
def test_what_a_gene_does_not_have_is_not_read(gene, result):
    assert not read(result, gene).is_read


def test_a_report_of_earlier_years_is_translated_by_the_tables_of_today():
    found = read("*1/*4 extensive metabolizer")

    assert found.phenotype == "intermediate"
    assert found.said == "normal"


def test_two_phenotypes_in_one_result_leave_both_possible():
    found = read("normal to ultrarapid metabolizer")

    assert found.phenotype == "indeterminate"
    assert found.possible(LIBRARY) == {"normal", "ultrarapid"}


@pytest.mark.parametrize("result", ["*4/*1", "*1/*4", " *1/*4 ", "*1/*4 Intermediate"])
def test_neither_order_nor_blanks_nor_case_change_a_result(result):
    found = read(result)

    assert (found.phenotype, str(found.score), found.bands) == (
        "intermediate",
        "1.0",
        ("intermediate",),
    )


def test_scores_add_up():
    assert Score(1.0, 2.0).plus(Score(0.5, 0.5)) == Score(1.5, 2.5)
