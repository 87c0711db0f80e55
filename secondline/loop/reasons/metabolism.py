"""Does this body break the medicine down as most bodies do, or make it active as most do?

Genes decide that, and so do smoke and what else is taken. Guidelines tell prescribers what to do
with it for a few medicines; for most pain medicines they do not, and then this says so.

Reads    results of genes; what else acts on the same enzyme at the time; smoking
Supports the reason when every phenotype that is left possible changes what the medicine does
Asks     for a test only where its result could explain what is seen; for the alleles behind a word;
         whether the person smokes
Leaves   what another medicine does to an enzyme whose gene nobody tested, where that takes the
         effect away, to interaction_takes_effect_away
Never    reads a result by guessing, and never says which dose to take
"""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.enzymes import enzyme
from secondline.loop.reasons.gene_advice import (
    Meaning,
    has_guideline,
    meaning,
    no_advice,
    rows_on,
)
from secondline.loop.reasons.gene_evidence import (
    all_of,
    basis,
    phrases,
    speaks_against,
    speaks_for,
)
from secondline.loop.reasons.gene_finding import advice_told, finding, no_guideline_words, notes
from secondline.loop.reasons.gene_open import left_open
from secondline.loop.reasons.interaction_takes_effect_away import interaction_takes_effect_away
from secondline.loop.safety.red_flags import numbers
from secondline.record.exposures import Treatment
from secondline.record.record import Record

_WORDS = {
    "level_up": "slow",
    "level_down": "fast",
    "less_active": "inactive",
    "more_active": "too_active",
    "other_balance": "balance",
}


def metabolism(taken: Treatment, record: Record, library: Library, on: date) -> Finding | None:
    """Judge whether the way a body handles one medicine explains what is seen of it.

    Returns
    -------
    Finding or None
        Facts: ``phenotypes``, each enzyme with what it can do; ``advice``, what prescribers are
        told. None where guidelines have advice, but nothing is known that a test would explain,
        and where only an interaction explains it that is told as one.
    """
    rows = rows_on(library, taken.medicine)
    genes = dict.fromkeys(row.gene for _, row in rows)
    found = [
        meaning(enzyme(library.genes[gene], taken, record, library, on), rows) for gene in genes
    ]
    by_kind = {kind: [one for one in found if one.kind == kind] for kind in ("changed", "open")}
    if by_kind["changed"]:
        if all(_is_by_others_alone(one) for one in by_kind["changed"]):
            beside = {id for one in by_kind["changed"] for id in _slowing(one)}
            if beside <= _taking_it_away(taken, record, library, on):
                return None
        return _supported(taken, by_kind["changed"], found, record, library)
    known = [one for one in found if one.enzyme.is_known]
    held = [one for one in by_kind["open"] if not _is_second(one, known)]
    if held and (found_open := left_open(taken, held, library)):
        return found_open
    if unclear := [one for one in known if one.kind == "unclear"]:
        return _unclear(taken, unclear, library)
    if any(one.enzyme.gene.alleles for one in known):
        return _usual(taken, known, library)
    # Where a test could change something, but nothing that is seen here, there is nothing to say.
    is_silent = held and has_guideline(library, taken.medicine)
    return None if is_silent else _no_guideline(taken, known, library)


def _is_by_others_alone(one: Meaning) -> bool:
    """Whether only another medicine changes it: of the gene itself nothing was told."""
    return one.enzyme.result is None and bool(one.enzyme.slowed_by)


def _slowing(one: Meaning) -> tuple[str, ...]:
    return tuple(other.ingredient for other in one.enzyme.slowed_by)


def _taking_it_away(taken: Treatment, record: Record, library: Library, on: date) -> set[str]:
    """Give what is told to take the effect away from the medicine."""
    told = interaction_takes_effect_away(taken, record, library, on)
    return {*told.about} if told and told.verdict is Verdict.SUPPORTED else set()


def _is_second(one: Meaning, known: list[Meaning]) -> bool:
    """Whether an untested gene only shifts a balance, and the gene that leads is known."""
    is_untested = one.enzyme.result is None and set(one.expects) == {"other_balance"}
    return is_untested and any(other.enzyme.gene.alleles for other in known if other is not one)


def _supported(
    taken: Treatment, held: list[Meaning], found: list[Meaning], record: Record, library: Library
) -> Finding:
    ways = dict.fromkeys(expect for one in held for expect in one.expects)
    usual = [one for one in found if one.kind == "usual" and one.enzyme.is_known]
    against = (*speaks_against(held), *all_of(usual, library))
    is_danger = "more_active" in ways and taken.is_taken
    return finding(
        taken,
        Verdict.SUPPORTED,
        library,
        speaks=speaks_for(held, library),
        against=against,
        facts={
            **(numbers(library, record.person.country) if is_danger else {}),
            **advice_told(held, library),
            **{
                f"metabolism_{_WORDS[way]}_because": phrases(
                    library, speaks_for(held, library, way)
                )
                for way in ways
            },
        },
        values=basis(held),
        words=(
            *(_WORDS[way] for way in ways),
            *no_guideline_words(taken, library),
            "advice",
            *notes(held),
            *(("breath",) if is_danger else ()),
            "do",
        ),
    )


def _unclear(taken: Treatment, held: list[Meaning], library: Library) -> Finding:
    pieces = tuple(all_of(held, library))
    return finding(
        taken,
        Verdict.CANNOT_TELL,
        library,
        speaks=pieces,
        facts={**advice_told(held, library), "because": phrases(library, pieces)},
        values=basis(held),
        words=("unclear", "advice", "show"),
    )


def _usual(taken: Treatment, known: list[Meaning], library: Library) -> Finding:
    pieces = tuple(all_of(known, library))
    return finding(
        taken,
        Verdict.NOT_SUPPORTED,
        library,
        against=pieces,
        facts={**advice_told(known, library), "because": phrases(library, pieces)},
        values=basis(known),
        words=("usual", *no_guideline_words(taken, library)),
    )


def _no_guideline(taken: Treatment, known: list[Meaning], library: Library) -> Finding | None:
    """Say plainly that no gene test helps; of medicines of which we know nothing, say nothing."""
    values = (*library.medicine(taken.medicine).genes, *no_advice(library, taken.medicine))
    if not values:
        return None
    return finding(
        taken,
        Verdict.NOT_SUPPORTED,
        library,
        against=all_of(known, library),
        values=(*values, *basis(known)),
        words=("no_guideline",),
    )
