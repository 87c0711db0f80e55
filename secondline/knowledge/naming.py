"""Which plain name stands for which entry; two entries never share one."""

from collections.abc import Iterable
from typing import Any

from secondline.errors import KnowledgeFault
from secondline.knowledge.library import Named
from secondline.knowledge.names import How, plain
from secondline.knowledge.schema import Medicine, Product


def names_of_medicines(
    medicines: Iterable[Medicine], products: Iterable[Product]
) -> dict[str, Named]:
    """Give each plain name of a medicine or product, with the kind of name that it is.

    Raises
    ------
    KnowledgeFault
        If two entries share a name.
    """
    held: dict[str, Named] = {}
    for medicine in medicines:
        _hold(held, medicine.id, "exact", (medicine.id, medicine.name))
        _hold(held, medicine.id, "synonym", medicine.names.synonyms)
        _hold(held, medicine.id, "brand", medicine.names.brands)
        codes = [f"{system} {code.v}" for system, code in medicine.codes.items()]
        _hold(held, medicine.id, "code", codes)
    for product in products:
        how: How = "product" if len(product.ingredients) > 1 else "brand"
        _hold(held, product.id, how, (product.id, product.name))
        _hold(held, product.id, how, product.names.synonyms + product.names.brands)
    return held


def names_of_conditions(entries: Iterable[Any]) -> dict[str, str]:
    """Give each plain name of a condition (or of an option) and the id that it stands for."""
    held: dict[str, str] = {}
    for entry in entries:
        synonyms = entry.names.synonyms if hasattr(entry, "names") else ()
        for name in (entry.id, entry.name, *synonyms):
            if held.setdefault(plain(name), entry.id) != entry.id:
                other = held[plain(name)]
                raise KnowledgeFault(f"{entry.id}.yaml: {name} is a name of {other} too")
    return held


def _hold(held: dict[str, Named], id: str, how: How, names: Iterable[str]) -> None:
    for name in names:
        before = held.setdefault(plain(name), Named(id, how))
        if before.id != id:
            raise KnowledgeFault(f"{id}.yaml: the name {name} belongs to {before.id} already")
