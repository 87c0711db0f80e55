"""One-letter slips: what a name becomes when a finger or an eye slips once.

Shared by the law of names and by the benchmark that writes its figures. A word of one letter that
is left out ("Claritin-D") is no slip: what is left is the name of another thing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from secondline.knowledge.library import Library
from secondline.knowledge.names import plain
from secondline.knowledge.schema import Medicine, Product
from secondline.knowledge.strengths import without_amounts

KINDS = ("missing first", "missing", "doubled", "swapped", "key beside")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHORTEST = 5


@dataclass(frozen=True)
class Slip:
    """A name as it was meant and as it was written, and the kind of slip between them."""

    kind: str
    meant: str
    written: str


def names(library: Library) -> list[str]:
    """Give every generic name, synonym and brand of at least five letters, as it is written."""
    entries: list[Medicine | Product] = [*library.medicines.values(), *library.products.values()]
    held = (name for one in entries for name in (one.name, *one.names.synonyms, *one.names.brands))
    by_plain = {plain(name): name for name in held}
    return [by_plain[one] for one in sorted(by_plain) if sum(map(str.isalpha, one)) >= _SHORTEST]


def slips(meant: str) -> Iterator[Slip]:
    """Give every slip of one letter in a name."""
    for at, letter in enumerate(meant):
        if not is_letter(letter):
            continue
        before, after = meant[:at], meant[at + 1 :]
        if is_letter(before[-1:]) or is_letter(after[:1]):
            yield Slip("missing" if before else "missing first", meant, before + after)
        yield Slip("doubled", meant, before + letter + letter + after)
        if is_letter(after[:1]) and after[0].casefold() != letter.casefold():
            yield Slip("swapped", meant, before + after[0] + letter + after[1:])
        for key in beside(letter.casefold()):
            yield Slip("key beside", meant, before + key + after)


def is_another_name(library: Library, slip: Slip) -> bool:
    """Say whether what was written is itself a name: nobody can tell from it what was meant."""
    written = (plain(slip.written), plain(without_amounts(slip.written.casefold())))
    return any(name in library.names for name in written)


def is_letter(one: str) -> bool:
    """Say whether it is a letter of the keyboard."""
    return one.isascii() and one.isalpha()


def beside(key: str) -> list[str]:
    """Give the keys that touch one on an English keyboard."""
    row = next(n for n, keys in enumerate(_KEYS) if key in keys)
    at = _KEYS[row].index(key)
    places = [(row, at - 1), (row, at + 1), (row - 1, at), (row - 1, at + 1)]
    places += [(row + 1, at - 1), (row + 1, at)]
    return [_KEYS[r][c] for r, c in places if 0 <= r < len(_KEYS) and 0 <= c < len(_KEYS[r])]


def meant_ids(library: Library, meant: str) -> tuple[str, ...]:
    """Give the ids that a name stands for: one, or one for each country it is sold in."""
    held = library.names[plain(meant)]
    return (held.id, *held.others)


def contents(library: Library, id: str) -> frozenset[str]:
    """Give the ingredients of a medicine or a product."""
    product = library.products.get(id)
    return frozenset(product.ingredients if product else (id,))
