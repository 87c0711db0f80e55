"""Why not? How the body handles the medicine is not known.

Where a result could matter it is asked for, and never guessed; for most pain medicines no guideline
makes use of genes, and then this is said plainly.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.metabolism import metabolism
from tests.spec.reasons.conftest import TRAMADOL, genes


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
