"""What stands under a lesson, numbered in the order of reading: for the terminal and the pages."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secondline.exchange.telling.medicine_lines import cites_of
from secondline.knowledge.correcting import corrections_of_lesson
from secondline.knowledge.lessons import MARK, Cited, Count, Lesson
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Correction, Value

_SHOWN_CORRECTIONS = 3
_BLOCKS = re.compile(r"\n\n+|\n(?=- )")
_ITEM = "- "
Key = tuple[str, str | None, str, str | None]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, or the number of a source where `text` is empty."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or one item of a list."""

    is_item: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ToldLesson:
    """A lesson as it is told.

    Attributes
    ----------
    sections : mapping
        From each title to its paragraphs and items.
    counts : tuple of (Count, int)
        What was counted, with the number of its source.
    corrections : tuple of (Correction, tuple of int)
        Where an article is wrong, the gravest first, with the numbers of what each rests on.
    n_more : int
        How many more corrections there are.
    rows : tuple of (int, Cited)
        The sources by their numbers.
    """

    sections: Mapping[str, tuple[Block, ...]]
    counts: tuple[tuple[Count, int], ...]
    corrections: tuple[tuple[Correction, tuple[int, ...]], ...]
    n_more: int
    rows: tuple[tuple[int, Cited], ...]


def told_lesson(lesson: Lesson, library: Library) -> ToldLesson:
    """Give a lesson as it is told."""
    corrected = corrections_of_lesson(lesson.id, library)
    shown = corrected[:_SHOWN_CORRECTIONS]
    rows = _rows(lesson, shown)
    numbers = {key: n for n, key in enumerate(rows, start=1)}
    places = {mark: numbers[_key(lesson.row(mark))] for mark in _marks_of(lesson)}
    return ToldLesson(
        sections={title: _blocks(text, places) for title, text in lesson.sections.items()},
        counts=tuple((one, places[one.cite]) for one in lesson.head.numbers),
        corrections=tuple((one, _numbers_of(one, numbers)) for one in shown),
        n_more=len(corrected) - len(shown),
        rows=tuple(enumerate(rows.values(), start=1)),
    )


def _blocks(text: str, places: Mapping[str, int]) -> tuple[Block, ...]:
    parts = (" ".join(one.split()) for one in _BLOCKS.split(text))
    return tuple(
        Block(one.startswith(_ITEM), _pieces(one.removeprefix(_ITEM), places)) for one in parts
    )


def _pieces(text: str, places: Mapping[str, int]) -> tuple[Piece, ...]:
    # Every second part is a mark: the pattern has one group.
    parts = MARK.split(text)
    told = (Piece("", places[part]) if n % 2 else Piece(part) for n, part in enumerate(parts))
    return tuple(one for one in told if one.text or one.number)


def _marks_of(lesson: Lesson) -> list[str]:
    """Give the marks in the order of reading."""
    marks = MARK.findall("\n".join(lesson.sections.values()))
    marks += [count.cite for count in lesson.head.numbers]
    return list(dict.fromkeys(marks))


def _rows(lesson: Lesson, corrected: Iterable[Correction]) -> dict[Key, Cited]:
    """Give what stands under the lesson, in the order of reading, each row once."""
    rows = [lesson.row(mark) for mark in _marks_of(lesson)]
    rows += [row for one in corrected for value in one.basis for row in _rows_of(value)]
    held: dict[Key, Cited] = {}
    for row in rows:
        held.setdefault(_key(row), row)
    return held


def _rows_of(value: Value) -> list[Cited]:
    """Give what a value rests on, as a lesson has it."""
    told = (cite.split(" ", 1) for cite in cites_of(value))
    return [
        Cited(
            id=source,
            place=" ".join(place) or None,
            checked=value.checked,
            quote=value.quote,
            certainty=value.certainty,
        )
        for source, *place in told
    ]


def _key(row: Cited) -> Key:
    return row.source_id, row.place, row.checked, row.quote


def _numbers_of(one: Correction, numbers: Mapping[Key, int]) -> tuple[int, ...]:
    rows = (row for value in one.basis for row in _rows_of(value))
    return tuple(dict.fromkeys(numbers[_key(row)] for row in rows))
