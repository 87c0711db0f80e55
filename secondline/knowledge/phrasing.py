"""How a phrase of ``knowledge/phrases`` is written, and what it must not hold.

``lost ~ feeling``       words beside each other; ``~`` stands for up to `words_between` other words
``numb*``                any ending
``dad|father|step_dad``  one or the other; ``_`` joins the words of one
``<saddle>``             any of the wordings of that group in ``knowledge/word_groups``
``8+``, ``1950-2035``    a number of at least 8, and one from 1950 to 2035
``<numb> + <saddle>``    both in one sentence, in any order, near each other
``<stopped> ++ shak*``   both in the text, in any order, a few sentences apart at most

Small letters, no apostrophes ("cant", "im"). Words of the group `skipped` ("my", "the", "really")
may stand anywhere and need not be written.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from secondline.errors import KnowledgeFault

if TYPE_CHECKING:
    from secondline.knowledge.library import Library

NEAR, FAR, LOOSE = " + ", " ++ ", "~"
_ITEM = re.compile(r"<[a-z0-9_]+>|[^\W\d_]+\*?|\d+(?:\.\d+)?(?:\+|-\d+)?|[.!?;,:()-]")


class Step(NamedTuple):
    """One item of a sequence; `is_loose` where other words may stand before it."""

    is_loose: bool
    item: str


Sequence = tuple[Step, ...]


class Phrase(NamedTuple):
    """Wordings that must all be there; `is_far` where they may stand sentences apart."""

    parts: tuple[str, ...]
    is_far: bool


def phrase(written: str) -> Phrase:
    """Give the parts of a phrase.

    Examples
    --------
    >>> phrase("lost ~ feeling + <saddle>").parts
    ('lost ~ feeling', '<saddle>')
    """
    is_far = FAR in written
    return Phrase(tuple(written.split(FAR if is_far else NEAR)), is_far)


@lru_cache(maxsize=8192)
def sequence(written: str) -> Sequence:
    """Give the steps of words that follow each other.

    Examples
    --------
    >>> sequence("lost ~ feeling")
    (Step(is_loose=False, item='lost'), Step(is_loose=True, item='feeling'))
    """
    steps, is_loose = [], False
    for item in written.split():
        if item == LOOSE:
            is_loose = True
        else:
            steps.append(Step(is_loose, item))
            is_loose = False
    return tuple(steps)


class Alternatives(NamedTuple):
    """What one item may be: single words, groups, and words that stand beside each other."""

    words: frozenset[str]
    groups: tuple[str, ...]
    joined: tuple[str, ...]


@lru_cache(maxsize=8192)
def alternatives(item: str) -> Alternatives:
    """Give what an item may be.

    Examples
    --------
    >>> alternatives("<arm>|wrist|go_numb")
    Alternatives(words=frozenset({'wrist'}), groups=('arm',), joined=('go numb',))
    """
    held = item.split("|")
    return Alternatives(
        frozenset(one for one in held if one[0] != "<" and "_" not in one),
        tuple(one[1:-1] for one in held if one[0] == "<"),
        tuple(" ".join(words_of(one)) for one in held if one[0] != "<" and "_" in one),
    )


def words_of(item: str) -> list[str]:
    """Give the words that one alternative joins; a group is one.

    Examples
    --------
    >>> words_of("wake_up"), words_of("<fast_heart>")
    (['wake', 'up'], ['<fast_heart>'])
    """
    return [item] if item[0] == "<" else item.split("_")


def check_phrases(library: "Library") -> None:
    """Check that every phrase can be read, and that the groups and signs that it names exist.

    Raises
    ------
    KnowledgeFault
        At the first fault, naming the file and what to do.
    """
    groups = groups_of(library)
    for place, written in _all(library):
        _check_written(written, f"{place}: {written!r}", groups)
    for name in groups:
        _no_circle(name, groups, ())
    for entry in library.phrases.values():
        if entry.id not in library.red_flags or not entry.hint:
            raise KnowledgeFault(f"phrases/{entry.id}.yaml: needs its red flag, and hints")
        for id in entry.despite:
            if id not in library.contexts:
                raise KnowledgeFault(f"phrases/{entry.id}.yaml: no context {id}")
    _check_signs(library)


def _check_signs(library: "Library") -> None:
    """Check that the signs that a context or a cue names have phrases."""
    named = [(f"contexts/{one.id}", one.about) for one in library.contexts.values()]
    named += [(f"cues/{one.id}", one.not_about) for one in library.cues.values()]
    for place, ids in named:
        for id in ids:
            if id not in library.phrases:
                raise KnowledgeFault(f"{place}.yaml: no phrases of {id}")


def _check_written(written: str, place: str, groups: dict[str, tuple[str, ...]]) -> None:
    if written.split()[-1:] == [LOOSE]:
        raise KnowledgeFault(f"{place} ends with ~")
    for part in map(sequence, phrase(written).parts):
        if not part or part[0].is_loose:
            raise KnowledgeFault(f"{place} has an empty part or begins with ~")
        for step in part:
            _check_item(step.item, place, groups)


def groups_of(library: "Library") -> dict[str, tuple[str, ...]]:
    """Give the wordings of each group; two files cannot have one of the same name."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in library.word_groups.values():
        for name, wordings in entry.groups.items():
            if name in found:
                raise KnowledgeFault(f"word_groups/{entry.id}.yaml: {name} is there twice")
            found[name] = wordings
    return found


def _all(library: "Library") -> Iterator[tuple[str, str]]:
    for entry in library.phrases.values():
        for written in (*entry.plain, *entry.hint):
            yield f"phrases/{entry.id}.yaml", written
    for group in library.word_groups.values():
        for written in (one for held in group.groups.values() for one in held):
            if NEAR in written or FAR in written:
                raise KnowledgeFault(f"word_groups/{group.id}.yaml: {written!r}: no + in a group")
            yield f"word_groups/{group.id}.yaml", written
    for context in library.contexts.values():
        for written in context.cues:
            yield f"contexts/{context.id}.yaml", written
    for cue in library.cues.values():
        for written in cue.wordings:
            yield f"cues/{cue.id}.yaml", written


def _check_item(item: str, place: str, groups: dict[str, tuple[str, ...]]) -> None:
    for one in item.split("|"):
        for word in words_of(one):
            if not _ITEM.fullmatch(word) or word != word.casefold():
                raise KnowledgeFault(f"{place}: cannot read {word!r}; small letters, no apostrophe")
        if one[0] == "<" and one[1:-1] not in groups:
            raise KnowledgeFault(f"{place}: no group {one}; add it to word_groups/")


def _no_circle(name: str, groups: dict[str, tuple[str, ...]], above: tuple[str, ...]) -> None:
    if name in above:
        raise KnowledgeFault(f"word_groups: {' > '.join((*above, name))} names itself")
    for written in groups[name]:
        for inner in re.findall(r"<([a-z0-9_]+)>", written):
            _no_circle(inner, groups, (*above, name))
