"""From what a person asks about to the lessons that speak of it; nothing is guessed."""

from collections.abc import Iterable

from secondline.errors import NotKnown
from secondline.knowledge.lessons import Lesson
from secondline.knowledge.library import Library
from secondline.knowledge.names import match, plain

_LIKE_ENOUGH = 78.0
_MOST_NEAR = 3


def lessons_on(asked: str, lessons: tuple[Lesson, ...], library: Library) -> tuple[Lesson, ...]:
    """Give the lessons on a topic: several where a name stands for several things.

    Parameters
    ----------
    asked : str
        The id, the title or a topic of a lesson; a medicine, brand or product; a condition or an
        option under any of its names; or words of a title.

    Raises
    ------
    NotKnown
        If there is none; with the nearest ones.
    """
    for found_by in (_called, _about, _with_words):
        if found := found_by(asked, lessons, library):
            return found
    raise NotKnown(_none_on(asked, lessons, library))


def _names(lesson: Lesson) -> frozenset[str]:
    return frozenset(plain(n) for n in (lesson.id, lesson.head.title, *lesson.head.topics))


def _called(asked: str, lessons: tuple[Lesson, ...], _: Library) -> tuple[Lesson, ...]:
    return tuple(one for one in lessons if plain(asked) in _names(one))


def _about(asked: str, lessons: tuple[Lesson, ...], library: Library) -> tuple[Lesson, ...]:
    ids = frozenset[str]().union(*stands_for(asked, library))
    return tuple(one for one in lessons if ids.intersection(one.head.about))


def stands_for(asked: str, library: Library) -> Iterable[frozenset[str]]:
    """Give for each thing that a name stands for its id, its classes and its roles."""
    for id in match(library, asked).ingredients:
        classes = {one.id for one in library.classes.values() if id in one.medicines}
        yield frozenset(classes) | library.acts(id)
    name = plain(asked)
    for one in library.classes.values():
        if name in {plain(other) for other in (one.id, one.name, *one.names.synonyms)}:
            yield frozenset({one.id, *one.medicines})
    if condition := library.condition_names.get(name):
        yield frozenset({condition})
    if option := library.option_names.get(name):
        yield frozenset({option})


def _with_words(asked: str, lessons: tuple[Lesson, ...], _: Library) -> tuple[Lesson, ...]:
    wanted = set(plain(asked).split())
    return tuple(one for one in lessons if wanted and wanted <= set(plain(one.head.title).split()))


def _none_on(asked: str, lessons: tuple[Lesson, ...], library: Library) -> str:
    shown = asked[:40]
    if match(library, asked).ingredients:
        return f'we have no lesson on "{shown}"; see: secondline medicines "{shown}"'
    near = _near(asked, lessons)
    rest = f"did you mean {' or '.join(near)}?" if near else "secondline learn lists them all"
    return f'we have no lesson on "{shown}"; {rest}'


def _near(asked: str, lessons: tuple[Lesson, ...]) -> list[str]:
    # Imported here: most topics are known.
    from rapidfuzz import fuzz, process

    choices = {name: lesson.id for lesson in lessons for name in sorted(_names(lesson))}
    close = process.extract(
        plain(asked), list(choices), scorer=fuzz.ratio, limit=8, score_cutoff=_LIKE_ENOUGH
    )
    return list(dict.fromkeys(choices[name] for name, _, _ in close))[:_MOST_NEAR]
