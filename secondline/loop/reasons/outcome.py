"""How somebody fared on one medicine, as far as the record tells: in a word, or by the diary.

Says nothing of whether the medicine was the cause; that is the second question's.

Reads    the change as told, why it was stopped, pain before and lately; the relief that matters
Never    decides where two of these contradict each other
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from secondline.knowledge.library import Library
from secondline.loop.reasons.evidence import Piece, because, statements
from secondline.loop.reasons.fair_trial import last_stop
from secondline.loop.response.diary_facts import PAIN, not_working
from secondline.record.exposures import Treatment
from secondline.record.record import Record
from secondline.record.vocabulary import MUCH_BETTER

RELIEF = "relief_that_matters"
_STOPS = {"no help": False, "better": True}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether pain fell by as much as matters, and what tells so; None is not known."""

    is_better: bool | None
    told: tuple[tuple[bool, Piece], ...]

    def pieces(self, *, is_better: bool) -> tuple[Piece, ...]:
        """Give what tells that it got better, or that it did not."""
        return tuple(piece for verdict, piece in self.told if verdict is is_better)


def outcome(taken: Treatment, record: Record, library: Library, on: date) -> Outcome:
    """Give how somebody fared on one medicine; pain that got worse is not better either."""
    held = [
        *_in_a_word(taken),
        *_by_stopping(taken, library),
        *_by_diary(taken, record, library, on),
    ]
    verdicts = {is_better for is_better, _ in held}
    is_better = verdicts.pop() if len(verdicts) == 1 else None
    return Outcome(is_better, tuple(held))


def is_said_not_to_help(taken: Treatment, library: Library) -> bool:
    """Whether somebody says that it did not help, of whatever it is for; a diary tells of pain."""
    said = {is_better for is_better, _ in (*_in_a_word(taken), *_by_stopping(taken, library))}
    return said == {False}


def _in_a_word(taken: Treatment) -> Iterator[tuple[bool, Piece]]:
    """Give the newest word on the change: of what goes on, where any does."""
    told = [one for one in statements(taken) if one.change]
    newest = [one for one in told if not one.is_stopped] or told
    if newest:
        change = str(newest[-1].change)
        yield change in MUCH_BETTER, ("felt", {"change": change})


def _by_stopping(taken: Treatment, library: Library) -> Iterator[tuple[bool, Piece]]:
    stop = last_stop(taken)
    if stop is not None and stop.stopped_because in _STOPS:
        yield _STOPS[stop.stopped_because], ("stopped", {"because": because(stop, library)})


def _by_diary(
    taken: Treatment, record: Record, library: Library, on: date
) -> Iterator[tuple[bool, Piece]]:
    """Compare the pain lately with the pain before, where both are told by enough days."""
    if not taken.is_taken or record.diary is None:
        return
    facts = not_working(taken, record, library, on).facts
    before, lately = facts["mean_before"], facts["mean_recent"]
    enough = library.limit("days_noted")
    days_before = facts["days_before"] if facts["before"] == "diary" else enough
    if not (isinstance(before, float | int) and isinstance(lately, float | int) and before > 0):
        return
    if (
        isinstance(days_before, float | int)
        and min(days_before, _days(record, library, on)) >= enough
    ):
        relief = (before - lately) * 100 / before
        yield relief >= library.limit(RELIEF), ("pain", {"before": before, "lately": lately})


def _days(record: Record, library: Library, on: date) -> int:
    """Give on how many of the last days pain was noted."""
    pain = record.diary.daily(PAIN) if record.diary else {}
    days = range(int(library.limit("recent_days")))
    return sum(on - timedelta(days=n) in pain for n in days)
