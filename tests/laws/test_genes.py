"""What is always true of reading a laboratory's result of a gene."""

from hypothesis import given
from hypothesis import strategies as st

import secondline
from secondline.record.genes import read_gene
from secondline.record.genes.diplotype import functions

LIBRARY = secondline.library()
GENES = [LIBRARY.genes[id] for id in ("cyp2d6", "cyp2c19", "cyp2c9")]
PIECES = (
    "*1 *4 *10 / | + x2 xN ( ) poor PM intermediate normal rapid ultrarapid likely to not"
    " metaboliser activity score 1.0 0.25 ≥3 CYP2D6 CYP2C19 , . -"
).split()


@given(st.sampled_from(GENES), st.text(max_size=60))
def test_any_text_is_read_or_left_and_raises_nothing(gene, text):
    found = read_gene(text, gene)

    assert found.given == text
    assert found.is_read == bool(found.bands)


@given(st.sampled_from(GENES), st.lists(st.sampled_from(PIECES), max_size=8), st.data())
def test_what_looks_like_a_result_is_read_or_left_and_keeps_to_the_gene(gene, pieces, data):
    text = "".join(f"{piece}{data.draw(st.sampled_from(['', ' ']))}" for piece in pieces)
    found = read_gene(text, gene)

    assert set(found.bands) <= {band.id for band in gene.bands}
    assert found.is_read == bool(found.bands)


@given(st.sampled_from(GENES), st.data())
def test_the_order_of_two_alleles_and_the_case_change_nothing(gene, data):
    alleles = st.sampled_from(sorted(functions(gene)))
    a, b = data.draw(alleles), data.draw(alleles)
    one, other = read_gene(f"{a}/{b}", gene), read_gene(f"{gene.name.lower()} {b} / {a}", gene)

    assert one.is_read
    assert (one.phenotype, one.score, one.bands) == (other.phenotype, other.score, other.bands)


@given(st.data())
def test_a_copy_of_an_allele_never_makes_an_enzyme_slower(data):
    gene = LIBRARY.genes["cyp2d6"]
    alleles = st.sampled_from(sorted(functions(gene)))
    a, b, n = data.draw(alleles), data.draw(alleles), data.draw(st.integers(2, 9))
    once, more = read_gene(f"{a}/{b}", gene), read_gene(f"{a}x{n}/{b}", gene)

    if once.score and more.score:
        assert more.score.least >= once.score.least
