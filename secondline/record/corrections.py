"""Correction: an answer to a danger sign that was a slip, and what was answered instead."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from secondline.errors import UnusableInput
from secondline.record.showing import listed, nearest, quoted
from secondline.record.tables import Table
from secondline.record.vocabulary import FLAG_ANSWERS, TOP_LEVEL

_KEYS = ("flag", "was", "now", "on")


@dataclass(frozen=True, slots=True)
class Correction:
    """That an answer to a danger sign was changed after a second look.

    Parameters
    ----------
    flag : str
        The id of the danger sign.
    was, now : str
        The answer before and after: ``yes``, ``no`` or ``not sure``.
    on : date
        The day of the second look.
    """

    flag: str
    was: str
    now: str
    on: date


def read_correction(table: Table, flag_ids: Collection[str] | None) -> Correction:
    """Give one correction; all four of its keys must be there.

    Raises
    ------
    UnusableInput
        If a key is missing, the id is not known, an answer is none of "yes", "no", "not sure", or
        both answers are the same.
    """
    table.allow(_KEYS, elsewhere=TOP_LEVEL)
    flag, day = table.name("flag"), table.day("on")
    was, now = (table.word(key, FLAG_ANSWERS) for key in ("was", "now"))
    if flag is None or was is None or now is None or day is None:
        raise _incomplete(table)
    known_flag(flag, flag_ids, table.where("flag"))
    if was == now:
        raise table.refused("now", f"another answer than {quoted(was)}")
    return Correction(flag, was, now, day)


def _incomplete(table: Table) -> UnusableInput:
    missing = next(key for key in _KEYS if table.value(key) is None)
    found = f'no "{missing}"'
    return UnusableInput(table.where(), found, f"{listed(_KEYS, 'and')}, all four of them")


def known_flag(flag: str, flag_ids: Collection[str] | None, where: str) -> None:
    """Raise UnusableInput where a danger sign is none of those that there are."""
    if flag_ids is None or flag in flag_ids:
        return
    near = nearest(flag, flag_ids, 3)
    expected = listed([quoted(id) for id in near]) if near else "the id of a danger sign"
    raise UnusableInput(where, f"the danger sign {quoted(flag)}", expected)
