"""paper.pdf: two weeks of a diary on paper, with large circles, for somebody tired at night."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from secondline.exchange.pdf.check_in import DID, TAKEN, Columns, columns_of, header
from secondline.exchange.pdf.document import n_pages
from secondline.exchange.pdf.press import Press
from secondline.exchange.pdf.visit import Pdf
from secondline.knowledge.library import Library
from secondline.loop.safety.red_flags import numbers
from secondline.loop.words import phrase
from secondline.record.diary import NEW_DAY_AT
from secondline.record.diary_columns import SIDE_EFFECT
from secondline.record.record import Record

if TYPE_CHECKING:
    from secondline.exchange.pdf.typesetting import Paper

# What paper.typ reads, and how many characters no font could show.
Sheet = tuple[dict[str, Any], int]
N_DAYS: Final = 14
_WORDS = "visit.paper"
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# Lines to write a name on: of a medicine where none is recorded, of what else may come.
_SPARE_MEDICINES, _SPARE = 3, 1


@dataclass(frozen=True, slots=True)
class _Group:
    """Rows of the second page that are about one kind of thing."""

    name: str
    prefix: str
    columns: tuple[str, ...]
    n_spare: int = 0


def paper_pdf(record: Record, library: Library, on: date, *, paper: "Paper" = "a4") -> Pdf:
    """Give the check-in sheet for two weeks, with the columns of a diary of this record.

    Parameters
    ----------
    on : date
        The first of the days.
    paper : {"a4", "us-letter"}
        The size of the sheet.

    Raises
    ------
    OverflowError
        If the two weeks end after the last day that there is.
    """
    return printed(sheet_of(record, library, on), paper)


def sheet_of(record: Record, library: Library, on: date) -> Sheet:
    """Give what is printed on it; arguments and errors as for `paper_pdf`."""
    press = Press()
    data = _sheet(record, library, on, press)
    return data | {"lost": press.losses()}, press.n_replaced


def printed(sheet: Sheet, paper: "Paper") -> Pdf:
    """Give the file of a sheet."""
    from secondline.exchange.pdf.typesetting import typeset

    data, n_replaced = sheet
    made = typeset(data, paper, "paper")
    assert made is not None, "as many pages as it takes were asked for"
    return Pdf(made, n_pages(made), n_replaced)


def _sheet(record: Record, library: Library, on: date, press: Press) -> dict[str, Any]:
    columns = columns_of(record, on)
    facts = {
        **numbers(library, record.person.country),
        "hour": NEW_DAY_AT.hour,
        "example": on.isoformat(),
        "names": _unnamed(columns),
    }

    def said(id: str) -> str:
        return phrase(library, f"{_WORDS}.{id}", facts, record.person.by)

    texts = ("title", "how", "day", "private", "rest", "no_medicines", "type", "spare")
    return {
        "on": {"year": on.year, "month": on.month, "day": on.day},
        "days": [_day(on + timedelta(days=n)) for n in range(N_DAYS)],
        "says": {id: said(id) for id in texts},
        "names": {id: said(f"columns.{id}") for id in (*columns.ratings, "flare", "note")},
        "ratings": [one for one in columns.ratings if one != "pain"],
        "groups": [_rows(group, said, press) for group in _groups(columns)],
        "has_medicines": bool(columns.taken),
        "header": [press.name(header([one])) for one in _with_spare(columns)],
    }


def _day(on: date) -> dict[str, str]:
    weekday = _WEEKDAYS[on.weekday()]
    return {"weekday": weekday, "day": str(on.day), "month": _MONTHS[on.month - 1]}


def _groups(columns: Columns) -> Iterator[_Group]:
    n_spare = _SPARE if columns.taken else _SPARE_MEDICINES
    yield _Group("taken", TAKEN, columns.taken, n_spare)
    if columns.did:
        yield _Group("did", DID, columns.did)
    yield _Group("side_effect", SIDE_EFFECT, columns.side_effects, 2)
    if columns.own:
        yield _Group("own", "", columns.own)


def _rows(group: _Group, said: Any, press: Press) -> dict[str, Any]:
    names = [press.name(one.removeprefix(group.prefix)) for one in group.columns]
    return {"title": said(f"columns.{group.name}"), "names": names, "n_spare": group.n_spare}


def _unnamed(columns: Columns) -> tuple[str, ...]:
    return (f"{TAKEN}<name>", f"{SIDE_EFFECT}<name>")


def _with_spare(columns: Columns) -> tuple[str, ...]:
    """Give all columns, with one to be named where the record names no medicine."""
    if columns.taken:
        return columns.all
    at = columns.all.index("flare")
    return (*columns.all[:at], f"{TAKEN}<name>", *columns.all[at:])
