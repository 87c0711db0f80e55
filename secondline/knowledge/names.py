"""Generic, brand, product, synonym or code: from a name as given to what it is.

Only the same name counts, whatever its case, accents, hyphens and strength, and whether it says
tablet or tablets; nothing is ever accepted because it is similar. That is offered as a question.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from secondline.knowledge.grades import ungraded
from secondline.knowledge.spelling import kinds, near, slip_of
from secondline.knowledge.strengths import (
    fit,
    joined,
    measured,
    split_off,
    without_amounts,
    without_units,
)

if TYPE_CHECKING:
    from secondline.knowledge.library import Library

How = Literal["exact", "synonym", "brand", "product", "code"]

_NOT_WORD = re.compile(r"[^\w%]+")
_BRACKETS = re.compile(r"\[([^\]]*)\]")
_SPLIT = re.compile(r"\s*(?:/|\+|,|&|[()]|\bwith\b|\band\b)\s*")
_FORMS = frozenset(
    """oral tablet tablets capsule capsules caplet caplets pill pills extended release delayed
    immediate chewable disintegrating film coated solution injection injectable cream gel ointment
    topical suspension hydrochloride hcl sodium maleate bitartrate sulfate phosphate citrate
    tartrate mesylate succinate""".split()
)
_HYPHEN = re.compile(r"\s*-\s*")
# Left out only where the name is not known with them: a form or a salt may be a thing of its own.
_MORE_FORMS = _FORMS | frozenset(
    """hard soft gastro resistant enteric modified prolonged sustained conventional release
    effervescent dispersible orodispersible sublingual buccal nasal rectal vaginal transdermal
    ophthalmic otic inhalation subcutaneous intravenous intramuscular patch patches medicated system
    spray lozenge suppository powder granules syrup elixir drops lotion foam vial ampoule prefilled
    syringe pen implant er xr sr dr ir ec cr la xl odt dose product
    caplets tab tabs cap caps gelcap gelcaps softgel softgels sachet sachets liquid soluble
    besylate besilate fumarate acetate nitrate hydrobromide dihydrate monohydrate
    anhydrous""".split()
)
# A salt behind a medicine ("losartan potassium"), but a thing of its own behind a mineral.
_SALTS = frozenset(("potassium", "calcium"))
_MINERALS = frozenset("magnesium zinc iron sodium potassium calcium vitamin".split())
_FREE_OF = re.compile(r"\b(?:(\w+)[\s-]+free(?!\w)|free\s+(?:of|from)\b|without\b|non[\s-])")
# Only these may be left out of "…-free": anything else may be a medicine, or one misspelt.
_FILLERS = frozenset(
    """additive color colour dairy dye egg fat fragrance gelatin gelatine gluten lactose latex nut
    paraben preservative salt soy starch sugar wheat yeast""".split()
)
N_SUGGESTED = 3
_N_WAYS = 16


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


# The same few names are looked up many times in a review, and more where answers are tried.
@lru_cache(maxsize=4096)
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


@lru_cache(maxsize=4096)
def condition_of(library: "Library", name: str) -> str | None:
    """Give the id of the condition that a name stands for; None where we do not know it.

    How bad it is, how long and on which side makes no difference ("severe asthma").
    """
    told = plain(name)
    known = (library.condition_names.get(one) for one in (told, *ungraded(told)))
    return next((id for id in known if id), None)


# The same names come up in every question of a review; a library is one frozen whole.
@lru_cache(maxsize=4096)
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
    name = _FREE_OF.sub(_left_of, given.casefold())
    if _FREE_OF.search(name):
        return _unknown(library, given)
    rest = joined(_BRACKETS.sub(_beside, name)).strip()
    described = _described(library, given, rest)
    for name in _BRACKETS.findall(given):
        branded = _look_up(library, given, name)
        if branded and branded.ingredients:
            return _with(branded, described, rest)
    return described or _unknown(library, given)


def _left_of(said: re.Match[str]) -> str:
    """Leave "dye-free" out; "alcohol-free" stays, for it takes something that acts away."""
    return " " if said[1] in _FILLERS else said[0]


def _described(library: "Library", given: str, name: str) -> Match | None:
    """Give what a name without brackets is; with as little as possible taken from it."""
    for forms in (frozenset[str](), _FORMS, _MORE_FORMS):
        if found := _look_up_bare(library, given, name, forms):
            return found
    return _parts(library, given, name)


def _look_up_bare(library: "Library", given: str, name: str, forms: frozenset[str]) -> Match | None:
    """Look a name up without its numbers and forms, where the numbers are only strengths.

    First with the numbers that have no unit: "Tylenol 3" and "omega 3" are names.
    """
    left, amounts = measured(name.casefold())
    ways = ((_without_forms(left, forms), amounts), (_without_strength(name, forms), name))
    for wanted, taken in ways:
        found = _look_up(library, given, wanted)
        if found and _fits(library, taken, found):
            return found
    return None


def _fits(library: "Library", taken: str, found: Match) -> bool:
    is_brand = found.how in ("brand", "product")
    return fit(library, taken, found.ingredients, found.product, brand=is_brand)


def _beside(bracket: re.Match[str]) -> str:
    """Give what a bracket adds to the name: a brand adds nothing, "[with codeine]" does."""
    return f"({bracket[1]})" if _SPLIT.search(bracket[1]) else " "


def _with(branded: Match, described: Match | None, rest: str) -> Match:
    """Give what the brand is, with what stands before its brackets and is not in it."""
    if described is None:
        bare = _without_strength(rest, _MORE_FORMS)
        return replace(branded, unknown=(bare,)) if plain(bare) else branded
    more = tuple(id for id in described.ingredients if id not in branded.ingredients)
    return replace(
        branded,
        ingredients=branded.ingredients + more,
        product=None if more else branded.product,
        unknown=described.unknown,
    )


def _look_up(library: "Library", given: str, name: str) -> Match | None:
    ways = (*_ways(plain(name)), _code(name))
    held = next(filter(None, map(library.names.get, ways)), None)
    if held is None:
        return None
    if held.others:
        # The same name on packs of different contents: only the person can say which it is.
        return Match(given, unknown=(given,), suggestions=(held.id, *held.others))
    product = held.id if held.id in library.products else None
    return Match(given, _contents(library, held.id), product, held.how)


def _ways(name: str) -> Iterator[str]:
    """Give a name with its forms in the singular and the plural: "capsule" is "capsules" too."""
    words = name.split()
    ways = ((word, _other_number(word)) if word in _MORE_FORMS else (word,) for word in words)
    return itertools.islice(map(" ".join, itertools.product(*ways)), _N_WAYS)


def _other_number(form: str) -> str:
    if form.endswith("ches"):
        return form.removesuffix("es")
    return form.removesuffix("s") if form.endswith("s") else f"{form}s"


def _contents(library: "Library", id: str) -> tuple[str, ...]:
    product = library.products.get(id)
    return product.ingredients if product else (id,)


def _code(name: str) -> str:
    digits = plain(name).removeprefix("rxcui").removeprefix("rxnorm").strip()
    return f"rxnorm {digits}" if digits.isascii() and digits.isdigit() else ""


def _without_strength(name: str, forms: frozenset[str]) -> str:
    return _without_forms(without_amounts(name.casefold()), forms)


def _without_forms(name: str, forms: frozenset[str]) -> str:
    words = name.split()
    kept = [word for word in words if word.strip(",.;()") not in forms]
    is_salt = forms is _MORE_FORMS and len(kept) == 2 and kept[1] in _SALTS
    return " ".join(kept[:1] if is_salt and kept[0] not in _MINERALS else kept)


def _parts(library: "Library", given: str, name: str) -> Match | None:
    name, strengths = split_off(without_units(name.casefold()))
    parts = _split(name, _SPLIT)
    if len(parts) == 1:
        parts = _split(name, _HYPHEN)
    if strengths and strengths != len(parts):
        return None
    found = [_part(library, given, part) for part in parts]
    ids = tuple(dict.fromkeys(id for one in found if one for id in one.ingredients))
    if not ids:
        return None
    whole = slip_of(library, plain(given)) or slip_of(library, plain(name))
    if whole and not set(ids) <= set(_contents(library, whole)):
        # "… Sinus & Blockd Nose" is that product misspelt, and not "… Sinus" with something.
        return Match(given, unknown=(given,), suggestions=(whole,))
    left = [part for part, one in zip(parts, found, strict=True) if not (one and one.ingredients)]
    unknown = tuple(dict.fromkeys(_as_unknown(library, part) for part in left))
    how = next(one.how for one in found if one)
    suggestions = (whole,) if unknown and whole else _meant(library, unknown)
    return Match(given, ids, None, how, unknown, suggestions)


def _meant(library: "Library", unknown: tuple[str, ...]) -> tuple[str, ...]:
    held = unknown[:N_SUGGESTED]
    found = (id for part in held for id in match(library, part).suggestions)
    return tuple(dict.fromkeys(found))[:N_SUGGESTED]


def _split(name: str, between: re.Pattern[str]) -> list[str]:
    """Give the parts of a name; a number that stands alone belongs to the part before it."""
    parts: list[str] = []
    for part in between.split(name):
        if _without_strength(part, _MORE_FORMS):
            parts.append(part)
        elif parts and any(map(str.isdigit, part)):
            parts[-1] += f" {part.strip()}"
    return parts


def _as_unknown(library: "Library", part: str) -> str:
    """Give a part as we name it; with its number, where without it we would know it."""
    bare = _without_strength(part, _FORMS)
    return part.strip() if not bare or plain(bare) in library.names else bare


def _part(library: "Library", given: str, part: str) -> Match | None:
    all_forms = (frozenset[str](), _FORMS, _MORE_FORMS)
    held = (_look_up_bare(library, given, part, forms) for forms in all_forms)
    return next(filter(None, held), None)


def _unknown(library: "Library", given: str) -> Match:
    name = joined(given)
    wanted = plain(_without_strength(name, _FORMS)) or plain(given)
    if wanted in library.names:
        # The number makes it another thing: to offer it without would lose what the number says.
        return Match(given, unknown=(given,))
    if _FREE_OF.search(given.casefold()):
        whole = slip_of(library, plain(given))
        return Match(given, unknown=(given,), suggestions=(whole,) if whole else ())
    spellings = (plain(given), plain(without_amounts(name)), wanted)
    ids = dict.fromkeys((*kinds(library, wanted), *near(library, *spellings)))
    return Match(given, unknown=(given,), suggestions=tuple(ids)[:N_SUGGESTED])
