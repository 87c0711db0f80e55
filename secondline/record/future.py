"""Refuse a record that speaks of days that have not come."""

from collections.abc import Iterator
from datetime import date

from secondline.errors import UnusableInput
from secondline.record.medicines import MedicationStatement, Therapy
from secondline.record.record import Record
from secondline.record.showing import label
from secondline.record.when import When


def future(record: Record, on: date, where: str = "record") -> None:
    """Raise where any day of the record lies after `on`.

    A month or a year is in the future only where all of it is. The day to look again,
    ``agreement.review_on``, is meant to be.

    Raises
    ------
    UnusableInput
        Naming the first such day.
    """
    for place, when in _dates(record):
        first = _first(when)
        if first is not None and first > on:
            expected = f"a day up to {on}"
            raise UnusableInput(f"{where}: {place}", f"{when}, in the future", expected)


def no_earlier(record: Record, on: date) -> date:
    """Give a day, or the last one that the record speaks of where that is later.

    For a record that was told here, day by day: whoever flies west, or sets a clock back, lives a
    day again that was noted already.

    Examples
    --------
    >>> from secondline.record.diary import CheckIn, Diary
    >>> held = Record(diary=Diary((), (CheckIn(date(2026, 11, 22)),)))
    >>> no_earlier(held, date(2026, 11, 21))
    datetime.date(2026, 11, 22)
    """
    told = (_first(when) for _, when in _dates(record))
    return max([on, *(day for day in told if day is not None)])


def _first(when: When | date | None) -> date | None:
    return when.earliest if isinstance(when, When) else when


def _dates(record: Record) -> Iterator[tuple[str, When | date | None]]:
    yield "born", record.person.born
    yield "pain.since", record.pain.since
    stretches: tuple[MedicationStatement | Therapy, ...] = (*record.medicines, *record.therapies)
    for taken in stretches:
        yield f"{taken.at}.started_on", taken.started_on
        yield f"{taken.at}.stopped_on", taken.stopped_on
    for n, measure in enumerate(record.measures, 1):
        yield f"measures[{n}].on", measure.on
    for n, correction in enumerate(record.corrections or (), 1):
        yield f"corrections[{n}].on", correction.on
    for test in record.tests:
        yield f"tests.{label(test.name)}.on", test.on
    if record.diary and record.diary.check_ins:
        yield "diary: date", record.diary.last_on
