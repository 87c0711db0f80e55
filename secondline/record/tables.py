"""Table: a part of a record that is read strictly, and knows its place for every message."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from secondline.errors import UnusableInput
from secondline.record.showing import kind_of, label, listed, nearest, quoted, shown
from secondline.record.when import When, read_day, read_when

UNKNOWN = "unknown"
YES_NO = ("yes", "no")
LONGEST_NAME = 500
MOST_ITEMS = 1000
_AT_MOST = f"at most {MOST_ITEMS:,}"


@dataclass(frozen=True, slots=True)
class Table:
    """The keys and values of one table of a record, and where it stands.

    Every reader below gives None where the key is left out or its value is "unknown".

    Parameters
    ----------
    values : mapping
        As the parser gave them.
    file : str
        The file, for messages.
    place : str
        Where in the file: ``medicines[2]``; empty for the whole.
    """

    values: Mapping[str, object]
    file: str
    place: str = ""

    def where(self, key: str = "") -> str:
        """Give the place of a key as messages name it: ``record.toml: medicines[2].dose``."""
        place = ".".join(part for part in (self.place, label(key)) if part)
        return f"{self.file}: {place}" if place else self.file

    def allow(self, keys: Collection[str], elsewhere: Collection[str] = ()) -> None:
        """Refuse any key but these; `elsewhere` are keys that belong above the first table."""
        for key in self.values:
            if key not in keys:
                raise UnusableInput(
                    self.where(), f"the key {quoted(key)}", _right_key(key, keys, elsewhere)
                )

    def own_keys(self, elsewhere: Collection[str]) -> tuple[str, ...]:
        """Give the keys where any name may stand, but none that belongs above the first table."""
        self.allow({key for key in self.values if key not in elsewhere}, elsewhere)
        if len(self.values) > MOST_ITEMS:
            raise UnusableInput(self.where(), f"{len(self.values):,} keys", _AT_MOST)
        for key in self.values:
            self._named("", key)
        return tuple(self.values)

    def value(self, key: str) -> object:
        """Give the value, or None where it is unknown."""
        if key in self.values and self.values[key] is None:
            raise self.refused(key, f'a value, or "{UNKNOWN}"')
        value = self.values.get(key)
        return None if value == UNKNOWN else value

    def refused(self, key: str, expected: str, found: str | None = None) -> UnusableInput:
        """Give the error that says what stands at a key and what was expected."""
        return UnusableInput(self.where(key), found or shown(self.values[key]), expected)

    def text(self, key: str) -> str | None:
        """Give a text of any length, which no message ever repeats."""
        value = self.value(key)
        if value is None or isinstance(value, str):
            return value
        raise self.refused(key, "text in quotes", kind_of(value))

    def name(self, key: str) -> str | None:
        """Give a short text that is not empty, such as the name of a medicine."""
        value = self.value(key)
        return None if value is None else self._named(key, value)

    def word(self, key: str, words: Collection[str]) -> str | None:
        """Give one of the words that may stand here."""
        value = self.value(key)
        if value is None or (isinstance(value, str) and value in words):
            return value
        raise self.refused(key, one_of(value, words))

    def yes_no(self, key: str) -> str:
        """Give "yes", "no" or "unknown"."""
        return self.word(key, YES_NO) or UNKNOWN

    def truth(self, key: str) -> bool | None:
        """Give true or false."""
        value = self.value(key)
        if value is None or isinstance(value, bool):
            return value
        raise self.refused(key, "true or false, without quotes")

    def number(self, key: str, low: float, high: float) -> float | None:
        """Give a number from `low` to `high`."""
        value = self.value(key)
        return None if value is None else in_range(value, self.where(key), low, high)

    def count(self, key: str, high: float) -> float | None:
        """Give a number above 0, up to `high`."""
        value = self.number(key, 0, high)
        if value == 0:
            raise self.refused(key, f"more than 0 and at most {high:g}, or leave it out")
        return value

    def grade(self, key: str) -> int | None:
        """Give 0, 1, 2 or 3."""
        value = self.value(key)
        if value is None or (type(value) is int and 0 <= value <= 3):
            return value
        raise self.refused(key, "0 (none), 1, 2 or 3 (severe)")

    def names(self, key: str) -> tuple[str, ...] | None:
        """Give a list of short texts; () where it is empty."""
        items = self.items(key)
        if items is None or items == [UNKNOWN]:
            return None
        return tuple(self._named(f"{key}[{n}]", item) for n, item in enumerate(items, 1))

    def words(self, key: str, words: Collection[str]) -> tuple[str, ...] | None:
        """Give a list of words that may stand here, each at most once."""
        items = self.items(key)
        if items is None or items == [UNKNOWN]:
            return None
        return chosen(items, self.where(key), words)

    def items(self, key: str) -> list[object] | None:
        """Give a list of anything."""
        value = self.value(key)
        if isinstance(value, list) and len(value) > MOST_ITEMS:
            raise self.refused(key, _AT_MOST, f"a list of {len(value):,}")
        if value is None or isinstance(value, list):
            return value
        raise self.refused(key, 'a list in brackets, such as ["one", "two"]', kind_of(value))

    def when(self, key: str) -> When | None:
        """Give a day, a month or a year."""
        value = self.value(key)
        return None if value is None else read_when(value, self.where(key))

    def day(self, key: str) -> date | None:
        """Give a day."""
        value = self.value(key)
        return None if value is None else read_day(value, self.where(key))

    def table(self, key: str) -> "Table":
        """Give the table at a key; an empty one where it is unknown."""
        value = self.value(key)
        return self._table(key, {} if value is None else value)

    def tables(self, key: str) -> "tuple[Table, ...]":
        """Give the list of tables at a key, counted from 1 as people count."""
        value = self.value(key)
        if isinstance(value, dict):
            raise self.refused(key, _each_in_brackets(key), f"[{key}]")
        if value is not None and not isinstance(value, list):
            raise self.refused(key, _each_in_brackets(key), kind_of(value))
        items = self.items(key) or []
        return tuple(self._table(f"{key}[{n}]", item) for n, item in enumerate(items, 1))

    def _table(self, key: str, value: object) -> "Table":
        place = f"{self.place}.{label(key)}" if self.place else label(key)
        if isinstance(value, dict):
            return Table(value, self.file, place)
        raise UnusableInput(self.where(key), kind_of(value), "a table with its keys")

    def _named(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise UnusableInput(self.where(key), shown(value), "text in quotes")
        if not value.strip():
            raise UnusableInput(self.where(key), "an empty text", f'a name, or "{UNKNOWN}"')
        if len(value) > LONGEST_NAME:
            found = f"a text of {len(value):,} characters"
            raise UnusableInput(self.where(key), found, f"at most {LONGEST_NAME}")
        return value


def in_range(value: object, where: str, low: float, high: float) -> float:
    """Give a number from `low` to `high` as a float, or raise UnusableInput."""
    wanted = f"a number from {low:g} to {high:g}"
    if isinstance(value, str):
        raise UnusableInput(where, shown(value), f"{wanted}, without quotes")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UnusableInput(where, shown(value), wanted)
    if not low <= value <= high:  # NaN is in no range
        raise UnusableInput(where, shown(value), wanted)
    return float(value) + 0.0  # so that -0.0 is 0.0


def chosen(items: list[object], where: str, words: Collection[str]) -> tuple[str, ...]:
    """Give the items of a list where each is one of the words and none stands twice."""
    found: list[str] = []
    for n, item in enumerate(items, 1):
        place = f"{where}[{n}]"
        if not isinstance(item, str) or item not in words:
            raise UnusableInput(place, shown(item), one_of(item, words))
        if item in found:
            raise UnusableInput(place, f"{quoted(item)} twice", "each once")
        found.append(item)
    return tuple(found)


def one_of(value: object, words: Collection[str]) -> str:
    """Say which words may stand here, the nearest alone where there is one."""
    if isinstance(value, str) and (near := nearest(value, words, 2)):
        return listed([quoted(word) for word in near])
    if isinstance(value, bool) and set(YES_NO) <= set(words):
        return '"yes" or "no", in quotes'
    return listed([quoted(word) for word in words])


def _each_in_brackets(key: str) -> str:
    return f"[[{key}]] in double brackets, once for each"


def _right_key(key: str, keys: Collection[str], elsewhere: Collection[str]) -> str:
    if key in elsewhere:
        return "it at the top of the record, above the first [table]"
    if near := nearest(key, keys):
        return quoted(near[0])
    return f"one of {listed(keys)}" if keys else "no key here"
