"""A record's hash: the same content gives the same one, however it was written down."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, time

from secondline.record.diary import CheckIn, Diary
from secondline.record.record import Record


def fingerprint(record: Record) -> str:
    """Give the SHA-256 of all that a record says, its own `hash` left out.

    Examples
    --------
    >>> len(fingerprint(Record()))
    64
    """
    from hashlib import sha256  # slow to load, and a record may be built without being read

    text = json.dumps(_plain(record), sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("ascii")).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Diary):
        return [sorted(value.columns), [_line(check_in) for check_in in value.check_ins]]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date | time):
        return value.isoformat()
    if is_dataclass(value):
        parts = ((field.name, getattr(value, field.name)) for field in fields(value))
        # What is None is left out, so that a fact we learn to ask for changes no old hash.
        return {name: _plain(part) for name, part in parts if _counts(name, part)}
    return value


def _counts(name: str, part: object) -> bool:
    return part is not None and name != "hash"


def _line(check_in: CheckIn) -> list[object]:
    at = check_in.at and check_in.at.isoformat()
    return [check_in.on.isoformat(), at, dict(check_in.values), check_in.note]
