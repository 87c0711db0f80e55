"""Where the two articles are wrong: which corrections a reader meets where, the gravest first."""

from collections.abc import Collection, Iterable
from typing import get_args, get_type_hints

from secondline.errors import NotKnown
from secondline.knowledge.lesson_topics import lessons_on, stands_for
from secondline.knowledge.lessons import Lesson
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Correction

_GRAVEST_FIRST = get_args(get_type_hints(Correction)["severity"])


def corrections_about(ids: Collection[str], library: Library) -> tuple[Correction, ...]:
    """Give what was corrected about any of these medicines, options or conditions.

    Examples
    --------
    >>> import secondline
    >>> found = corrections_about(["ibuprofen"], secondline.library())
    >>> found[0].severity, "c07_nsaids_in_fibromyalgia" in [one.id for one in found]
    ('safety', True)
    """
    every = library.corrections.values()
    return _sorted(one for one in every if set(ids).intersection(one.about))


def corrections_of_lesson(id: str, library: Library) -> tuple[Correction, ...]:
    """Give the corrections that stand at the end of a lesson."""
    return _sorted(one for one in library.corrections.values() if one.lesson == id)


def corrections_on(
    asked: str, lessons: tuple[Lesson, ...], library: Library
) -> tuple[Correction, ...]:
    """Give the corrections on what a person asks about: a name of a thing, or a lesson.

    Raises
    ------
    NotKnown
        If there is none.
    """
    ids = frozenset[str]().union(*stands_for(asked, library))
    if found := corrections_about(ids, library):
        return found
    try:
        named = lessons_on(asked, lessons, library)
    except NotKnown:
        named = ()
    if found := _sorted(c for one in named for c in corrections_of_lesson(one.id, library)):
        return found
    raise NotKnown(
        f'we correct nothing that an article says of "{asked[:40]}"; '
        "secondline learn corrections shows all that we correct"
    )


def _sorted(held: Iterable[Correction]) -> tuple[Correction, ...]:
    return tuple(sorted(held, key=lambda one: (_GRAVEST_FIRST.index(one.severity), one.id)))
