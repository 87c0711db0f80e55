"""How a finding on metabolism is put together: its evidence, its words and its sources."""

from collections.abc import Iterable, Mapping
from typing import Any

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Value
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import Piece, about
from secondline.loop.reasons.gene_advice import Meaning, has_guideline, told
from secondline.loop.reasons.gene_evidence import phrases
from secondline.loop.words import cites
from secondline.record.exposures import Treatment
from secondline.record.genes.bands import phenotypes


def finding(
    taken: Treatment,
    verdict: Verdict,
    library: Library,
    *,
    words: Iterable[str],
    values: Iterable[Value],
    facts: Mapping[str, Any] | None = None,
    speaks: Iterable[Piece] = (),
    against: Iterable[Piece] = (),
    asks: tuple[str, ...] = (),
) -> Finding:
    """Give a finding on one medicine.

    Parameters
    ----------
    words : iterable of str
        The names of sentences behind ``reasons.metabolism_``, in the order of reading.
    values : iterable of Value
        What it rests on.
    speaks, against : iterable of Piece
        What of the record speaks for it, and what against it.
    """
    weighed = {"for": phrases(library, speaks), "against": phrases(library, against)}
    return Finding(
        id="metabolism",
        about=(taken.medicine,),
        verdict=verdict,
        facts={**about(taken, library), **(facts or {}), **weighed},
        cites=cites(values),
        words=tuple(dict.fromkeys(f"reasons.metabolism_{name}" for name in words)),
        asks=asks,
    )


def no_guideline_words(taken: Treatment, library: Library) -> tuple[str, ...]:
    """Give the plain statement where no guideline has advice on the medicine by genes."""
    return () if has_guideline(library, taken.medicine) else ("no_guideline",)


def notes(held: Iterable[Meaning]) -> tuple[str, ...]:
    """Give the sentences on whom a guideline's advice does not mean."""
    found = (guideline.note for one in held for guideline, _ in one.rows)
    return tuple(note.removeprefix("metabolism_") for note in found if note)


def advice_told(held: Iterable[Meaning], library: Library) -> dict[str, Any]:
    """Give what each enzyme can do, and what prescribers are told of it."""
    those = list(held)
    genes = [one.enzyme for one in those if one.enzyme.gene.alleles]
    can = (f"{one.gene.name} {' or '.join(phenotypes(one.bands, one.gene))}" for one in genes)
    return {
        "phenotypes": tuple(can),
        "advice": told(library, (row for one in those for row in one.rows)),
    }


def names(held: Iterable[Meaning]) -> tuple[str, ...]:
    """Give the names of the genes."""
    return tuple(one.enzyme.gene.name for one in held)
