"""What must be true of the lessons: sources that resolve, and a text that one can read at night."""

import re
from collections import Counter
from collections.abc import Iterable

from secondline.errors import KnowledgeFault
from secondline.knowledge.lessons import MARK, Cited, Lesson, read_lessons
from secondline.knowledge.library import Library

FEWEST_WORDS, MOST_WORDS = 250, 600
N_QUESTIONS = 3
_MOST_WORDS_OF_A_SENTENCE = 25
_MOST_WORDS_OF_A_QUOTE = 25
_MARKUP = re.compile(r"[*`#|<>]|\]\(")  # a terminal and a page show paragraphs and lists, no more
_SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+|\n+")


def check_lessons(library: Library, lessons: Iterable[Lesson] | None = None) -> None:
    """Check every lesson against the library.

    Parameters
    ----------
    library : Library
        Its sources, and the ids that lessons speak of.
    lessons : iterable of Lesson, optional
        Those that come with the package, where left out.

    Raises
    ------
    KnowledgeFault
        At the first fault, naming the file and what to do.
    """
    known = known_ids(library)
    for lesson in read_lessons() if lessons is None else lessons:
        for fault in _faults(lesson, library, known):
            raise KnowledgeFault(f"lessons/en/{lesson.id}.md: {fault}")


def check_corrections(library: Library, lessons: Iterable[Lesson] | None = None) -> None:
    """Check that each correction stands at the end of a lesson, and is about something known.

    Raises
    ------
    KnowledgeFault
        At the first fault, naming the file and what to do.
    """
    ids = {one.id for one in (read_lessons() if lessons is None else lessons)}
    known = known_ids(library)
    for one in library.corrections.values():
        place = f"corrections/{one.id}.yaml"
        if one.lesson not in ids:
            raise KnowledgeFault(f"{place}: no lesson {one.lesson}; name one of lessons/en")
        if not one.about or not known.issuperset(one.about):
            raise KnowledgeFault(f"{place}: about needs ids of entries; {one.about} are not all")


def known_ids(library: Library) -> frozenset[str]:
    """Give every id that a lesson can be about: of entries, and of what medicines do."""
    kinds = (library.medicines, library.classes, library.options, library.conditions)
    return frozenset(library.roles).union(*kinds)


def _faults(lesson: Lesson, library: Library, known: frozenset[str]) -> Iterable[str]:
    yield from _of_the_text(lesson)
    yield from _of_the_marks(lesson)
    for row in lesson.head.sources:
        yield from (f"{row.id}: {fault}" for fault in _of_a_row(row, library))
    yield from _of_the_numbers(lesson)
    yield from (f"about: {id} is not known" for id in lesson.head.about if id not in known)


def _of_the_text(lesson: Lesson) -> Iterable[str]:
    if not FEWEST_WORDS <= lesson.n_words <= MOST_WORDS:
        yield f"it has {lesson.n_words} words; expected {FEWEST_WORDS} to {MOST_WORDS}"
    for sentence in _SENTENCE_END.split(lesson.plain_text):
        if len(sentence.split()) > _MOST_WORDS_OF_A_SENTENCE:
            yield f'"{sentence[:60]}…" has {len(sentence.split())} words; make two sentences of it'
    if len(lesson.head.teach_back) != N_QUESTIONS:
        yield f"it has {len(lesson.head.teach_back)} questions; expected {N_QUESTIONS}"
    if found := _MARKUP.search(lesson.plain_text):
        yield f"{found[0]} stands in the text; write plain paragraphs and lists that begin with -"


def _of_the_marks(lesson: Lesson) -> Iterable[str]:
    rows = [row.id for row in lesson.head.sources]
    used = set(MARK.findall("\n".join(lesson.sections.values())))
    used |= {count.cite for count in lesson.head.numbers}
    yield from (f"[{mark}] stands in the text and not in sources" for mark in used - set(rows))
    yield from (f"{row} stands in sources and not in the text" for row in rows if row not in used)
    yield from (f"{row} stands in sources twice" for row, n in Counter(rows).items() if n > 1)
    if len({row.source_id for row in lesson.head.sources} - {"own"}) < 2:
        yield "it needs two sources that are not our own"


def _of_a_row(row: Cited, library: Library) -> Iterable[str]:
    source = library.sources.get(row.source_id)
    if source is None:
        yield f"no source {row.source_id}; add knowledge/sources/{row.source_id}.yaml"
        return
    if row.checked == "read" and not (source.url and source.read_on and row.place and row.quote):
        yield "read needs the place, the quote, and url and read_on of the source"
    if row.checked == "derived":
        yield "a lesson computes nothing; say what a source says"
    if row.quote and len(row.quote.split()) > _MOST_WORDS_OF_A_QUOTE:
        yield f"the quote has {len(row.quote.split())} words; {_MOST_WORDS_OF_A_QUOTE} at most"


def _of_the_numbers(lesson: Lesson) -> Iterable[str]:
    for count in lesson.head.numbers:
        if not count.arms:
            yield f'"{count.what}" has no arm'
        for arm in count.arms:
            if not 0 <= arm.n <= count.of:
                yield f"{arm.label}: {arm.n} of {count.of} cannot be"
