"""What to raise with the prescriber, as questions: moves, and medicines that guidelines name.

Reads    the options that are open to this person, and which questions what was found raises already
Never    asks in general what was asked by name; nor asks of each medicine what is asked of all
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Finding, Verdict

_PRESCRIBER = "prescriber"
# An option to raise with the prescriber says its question first, in quotes.
_QUOTED = re.compile(r'^"([^"]+\?)"')
_ANY_MIX = "family"
# Which findings ask for more exactly what a move asks for in general.
SAID_BY: dict[str, tuple[str, ...]] = {
    "move:check_combination": (_ANY_MIX,),
    "move:more_time": ("trial_too_short",),
    "move:review_diagnosis": ("wrong_class", "wrong_mechanism"),
    "move:review_dose": ("dose_too_low",),
    "move:review_need": ("too_long_or_tolerance",),
    "move:side_effects": ("side_effects_limit",),
    "move:switch": ("expected_result",),
    "move:taper": ("too_long_or_tolerance", "total:opioid"),
    "move:try_again": ("stopped_early",),
}


def question_in(says: str) -> str | None:
    """Give the question that an option says first, in quotes; None where it says none.

    Examples
    --------
    >>> question_in('"Could the dose be looked at?" Ask that.'), question_in("Warmth may ease it.")
    ('Could the dose be looked at?', None)
    """
    found = _QUOTED.match(says)
    return found[1] if found else None


def to_raise(options: Answer, raised: Sequence[Finding], library: Library) -> list[Finding]:
    """Give a question for each move that no finding asks for by name, then for medicines."""
    held = [one for one in options.findings if _is_to_raise(one)]
    moves = [one for one in held if not _is_medicine(one, library)]
    asked = [_asked(_as_open(one, options)) for one in moves if not _is_said(one.id, raised)]
    medicines = [one for one in held if _is_medicine(one, library)]
    return [*asked, *_of_medicines([one for one in medicines if not one.facts.get("told_with")])]


def _as_open(option: Finding, options: Answer) -> Finding:
    """Give it as open as the one that tells of it, where that one asks nothing itself."""
    head = next(
        (one for one in options.findings if one.id == option.facts.get("told_with")), option
    )
    return replace(option, facts={**option.facts, "folded": head.facts.get("folded")})


def _is_to_raise(option: Finding) -> bool:
    return (
        option.verdict is Verdict.SUPPORTED
        and option.facts.get("when") == _PRESCRIBER
        and question_in(option.says) is not None
    )


def _is_medicine(option: Finding, library: Library) -> bool:
    return option.id in library.medicines and option.id not in library.options


def _is_said(move: str, raised: Iterable[Finding]) -> bool:
    """Whether an open finding asks the same already, and by name."""
    topics = SAID_BY.get(move, ())
    return any(
        one.id in topics or (one.family is not None and _ANY_MIX in topics)
        for one in raised
        if not one.facts.get("folded")
    )


def _asked(option: Finding) -> Finding:
    """Give the question that an option says; its sources stay with the option."""
    question = question_in(option.says)
    assert question is not None, "only what asks is raised"
    return Finding(
        id="question",
        about=option.about,
        verdict=Verdict.SUPPORTED,
        facts={"question": question, "option": option.id, "folded": option.facts.get("folded")},
        words=("visit.questions.asked",),
    )


def _of_medicines(offers: list[Finding]) -> list[Finding]:
    """Ask of all medicines that are named for one condition at once, the open ones first."""
    groups: dict[tuple[object, bool], list[Finding]] = {}
    for one in offers:
        key = (one.facts.get("condition"), bool(one.facts.get("folded")))
        groups.setdefault(key, []).append(one)
    return [
        _asked(held[0]) if len(held) == 1 or not condition else _any(held)
        for (condition, _), held in groups.items()
    ]


def _names(option: Finding) -> tuple[str, ...]:
    """Give the names that an option asks for: its own, or those of its kind."""
    kin = option.facts.get("kin")
    return tuple(map(str, kin)) if isinstance(kin, tuple) and kin else (str(option.facts["name"]),)


def _any(offers: list[Finding]) -> Finding:
    names = tuple(dict.fromkeys(name for one in offers for name in _names(one)))
    shared = {key: offers[0].facts.get(key) for key in ("condition", "folded")}
    return Finding(
        id="question",
        about=tuple(dict.fromkeys(id for one in offers for id in one.about)),
        verdict=Verdict.SUPPORTED,
        facts={"names": names, **shared},
        words=("visit.questions.medicines",),
    )
