"""GeneResult: what a laboratory said of one gene, and what that means by today's tables."""

from dataclasses import dataclass

from secondline.knowledge.library import Library

LIKELY = "likely "
INDETERMINATE = "indeterminate"


@dataclass(frozen=True, slots=True)
class Score:
    """An activity score, from the least to the most that it can be; both are meant.

    Examples
    --------
    >>> str(Score(1.0, 1.0)), str(Score(3.0, float("inf"))), str(Score(1.0, 2.0))
    ('1.0', '≥3.0', '1.0 to 2.0')
    """

    least: float
    most: float

    def __str__(self) -> str:
        """Give it as the tables of CPIC write it."""
        if self.least == self.most:
            return f"{self.least}"
        is_open = self.most == float("inf")
        return f"≥{self.least}" if is_open else f"{self.least} to {self.most}"

    def plus(self, other: "Score") -> "Score":
        """Give the score of two together."""
        return Score(self.least + other.least, self.most + other.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneResult:
    """The result of one gene.

    Attributes
    ----------
    gene : str
        Its name; ours where we know the gene, else as the person wrote it.
    id : str, optional
        The id of a gene in the library; None where it has none.
    given : str
        The result as the person wrote it.
    diplotype : str, optional
        Two alleles, as ``*1/*4``, where the result names them.
    score : Score, optional
        The activity score of the diplotype, or the one that was given.
    phenotype : str, optional
        ``poor``, ``likely poor`` … ``ultrarapid``, or ``indeterminate``. None where the result was
        not read: then it is named as not checked, and nothing rests on it.
    said : str, optional
        The phenotype in the report's own words, where it is another than the diplotype's.
    bands : tuple of str
        The bands of the gene that the result leaves possible.
    """

    gene: str
    id: str | None = None
    given: str
    diplotype: str | None = None
    score: Score | None = None
    phenotype: str | None = None
    said: str | None = None
    bands: tuple[str, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether the result could be read."""
        return self.phenotype is not None

    @property
    def kind(self) -> str | None:
        """The phenotype without "likely"; None where it is not known."""
        known = None if self.phenotype == INDETERMINATE else self.phenotype
        return known.removeprefix(LIKELY) if known else None

    def possible(self, library: Library) -> frozenset[str]:
        """Give the phenotypes that the result leaves possible, without "likely"."""
        held = library.genes[self.id].bands if self.id else ()
        return frozenset(
            band.phenotype.removeprefix(LIKELY) for band in held if band.id in self.bands
        )
