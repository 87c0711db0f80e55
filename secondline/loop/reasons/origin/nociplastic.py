"""Nociplastic pain by the four steps of the International Association for the Study of Pain.

The fourth step is an examination, and without it there is no grade, not even "possible". So a
record alone can speak against it, or say which grade an examination could still give.

Reads    since when, how many areas, tenderness, the companions (senses, sleep, tiredness, thinking)
Never    supports by itself: features may suggest it, an examination must find it
"""

from collections.abc import Iterator
from dataclasses import replace

from secondline.loop.reasons.origin import pain
from secondline.loop.reasons.origin.case import Case, Origin, Step, origin, step
from secondline.loop.reasons.origin.counting import all_of, any_of, verdict
from secondline.loop.reasons.origin.told import sign_step
from secondline.loop.words import phrase

ID = "nociplastic"
_COMPANIONS = ("fatigue", "waking_unrefreshed", "thinking")


def nociplastic(case: Case) -> Origin:
    """Give what the criteria of 2021 say of a record.

    Returns
    -------
    Origin
        ``within_reach`` is ``probable`` where the history holds too, ``possible`` where it does
        not or is not known, None where the pain is too short or not regional.
    """
    first = (pain.months_step(case, case.number(ID, "months")), _regional_step(case))
    history, companions = sign_step(case, "touch_hurts"), tuple(_companions(case))
    if any(one.holds for one in companions):  # one is enough, so no more is asked
        companions = tuple(replace(one, asks=()) for one in companions)
    is_open = all_of(*(one.holds for one in first)) is not False
    has_history = all_of(history.holds, any_of(*(one.holds for one in companions)))
    grade = None if not is_open else "probable" if has_history else "possible"
    return origin(
        case,
        ID,
        verdict(None if is_open else False),
        (*first, history, *companions),
        within_reach=grade,
    )


def _regional_step(case: Case) -> Step:
    """Give whether it hurts in a region and not at a point; one area alone leaves it open."""
    areas = pain.areas(case)
    if areas is None:
        return step(case, "regional", None, asks=pain.WHERE)
    facts = {"n": len(areas)}
    if not areas or len(areas) >= case.number(ID, "areas"):
        return step(case, "regional", bool(areas), facts)
    return step(case, "regional", None)


def _companions(case: Case) -> Iterator[Step]:
    least = case.number(ID, "grade")
    for name in _COMPANIONS:
        grade = getattr(case.record.symptoms, name)
        said = phrase(case.library, f"evidence.origin.companion.{name}", {})
        holds = None if grade is None else grade >= least
        facts = {"companion": said, "grade": grade}
        yield step(case, "companion_told", holds, facts, asks=("seven-day-symptoms",))
    yield sign_step(case, "senses", is_own=False)
    yield sign_step(case, "night_waking", is_own=False)
