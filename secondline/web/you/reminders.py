"""A calendar file with one quiet reminder a day; no page of ours has to be open for it."""

from datetime import date, datetime, time

_LINES = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Notes//EN
BEGIN:VEVENT
UID:notes-{stamp}@localhost
DTSTAMP:{stamp}
DTSTART:{start}
DURATION:PT5M
RRULE:FREQ=DAILY
SUMMARY:Notes
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Notes
TRIGGER:PT0M
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def calendar(first: date, at: time, made: datetime) -> str:
    """Give a calendar (iCalendar, RFC 5545) that reminds every day; its words tell nobody why.

    Parameters
    ----------
    first : date
        The first day.
    at : time
        On the clock of wherever the person is: it carries no zone.
    made : datetime
        When it was made, in UTC.
    """
    start = f"{first:%Y%m%d}T{at:%H%M%S}"
    return _LINES.format(stamp=f"{made:%Y%m%dT%H%M%SZ}", start=start).replace("\n", "\r\n")
