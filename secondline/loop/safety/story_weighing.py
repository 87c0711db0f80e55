"""Whether more speaks for it than against it that words are about this person, now.

A phrase that no context clears may still be told of somebody else, of long ago, or in jest. What
speaks for it and against it are the points of ``knowledge/cues``. A hint brings its question unless
more speaks against it; plain words show the emergency page unless much does.
"""

from __future__ import annotations

from collections.abc import Iterable

from secondline.loop.safety.said import PERHAPS, PLAINLY
from secondline.loop.safety.story_cue import Told
from secondline.loop.safety.story_phrases import Said
from secondline.loop.safety.story_reading import Reading
from secondline.loop.safety.story_standing import Places


class Weighing:
    """The cues of one text, and by sign how many phrases stood so far and the best one's points."""

    def __init__(self, reading: Reading, ignored: frozenset[str]) -> None:
        self._book = reading.book
        self._told = [Told(cue, reading) for cue in self._book.cues if cue.id not in ignored]
        self._held: dict[str, tuple[int, int]] = {}

    def how(self, said: Said, all_places: Iterable[Places]) -> str | None:
        """Give how a sign is said, now that one more of its phrases stands in the text.

        Parameters
        ----------
        all_places : iterable of frozenset of int
            The words of each place where the phrase stands, at least one.

        Returns
        -------
        str or None
            ``plainly``, ``perhaps``, or None where too much speaks against it so far.
        """
        points = max(self._points(said.sign, places) for places in all_places)
        if said.is_plain and points >= self._book.points_of_plain:
            return PLAINLY
        n, best = self._held.get(said.sign, (0, points))
        n, best = self._held[said.sign] = n + 1, max(best, points)
        agreeing = self._book.points_of_agreeing * _agreeing(n)
        return PERHAPS if best + agreeing >= self._book.points_of_a_hint else None

    def _points(self, sign: str, places: Places) -> int:
        told = (one for one in self._told if sign not in one.cue.not_about)
        return sum(one.cue.points for one in told if one.reaches(places))


def _agreeing(n: int) -> int:
    """Give 1 where two or three phrases of a sign stand in a text, 2 where there are more."""
    return min(n.bit_length() - 1, 2)
