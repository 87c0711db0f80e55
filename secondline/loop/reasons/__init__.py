"""3. Why not? A cited differential, and what we cannot tell.

Each rule is one reason and one file. Most take one treatment (a medicine for a condition, all its
stretches), the whole record, the library and the day, and give a finding, or None where the reason
has nothing to say on this medicine. Some are about the person and take no treatment.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Finding
from secondline.loop.reasons.dose_too_low import dose_too_low
from secondline.loop.reasons.expected_result import expected_result
from secondline.loop.reasons.interaction_takes_effect_away import interaction_takes_effect_away
from secondline.loop.reasons.medicine_causes_symptom import medicine_causes_symptom
from secondline.loop.reasons.metabolism import metabolism
from secondline.loop.reasons.missed_doses import missed_doses
from secondline.loop.reasons.ordering import folded, in_order
from secondline.loop.reasons.other_condition_first import other_condition_first
from secondline.loop.reasons.pain_origin import pain_origin
from secondline.loop.reasons.side_effects_limit import side_effects_limit
from secondline.loop.reasons.stopped_early import stopped_early
from secondline.loop.reasons.too_long_or_tolerance import too_long_or_tolerance
from secondline.loop.reasons.trial_too_short import trial_too_short
from secondline.loop.reasons.wrong_class import wrong_class
from secondline.loop.reasons.wrong_mechanism import wrong_mechanism
from secondline.loop.safety.stopping_suddenly import stopping_suddenly
from secondline.loop.words import cites, fill
from secondline.record.exposures import Treatment, exposures, treatments
from secondline.record.record import Record

Rule = Callable[[Treatment, Record, Library, date], Finding | None]
WholeRule = Callable[[Record, Library, date], tuple[Finding, ...]]

RULES: tuple[Rule, ...] = (
    dose_too_low,
    trial_too_short,
    stopped_early,
    missed_doses,
    wrong_mechanism,
    wrong_class,
    interaction_takes_effect_away,
    too_long_or_tolerance,
    metabolism,
    side_effects_limit,
    expected_result,
)

WHOLE_RULES: tuple[WholeRule, ...] = (
    pain_origin,
    medicine_causes_symptom,
    other_condition_first,
)


def explain(record: Record, library: Library, on: date) -> Answer:
    """Say why each medicine may not work: what is supported first, and what would change most.

    The three most useful reasons open; the others have ``folded`` among their facts.
    """
    held = folded(differential(record, library, on), library)
    return fill(Answer(held), library, record.person.by)


def differential(record: Record, library: Library, on: date) -> tuple[Finding, ...]:
    """Give the findings of :func:`explain` with the ids of their words, not filled in yet."""
    found = [finding for rule in WHOLE_RULES for finding in rule(record, library, on)]
    acts = {one.ingredient for one in exposures(record, library) if one.is_current(on)}
    found += [
        _with_basis(finding, library, is_taken=taken.medicine in acts)
        for taken in treatments(record, library)
        for rule in RULES
        if (finding := rule(taken, record, library, on)) is not None
    ]
    return tuple(in_order(found, library))


def _with_basis(finding: Finding, library: Library, *, is_taken: bool) -> Finding:
    """Put beside a finding what it rests on, and what to know before anyone thinks of stopping."""
    is_medicine = is_taken and finding.about and finding.about[0] in library.medicines
    words, sources = stopping_suddenly(finding.about[0], library) if is_medicine else ((), ())
    basis = cites(library.reasons[finding.id].basis)
    return replace(
        finding,
        words=finding.words + words,
        cites=tuple(dict.fromkeys(finding.cites + sources + basis)),
    )
