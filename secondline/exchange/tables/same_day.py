"""Lines of one day: in order where their times tell them apart, else as one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from secondline.exchange.tables.cells import rounded
from secondline.record.diary import CheckIn, Diary


def in_order(lines: Iterable[CheckIn], columns: Sequence[str]) -> tuple[Diary, int]:
    """Give a diary whose lines stand in the order of time.

    Lines that no time tells apart become one: ratings are averaged, doses added up, notes joined.
    A diary is read only where each date stands once or each of its lines has a time of its own.

    Returns
    -------
    tuple of Diary and int
        And on how many dates lines became one.

    Examples
    --------
    >>> noon = date(2026, 8, 1)
    >>> lines = [CheckIn(noon, values=(("pain", x),)) for x in (4.0, 6.0)]
    >>> diary, n = in_order(lines, ["pain"])
    >>> diary.daily("pain"), n
    ({datetime.date(2026, 8, 1): 5.0}, 1)
    """
    by_date: dict[date, list[CheckIn]] = {}
    for line in lines:
        by_date.setdefault(line.on, []).append(line)
    check_ins: list[CheckIn] = []
    n_joined = 0
    for on in sorted(by_date):
        groups = _groups(by_date[on])
        n_joined += any(len(group) > 1 for group in groups)
        check_ins += [_joined(group, columns) for group in groups]
    return Diary(tuple(columns), tuple(check_ins)), n_joined


def _groups(lines: list[CheckIn]) -> list[list[CheckIn]]:
    if len(lines) > 1 and any(line.at is None for line in lines):
        return [[replace(line, at=None) for line in lines]]
    by_time: dict[object, list[CheckIn]] = {}
    for line in lines:
        by_time.setdefault(line.at, []).append(line)
    return [by_time[at] for at in sorted(by_time, key=str)]


def _joined(group: list[CheckIn], columns: Sequence[str]) -> CheckIn:
    if len(group) == 1:
        return group[0]
    together = Diary(tuple(columns), tuple(group))
    values = [(column, list(together.daily(column).values())) for column in columns]
    notes = dict.fromkeys(line.note for line in group if line.note)
    return replace(
        group[0],
        values=tuple((column, rounded(held[0])) for column, held in values if held),
        note=" | ".join(notes),
    )
