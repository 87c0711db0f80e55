"""What was noted lately, as the first page shows it; pure."""

from datetime import date, timedelta
from typing import Any

from secondline.record.diary import Diary

_DAYS = 7


def lately(diary: Diary | None, today: date) -> list[dict[str, Any]]:
    """Give the check-ins of the last seven days, in the order of time.

    Examples
    --------
    >>> from secondline.record.diary import CheckIn
    >>> held = Diary(("pain",), (CheckIn(date(2026, 11, 1)), CheckIn(date(2026, 11, 20))))
    >>> [one["held"].on.day for one in lately(held, date(2026, 11, 21))]
    [20]
    """
    first = today - timedelta(days=_DAYS)
    held = diary.check_ins if diary else ()
    return [
        {"held": one, "pain": dict(one.values).get("pain"), "note": one.note}
        for one in held
        if one.day >= first
    ]
