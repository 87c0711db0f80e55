"""The first sheet as data for the template: every text printable, every number a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from secondline.exchange.pdf import giving_way
from secondline.exchange.pdf.contents import can_tell_reasons, is_danger, is_out_of_scope
from secondline.exchange.pdf.line import Line
from secondline.exchange.pdf.notes import notes
from secondline.exchange.pdf.press import Press
from secondline.exchange.pdf.voice import Voice
from secondline.exchange.telling.sentences import first_and_rest

Sheet = Mapping[str, Any]

_SECTIONS = "danger unchecked signs unused medicines reasons response agreement questions".split()
_NO_REASON = "This record supports no reason why a medicine does not help."
_ELSEWHERE = "see sheet 2"


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a review stands on the first sheet, and how.

    Parameters
    ----------
    kept : sequence of Line
        In any order.
    size : float
        Of the letters, in points.
    n_whole : int
        How many of the dangers, the first ones, have all their words here; of the others the first
        sentence stands here, and the whole on the second sheet.
    """

    kept: Sequence[Line]
    size: float
    n_whole: int

    @property
    def n_letters(self) -> int:
        """How many letters it takes, at least."""
        short = self.shortened()
        return sum(line.n_letters for line in self.kept if line not in short)

    def shortened(self) -> list[Line]:
        """Give the dangers that stand here with their first sentence only."""
        return _of(self.kept, "danger")[self.n_whole :]


def visit_sheet(
    review: Mapping[str, Any], lines: Sequence[Line], choice: Choice, voice: Voice, press: Press
) -> Sheet:
    """Give the sheet for the visit of a review of which some lines are kept."""
    kept, short = choice.kept, choice.shortened()
    held = [_first_sentence(line) if line in short else line for line in kept]
    return {
        "kind": "visit",
        "size": choice.size,
        "voice": asdict(voice),
        **{name: [press.line(line) for line in _of(held, name)] for name in _SECTIONS},
        "box_title": _box_title(review),
        "in_full": _in_full(len(short), len(_of(kept, "danger"))),
        "empty": _empty(review, lines, voice),
        "more": giving_way.more(lines, kept, _ELSEWHERE),
        "notes": notes(review, lines, kept, press),
    }


def urgent_sheet(
    review: Mapping[str, Any], lines: Sequence[Line], choice: Choice, press: Press
) -> Sheet:
    """Give the sheet that holds only what to do now: each sentence once, with its actions."""
    actions: dict[str, dict[str, None]] = {}
    for line in map(press.line, choice.kept):
        actions.setdefault(line.get("says", ""), {})[line.get("do", "")] = None
    said = [{"says": says, "do": list(filter(None, do))} for says, do in actions.items()]
    return {
        "kind": "urgent",
        "size": choice.size,
        "danger": said,
        "more": giving_way.more(lines, choice.kept, "in the full review"),
        "notes": [note for note in (press.note(review["notice"]), press.losses()) if note],
    }


def _in_full(n_short: int, n: int) -> str:
    if not n_short:
        return ""
    which = (
        "each of these" if n_short == n else f"the last {n_short}" if n_short > 1 else "the last"
    )
    return f"What to do about {which} stands on sheet 2, with all the words."


def _of(lines: Sequence[Line], section: str) -> list[Line]:
    return [line for line in lines if line.section == section]


def _first_sentence(line: Line) -> Line:
    first, _ = first_and_rest(line.texts.get("says", ""))
    return Line(line.section, {"says": first}, line.sources)


def _box_title(review: Mapping[str, Any]) -> str:
    is_found = any(is_danger(one) for one in review["safety"]["findings"])
    return "Danger: please read this first" if is_found else "Please read this first"


def _empty(review: Mapping[str, Any], lines: Sequence[Line], voice: Voice) -> dict[str, str]:
    """Say what an empty place means, so that nobody takes silence for good news."""
    means = {
        "danger": "Nothing urgent was found in the answers given. That does not rule it out.",
        "reasons": _NO_REASON if can_tell_reasons(review) else voice.cannot_tell,
        "medicines": voice.no_medicine,
        "agreement": voice.no_agreement,
    }
    return {
        name: text if not is_out_of_scope(review) and not _of(lines, name) else ""
        for name, text in means.items()
    }
