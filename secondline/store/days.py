"""Which day a check-in belongs to: a day runs from four to four."""

from datetime import date, datetime, timedelta

from secondline.record.diary import NEW_DAY_AT


def local_now() -> datetime:
    """Give the time on this machine's clock, in its own zone."""
    return datetime.now().astimezone()


def diary_day(now: datetime) -> date:
    """Give the day that a check-in at this moment belongs to.

    Examples
    --------
    >>> diary_day(datetime(2026, 11, 22, 3, 59)), diary_day(datetime(2026, 11, 22, 4))
    (datetime.date(2026, 11, 21), datetime.date(2026, 11, 22))
    """
    return now.date() - timedelta(days=1) if now.time() < NEW_DAY_AT else now.date()
