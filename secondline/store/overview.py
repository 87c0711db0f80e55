"""What the diary holds, without reading it: its columns, and the months that have a check-in."""

from datetime import date, timedelta

from django.db import connection

from secondline.record.diary import NEW_DAY_AT
from secondline.store import records
from secondline.store.line import Line

_COLUMNS = """
    SELECT DISTINCT held.key FROM store_checkin, json_each(store_checkin."values") AS held
    ORDER BY held.key
"""
# A day begins at four: a check-in of the first night of a month is the last month's.
_MONTHS = """
    SELECT DISTINCT substr("on", 1, 7) FROM store_checkin
    WHERE substr("on", 9, 2) > '01' OR "at" IS NULL OR "at" >= %s
    UNION
    SELECT substr(date("on", '-1 day'), 1, 7) FROM store_checkin
    WHERE substr("on", 9, 2) = '01' AND "at" < %s
    ORDER BY 1
"""


def columns() -> tuple[str, ...]:
    """Give the columns that any check-in has, in the order of their names."""
    return _asked(_COLUMNS)


def months() -> list[date]:
    """Give the first day of each month that a check-in counts for, in order."""
    at = NEW_DAY_AT.isoformat()
    return [date.fromisoformat(f"{one}-01") for one in _asked(_MONTHS, at, at)]


def of_month(first: date) -> list[Line]:
    """Give the check-ins that count for the days of a month, in the order of time."""
    after = (first + timedelta(days=31)).replace(day=1)
    return [one for one in records.lines(first, after) if first <= one.day < after]


def _asked(sql: str, *values: str) -> tuple[str, ...]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return tuple(str(row[0]) for row in cursor.fetchall())
