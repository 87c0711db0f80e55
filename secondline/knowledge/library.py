"""Library: everything we know, and what was known on a day."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Literal, TypeVar

from msgspec import Raw, Struct
from msgspec.json import Decoder

from secondline.errors import NotKnown
from secondline.knowledge.schema import (
    Condition,
    Context,
    Correction,
    Country,
    Criteria,
    Cue,
    Disagreement,
    Effect,
    Family,
    Gene,
    GeneGuideline,
    Illness,
    Laboratory,
    Limit,
    Measure,
    Medicine,
    MedicineClass,
    Option,
    Phrases,
    Product,
    Reason,
    RedFlag,
    Role,
    Sign,
    Source,
    Symptom,
    Use,
    WordGroup,
)
from secondline.units import Quantity

T = TypeVar("T")


class Named(Struct, frozen=True, omit_defaults=True):
    """What one name stands for, and by what kind of name.

    `others` are the products with other contents that are sold under it in other countries.
    """

    id: str
    how: Literal["exact", "synonym", "brand", "product", "code"]
    others: tuple[str, ...] = ()


class Library(Struct, frozen=True, kw_only=True, eq=False):
    """Everything we know, loaded and checked; each mapping goes from an id to its entry.

    Attributes
    ----------
    version : str
        The day of the newest change that its maintainers recorded.
    hash : str
        SHA-256 of all entries: two answers with the same hash rest on the same knowledge.
    words : mapping
        Every sentence that a person reads, by question and id.
    names, condition_names : mapping
        From a plain name to what it stands for (see :mod:`secondline.knowledge.names`).
    """

    version: str
    hash: str
    notice: str
    sources: dict[str, Source]
    roles: dict[str, Role]
    medicines: dict[str, Medicine]
    products: dict[str, Product]
    conditions: dict[str, Condition]
    red_flags: dict[str, RedFlag]
    combinations: dict[str, Family]
    reasons: dict[str, Reason]
    options: dict[str, Option]
    countries: dict[str, Country]
    limits: dict[str, Limit]
    effects: dict[str, Effect]
    classes: dict[str, MedicineClass]
    measures: dict[str, Measure]
    corrections: dict[str, Correction]
    disagreements: dict[str, Disagreement]
    phrases: dict[str, Phrases]
    word_groups: dict[str, WordGroup]
    contexts: dict[str, Context]
    cues: dict[str, Cue]
    phrase_index: Raw = Raw(b"")
    signs: dict[str, Sign]
    laboratory: dict[str, Laboratory]
    criteria: dict[str, Criteria]
    symptoms: dict[str, Symptom]
    illnesses: dict[str, Illness]
    genes: dict[str, Gene]
    gene_guidelines: dict[str, GeneGuideline]
    words: dict[str, Any]
    names: dict[str, Named]
    condition_names: dict[str, str]
    option_names: dict[str, str]

    def medicine(self, id: str) -> Medicine:
        """Give one medicine.

        Raises
        ------
        NotKnown
            If there is no medicine of this id.
        """
        try:
            return self.medicines[id]
        except KeyError:
            raise NotKnown(f"no medicine {id!r}; ids are those of knowledge/medicines") from None

    def name_of(self, id: str) -> str:
        """Give the name of a product or a medicine; of what is neither, the id itself."""
        held = self.products.get(id) or self.medicines.get(id)
        return held.name if held else id

    def acts(self, id: str) -> frozenset[str]:
        """Give all that a medicine is and does: its id, its roles, and what these imply."""
        return _acts(self, id)

    def implied(self, roles: Iterable[str]) -> frozenset[str]:
        """Give roles with all the wider ones that they imply; what is no role implies nothing."""
        found = list(roles)
        for one in found:
            held = self.roles.get(one)
            found += [wider for wider in (held.implies if held else ()) if wider not in found]
        return frozenset(found)

    def limit(self, id: str) -> float:
        """Give the number of one of ``knowledge/limits``."""
        return quantity(self.limits[id].value).value

    def flag_ids(self) -> frozenset[str]:
        """Give every id that a record's ``[red_flags]`` may hold."""
        more = (f"{flag.id}_emergency" for flag in self.red_flags.values() if flag.emergency_if)
        return frozenset(self.red_flags) | frozenset(more)

    def kinds(self, condition: str) -> tuple[str, ...]:
        """Give a condition and all the wider ones that it is a kind of, nearest first."""
        found = [condition]
        for one in found:
            held = self.conditions.get(one)
            found += [wider for wider in (held.kind_of if held else ()) if wider not in found]
        return tuple(found)

    def use(self, medicine: str, condition: str | None, product: str | None = None) -> Use | None:
        """Give what is known of a medicine for a condition; the product's own label goes first."""
        if condition is None:
            return None
        own = self.products[product].for_ if product else {}
        held: tuple[Mapping[str, Use], ...] = (own, self.medicine(medicine).for_)
        for kind in self.kinds(condition):
            for uses in held:
                if kind in uses:
                    return uses[kind]
        return None


@lru_cache(maxsize=1024)
def _acts(library: Library, id: str) -> frozenset[str]:
    return library.implied((id, *library.medicine(id).roles))


def in_force(values: Mapping[str, T], on: date) -> T | None:
    """Give the value that held on a day, or None where none did yet.

    Examples
    --------
    >>> in_force({"2007-06-21": 300, "2011-01-01": 450}, date(2010, 1, 1))
    300
    """
    days = [day for day in values if day <= on.isoformat()]
    return values[max(days)] if days else None


def quantity(value: Any) -> Quantity:
    """Give the amount that a :class:`Value` states."""
    return Quantity(float(value.v), value.unit or "1")


@lru_cache(maxsize=4)
def decode(data: bytes) -> Library:
    """Give the library that was compiled to one JSON."""
    return Decoder(Library).decode(data)
