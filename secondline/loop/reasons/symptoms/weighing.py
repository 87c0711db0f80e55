"""What speaks for and against each thing that is taken as the cause of a symptom."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin.case import Case
from secondline.loop.reasons.origin.counting import Held, all_of, reaches, verdict
from secondline.loop.reasons.origin.told import told
from secondline.loop.reasons.symptoms.amounts import days_a_month, morphine
from secondline.loop.reasons.symptoms.onset import UNKNOWN, Timing, timing
from secondline.loop.reasons.symptoms.present import Present
from secondline.loop.reasons.symptoms.suspects import Suspect, days
from secondline.loop.words import named, phrase, show
from secondline.record.stretches import days_since_start, weeks

_WORSE = "worse"
_FOREVER = float("inf")
BEGAN = ("did-it-begin-after",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One suspect, and what the record says for and against it.

    Attributes
    ----------
    adds : bool
        Whether it counts together with others of its kind.
    """

    suspect: Suspect
    name: str
    verdict: Verdict
    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    adds: bool = False


@dataclass(frozen=True, slots=True)
class _Need:
    """One thing without which a suspect is none: how long, how much, on how many days."""

    holds: Held
    says: str
    asks: tuple[str, ...]


def weigh(case: Case, held: Present, suspect: Suspect) -> Weighed:
    """Weigh one suspect of one symptom."""
    name = named(case.library, suspect.ingredient, suspect.given)
    needs = tuple(_needs(case, suspect, name))
    is_blamed = any(one.statement and one.statement.at in held.statements for one in suspect.taken)
    found = _timing(case, held, suspect, name)
    holds = all_of(*(one.holds for one in needs))
    said = [one.says for one in needs if one.holds]
    if is_blamed:
        said.append(_phrase(case, "blamed", {"medicine": name}))
    weighed = Weighed(
        suspect=suspect,
        name=name,
        verdict=_verdict(case, suspect, holds, found, is_blamed=is_blamed),
        for_=(*said, *_growth(case, suspect, name)),
        against=tuple(_against(case, suspect, needs)),
        asks=tuple(ask for one in needs for ask in one.asks if one.holds is None),
        adds=bool(holds) and not found.is_late and bool(suspect.culprit.adds),
    )
    return _with_timing(case, weighed, found)


def _phrase(case: Case, id: str, facts: dict[str, str | float]) -> str:
    return phrase(case.library, f"evidence.suspect.{id}", facts)


def _is_timed(suspect: Suspect) -> bool:
    """Whether it speaks against it that the symptom was there first.

    Pain is why an opioid is taken, and headache why a headache medicine is.
    """
    return not (suspect.culprit.grows or suspect.culprit.days_a_month)


def _timing(case: Case, held: Present, suspect: Suspect, name: str) -> Timing:
    if not _is_timed(suspect):
        return UNKNOWN
    names = (name, *suspect.called(case.library))
    is_often = suspect.culprit.how == "often"
    otherwise = _FOREVER if is_often else case.library.limit("days_of_a_rare_cause")
    within = days(suspect.culprit.within, otherwise)
    return timing(case, held, names, suspect.starts, within)


def _verdict(
    case: Case, suspect: Suspect, holds: Held, found: Timing, *, is_blamed: bool
) -> Verdict:
    if holds is False:
        return Verdict.NOT_SUPPORTED
    if is_blamed and holds:
        return Verdict.SUPPORTED
    if found.is_after is not None:
        return verdict(holds) if found.is_after else Verdict.NOT_SUPPORTED
    if suspect.culprit.grows:
        return verdict(holds) if _has_grown(case, suspect) and holds else Verdict.CANNOT_TELL
    is_often = suspect.culprit.how == "often" and not found.is_late
    return Verdict.SUPPORTED if holds and is_often else Verdict.CANNOT_TELL


def _with_timing(case: Case, weighed: Weighed, found: Timing) -> Weighed:
    """Put the phrase on timing where it belongs, and the question where there is none."""
    for_, against, asks = weighed.for_, weighed.against, weighed.asks
    if found.says:
        for_, against = (
            ((*for_, found.says), against) if found.is_after else (for_, (*against, found.says))
        )
    if weighed.verdict is Verdict.CANNOT_TELL and _is_timed(weighed.suspect) and not asks:
        asks = BEGAN
    if weighed.verdict is Verdict.SUPPORTED and not for_:
        for_ = (_phrase(case, "often", {"medicine": weighed.name}),)
    return replace(weighed, for_=for_, against=against, asks=asks)


def _needs(case: Case, suspect: Suspect, name: str) -> Iterator[_Need]:
    culprit = suspect.culprit
    if culprit.taken_for:
        since = days_since_start(suspect.taken, case.on)
        facts: dict[str, str | float] = {
            "medicine": name,
            "time": show(weeks(since[0]), "weeks") if since else "",
        }
        holds = reaches(days(culprit.taken_for, 0), since) if since else None
        yield _Need(holds, _phrase(case, "taken_for", facts), ("when-started",))
    if culprit.morphine_from:
        amount = morphine(case, suspect)
        facts = {"medicine": name, "amount": amount[0], "limit": days(culprit.morphine_from, 0)}
        holds = reaches(days(culprit.morphine_from, 0), amount)
        yield _Need(holds, _phrase(case, f"morphine_{_word(holds)}", facts), ("dose-and-dates",))
    if culprit.days_a_month:
        amount = days_a_month(case, suspect)
        facts = {"medicine": name, "days": amount[1], "limit": days(culprit.days_a_month, 0)}
        holds = reaches(days(culprit.days_a_month, 0), amount)
        says = _phrase(case, f"month_{_word(holds)}", facts)
        yield _Need(holds, says, ("how-many-days-a-month",))


def _against(case: Case, suspect: Suspect, needs: tuple[_Need, ...]) -> Iterator[str]:
    missed = [one.says for one in needs if one.holds is False]
    yield from missed
    if suspect.culprit.against and not missed:
        yield _phrase(case, suspect.culprit.against, {})


def _word(holds: Held) -> str:
    return "below" if holds is False else "reached"


def _growth(case: Case, suspect: Suspect, name: str) -> Iterator[str]:
    if not suspect.culprit.grows:
        return
    for change in _worse(suspect):
        yield _phrase(case, "worse", {"change": change, "medicine": name})
    if len(suspect.starts) > 1:
        yield _phrase(case, "raised", {"medicine": name, "start": suspect.starts[-1].text})
    touch = told(case, "touch_hurts")
    if touch is not None and touch.holds:
        yield _phrase(case, "touch", {"told": touch.text})


def _worse(suspect: Suspect) -> tuple[str, ...]:
    held = [one.statement.change for one in suspect.taken if one.statement]
    return tuple(one for one in held if one and one.endswith(_WORSE))


def _has_grown(case: Case, suspect: Suspect) -> bool:
    """Whether the pain grew, or touch hurts although the dose was raised."""
    touch = told(case, "touch_hurts")
    return bool(_worse(suspect)) or (len(suspect.starts) > 1 and touch is not None and touch.holds)
