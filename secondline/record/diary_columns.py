"""The columns of a diary: what may stand in each, and which are near misses of another."""

from dataclasses import dataclass

from secondline.errors import UnusableInput
from secondline.record.showing import quoted

RATINGS = ("pain", "interference", "sleep", "fatigue", "mood", "fog")
KNOWN = ("date", "time", *RATINGS, "note", "flare")
SIDE_EFFECT = "side_effect:"
MOST_COLUMNS = 200
LONGEST_NAME = 200
_PREFIX_NAMES = ("taken", "did", "side_effect")
_ALIKE = 0.8
_MOST_OWN = 1_000_000.0


@dataclass(frozen=True, slots=True)
class Range:
    """Which numbers may stand in a column, and how a message says so."""

    low: float
    high: float
    meaning: str
    is_yes_or_no: bool = False

    def allows(self, value: float) -> bool:
        """Whether a number may stand there; NaN never may."""
        return self.low <= value <= self.high and not (self.is_yes_or_no and value % 1)


def range_of(column: str) -> Range:
    """Give the numbers that may stand in a column.

    Examples
    --------
    >>> range_of("pain").meaning
    '0 to 10'
    """
    if column in RATINGS:
        return Range(0, 10, "0 to 10")
    if column == "flare" or column.startswith("did:"):
        return Range(0, 1, "1 for yes or 0 for no", is_yes_or_no=True)
    if column.startswith("taken:"):
        return Range(0, 48, "0 to 48, the number of doses that day")
    if column.startswith(SIDE_EFFECT):
        return Range(0, 3, "0 (none) to 3 (severe)")
    return Range(-_MOST_OWN, _MOST_OWN, f"a number up to {_MOST_OWN:,.0f}")


def check_columns(header: list[str], where: str) -> None:
    """Refuse a header that does not begin with the date, repeats a column or misspells one.

    Raises
    ------
    UnusableInput
        With the right spelling, where a name is close to one that we know.
    """
    if len(header) > MOST_COLUMNS:
        raise UnusableInput(where, f"{len(header):,} columns", f"at most {MOST_COLUMNS}")
    for n, column in enumerate(header):
        _check_name(column, n, where)
        if column in header[:n]:
            raise UnusableInput(where, f"the column {quoted(column)} twice", "each column once")
    if header[0] != "date":
        raise UnusableInput(where, f"{quoted(header[0])} as the first column", '"date" first')


def _check_name(column: str, n: int, where: str) -> None:
    if not column.strip():
        raise UnusableInput(where, f"no name for column {n + 1}", "a name for every column")
    if len(column) > LONGEST_NAME:
        expected = f"a name of at most {LONGEST_NAME} characters"
        raise UnusableInput(where, f"{quoted(column)} as a column", expected)
    right = right_spelling(column)
    if right != column:
        raise UnusableInput(where, f"the column {quoted(column)}", quoted(right))


def right_spelling(column: str) -> str:
    """Give the name that a near miss stands for; any other name as it is.

    Examples
    --------
    >>> right_spelling("Pain "), right_spelling("taken_ibuprofen"), right_spelling("steps")
    ('pain', 'taken:ibuprofen', 'steps')
    """
    name = column.strip()
    before, colon, what = name.partition(":")
    if not colon:
        before, what = _without_colon(name)
    prefix = _nearest(_plain(before), _PREFIX_NAMES)
    if prefix:
        return f"{prefix}:{what.strip() or '<name>'}"
    return name if colon else _nearest(_plain(name), KNOWN) or name


def _without_colon(name: str) -> tuple[str, str]:
    for prefix in _PREFIX_NAMES:
        before, what = name[: len(prefix)], name[len(prefix) :]
        if _plain(before) == prefix and (not what or what[0] in " _-"):
            return prefix, what[1:]
    return "", name


def _nearest(plain: str, words: tuple[str, ...]) -> str | None:
    if plain in words:
        return plain
    return next((word for word in words if _is_near(plain, word)), None)


def _plain(name: str) -> str:
    return "_".join(name.casefold().replace("-", " ").replace("_", " ").split())


def _is_near(name: str, word: str) -> bool:
    if abs(len(name) - len(word)) > 2:
        return False
    from difflib import SequenceMatcher  # few diaries have a column that needs it

    return sorted(name) == sorted(word) or SequenceMatcher(None, name, word).ratio() > _ALIKE
