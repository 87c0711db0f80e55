"""How fast an enzyme works in one person, with what else acts at the time (phenoconversion).

What slows an enzyme counts as of the day that matters: today where the medicine is still taken,
else the day on which it was stopped. What may only perhaps have acted then leaves both possible.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from secondline.knowledge.library import Library, quantity
from secondline.knowledge.schema import Gene, Slowing, Value
from secondline.record.exposures import Exposure, Treatment, exposures
from secondline.record.genes import GeneResult, Score, gene_results
from secondline.record.genes.bands import at_score, has_scores, score_of
from secondline.record.genes.result import LIKELY
from secondline.record.record import Record

_MAYBE = {"yes": True, "no": False}
_USUAL = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enzyme:
    """What one enzyme can do in a person.

    Attributes
    ----------
    result : GeneResult, optional
        What a laboratory said; None where nothing was told.
    own : tuple of str
        The bands that the gene alone leaves possible; all where nothing was told.
    bands : tuple of str
        The bands that are left with all that acts on it.
    slowed_by, maybe_slowed_by : tuple of Exposure
        What certainly, and what perhaps, slows it.
    slowing : Slowing, optional
        The stronger of those that certainly act.
    is_sped_up : bool, optional
        Whether what speeds it up is there; None where that is not known, or does not matter.
    """

    gene: Gene
    result: GeneResult | None
    own: tuple[str, ...]
    bands: tuple[str, ...]
    slowed_by: tuple[Exposure, ...] = ()
    maybe_slowed_by: tuple[Exposure, ...] = ()
    slowing: Slowing | None = None
    is_sped_up: bool | None = None

    @property
    def is_known(self) -> bool:
        """Whether anything of this person's record says what it can do."""
        is_read = self.result is not None and self.result.is_read
        return is_read or bool(self.slowed_by) or self.is_sped_up is not None


def enzyme(gene: Gene, taken: Treatment, record: Record, library: Library, on: date) -> Enzyme:
    """Give what an enzyme can do in a person while a medicine is, or was, taken."""
    result = _result(gene, record, library)
    is_sped_up = _is_sped_up(gene, record, library)
    own = _own(gene, result, is_sped_up)
    others = tuple(_others(gene, taken, record, library, on))
    certain = _strongest(one for one, _, is_certain in others if is_certain)
    perhaps = _strongest(one for one, _, is_certain in others if not is_certain)
    bands = slowed(own, result, gene, certain) if certain else own
    if perhaps:
        more = {*bands, *slowed(own, result, gene, perhaps)}
        bands = tuple(band.id for band in gene.bands if band.id in more)
    return Enzyme(
        gene=gene,
        result=result,
        own=own,
        bands=bands,
        slowed_by=tuple(one for _, one, is_certain in others if is_certain),
        maybe_slowed_by=tuple(one for _, one, is_certain in others if not is_certain),
        slowing=certain,
        is_sped_up=is_sped_up,
    )


def _result(gene: Gene, record: Record, library: Library) -> GeneResult | None:
    """Give the result of a gene; two that differ leave all that either does."""
    held = [one for one in gene_results(record.person.genes, library) if one.id == gene.id]
    return held[-1] if len({one.bands for one in held}) == 1 else _unread(held)


def _unread(held: list[GeneResult]) -> GeneResult | None:
    return next((one for one in held if not one.is_read), None) or (
        GeneResult(gene=held[0].gene, id=held[0].id, given=" / ".join(one.given for one in held))
        if held
        else None
    )


def _is_sped_up(gene: Gene, record: Record, library: Library) -> bool | None:
    if gene.sped_up_by is None:
        return None
    wanted = set(all_ids(gene.sped_up_by))
    listed = (one.ingredient for one in exposures(record, library) if one.is_taken)
    return True if wanted & set(listed) else _MAYBE.get(record.person.smokes)


def _own(gene: Gene, result: GeneResult | None, is_sped_up: bool | None) -> tuple[str, ...]:
    if gene.sped_up_by is None:
        every = tuple(band.id for band in gene.bands)
        return result.bands if result and result.is_read else every
    usual = tuple(band.id for band in gene.bands if band.phenotype == _USUAL)
    fast = (gene.bands[-1].id,)
    return (*usual, *fast) if is_sped_up is None else fast if is_sped_up else usual


def _others(
    gene: Gene, taken: Treatment, record: Record, library: Library, on: date
) -> Iterator[tuple[Slowing, Exposure, bool]]:
    """Give what else slows the enzyme, how, and whether it certainly did; each name once."""
    days = _days_that_matter(taken, on)
    seen: set[str] = set()
    for is_certain in (True, False):
        for one in exposures(record, library):
            acts = library.acts(one.ingredient)
            how = next((how for how in gene.slowed_by if acts & set(all_ids(how.by))), None)
            is_other = one.ingredient != taken.medicine and one.ingredient not in seen
            if how and is_other and _acts_on(one, days, library, on, is_certain=is_certain):
                seen.add(one.ingredient)
                yield how, one, is_certain


def _days_that_matter(taken: Treatment, on: date) -> tuple[date, date]:
    """Give today, or else the day on which the medicine was stopped, as far as it is known."""
    if taken.is_taken:
        return on, on
    stops = [one.statement.stopped_on for one in taken.exposures if one.statement]
    known = [stop for stop in stops if stop]
    if len(known) < len(stops) or not known:
        return date.min, on
    last = max(known, key=lambda stop: stop.latest)
    return last.earliest, last.latest


def _acts_on(
    one: Exposure, days: tuple[date, date], library: Library, on: date, *, is_certain: bool
) -> bool:
    """Whether something certainly acted on all of some days, or perhaps on one of them."""
    statement = one.statement
    if statement is None:
        return False
    start, stop = statement.started_on, statement.stopped_on
    if is_certain:
        first = start.latest if start else on
        last = date.max if not statement.is_stopped else stop.earliest if stop else date.min
        return one.is_as_meant and first <= days[0] and days[1] <= last
    if not statement.is_stopped or stop is None:
        return start is None or start.earliest <= days[1]
    washout = library.medicine(one.ingredient).washout
    left = timedelta(days=quantity(washout).value if washout else 0)
    return (start is None or start.earliest <= days[1]) and days[0] <= stop.latest + left


def _strongest(held: Iterable[Slowing]) -> Slowing | None:
    return min(held, key=lambda one: _share(one.leaves), default=None)


def slowed(
    bands: tuple[str, ...], result: GeneResult | None, gene: Gene, how: Slowing
) -> tuple[str, ...]:
    """Give the bands that are left when something slows an enzyme, slowest first.

    The share that is left multiplies the activity score; without scores, nothing left is the
    slowest band and any other share the next slower phenotype.
    """
    share = _share(how.leaves)
    if has_scores(gene):
        exact = result.score if result and result.is_read else None
        scores = [exact] if exact else [score_of((band,), gene) for band in bands]
        left = {id for one in scores for id in at_score(_times(one, share), gene)}
    elif share == 0:
        left = {gene.bands[0].id}
    else:
        left = {_next_slower(band, gene) for band in bands}
    return tuple(band.id for band in gene.bands if band.id in left)


def _times(score: Score, share: float) -> Score:
    return Score(score.least * share, score.most * share) if share else Score(0, 0)


def _next_slower(band: str, gene: Gene) -> str:
    kinds = {one.id: one.phenotype.removeprefix(LIKELY) for one in gene.bands}
    ladder = list(dict.fromkeys(kinds.values()))
    wanted = ladder[max(0, ladder.index(kinds[band]) - 1)]
    return next(one.id for one in gene.bands if one.phenotype == wanted)


def _share(value: Value) -> float:
    return quantity(value).value


def all_ids(value: Value) -> tuple[str, ...]:
    """Give the ids that a value holds, one or several."""
    return value.v if isinstance(value.v, tuple) else (str(value.v),)
