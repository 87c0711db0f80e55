"""The lessons: one Markdown file each, with a head that says what its sentences rest on.

They are read by ``learn`` only and are not compiled, so that a cold ``check`` stays fast. The head
is strict YAML between two lines of ``---``; the body has five sections, always the same, in plain
paragraphs and lists. A mark such as ``[bradley2010]`` behind a sentence names a row of `sources`.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from secondline.errors import KnowledgeFault
from secondline.knowledge.plain_faults import plain_fault
from secondline.knowledge.schema import Certainty, Checked, Entry, Id, Quote, Shape
from secondline.knowledge.strict_yaml import parse_yaml

LESSONS = Path(__file__).parent / "lessons" / "en"
SECTIONS = (
    "What it is",
    "What it does",
    "For whom",
    "How sure we are",
    "What to watch for",
)
"""The five sections of every lesson, in their order."""

MARK = re.compile(r"\s?\[([a-z0-9][a-z0-9_]*)\]")
"""A mark behind a sentence, with the space before it."""

_WORDS_A_MINUTE = 150  # somebody in pain reads slowly


class Cited(Shape, frozen=True, kw_only=True):
    """What a sentence rests on; its `id` is the mark in the text.

    `source` is the id in ``sources/``, left out where it is the same as the mark. Two places of one
    source that were checked differently are two rows.
    """

    id: Id
    source: Id | None = None
    place: str | None = None
    checked: Checked
    quote: Quote | None = None
    certainty: Certainty | None = None

    @property
    def source_id(self) -> str:
        """Give the id of the publication in ``sources/``."""
        return self.source or self.id


class Arm(Shape, frozen=True, kw_only=True):
    """One group of people: how many of them it happened to."""

    label: str
    n: int


class Count(Shape, frozen=True, kw_only=True):
    """A picture in numbers, only where a source counted people: of so many, how many did.

    `cite` is the mark of the row that it rests on; every arm has the same bottom, `of`.
    """

    what: str
    of: int
    arms: tuple[Arm, ...]
    cite: Id


class Question(Shape, frozen=True, kw_only=True):
    """A question by which a reader can tell what stayed with them, and its answer."""

    ask: str
    answer: str


class Head(Entry, frozen=True, kw_only=True):
    """What stands above the text.

    `topics` are the names under which people look for it; `about` the ids of medicines, roles,
    classes, options and conditions that it speaks of.
    """

    title: str
    line: str
    topics: tuple[str, ...] = ()
    about: tuple[Id, ...] = ()
    sources: tuple[Cited, ...]
    numbers: tuple[Count, ...] = ()
    teach_back: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson: its head, and its sections from title to text."""

    head: Head
    sections: dict[str, str]

    @property
    def id(self) -> str:
        """Give the id, which is also the name of the file."""
        return self.head.id

    @property
    def plain_text(self) -> str:
        """Give the text as it is read: without titles and marks."""
        return MARK.sub("", "\n\n".join(self.sections.values()))

    @property
    def n_words(self) -> int:
        """Give the number of words of the text."""
        return len(self.plain_text.split())

    @property
    def minutes(self) -> int:
        """Give how long it takes to read, in whole minutes."""
        return math.ceil(self.n_words / _WORDS_A_MINUTE)

    def row(self, mark: str) -> Cited:
        """Give the row of a mark.

        Raises
        ------
        KeyError
            If the head has no such row.
        """
        return {row.id: row for row in self.head.sources}[mark]


@lru_cache(maxsize=2)
def read_lessons(home: Path = LESSONS) -> tuple[Lesson, ...]:
    """Give every lesson of a folder, in the order of their ids.

    Raises
    ------
    KnowledgeFault
        If a file does not have the shape of a lesson, or is not named for its id.
    """
    return tuple(_lesson(path) for path in sorted(home.glob("*.md")))


def _lesson(path: Path) -> Lesson:
    lesson = parse_lesson(path.read_text(encoding="utf-8"), path.name)
    if lesson.id != path.stem:
        raise KnowledgeFault(f"{path.name}: the id is {lesson.id}; name the file {lesson.id}.md")
    return lesson


def parse_lesson(text: str, name: str) -> Lesson:
    r"""Give the lesson that a Markdown text holds; `name` is used in the error.

    Raises
    ------
    KnowledgeFault
        If the head or the sections are not those of a lesson.
    """
    _, *parts = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
    if len(parts) != 2 or not text.startswith("---\n"):
        raise KnowledgeFault(f"{name}: expected a head between two lines of ---, then the text")
    try:
        head = msgspec.convert(parse_yaml(parts[0], name), Head)
    except msgspec.ValidationError as error:
        raise KnowledgeFault(f"{name}: {plain_fault(str(error))}") from None
    return Lesson(head, _sections(parts[1], name))


def _sections(text: str, name: str) -> dict[str, str]:
    before, *parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    titles = tuple(title.strip() for title in parts[::2])
    if before.strip() or titles != SECTIONS:
        found = ", ".join(titles) or "none"
        raise KnowledgeFault(f"{name}: found the sections {found}; expected {', '.join(SECTIONS)}")
    return dict(zip(titles, (part.strip() for part in parts[1::2]), strict=True))
