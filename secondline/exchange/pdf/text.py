"""Any text as the page can print it: strange characters are replaced and counted, never fatal.

What the fonts can print stands in fonts/printable.txt. It leaves out scripts written from right to
left: Typst 0.15 stops at some texts that mix them with characters that its fonts lack.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

REPLACEMENT = "□"
SHORTENED = " …"

# The same signs under a number that our own font holds: micro as mu, a hyphen that never breaks.
_SAME = {0x00B5: "\u03bc", 0x2011: "-"}

# They choose between two shapes of the character before them.
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))

# A run without a space that no word reaches (a link, a slip of the keyboard) may break every few
# characters, else it would leave the page at its right edge.
_LONGEST_WORD, _BREAK_AFTER = 30, 10
_MAY_BREAK = "\u200b"


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it stands on the page, and what it lost on the way.

    Parameters
    ----------
    text : str
        One line without control characters, every character of it in the fonts.
    n_replaced : int
        How many characters became a box, because no font has them.
    is_shortened : bool
        Whether it was longer, and now ends with three dots.
    """

    text: str
    n_replaced: int = 0
    is_shortened: bool = False


def shown(text: str, longest: int) -> Shown:
    r"""Give a text as it can be printed.

    Parameters
    ----------
    text : str
        Anything: control characters, any script, half a surrogate pair.
    longest : int
        How many characters may be kept; a longer text is cut between two words.

    Examples
    --------
    >>> shown("Take 2\x00 tablets 💊", longest=100)
    Shown(text='Take 2 tablets □', n_replaced=1, is_shortened=False)
    >>> shown("three short words", longest=12).text
    'three short …'
    """
    line = " ".join(_visible(unicodedata.normalize("NFC", text)).split()).translate(_SAME)
    kept = _shortened(line, longest)
    lost = [one for one in kept if one not in printable()]
    printed = "".join(one if one in printable() else REPLACEMENT for one in kept)
    is_shortened = kept != line
    return Shown(_breakable(printed) + SHORTENED * is_shortened, len(lost), is_shortened)


def _visible(text: str) -> str:
    """Take out what shows nothing by itself: controls, direction marks, joiners, selectors."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(one for one in text if one.isspace() or not _is_invisible(one))


def _is_invisible(one: str) -> bool:
    return unicodedata.category(one) in ("Cc", "Cf") or one in _SELECTORS


def _shortened(line: str, longest: int) -> str:
    if len(line) <= longest:
        return line
    words = line[: longest + 1].rpartition(" ")[0]
    # A text that is one long word has no place between two of them.
    return words if 2 * len(words) > longest else line[:longest].rstrip()


def _breakable(line: str) -> str:
    return " ".join(_with_breaks(word) for word in line.split(" "))


def _with_breaks(word: str) -> str:
    if len(word) <= _LONGEST_WORD:
        return word
    starts = range(0, len(word), _BREAK_AFTER)
    return _MAY_BREAK.join(word[start : start + _BREAK_AFTER] for start in starts)


@cache
def printable() -> frozenset[str]:
    """Give every character that the fonts hold, in both weights."""
    table = Path(__file__).with_name("fonts") / "printable.txt"
    return frozenset({" ", *of_ranges(table.read_text("ascii").split())})


def of_ranges(ranges: Iterable[str]) -> Iterator[str]:
    """Give the characters of ranges of code points such as ``"0041-005A"``."""
    for text in ranges:
        first, last = (int(one, 16) for one in text.split("-"))
        yield from map(chr, range(first, last + 1))


def as_ranges(characters: Iterable[str]) -> list[str]:
    """Give the ranges of code points that hold these characters and no other.

    Examples
    --------
    >>> as_ranges("ABCX")
    ['0041-0043', '0058-0058']
    """
    points = sorted({ord(one) for one in characters})
    runs = (list(run) for _, run in groupby(enumerate(points), lambda pair: pair[1] - pair[0]))
    return [f"{run[0][1]:04X}-{run[-1][1]:04X}" for run in runs]
