"""Which danger signs a page asks next, and what is told of them; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Finding
from secondline.loop.safety.answering import ANSWERS, answered, falling
from secondline.loop.safety.screens import Screen, Sign, open_follow_ups, open_screens
from secondline.loop.shown import Shown
from secondline.loop.words import cites
from secondline.record.changes import Change
from secondline.record.record import Record

SIGN = "sign-"
_STORY = "story:"
_EMERGENCY = "_emergency"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of danger signs.

    Parameters
    ----------
    n, of : int
        Which of how many screens it is.
    is_again : bool
        Whether others of the same screen were answered, and these are left.
    is_follow_up : bool
        Whether it asks what became of a sign that is there.
    """

    title: str
    why: str
    signs: tuple[Sign, ...]
    n: int = 1
    of: int = 1
    is_again: bool = False
    is_follow_up: bool = False


def next_page(held: Shown) -> Page | None:
    """Give what is asked next: what became of a sign that is there, then the next open screen."""
    record, library = held.record, held.library
    if follow_ups := open_follow_ups(record, library):
        return Page("", "", follow_ups[:1], is_follow_up=True)
    left = open_screens(record, library, held.on, of_story(held.safety))
    if not left:
        return None
    whole = open_screens(replace(record, red_flags=()), library, held.on)
    return _page(left, whole)


def _page(left: Sequence[Screen], whole: Sequence[Screen]) -> Page:
    now = left[0]
    n_whole = next((len(one.signs) for one in whole if one.id == now.id), len(now.signs))
    n = len(whole) - len(left) + 1
    is_again = len(now.signs) < n_whole
    return Page(now.title, now.why, now.signs, n, len(whole), is_again=is_again)


def of_story(safety: Answer) -> tuple[str, ...]:
    """Give the signs that the person's own words may be about: they are asked first."""
    return tuple(id for one in safety.findings if one.id.startswith(_STORY) for id in one.about)


def answers(sent: Mapping[str, str], shown: Sequence[str], *, is_none: bool) -> dict[str, str]:
    """Give what was answered of the signs that a page showed.

    Silence is never a no: only the button that says "none of these" answers for what was left open,
    and what was marked beside it stands.

    Examples
    --------
    >>> answers({"sign-a": "yes"}, ("a", "b"), is_none=False)
    {'a': 'yes'}
    >>> answers({"sign-a": "yes"}, ("a", "b"), is_none=True)
    {'a': 'yes', 'b': 'no'}
    """
    said = {id: sent.get(f"{SIGN}{id}", "") for id in shown}
    told = {id: one for id, one in said.items() if one in ANSWERS}
    return {id: told.get(id, ANSWERS[0]) for id in shown} if is_none else told


def changes_of(record: Record, told: Mapping[str, str], held: Shown) -> tuple[Change, ...]:
    """Give what is written for answers to signs.

    Raises
    ------
    SecondLookNeeded
        If one of them falls: its question must be shown again.
    """
    found = (answered(record, id, one, held.on) for id, one in told.items())
    return tuple(change for each in found for change in each)


def just_raised(before: Record, held: Shown) -> list[Finding]:
    """Give what is to be done about the signs that the last answers raised."""
    raised = falling(held.record, before)
    return [one for one in signs_found(held) if one.id in raised]


def basis(page: Page, library: Library) -> list[dict[str, Any]]:
    """Give on what each sign of a page rests: what is known of it, and where that stands."""
    flags = [library.red_flags[one.id.removesuffix(_EMERGENCY)] for one in page.signs]
    return [
        {
            "group": flag.group,
            "says": [str(value.v) for value in flag.basis],
            "row": {"cites": [asdict(one) for one in cites(flag.basis)], "facts": {}},
        }
        for flag in flags
    ]


def is_sign(one: Finding) -> bool:
    """Whether a finding rests on a danger sign; a mix of medicines may have the same id."""
    return "group" in one.facts


def signs_found(held: Shown) -> list[Finding]:
    """Give what was found of danger signs, whether a medicine was named or not."""
    return [one for one in held.safety.findings if is_sign(one)]


def sign_of(one: Finding) -> str:
    """Give the sign that a finding rests on; of the story, the one that it may mean."""
    return one.about[0] if one.id.startswith(_STORY) else one.id


def standing(held: Shown) -> list[tuple[str, str]]:
    """Give the signs that what was found rests on, each with the name of its group."""
    found = dict.fromkeys(sign_of(one) for one in signs_found(held))
    flags = held.library.red_flags
    return [(id, flags[id.removesuffix(_EMERGENCY)].group) for id in found]
