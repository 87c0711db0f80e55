"""Genes and their guidelines: what they hold, and that it is what CPIC's tables say."""

import csv
import gzip
import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.gene_checks import check_genes
from secondline.record.genes import read_gene
from secondline.record.genes.bands import written
from secondline.record.genes.diplotype import functions
from tests.shared import SHARED

LIBRARY = secondline.library()
needs_shared = pytest.mark.skipif(SHARED is None, reason="the shared folder of facts is not here")
GENES = ["CYP2D6", "CYP2C19", "CYP2C9"]
LISTED = {"CYP2D6": 15_051, "CYP2C19": 666, "CYP2C9": 2_850}


def _diplotypes(gene: str) -> Iterator[dict[str, str]]:
    assert SHARED is not None
    with gzip.open(SHARED / f"drugdata/cpic/diplotype_{gene}.csv.gz", "rt") as file:
        yield from csv.DictReader(file)


@needs_shared
@pytest.mark.parametrize("gene", GENES)
def test_every_listed_diplotype_has_the_phenotype_and_the_score_of_cpic(gene):
    wrong, n = [], 0
    for row in _diplotypes(gene):
        found = read_gene(row["diplotype"], LIBRARY.genes[gene.lower()])
        wanted = row["phenotype"].removesuffix(" Metabolizer").lower()
        score = str(found.score) if found.score else "n/a"
        n += 1
        if (found.phenotype, score) != (wanted, row["activity_score"] or "n/a"):
            wrong.append((row, found))

    assert wrong == []
    assert n == LISTED[gene]


@needs_shared
@pytest.mark.parametrize("gene", GENES)
def test_the_alleles_are_those_of_cpic(gene):
    assert SHARED is not None
    with open(SHARED / "drugdata/cpic/allele_function.csv", newline="") as file:
        listed = {row["allele"] for row in csv.DictReader(file) if row["gene"] == gene}
    ours = functions(LIBRARY.genes[gene.lower()]).keys()

    assert ours == {name for name in listed if "x" not in name}


EXPECTED_OF = {
    "Higher plasma": "level_up",
    "higher plasma": "level_up",
    "Increased plasma": "level_up",
    "Likely increased plasma": "level_up",
    "Greatly reduced metabolism of tertiary": "other_balance",
    "Greater conversion": "other_balance",
    "Lower plasma": "level_down",
    "Decreased plasma": "level_down",
    "leading to diminished analgesia": "less_active",
    "Reduced morphine": "less_active",
    "Reduced O-desmethyl": "less_active",
    "educed clopidogrel active": "less_active",
    "higher risk of toxicity": "more_active",
    "greatly decreased O-desmethyl": "other_balance",
    "insufficient evidence to determine": "unclear",
    "insufficient evidence supporting": "unclear",
    "Minimal evidence": "unclear",
    "Reduced metabolism of sertraline": "level_up",
    "reduced metabolism of sertraline": "level_up",
    "Reduced metabolism when compared": "level_up",
}
# CPIC tells these to be used as usual, whatever it expects of the level.
AS_USUAL = ("Initiate therapy with recommended starting dose. In accordance",)
SAYS_USUAL = (
    "at standard dose (75 mg/day)",
    "label recommended age- or weight-specific dosing.",
    "starting dose.",
    "starting dose",
)
CYP2C19_IN_FULL = {"poor", "likely poor"}


def _recommended() -> Iterator[tuple[str, str, str, str, str, str]]:
    """Give medicine, gene, key, implication, recommendation and strength of each row of CPIC's."""
    assert SHARED is not None
    path = SHARED / "drugdata/cpic/cpic_recommendations_2024-05_clinpgx.csv"
    before = csv.field_size_limit(10**9)
    with open(path, newline="") as file:
        held = list(csv.DictReader(file))
    csv.field_size_limit(before)
    for row in held:
        key = _key(row["lookup_key"])
        is_ours = row["drug"] in LIBRARY.medicines and len(key) == 1
        if is_ours and set(key) <= set(GENES) and row["population"] in ("general", "CVI ACS PCI"):
            ((gene, result),) = key.items()
            yield (
                row["drug"],
                gene,
                result,
                row["implications"],
                row["recommendation"],
                row["classification"].lower(),
            )


def _key(text: str) -> dict[str, str]:
    try:
        held = json.loads(text)
    except json.JSONDecodeError:
        return {}
    return {gene: result for gene, result in held.items() if result != "No Result"}


def _rows_of_cpic(medicine: str, gene: str, bands: tuple[str, ...]) -> list[tuple[str, str | None]]:
    return [
        (row.expect, row.strength)
        for guideline in LIBRARY.gene_guidelines.values()
        if guideline.body == "CPIC"
        for row in guideline.rows
        if medicine in row.medicines and row.gene == gene.lower() and set(bands) & set(row.bands)
    ]


def _is_as_usual(advice: str) -> bool:
    first = advice.partition(" Other Considerations")[0].strip()
    return first.endswith(SAYS_USUAL) or first.startswith(AS_USUAL)


OURS = {
    medicine
    for one in LIBRARY.gene_guidelines.values()
    for row in one.rows
    for medicine in row.medicines
}
# Medicines that are not taken for pain: no reason speaks of them.
NOT_COMPARED = {"phenytoin", "atomoxetine", "ondansetron", "tamoxifen", "voriconazole"}


@needs_shared
def test_what_cpic_advises_is_what_its_table_says_for_each_medicine_and_result():
    compared: set[tuple[str, str]] = set()
    for medicine, gene, result, implies, advice, strength in _recommended():
        if medicine in NOT_COMPARED or result in ("n/a", "Indeterminate", "xN combinations"):
            continue
        given = result if result.endswith("Metabolizer") else f"activity score {result}"
        found = read_gene(given, LIBRARY.genes[gene.lower()])
        rows = _rows_of_cpic(medicine, gene, found.bands)
        place = f"{medicine} {gene} {result}"
        compared.add((medicine, gene))
        if found.kind == "normal" or _is_as_usual(advice):
            assert rows == [], place
        elif strength == "no recommendation":
            assert [expect for expect, _ in rows] in ([], ["unclear"]), place
        else:
            assert len(rows) == 1, (place, rows, advice, implies)
            ((expect, how_strong),) = rows
            assert how_strong == strength, place
            assert expect in {EXPECTED_OF[words] for words in EXPECTED_OF if words in implies}, (
                place
            )

    assert len(compared) > 25


@needs_shared
def test_no_medicine_that_cpic_covers_is_forgotten():
    covered = {medicine for medicine, *_ in _recommended()} - NOT_COMPARED
    ours = {
        medicine
        for one in LIBRARY.gene_guidelines.values()
        if one.body == "CPIC"
        for row in one.rows
        for medicine in row.medicines
    }

    assert covered <= ours


def test_every_pain_medicine_of_the_guideline_on_nsaids_is_known_by_name():
    named = "celecoxib flurbiprofen ibuprofen lornoxicam meloxicam piroxicam tenoxicam".split()
    rows = LIBRARY.gene_guidelines["cpic_nsaids"].rows

    assert {medicine for row in rows for medicine in row.medicines} == set(named)


def test_each_guideline_of_cpic_has_its_year_and_its_doi():
    for one in LIBRARY.gene_guidelines.values():
        if one.body != "CPIC":
            continue
        cites = {row.basis.cite for row in one.rows}
        sources = [LIBRARY.sources[str(cite).partition(" ")[0]] for cite in cites]
        assert any(source.doi and source.year for source in sources), one.id
        assert one.name.removeprefix("CPIC ") in {str(source.year) for source in sources}, one.id


def _broken(**fields: Any) -> None:
    gene = msgspec.structs.replace(LIBRARY.genes["cyp2d6"], **fields)
    check_genes(msgspec.structs.replace(LIBRARY, genes={**LIBRARY.genes, "cyp2d6": gene}))


def test_an_allele_that_stands_twice_is_refused():
    alleles = LIBRARY.genes["cyp2d6"].alleles

    _broken(alleles=alleles)
    with pytest.raises(KnowledgeFault, match=r"cyp2d6.*\*1 stands twice"):
        _broken(alleles=(*alleles, alleles[0]))


def test_bands_that_do_not_rise_are_refused():
    bands = LIBRARY.genes["cyp2d6"].bands

    with pytest.raises(KnowledgeFault, match="from the slowest to the fastest"):
        _broken(bands=(bands[1], bands[0], *bands[2:]))
    with pytest.raises(KnowledgeFault, match="needs where it ends"):
        _broken(bands=bands[:-1])


def test_a_row_on_what_is_not_known_is_refused():
    guideline = LIBRARY.gene_guidelines["cpic_opioids"]
    wrong: list[dict[str, Any]] = [
        {"medicines": ("no_such_medicine",)},
        {"bands": ("no_such_band",)},
        {"gene": "no_such_gene"},
    ]

    for fields in wrong:
        row = msgspec.structs.replace(guideline.rows[0], **fields)
        held = msgspec.structs.replace(guideline, rows=(row,))
        with pytest.raises(KnowledgeFault, match=r"cpic_opioids.*no_such"):
            check_genes(msgspec.structs.replace(LIBRARY, gene_guidelines={"cpic_opioids": held}))


@pytest.mark.parametrize(
    ("gene", "bands", "said"),
    [
        ("cyp2c9", ("poor", "intermediate_low"), "poor or intermediate (score at most 1)"),
        ("cyp2c9", ("intermediate",), "intermediate (score above 1)"),
        ("cyp2d6", ("ultrarapid_low",), "ultrarapid (score below 3)"),
        ("cyp2d6", ("ultrarapid",), "ultrarapid (score at least 3)"),
        ("cyp2d6", ("intermediate_low", "intermediate"), "intermediate"),
        ("cyp2c19", ("poor", "likely_poor"), "poor or likely poor"),
    ],
)
def test_a_part_of_a_phenotype_is_told_by_its_score(gene, bands, said):
    assert written(bands, LIBRARY.genes[gene]) == said
