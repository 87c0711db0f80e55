"""Which name stands for which entry; what two packs may be called alike."""

import pytest

from secondline.errors import KnowledgeFault
from secondline.knowledge.naming import names_of_medicines
from secondline.knowledge.schema import Names, Product, Value


def _pack(id, holds, regions, name, *synonyms):
    return Product(
        id=id,
        clinician=None,
        name=name,
        ingredients=(holds,),
        form="tablet",
        names=Names(synonyms=synonyms),
        regions=regions,
        label=Value(v="holds it", cite="own", checked="judged"),
    )


ONE = _pack("one", "ibuprofen", ("US",), "Sol (US)", "Sol")


def test_a_name_of_two_countries_stands_for_both_packs():
    other = _pack("other", "naproxen", ("UK", "IE"), "Sol (UK)", "Sol")

    held = names_of_medicines([], [ONE, other])

    assert {held["sol"].id, *held["sol"].others} == {"one", "other"}
    assert held["sol us"].others == held["sol uk"].others == ()


def test_a_name_of_three_countries_stands_for_three_packs():
    others = [_pack(f"in_{n}", n, (n,), f"Sol ({n})", "Sol") for n in ("uk", "au")]

    held = names_of_medicines([], [ONE, *others])

    assert {held["sol"].id, *held["sol"].others} == {"one", "in_uk", "in_au"}


@pytest.mark.parametrize(
    "other",
    [
        _pack("other", "naproxen", ("US", "UK"), "Sol (UK)", "Sol"),
        _pack("other", "naproxen", (), "Sol (UK)", "Sol"),
        _pack("other", "ibuprofen", ("UK",), "Sol (UK)", "Sol"),
        _pack("other", "naproxen", ("UK",), "Sol (UK)", "Sol (US)"),
        _pack("other", "naproxen", ("UK",), "Sol (US)"),
    ],
    ids=["one country both", "no country", "the same in it", "its own name", "both their names"],
)
def test_two_packs_share_a_name_only_across_countries_and_never_their_own(other):
    with pytest.raises(KnowledgeFault, match="belongs to one already"):
        names_of_medicines([], [ONE, other])
