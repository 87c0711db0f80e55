"""Does something that was taken beside it, or smoke, take away what the medicine should do?

Reads    what acts on the day (of a past medicine, on the day that it ended), smoking; the rules of
         knowledge/combinations that say which side loses
Supports the reason where the medicine is the one that loses; who acts on whom is named
Speaks   of what is taken for pain, and of anything that somebody says has not made it better
Leaves   open what labels call minor: there nobody can tell whether it matters; and to metabolism
         what a gene does alone, and the smoke that it weighs itself: only one of the two speaks
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Rule
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import Piece, about, weighed
from secondline.loop.reasons.fair_trial import last_stop
from secondline.loop.reasons.gene_advice import speeding_up
from secondline.loop.reasons.outcome import is_said_not_to_help
from secondline.loop.reasons.studied import is_for_pain
from secondline.loop.safety.acting import SMOKE, acting
from secondline.loop.safety.combinations import combinations
from secondline.loop.safety.facts import facts_of
from secondline.loop.safety.matching import Taken, matching, within_reach
from secondline.loop.words import WHY, cites
from secondline.record.exposures import Exposure, Treatment
from secondline.record.record import Record

_ID = "interaction_takes_effect_away"
_MINOR = "know"
_PATH = "combinations."


@dataclass(frozen=True, slots=True)
class _Loss:
    """A rule by which the medicine loses: the ids that act on it, and their side of the rule."""

    rule: Rule
    actors: tuple[str, ...]
    side: str


def interaction_takes_effect_away(
    taken: Treatment, record: Record, library: Library, on: date
) -> Finding | None:
    """Judge whether one medicine loses its effect to something else in the same body.

    Returns
    -------
    Finding or None
        The facts of the finding of safety, restricted to this medicine. None where nothing takes
        its effect away, where nobody knows when it ended, and where it is not for pain and nobody
        says that it does not work.
    """
    day = _day(taken, on)
    if day is None or not (is_for_pain(taken, library) or is_said_not_to_help(taken, library)):
        return None
    beside = [*acting(record, library, day)] if day == on else _then(record, library, day)
    facts = facts_of(record, library, day)
    lost = {one.rule.id: one for one in _lost(taken, _things(beside), record, library, day)}
    if not lost:
        return None
    met = combinations(beside, library, facts, taken.medicine)
    said = [id for one in met for path in one.words if (id := _rule(path)) in lost]
    losses = [lost[id] for id in dict.fromkeys(said)]
    held: dict[str, Any] = {}
    for one in reversed(met):
        held |= one.facts
    is_minor = all(one.rule.tier == _MINOR for one in losses)
    actors = tuple(dict.fromkeys(id for one in losses for id in one.actors))
    is_smoke = actors == (SMOKE,)
    return Finding(
        id=_ID,
        about=(taken.medicine, *actors),
        verdict=Verdict.CANNOT_TELL if is_minor else Verdict.SUPPORTED,
        facts={
            **held,
            **about(taken, library),
            **weighed(library, _pieces(losses, held)),
        },
        cites=cites(value for one in losses for value in one.rule.basis),
        words=(
            "reasons.smoke_takes_effect_away" if is_smoke else f"reasons.{_ID}",
            *(_PATH + one.rule.id for one in losses),
        ),
        asks=("does-it-help-less-with-it",) if is_minor and not is_smoke else (),
    )


def _day(taken: Treatment, on: date) -> date | None:
    """Give the day to look at: today, or the last of a medicine that has ended."""
    if any(one.is_current(on) for one in taken.exposures):
        return on
    stop = last_stop(taken)
    return stop.stopped_on.earliest if stop and stop.stopped_on else None


def _then(record: Record, library: Library, day: date) -> list[Exposure]:
    """Give what acted on a past day and certainly had begun by then."""
    held = [(one, one.statement) for one in acting(record, library, day)]
    starts = [(one, told.started_on) for one, told in held if told is not None]
    return [one for one, start in starts if start is not None and start.latest <= day]


def _things(beside: list[Exposure]) -> Taken:
    things: dict[str, list[Exposure]] = {}
    for one in beside:
        things.setdefault(one.ingredient, []).append(one)
    return things


def _lost(
    taken: Treatment, things: Taken, record: Record, library: Library, day: date
) -> Iterator[_Loss]:
    facts = facts_of(record, library, day)
    weighed_there = speeding_up(library, taken.medicine)
    for family in within_reach(things, library):
        if not any(rule.loses for rule in family.rules):
            continue
        for met in matching(family, things, library, facts):
            held = [pair for pair in met.pairs if not weighed_there & {*pair}]
            pairs = [pair for pair in held if taken.medicine in _losers(met.rule, pair)]
            actors = dict.fromkeys(id for pair in pairs for id in pair if id != taken.medicine)
            # Where nothing else acts, it is a gene alone: metabolism speaks of that.
            if actors:
                side = "b" if pairs[0][0] == taken.medicine else "a"
                yield _Loss(met.rule, tuple(actors), side)


def _losers(rule: Rule, pair: tuple[str, ...]) -> tuple[str, ...]:
    sides = {"a": pair[:1], "b": pair[-1:], "both": pair}
    return sides[rule.loses] if rule.loses else ()


def _rule(path: str) -> str:
    return path.removeprefix(WHY).removeprefix(_PATH)


def _pieces(losses: list[_Loss], held: Mapping[str, Any]) -> Iterator[Piece]:
    """Tell what is there beside the medicine: another one, or smoke."""
    for one in losses:
        if SMOKE in one.actors:
            yield "smokes", {}
        else:
            yield "beside", {"names": held[f"{one.rule.id}_{one.side}"]}
