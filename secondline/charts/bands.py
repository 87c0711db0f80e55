"""What was taken when, as bands under a diary: a start, a stop, each step of a dose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from secondline.charts.days import Span
from secondline.record.medicines import MedicationStatement
from secondline.record.when import When

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Band:
    """One stretch of one medicine, as far as it lies in what is drawn.

    Parameters
    ----------
    dose : str
        What was taken each time, as the person wrote it; empty where it is not known.
    is_certain : bool
        Whether its dates tell the days; a month alone leaves days on which nobody knows.
    """

    name: str
    dose: str
    first: date
    last: date
    is_certain: bool = True


def bands(statements: Iterable[MedicationStatement], span: Span) -> list[Band]:
    """Give the stretches that touch a span, the oldest of each medicine first."""
    found = [band for one in statements for band in _of(one, span)]
    names = list(dict.fromkeys(one.name for one in sorted(found, key=lambda one: one.first)))
    return sorted(found, key=lambda one: (names.index(one.name), one.first, one.is_certain))


def _of(one: MedicationStatement, span: Span) -> list[Band]:
    if one.is_stopped and one.stopped_on is None:
        return []  # nobody knows the day: a band would only look as if somebody did
    started, stopped = one.started_on, one.stopped_on
    likely = _within(_first(started, span), _last(stopped, span), span)
    sure = _within(_sure_first(started, span), _sure_last(stopped, span), span)
    name, dose = " ".join(one.name.split()), one.dose.text if one.dose else ""
    return [
        Band(name, dose, held.first, held.last, is_certain)
        for held, is_certain in ((likely if likely != sure else None, False), (sure, True))
        if held is not None
    ]


def _first(when: When | None, span: Span) -> date:
    return when.earliest if when else span.first


def _sure_first(when: When | None, span: Span) -> date:
    return when.latest if when else span.first


def _last(when: When | None, span: Span) -> date:
    return when.latest - _DAY if when else span.last


def _sure_last(when: When | None, span: Span) -> date:
    return when.earliest - _DAY if when else span.last


def _within(first: date, last: date, span: Span) -> Span | None:
    first, last = max(first, span.first), min(last, span.last)
    return Span(first, last) if first <= last else None
