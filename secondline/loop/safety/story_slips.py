"""Slips of spelling: a word that is one letter away from a word of the phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secondline.knowledge.library import Library


@dataclass(frozen=True, slots=True, eq=False)
class Slips:
    """Words and stems of the phrases that are long enough to be known by all letters but one.

    They are held by their first letter, which people rarely miss; `right` are words that are
    spelt right, so that "strike" is never read as a slip of "stroke".
    """

    words: Mapping[str, list[str]]
    right: frozenset[str]
    letters: int

    @classmethod
    def of(cls, items: Iterable[str], right: Iterable[str], library: Library) -> Slips:
        """Give the slips that words of the phrases may have."""
        letters = int(library.limit("letters_of_a_slip"))
        found: dict[str, list[str]] = {}
        for item in items:
            word = item.rstrip("*")
            if len(word) >= letters and word.isalpha():
                found.setdefault(word[0], []).append(item)
        return cls(found, frozenset(right), letters)

    def of_word(self, word: str) -> list[str]:
        """Give the items that a word, which is none of them, may have been meant for."""
        if len(word) + 1 < self.letters or word in self.right:
            return []
        return [item for item in self.words.get(word[0], ()) if _is_meant(word, item)]


def _is_meant(word: str, item: str) -> bool:
    if item[-1] != "*":
        return is_slip(word, item)
    stem, n = item[:-1], len(item) - 1
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
