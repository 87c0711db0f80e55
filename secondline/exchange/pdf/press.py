"""Prints the texts of one page, and remembers what they lost on the way."""

from dataclasses import dataclass
from typing import Final

from secondline.exchange.pdf.contents import Line
from secondline.exchange.pdf.text import shown

# Characters that a name may keep: of a medicine, a dose, a source.
LONGEST_NAME: Final = 80

_NAMES = frozenset({"medicine", "dose", "how_long", "persists"})


@dataclass(frozen=True, slots=True)
class Style:
    """How large the page is set, and how long a text may be.

    Parameters
    ----------
    size : float
        Of the letters, in points.
    longest : int
        Characters that a text keeps.
    longest_warning : int
        Characters that a text of a danger keeps: more than any has, but where nothing else helps.
    """

    size: float
    longest: int
    longest_warning: int = 5000


class Press:
    """Prints texts and counts what they lost.

    Parameters
    ----------
    style : Style
        How long a text may be.
    """

    def __init__(self, style: Style) -> None:
        self._longest, self._longest_warning = style.longest, style.longest_warning
        self.n_replaced = self.n_shortened = 0

    def text(self, text: str) -> str:
        """Give a text as it can be printed."""
        return self._printed(text, self._longest)

    def name(self, text: str) -> str:
        """Give a name as it can be printed."""
        return self._printed(text, LONGEST_NAME)

    def line(self, line: Line) -> dict[str, str]:
        """Give the parts of a line as they can be printed."""
        longest = self._longest_warning if line.section == "danger" else self._longest
        return {
            part: self.name(text) if part in _NAMES else self._printed(text, longest)
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
