"""What leaves it open how a body handles one medicine, and what to ask for.

Asks     for a test only where its result could explain what is seen; for the alleles behind a word;
         how an unread result is printed; whether the person smokes
"""

from collections.abc import Iterable

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import statements
from secondline.loop.reasons.gene_advice import Meaning
from secondline.loop.reasons.gene_evidence import acting, all_of, basis, phrases
from secondline.loop.reasons.gene_finding import finding, names, no_guideline_words
from secondline.record.exposures import Treatment

# What can explain that a medicine does not help; too much of it explains side effects.
_EXPLAINS_NO_HELP = frozenset({"level_down", "less_active", "other_balance"})


def left_open(taken: Treatment, held: list[Meaning], library: Library) -> Finding | None:
    """Say what leaves it open and ask for that; nothing where no answer would explain a thing."""
    parts = _parts(taken, held)
    if not any(those for _, those, _ in parts):
        return None
    unread, tested, untested = (those for _, those, _ in parts[:-1])
    because = phrases(library, all_of((*tested, *untested), library))
    shown = [name for name, those, _ in parts if those]
    return finding(
        taken,
        Verdict.CANNOT_TELL,
        library,
        speaks=(piece for one in held for piece in acting(one.enzyme, library)),
        facts={
            "because": because,
            "genes": names(untested),
            "open_genes": names(tested),
            "unread": names(unread),
        },
        values=basis(held),
        words=(
            *shown,
            *(("open",) if because and "open" not in shown else ()),
            *no_guideline_words(taken, library),
            *(("show",) if (unread or tested) and not untested else ()),
        ),
        asks=tuple(ask for _, those, ask in parts if _is_asked(ask, those)),
    )


def _parts(
    taken: Treatment, held: list[Meaning]
) -> tuple[tuple[str, tuple[Meaning, ...], str], ...]:
    """Give why it is open: in which words that is said, of which enzymes, and what to ask."""
    smoke = tuple(one for one in held if one.enzyme.gene.sped_up_by)
    genes = tuple(one for one in held if one not in smoke)
    results = tuple(one for one in genes if one.enzyme.result)
    unread = tuple(one for one in results if one.enzyme.result and not one.enzyme.result.is_read)
    return (
        ("unread", unread, "gene-as-printed"),
        ("open", tuple(one for one in results if one not in unread), "gene-alleles"),
        ("untested", tuple(one for one in genes if _is_worth_a_test(one, taken)), "gene-test"),
        ("smoke_open", smoke, "do-you-smoke"),
    )


def _is_worth_a_test(one: Meaning, taken: Treatment) -> bool:
    """Whether a gene was not tested, and a test could explain what is seen of the medicine."""
    wanted = {row.expect for guideline, row in one.rows if guideline.asks}
    has_side_effects = any(held.side_effects for held in statements(taken))
    explains = wanted & _EXPLAINS_NO_HELP or (has_side_effects and "level_up" in wanted)
    return one.enzyme.result is None and bool(explains)


def _is_asked(ask: str, those: Iterable[Meaning]) -> bool:
    """Whether a question is of use: two alleles that leave it open were told already."""
    results = [one.enzyme.result for one in those]
    has_alleles = all(result and result.diplotype for result in results)
    return bool(results) and not (ask == "gene-alleles" and has_alleles)
