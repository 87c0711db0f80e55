"""Slips of spelling: a word that is one letter away from a word of the phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secondline.knowledge.library import Library


@dataclass(frozen=True, slots=True, eq=False)
class Slips:
    """Words of the phrases that are long enough to be known by all letters but one.

    They are held by their first letter, which people rarely miss; `known` are words that are
    spelt right, so that "strike" is never read as a slip of "stroke".
    """

    words: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    known: frozenset[str]
    letters: int

    @classmethod
    def of(cls, items: Iterable[str], not_slips: Iterable[str], library: Library) -> Slips:
        """Give what is needed of the items of all phrases."""
        letters = int(library.limit("letters_of_a_slip"))
        held = sorted(items)
        stems = [one for one in held if one[-1] == "*" and len(one) > letters]
        words = [one for one in held if one.isalpha() and len(one) >= letters]
        known = {one for one in held if one.isalpha()} | set(not_slips)
        return cls(_by_letter(words), _by_letter(stems), frozenset(known), letters)

    def found(self, words: Iterable[str]) -> Mapping[str, list[str]]:
        """Give, for each item that was misspelt in a text, the words that stand for it."""
        found: dict[str, list[str]] = {}
        for word in words:
            if len(word) + 1 >= self.letters and word.isalpha() and not self._is_known(word):
                for item in self._near(word):
                    found.setdefault(item, []).append(word)
        return found

    def _is_known(self, word: str) -> bool:
        # A stem that the word begins with is found without any slip.
        stems = self.stems.get(word[0], ())
        return word in self.known or any(word.startswith(stem[:-1]) for stem in stems)

    def _near(self, word: str) -> list[str]:
        letter = word[0]
        near = [one for one in self.words.get(letter, ()) if is_slip(word, one)]
        return near + [one for one in self.stems.get(letter, ()) if _begins(word, one[:-1])]


def _by_letter(items: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in items:
        found[item[0]] = (*found.get(item[0], ()), item)
    return found


def _begins(word: str, stem: str) -> bool:
    """Whether a word begins with a stem, but for one slip."""
    n = len(stem)
    return any(is_slip(word[:k], stem) for k in (n - 1, n, n + 1) if k <= len(word))


def is_slip(word: str, right: str) -> bool:
    """Whether two words differ by one letter: left out, added, changed, or two changed places.

    Examples
    --------
    >>> is_slip("sucide", "suicide"), is_slip("suicdie", "suicide"), is_slip("side", "suicide")
    (True, True, False)
    """
    if abs(len(word) - len(right)) > 1 or word == right:
        return False
    n = next((n for n, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), None)
    if n is None:
        return True
    rest, other = word[n:], right[n:]
    is_swapped = rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or is_swapped
