"""Whether more speaks for it than against it that words are about this person, now.

A phrase that no context clears may still be told of somebody else, of long ago, or in jest. What
speaks for it and against it are the points of ``knowledge/cues``. A hint brings its question unless
more speaks against it; plain words show the emergency page unless much does.
"""

from __future__ import annotations

from collections.abc import Mapping

from secondline.loop.safety.said import PERHAPS, PLAINLY
from secondline.loop.safety.story_cue import Told
from secondline.loop.safety.story_phrases import Said
from secondline.loop.safety.story_reading import Reading
from secondline.loop.safety.story_standing import Places

Held = Mapping[Said, list[Places]]


class Weighing:
    """The cues of one text, and what they say of the places where phrases stand."""

    def __init__(self, reading: Reading, ignored: frozenset[str]) -> None:
        self._book = reading.book
        self._told = [Told(cue, reading) for cue in self._book.cues if cue.id not in ignored]

    def how(self, sign: str, held: Held) -> str | None:
        """Give whether a sign is said plainly, perhaps, or in words that are not meant so.

        Parameters
        ----------
        held : mapping
            The phrases of the sign that stand in the text, and the words of each place.
        """
        agreeing = self._book.points_of_agreeing * _agreeing(len(held))
        found = None
        for said, all_places in held.items():
            points = max(self._points(sign, places) for places in all_places)
            if said.is_plain and points >= self._book.points_of_plain:
                return PLAINLY
            if points + agreeing >= self._book.points_of_a_hint:
                found = PERHAPS
        return found

    def _points(self, sign: str, places: Places) -> int:
        told = (one for one in self._told if sign not in one.cue.not_about)
        return sum(one.cue.points for one in told if one.reaches(places))


def _agreeing(n: int) -> int:
    """Give 1 where two or three phrases of a sign stand in a text, 2 where there are more."""
    return min(n.bit_length() - 1, 2)
