"""Prints the texts of one file, and remembers what they lost on the way."""

from typing import Final

from secondline.exchange.pdf.line import LONGEST, Line
from secondline.exchange.pdf.text import shown

# Characters that a name may keep, of a medicine, a dose, a source: more than a record can hold.
LONGEST_NAME: Final = 450
# What always stands on a page must leave room there.
_LONGEST_NOTE: Final = 1000

_NAMES = frozenset({"medicine", "dose", "how_long", "persists"})


class Press:
    """Prints texts and counts what they lost."""

    def __init__(self) -> None:
        self.n_replaced = self.n_shortened = 0

    def note(self, text: str) -> str:
        """Give a note at the foot of a sheet as it can be printed."""
        return self._printed(text, _LONGEST_NOTE)

    def name(self, text: str) -> str:
        """Give a name as it can be printed."""
        return self._printed(text, LONGEST_NAME)

    def line(self, line: Line) -> dict[str, str]:
        """Give the parts of a line as they can be printed."""
        return {
            part: self.name(text) if part in _NAMES else self._printed(text, LONGEST)
            for part, text in line.texts.items()
        }

    def losses(self) -> str:
        """Give the sentences that say what the texts so far lost, or nothing."""
        lost = {
            "could not be printed": (self.n_replaced, "character"),
            "ending in … can be read whole in the full review": (self.n_shortened, "text"),
        }
        said = [f"{n} {what}{'s' * (n != 1)} {how}." for how, (n, what) in lost.items() if n]
        return " ".join(said)

    def _printed(self, text: str, longest: int) -> str:
        found = shown(text, longest)
        self.n_replaced += found.n_replaced
        self.n_shortened += found.is_shortened
        return found.text
