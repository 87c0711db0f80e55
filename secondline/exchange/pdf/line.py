"""Line: one thing that a sheet says, before anybody knows whether there is room for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

# A text keeps so many letters; only what no record brings is longer. The end of a caution can be
# what saves a life, so that no text is cut to make room.
LONGEST: Final = 5000


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
    def n_letters(self) -> int:
        """How many letters it takes."""
        return sum(min(len(text), LONGEST) for text in self.texts.values())
