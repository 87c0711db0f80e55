"""Generic, brand, product, synonym or code: from a name as given to what it is.

Only the same name counts, whatever its case, accents, hyphens and strength; nothing is ever
accepted because it is similar. What is similar is offered as a question.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from secondline.knowledge.library import Library

How = Literal["exact", "synonym", "brand", "product", "code"]

_NOT_WORD = re.compile(r"[^\w%]+")
_BRACKETS = re.compile(r"\[([^\]]*)\]")
_AMOUNT = re.compile(
    r"\b\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|ug|g|ml|unt|iu|units?|hr|hours?|%)?(?:\s*/\s*(?:ml|hr|h|actuat))?(?=\s|/|$)"
)
_SPLIT = re.compile(r"\s*(?:/|\+|,|&|\bwith\b|\band\b)\s*")
_FORMS = frozenset(
    """oral tablet tablets capsule capsules caplet caplets pill pills extended release delayed
    immediate chewable disintegrating film coated solution injection injectable cream gel ointment
    topical suspension hydrochloride hcl sodium maleate bitartrate sulfate phosphate citrate
    tartrate mesylate succinate""".split()
)
_LIKE_ENOUGH = 80.0


@dataclass(frozen=True, slots=True)
class Match:
    """What one given name is.

    Attributes
    ----------
    given : str
        The name as the person wrote it.
    ingredients : tuple of str
        Ids, in the order of the product; empty where nothing is known by this name.
    product : str or None
        The id of the product, where the name is one.
    how : str or None
        By what kind of name it was found.
    unknown : tuple of str
        The parts of the name that we do not know.
    suggestions : tuple of str
        Ids with a similar name: to be asked, never to be taken.
    """

    given: str
    ingredients: tuple[str, ...] = ()
    product: str | None = None
    how: How | None = None
    unknown: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


def plain(name: str) -> str:
    """Give a name without case, accents, hyphens, marks and double spaces.

    Examples
    --------
    >>> plain("  St. John’s-Wort® ")
    'st john s wort'
    """
    folded = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c for c in folded if not unicodedata.combining(c) and c not in "®™©")
    return " ".join(_NOT_WORD.sub(" ", letters.replace("_", " ")).split())


def match(library: "Library", given: str) -> Match:
    """Say what a name is: its ingredients and its product, or that we do not know it.

    Parameters
    ----------
    given : str
        One name; a strength, a form or a salt behind it makes no difference. Ingredients joined by
        ``/``, ``+``, a comma, "and" or "with" are each looked up.
    """
    whole = _look_up(library, given, given)
    if whole:
        return whole
    bracket = _BRACKETS.search(given)
    if bracket and (branded := _look_up(library, given, bracket[1])):
        return branded
    rest = _BRACKETS.sub(" ", given).strip()
    bare = _look_up(library, given, _without_strength(rest))
    return bare or _parts(library, given, rest) or _unknown(library, given)


def _look_up(library: "Library", given: str, name: str) -> Match | None:
    held = library.names.get(plain(name)) or library.names.get(_code(name))
    if held is None:
        return None
    product = library.products.get(held.id)
    ingredients = product.ingredients if product else (held.id,)
    return Match(given, ingredients, product.id if product else None, held.how)


def _code(name: str) -> str:
    digits = plain(name).removeprefix("rxcui").removeprefix("rxnorm").strip()
    return f"rxnorm {digits}" if digits.isascii() and digits.isdigit() else ""


def _without_strength(name: str) -> str:
    words = _AMOUNT.sub(" ", name.casefold()).split()
    return " ".join(word for word in words if word.strip(",.;()") not in _FORMS)


def _parts(library: "Library", given: str, name: str) -> Match | None:
    bare = _without_strength(name)
    parts = [part for part in _SPLIT.split(bare) if part.strip()]
    if len(parts) == 1:
        parts = [part for part in re.split(r"\s*-\s*", bare) if part.strip()]
    found = [_look_up(library, given, part) for part in parts]
    if len(parts) < 2 or not any(found):
        return None
    ids = [i for one in found if one for i in one.ingredients]
    unknown = tuple(part for part, one in zip(parts, found, strict=True) if not one)
    how = next(one.how for one in found if one)
    return Match(given, tuple(dict.fromkeys(ids)), None, how, unknown)


def _unknown(library: "Library", given: str) -> Match:
    # Imported here: most names are known, and a cold check has 0.25 s.
    from rapidfuzz import fuzz, process

    wanted = plain(_without_strength(given)) or plain(given)
    choices = [name for name in library.names if not name.startswith("rxnorm ")]
    close = process.extract(wanted, choices, scorer=fuzz.ratio, limit=6, score_cutoff=_LIKE_ENOUGH)
    ids = dict.fromkeys(library.names[name].id for name, _, _ in close)
    return Match(given, unknown=(given,), suggestions=tuple(ids)[:3])
