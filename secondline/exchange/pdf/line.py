"""Line: one thing that a sheet says, before anybody knows whether there is room for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

# A text keeps so many letters, the text of a danger more: only what no record brings is longer.
LONGEST: Final = 1000
LONGEST_WARNING: Final = 5000


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One thing that stands on a sheet; two lines are never the same, whatever they say.

    Parameters
    ----------
    section : str
        Where it stands: danger, unchecked, signs, unused, medicines, reasons, response, agreement,
        questions, tonight or weeks.
    texts : mapping
        Its parts by name, as the review gives them: {"says": …, "do": …}.
    sources : tuple of (str, str)
        The id of each source that it cites, and how that was checked.
    """

    section: str
    texts: Mapping[str, str]
    sources: tuple[tuple[str, str], ...] = ()

    @property
    def longest(self) -> int:
        """How many letters each of its texts keeps."""
        return LONGEST_WARNING if self.section == "danger" else LONGEST

    @property
    def n_letters(self) -> int:
        """How many letters it takes."""
        return sum(min(len(text), self.longest) for text in self.texts.values())
