"""What guidelines expect of one medicine in the bands that a person's enzyme may lie in."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from secondline.knowledge.library import Library
from secondline.knowledge.schema import GeneAdvice, GeneGuideline, Value
from secondline.loop.reasons.enzymes import Enzyme, all_ids
from secondline.loop.words import phrase

UNCLEAR = "unclear"
_BODIES = ("CPIC", "DPWG", "label")
_SLOW, _FAST = frozenset({"level_up", "less_active"}), frozenset({"level_down", "more_active"})

Row = tuple[GeneGuideline, GeneAdvice]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the guidelines make of one enzyme for one medicine.

    Attributes
    ----------
    kind : str
        ``changed`` where every band that is possible changes something, ``open`` where only some
        do, ``unclear`` where guidelines say that nobody knows, ``usual`` where none changes it.
    expects : tuple of str
        What is expected in the bands that change something.
    rows : tuple of Row
        What was said of the bands that are possible.
    """

    enzyme: Enzyme
    kind: str
    expects: tuple[str, ...]
    rows: tuple[Row, ...]


@lru_cache(maxsize=1024)
def rows_on(library: Library, medicine: str) -> tuple[Row, ...]:
    """Give every row on a medicine: CPIC's first, then the Dutch ones, then labels."""
    held = [
        (guideline, row)
        for guideline in library.gene_guidelines.values()
        for row in guideline.rows
        if medicine in row.medicines
    ]
    return tuple(sorted(held, key=lambda one: _BODIES.index(one[0].body)))


def has_guideline(library: Library, medicine: str) -> bool:
    """Whether a guideline, and not only a label, has advice on a medicine by genes."""
    return any(guideline.body != "label" for guideline, _ in rows_on(library, medicine))


@lru_cache(maxsize=1024)
def speeding_up(library: Library, medicine: str) -> frozenset[str]:
    """Give what speeds up an enzyme on which there is a row on a medicine, such as smoke."""
    genes = (library.genes[row.gene].sped_up_by for _, row in rows_on(library, medicine))
    return frozenset(id for value in genes if value for id in all_ids(value))


def no_advice(library: Library, medicine: str) -> tuple[Value, ...]:
    """Give where guidelines say that they looked at a medicine and have no advice on it."""
    held = (one.no_advice for one in library.gene_guidelines.values())
    return tuple(one for one in held if one and isinstance(one.v, tuple) and medicine in one.v)


def meaning(one: Enzyme, rows: Iterable[Row]) -> Meaning:
    """Give what the guidelines make of one enzyme.

    Parameters
    ----------
    rows : iterable of Row
        Those on one medicine, of any gene.
    """
    own = [row for row in rows if row[1].gene == one.gene.id]
    by_band = {band: [row for row in own if band in row[1].bands] for band in one.bands}
    first = [_first_expected(held) for held in by_band.values()]
    expects = tuple(dict.fromkeys(expect for expect in first if expect))
    told = tuple(row for row in own if any(row in held for held in by_band.values()))
    is_one_way = not (_SLOW & set(expects) and _FAST & set(expects))
    if expects and all(first) and is_one_way:
        return Meaning(one, "changed", expects, told)
    if expects:
        return Meaning(one, "open", expects, told)
    return Meaning(one, "unclear" if all(by_band.values()) else "usual", (), told)


def _first_expected(rows: list[Row]) -> str | None:
    held = (row.expect for _, row in rows if row.expect != UNCLEAR)
    return next(held, None)


def told(library: Library, rows: Iterable[Row]) -> str:
    """Give what prescribers are told, guideline by guideline, as part of a sentence."""
    said = []
    for guideline, row in rows:
        facts = {
            "guideline": guideline.name,
            "strength": row.strength,
            "advice": str(row.basis.v),
        }
        said.append(phrase(library, f"evidence.genes.{_how_strong(row)}", facts))
    return "; ".join(dict.fromkeys(said))


def _how_strong(row: GeneAdvice) -> str:
    return "strength" if row.strength else "no_strength"
