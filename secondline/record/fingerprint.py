"""A record's hash: the same content gives the same one, however it was written down."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, time
from functools import lru_cache

from secondline.record.diary import CheckIn, Diary
from secondline.record.record import Record

_KEPT = 1 << 15


def fingerprint(record: Record) -> str:
    """Give the SHA-256 of all that a record says, its own `hash` left out.

    Examples
    --------
    >>> len(fingerprint(Record()))
    64
    """
    from hashlib import sha256  # slow to load, and a record may be built without being read

    parts = ((field.name, getattr(record, field.name)) for field in fields(record))
    told = sorted(f"{_text(name)}:{_part(part)}" for name, part in parts if _counts(name, part))
    return sha256(f"{{{','.join(told)}}}".encode("ascii")).hexdigest()


def _part(part: object) -> str:
    if not isinstance(part, Diary):
        return _text(_plain(part))
    return f"[{_text(sorted(part.columns))},[{','.join(map(_line, part.check_ins))}]]"


def _text(plain: object) -> str:
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
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


# Of years of days all but the last were there before.
@lru_cache(maxsize=_KEPT)
def _line(check_in: CheckIn) -> str:
    at = check_in.at and check_in.at.isoformat()
    return _text([check_in.on.isoformat(), at, dict(check_in.values), check_in.note])
