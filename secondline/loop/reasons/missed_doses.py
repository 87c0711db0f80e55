"""Were too few of the doses taken for anyone to say what the medicine does?

Missing doses is common and no fault: side effects, cost, a foggy day. What made it hard is what
helps to know.

Reads    the share of doses as told, and the diary's doses against the times a day
Supports the reason when that share is below the limit ``share_of_doses``
Asks     on how many days it is taken, where nobody told or "most days" leaves it open
Never    speaks of what is taken as needed, or of what works, or does not, dose by dose
"""

from collections.abc import Iterator
from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import (
    Piece,
    about,
    is_told_already,
    share_told,
    statements,
    weighed,
)
from secondline.loop.reasons.noted_doses import Noted, noted_doses
from secondline.loop.reasons.studied import is_for_pain
from secondline.loop.words import cites
from secondline.record.exposures import Treatment
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record

_LIMIT = "share_of_doses"
_DAYS = "days_noted"
_DOSE_BY_DOSE = frozenset({"opioid", "triptan", "benzodiazepine", "acetaminophen"})
_FEW = ("about half", "rarely", "none")
_ALL = "all"
_Told = tuple[bool | None, MedicationStatement]


def missed_doses(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether too few doses of one medicine were taken.

    Returns
    -------
    Finding or None
        None for what is taken as needed, for what is not taken for pain, and for what works dose by
        dose, such as an opioid: each dose that is taken can be judged by itself.
    """
    regular = [one for one in statements(taken) if not one.as_needed]
    if not regular or not _is_of_this_kind(taken, library):
        return None
    noted = noted_doses(taken, record.diary, library, on)
    if noted is not None and noted.days < library.limit(_DAYS):
        noted = None
    told = _told(regular, library)
    few = [_in_diary(noted, library), _as_told(told)]
    verdict = _verdict(*few)
    is_known = verdict is not Verdict.CANNOT_TELL
    return Finding(
        id="missed_doses",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            **about(taken, library),
            "share": round(noted.share * 100) if noted else None,
            "days": noted.days if noted else None,
            **weighed(library, _pieces(noted, told, few, True), _pieces(noted, told, few, False)),
        },
        units={"share": "%", "days": "d"} if noted else {},
        cites=cites(library.limits[one].value for one in (_LIMIT, *((_DAYS,) if noted else ()))),
        words=("reasons.missed_doses",),
        asks=_asks(verdict) if not is_known or verdict is Verdict.SUPPORTED else (),
    )


def _is_of_this_kind(taken: Treatment, library: Library) -> bool:
    """Whether it is taken for pain, works only when taken steadily, and has no finding yet."""
    if _DOSE_BY_DOSE & library.acts(taken.medicine) or is_told_already(taken, library):
        return False
    return is_for_pain(taken, library)


def _told(regular: list[MedicationStatement], library: Library) -> list[_Told]:
    """Give whether too few doses were taken, stretch by stretch: of what goes on, or of all."""
    now = [one for one in regular if not one.is_stopped]
    return [(_is_few(one, library), one) for one in now or regular]


def _is_few(one: MedicationStatement, library: Library) -> bool | None:
    if isinstance(one.taken, float | int):
        return one.taken < library.limit(_LIMIT)
    if one.taken in _FEW:
        return True
    return False if one.taken == _ALL else None


def _as_told(told: list[_Told]) -> bool | None:
    """Say it of all stretches; where one is well taken and one is not, nobody can."""
    held = {is_few for is_few, _ in told}
    return held.pop() if len(held) == 1 else None


def _in_diary(noted: Noted | None, library: Library) -> bool | None:
    if noted is None:
        return None
    if noted.share < library.limit(_LIMIT):
        return True
    return None if noted.is_most else False


def _verdict(in_diary: bool | None, as_told: bool | None) -> Verdict:
    """Weigh both: days that were noted go before a word, but cannot clear what a word says."""
    if in_diary or (as_told and in_diary is None):
        return Verdict.SUPPORTED
    is_cleared = in_diary is False or as_told is False
    return Verdict.NOT_SUPPORTED if is_cleared and not as_told else Verdict.CANNOT_TELL


def _pieces(
    noted: Noted | None, told: list[_Told], few: list[bool | None], is_for: bool
) -> Iterator[Piece]:
    """Give what speaks for too few doses, or against it."""
    if noted is not None and few[0] is is_for:
        yield "doses_noted", {"share": round(noted.share * 100), "days": noted.days}
    for is_few, one in told:
        if is_few is is_for:
            yield share_told(one)


def _asks(verdict: Verdict) -> tuple[str, ...]:
    is_few = verdict is Verdict.SUPPORTED
    return ("what-made-it-hard",) if is_few else ("how-many-days-a-week",)
