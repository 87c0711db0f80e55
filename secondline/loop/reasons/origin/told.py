"""What a person tells in words, looked up sign by sign: it is so, it is not, or nobody said.

Reads    how the pain feels and the other symptoms; for some signs the names of conditions too
Never    reads the story, and never takes silence for a no
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from secondline.knowledge.library import Library
from secondline.knowledge.phrasing import LOOSE
from secondline.loop.reasons.origin.case import Case, Step, step

_BREAKS = re.compile(r"[;.!?()\n]|(?<=\s)[-–](?=\s)|\b(?:but|although|though|however)\b")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile(r"['’‘`´]")
_OR = frozenset(("or", "nor"))
_DENIALS = frozenset(
    "no not never none without nor neither isnt arent doesnt dont didnt hasnt havent wasnt".split()
)

# They may stand anywhere, and make no difference.
_SKIPPED = frozenset(
    "my the a an and her his their both left right really very some quite bit little is are".split()
)

Words = tuple[str, ...]
# Each word (or its beginning, with "*"; or one of several), and how many others may stand before.
Sequence = tuple[tuple[frozenset[str], int], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Whether a sign was told to be so, and in which words."""

    holds: bool
    text: str


def told(case: Case, id: str, *, in_names: bool = True) -> Told | None:
    r"""Give what was told of a sign; a yes anywhere goes before a no. None where nobody said.

    What conditions and purposes are called is left out where `in_names` is false.

    Examples
    --------
    >>> import secondline
    >>> from datetime import date
    >>> from secondline.record.reading import read_text
    >>> record = read_text('schema = 1\n[pain]\nfeels = ["burning", "no numbness"]')
    >>> case = Case(record, secondline.library(), date(2026, 11, 21))
    >>> told(case, "burning"), told(case, "numbness"), told(case, "tingling")
    (Told(holds=True, text='burning'), Told(holds=False, text='no numbness'), None)
    """
    return _found(case.library, id, tuple(_texts(case, id, in_names=in_names)))


# The same few words are looked up for every sign, and again each time that an answer is tried.
@lru_cache(maxsize=100 * 100)
def _found(library: Library, id: str, texts: Words) -> Told | None:
    # In the order of their letters, so that the order of a record changes nothing.
    in_order = sorted(texts, key=lambda text: (text.casefold(), text))
    found = [Told(holds, text) for text in in_order for holds in _held(library, id, text)]
    return next((one for one in found if one.holds), found[0] if found else None)


def sign_step(case: Case, id: str, *, is_own: bool = True) -> Step:
    """Give the step of one sign: its name, and the words in which it was told."""
    return of_told(case, id, told(case, id), is_own=is_own)


def of_told(case: Case, id: str, found: Told | None, *, is_own: bool = True) -> Step:
    """Give the step of a sign from what was told of it."""
    sign = case.library.signs[id]
    asks = (sign.ask,) if sign.ask else ()
    if found is None:
        return step(case, "sign", None, asks=asks, is_own=is_own)
    kind = "sign" if _words(found.text) != _words(sign.name) else "sign_named"
    facts = {"sign": sign.name, "told": found.text}
    return step(case, kind, found.holds, facts, is_own=is_own)


def _texts(case: Case, id: str, *, in_names: bool) -> Iterator[str]:
    record = case.record
    yield from record.pain.feels or ()
    yield from record.symptoms.other or ()
    if in_names and case.library.signs[id].in_names:
        yield from record.person.conditions or ()
        yield from (one.reason for one in record.medicines if one.reason)


@lru_cache(maxsize=100 * 100)
def _held(library: Library, id: str, text: str) -> tuple[bool, ...]:
    return tuple(_read(library, id, text))


def _read(library: Library, id: str, text: str) -> Iterator[bool]:
    phrases, where = _phrases(library, id)
    for sentence in _BREAKS.split(_plain(text)):
        for clause in _clauses(sentence):
            if not where or where & set(clause):
                yield from _in_clause(clause, phrases)


def _clauses(sentence: str) -> Iterator[Words]:
    """Give what stands between commas; "no" before a list with "or" is said of each part of it.

    Behind "no numbness" and a comma, "tingling" could be meant either way: it is not read at all.
    """
    is_denied, is_list = False, bool(_OR & set(_words(sentence)))
    for part in sentence.split(","):
        words = _words(part)
        if not words:
            continue
        if not is_denied or _DENIALS & set(words):
            yield words
        elif is_list:
            yield ("no", *words)
        is_denied = is_denied or words[0] in _DENIALS


def _in_clause(words: Words, phrases: tuple[tuple[Sequence, bool], ...]) -> Iterator[bool]:
    """Give each phrase of a clause, the longest first; what it covers is not read again."""
    taken: set[int] = set()
    for phrase, is_so in phrases:
        for start, end in _places(words, phrase):
            place = set(range(start, end))
            if not place & taken:
                taken |= place
                is_denied = _is_denied(words, start, end)
                # "Not worse with rest" does not say that it is better with rest.
                if is_so or not is_denied:
                    yield is_so and not is_denied


def _is_denied(words: Words, start: int, end: int) -> bool:
    """Whether "no" stands before a phrase, or nothing but "no" behind it."""
    behind = words[end:]
    return bool(_DENIALS & set(words[:start])) or bool(behind and set(behind) <= _DENIALS)


def _places(words: Words, phrase: Sequence) -> Iterator[tuple[int, int]]:
    ends = ((at, _end(words, phrase, at)) for at in range(len(words)))
    return ((start, end) for start, end in ends if end is not None)


def _end(words: Words, phrase: Sequence, at: int) -> int | None:
    """Give where a phrase that begins at a word ends; None where it does not stand there."""
    for wanted, between in phrase:
        nearest = range(at, min(at + between + 1, len(words)))
        at = next((n + 1 for n in nearest if _is(words[n], wanted)), 0)
        if not at or _DENIALS & set(words[nearest.start : at - 1]):
            return None
    return at


def _is(word: str, wanted: frozenset[str]) -> bool:
    return word in wanted or any(one[-1] == "*" and word.startswith(one[:-1]) for one in wanted)


@cache
def _phrases(library: Library, id: str) -> tuple[tuple[tuple[Sequence, bool], ...], frozenset[str]]:
    sign = library.signs[id]
    between = int(library.limit("words_between"))
    held = [(_sequence(one, between), True) for one in (sign.name, *sign.words)]
    held += [(_sequence(one, between), False) for one in sign.opposite]
    held.sort(key=lambda one: -len(one[0]))
    return tuple(held), frozenset(word for one in sign.where for word in _words(one))


def _sequence(written: str, between: int) -> Sequence:
    """Give the words of a phrase: ``worse ~ stair*|walk*`` leaves room for a few words at ``~``."""
    steps: list[tuple[frozenset[str], int]] = []
    room = 0
    for item in written.split():
        if item == LOOSE:
            room = between
        elif step := frozenset(_items(item)):
            steps.append((step, room))
            room = 0
    return tuple(steps)


def _items(item: str) -> Iterator[str]:
    for one in item.split("|"):
        ending = "*" if one.endswith("*") else ""
        yield from (f"{word}{ending}" for word in _words(one))


def _words(text: str) -> Words:
    return tuple(word for word in _WORD.findall(_plain(text)) if word not in _SKIPPED)


def _plain(text: str) -> str:
    """Leave out accents and apostrophes; small letters."""
    bare = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
    return "".join(one for one in bare if not unicodedata.combining(one)).casefold()
