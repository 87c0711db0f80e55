"""Slips of spelling: a word that is one letter away from a word of the phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secondline.knowledge.library import Library


@dataclass(frozen=True, slots=True, eq=False)
class Slips:
    """Words and stems of the phrases that are long enough to be known by all letters but one.

    They are held by their first two letters, and by their first and last two: one slip leaves one
    of these as it was, where the first letter is right. `right` are words that are spelt right, so
    that "strike" is never read as a slip of "stroke".
    """

    held: Mapping[str, list[str]]
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
                for key in _keys(word):
                    found.setdefault(key, []).append(item)
        return cls(found, frozenset(right), letters)

    def of_word(self, word: str) -> set[str]:
        """Give the items that a word, which is none of them, may have been meant for."""
        if len(word) + 1 < self.letters or word in self.right:
            return set()
        near = (item for key in _keys(word) for item in self.held.get(key, ()))
        return {item for item in near if _is_meant(word, item)}


def _keys(word: str) -> tuple[str, str]:
    return word[:2], f"{word[0]}-{word[-2:]}"


def _is_meant(word: str, item: str) -> bool:
    if item[-1] == "*":
        return begins_with_slip(word, item[:-1])
    return abs(len(word) - len(item)) <= 1 and begins_with_slip(f"{word}*", f"{item}*")


def begins_with_slip(word: str, stem: str) -> bool:
    """Whether a word begins with a stem but for one slip of spelling.

    A slip is one letter left out, added or changed, or two that changed places.

    Examples
    --------
    >>> begins_with_slip("sucidal", "suicid"), begins_with_slip("suicdie", "suicid")
    (True, True)
    >>> begins_with_slip("sidecar", "suicid"), begins_with_slip("suicidal", "suicid")
    (False, False)
    """
    n = _first_difference(word, stem)
    if n == len(stem):
        return False
    rest, whole = stem[n + 1 :], len(stem)
    is_changed = word[n + 1 : whole] == rest
    is_left_out = word[n : whole - 1] == rest
    is_added = word[n + 1 : whole + 1] == stem[n:]
    is_swapped = word[n : n + 2] == stem[n : n + 2][::-1] and word[n + 2 : whole] == rest[1:]
    return is_changed or is_left_out or is_added or is_swapped


def _first_difference(word: str, stem: str) -> int:
    for n, letter in enumerate(stem):
        if word[n : n + 1] != letter:
            return n
    return len(stem)
