"""Which plain name stands for which entry; two entries share one only across countries."""

from collections.abc import Iterable, Mapping
from typing import Any

from secondline.errors import KnowledgeFault
from secondline.knowledge.library import Named
from secondline.knowledge.names import How, plain
from secondline.knowledge.schema import Medicine, Product


def names_of_medicines(
    medicines: Iterable[Medicine], products: Iterable[Product]
) -> dict[str, Named]:
    """Give each plain name of a medicine or product, with the kind of name that it is.

    Products of other contents in other countries may have a synonym in common: it then stands for
    all of them, and is asked about. The name of an entry itself never does, so it can be answered.

    Raises
    ------
    KnowledgeFault
        If two entries share a name otherwise.
    """
    held: dict[str, Named] = {}
    for medicine in medicines:
        _hold(held, medicine.id, "exact", (medicine.id, medicine.name))
        _hold(held, medicine.id, "synonym", medicine.names.synonyms)
        _hold(held, medicine.id, "brand", medicine.names.brands)
        codes = [f"{system} {code.v}" for system, code in medicine.codes.items()]
        _hold(held, medicine.id, "code", codes)
    _hold_packs(held, {one.id: one for one in products})
    return held


def _hold_packs(held: dict[str, Named], packs: Mapping[str, Product]) -> None:
    for pack in packs.values():
        _hold(held, pack.id, _how(pack), (pack.id, pack.name))
    own = frozenset(held)
    for pack in packs.values():
        for name in pack.names.synonyms + pack.names.brands:
            before = held.get(plain(name))
            if before and plain(name) not in own and _is_of_others_abroad(before, pack, packs):
                others = (*before.others, pack.id)
                held[plain(name)] = Named(before.id, before.how, others)
            else:
                _hold(held, pack.id, _how(pack), (name,))


def _how(product: Product) -> How:
    return "product" if len(product.ingredients) > 1 else "brand"


def _is_of_others_abroad(before: Named, pack: Product, packs: Mapping[str, Product]) -> bool:
    """Say whether all that have a name are sold in other countries, and hold other things."""
    held = [packs.get(id) for id in (before.id, *before.others)]
    return all(one is not None and _is_other_abroad(one, pack) for one in held)


def _is_other_abroad(one: Product, other: Product) -> bool:
    are_apart = one.regions and other.regions and not set(one.regions) & set(other.regions)
    return bool(are_apart) and set(one.ingredients) != set(other.ingredients)


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
