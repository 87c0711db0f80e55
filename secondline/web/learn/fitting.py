"""Which lessons speak of what one record holds: its medicines and its conditions."""

from collections.abc import Iterable

from secondline.knowledge.lesson_topics import stands_for
from secondline.knowledge.lessons import Lesson
from secondline.knowledge.library import Library
from secondline.record.record import Record


def fitting(
    lessons: Iterable[Lesson], record: Record, library: Library
) -> tuple[list[Lesson], list[Lesson]]:
    """Part lessons into those that speak of what a record holds, and the others, in their order."""
    names = [one.name for one in record.medicines]
    names += [one.reason for one in record.medicines if one.reason]
    names += [*(record.person.conditions or ()), *(one.name for one in record.therapies)]
    ids = frozenset[str]().union(*(part for name in names for part in stands_for(name, library)))
    found: tuple[list[Lesson], list[Lesson]] = ([], [])
    for one in lessons:
        found[not ids.intersection(one.head.about)].append(one)
    return found
