"""A day, a month or a year as a sentence says it; forms, tables and files keep 2026-11-21."""

from datetime import date

from secondline.errors import UnusableInput
from secondline.record.when import When, read_when


def in_words(day: date | When | str | None) -> str:
    """Give a day in words, as exactly as it is known; a text that is no day stays as it is.

    Examples
    --------
    >>> in_words("2026-11-21"), in_words("2026-08"), in_words("2019"), in_words(None)
    ('21 November 2026', 'August 2026', '2019', '')
    """
    if not day:
        return ""
    try:
        when = day if isinstance(day, When) else read_when(day)
    except UnusableInput:
        return str(day)
    year, *finer = when.text.split("-")
    month = f"{when.earliest:%B} {year}" if finer else year
    return f"{when.earliest.day} {month}" if len(finer) > 1 else month
