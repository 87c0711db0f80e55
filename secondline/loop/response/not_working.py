"""Is one medicine really not working: how pain changed first, then the medicine's own part.

Reads    the diary, the stretches of all that was taken, what trials let one expect
Supports "not working" where the own part is no help or harm; against it where it helps
Says     "cannot tell" before an adequate trial, where something else changed, where nothing parts
         the medicine from time and chance; and then what would settle it
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from secondline.knowledge.library import Library, in_force, quantity
from secondline.loop.answer import Finding, Verdict, type_of_fact
from secondline.loop.response import diary_facts
from secondline.loop.response.estimated import estimated
from secondline.loop.response.expected import effect_of, prior_of
from secondline.loop.response.series import series
from secondline.loop.words import cites, phrase
from secondline.record.exposures import Treatment
from secondline.record.record import Record
from secondline.record.stretches import days_at, weeks
from secondline.record.vocabulary import MUCH_BETTER

if TYPE_CHECKING:
    from secondline.engine import Estimate

_TOO_EARLY = "too_early"
_VERDICTS = {
    "helps": Verdict.NOT_SUPPORTED,
    "no_help": Verdict.SUPPORTED,
    "worse": Verdict.SUPPORTED,
    "unsure": Verdict.CANNOT_TELL,
}
_MODERATE, _SUBSTANTIAL = "relief_that_matters", "relief_that_is_much"
_LOW, _HIGH, _MIDDLE = "low_end", "high_end", "middle"


def not_working(taken: Treatment, record: Record, library: Library, on: date) -> Finding:
    """Give the finding on one medicine, with the facts of docs/contract.md."""
    rough, found = _judged(taken, record, library, on)
    if found is None:
        nothing: dict[str, type_of_fact] = dict.fromkeys(_NAMES)
        return replace(rough, facts={**rough.facts, **nothing})
    facts = {**rough.facts, **numbers(found, library)}
    facts |= _said(found, facts, library, record.person.by)
    return replace(rough, facts=facts, units={**rough.units, **_UNITS})


def outline(taken: Treatment, record: Record, library: Library, on: date) -> Finding:
    """Give the finding of :func:`not_working` without its numbers, for where only words count."""
    return _judged(taken, record, library, on)[0]


def _judged(
    taken: Treatment, record: Record, library: Library, on: date
) -> tuple[Finding, "Estimate | None"]:
    """Give the verdict with its words, and the estimate that they rest on, where there is one."""
    plain = diary_facts.not_working(taken, record, library, on)
    held = series(taken, record, library, on)
    if held is None:
        return replace(plain, facts={**plain.facts, "verdict": "unsure"}), None
    remembered = plain.facts["mean_before"] if plain.facts["before"] == "remembered" else None
    before = (
        (float(remembered), library.limit("sd_of_remembered_pain"))
        if isinstance(remembered, float | int)
        else None
    )
    found = estimated(held, prior_of(taken, library), before)
    left = _days_left(taken, library, on)
    is_early = left > 0 and found.verdict == "no_help"
    word = "unsure" if is_early else found.verdict
    flags = found.flags | ({_TOO_EARLY} if left > 0 else frozenset())
    days = max(left, found.days_needed or 0) if is_early else found.days_needed
    effect = effect_of(taken, library)
    told = replace(
        plain,
        verdict=_VERDICTS[word],
        facts={
            **plain.facts,
            "verdict": word,
            "days_needed": days,
            "flags": tuple(sorted(flags)),
        },
        words=_words(plain, word, flags, days, disagrees=_disagrees(plain, found, library)),
        cites=(*plain.cites, *(cites((effect.less, effect.onset)) if effect else ())),
    )
    return told, found


_NAMES = (
    "change_points_median",
    "change_points_interval_90",
    "probability_change_30",
    "probability_change_50",
    "own_points_median",
    "own_points_interval_90",
    "probability_own_30",
    "probability_own_50",
    "probability_own_worse",
    "days_needed",
)
_UNITS = {
    "change_points_median": "{NRS}",
    "change_points_interval_90": "{NRS}",
    "own_points_median": "{NRS}",
    "own_points_interval_90": "{NRS}",
    "days_needed": "d",
}


def numbers(found: "Estimate", library: Library) -> dict[str, type_of_fact]:
    """Give the numbers of both parts, rounded as a person can use them."""
    low, middle, high = (library.limit(id) / 100 for id in (_LOW, _MIDDLE, _HIGH))
    moderate, much = (library.limit(id) / 100 for id in (_MODERATE, _SUBSTANTIAL))
    facts: dict[str, type_of_fact] = {}
    for name, part in (("change", found.change), ("own", found.own)):
        facts[f"{name}_points_median"] = round(part.quantile(middle), 1)
        ends = (round(part.quantile(low), 1), round(part.quantile(high), 1))
        facts[f"{name}_points_interval_90"] = ends
        facts[f"probability_{name}_30"] = round(part.probability_relief(moderate), 2)
        facts[f"probability_{name}_50"] = round(part.probability_relief(much), 2)
    facts["probability_own_worse"] = round(found.probability_worse, 2)
    return facts


def _said(
    found: "Estimate", facts: dict[str, type_of_fact], library: Library, by: str | None
) -> dict[str, type_of_fact]:
    """Give the same numbers as they stand in a sentence: less or more pain, of 100 people."""

    def points(value: float) -> str:
        way = "less" if value > 0 else "more" if value < 0 else "same"
        return phrase(library, f"response.points_{way}", {"points": abs(value)}, by)

    low, middle, high = (library.limit(id) / 100 for id in (_LOW, _MIDDLE, _HIGH))
    change = found.change
    much = library.limit(_MODERATE) / 100
    return {
        "change_said": points(round(change.quantile(middle), 1)),
        "change_least": points(round(change.quantile(low), 1)),
        "change_most": points(round(change.quantile(high), 1)),
        "people_helped": round(found.probability_relief(much) * 100),
        "people_worse": round(found.probability_worse * 100),
    }


def _days_left(taken: Treatment, library: Library, on: date) -> int:
    """Give how many days at a dose that was studied are missing to an adequate trial."""
    use = library.use(taken.medicine, taken.condition, taken.product)
    dose = in_force(use.effective_dose, on) if use else None
    trial = in_force(use.adequate_trial, on) if use else None
    if dose is None or trial is None:
        return 0
    needed = quantity(trial.weeks).value
    fewest, _ = days_at(taken.exposures, quantity(dose.low), on)
    is_enough = weeks(fewest) >= needed
    return 0 if is_enough else max(1, timedelta(weeks=needed).days - fewest)


def _disagrees(plain: Finding, found: "Estimate", library: Library) -> bool:
    """Whether the diary shows much relief where none is felt, or none where much is felt."""
    felt, before = plain.facts["felt"], plain.facts["before"]
    if felt is None or before != "diary":
        return False
    relief = found.change.probability_relief(library.limit(_MODERATE) / 100)
    clear = library.limit("clear_chance") / 100
    return relief < 1 - clear if felt in MUCH_BETTER else relief >= clear


def _words(
    plain: Finding, word: str, flags: frozenset[str], days: int | None, *, disagrees: bool
) -> tuple[str, ...]:
    """Put the change before the own part, and what would settle it at the end."""
    told, rest = list(plain.words), []
    at = told.index("response.cannot_tell")
    told, rest = told[:at], told[at + 1 :]
    has_change = plain.facts["before"] != "none" and plain.facts["mean_recent"] is not None
    said = [*told]
    if has_change:
        said.append(f"response.change_{plain.facts['before']}")
        said += ["response.disagrees"] if disagrees else []
    if not flags & {"confounded", "irregular"}:
        said.append("response.own_prior" if "no_before" in flags else "response.own")
    if word != "unsure":
        return (*said, f"response.{word}", *rest)
    said.append("response.cannot_tell")
    if "irregular" in flags:
        said.append("response.irregular")
    elif "confounded" in flags:
        said.append("response.confounded")
    elif _TOO_EARLY in flags and "no_before" not in flags:
        said.append("response.too_early")
    said.append("response.more_days" if days else "response.no_number_of_days")
    return (*said, *rest)
