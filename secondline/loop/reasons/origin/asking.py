"""What to ask about the pain: first where, since when and how it hurts, then what is open."""

from collections.abc import Iterable

from secondline.record.record import Record


def still_open(asks: Iterable[str], record: Record) -> tuple[str, ...]:
    """Give the questions that the record does not answer yet, the first three before the others.

    Who told how it feels is not asked again, though it may feel otherwise too.
    """
    held = {
        "where-does-it-hurt": record.pain.areas,
        "pain-since": record.pain.since,
        "how-does-it-feel": record.pain.feels,
    }
    first = (ask for ask, value in held.items() if value is None)
    return tuple(dict.fromkeys((*first, *(ask for ask in asks if held.get(ask) is None))))
