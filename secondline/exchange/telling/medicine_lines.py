"""What we know of a medicine, line by line: what is said, on whose word, and how it was checked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Dose, Medicine, Statement, Use, Value
from secondline.record.genes.bands import written

_UNITS = {"mg/d": ("mg a day", "mg a day"), "wk": ("week", "weeks"), "d": ("day", "days")}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its name where it has one, what it says, and the facts that say so."""

    name: str
    says: str
    held: tuple[Value | Statement, ...]

    @property
    def text(self) -> str:
        """Give what it says, behind its name."""
        return f"{self.name}: {self.says}" if self.name else self.says

    @property
    def whose(self) -> str:
        """Give on whose word it stands, and how that was checked."""
        held = dict.fromkeys(f"{'; '.join(cites_of(one))}: {one.checked}" for one in self.held)
        return f"[{'; '.join(held)}]"

    @property
    def quotes(self) -> tuple[str, ...]:
        """Give the words of its sources, each once."""
        return tuple(dict.fromkeys(one.quote for one in self.held if one.quote))

    @property
    def sources(self) -> tuple[str, ...]:
        """Give the ids of its sources, each once."""
        cites = (cite for one in self.held for cite in cites_of(one))
        return tuple(dict.fromkeys(cite.partition(" ")[0] for cite in cites))


Lines = Iterator[Line]


def cites_of(held: Value | Statement) -> tuple[str, ...]:
    """Give where a fact stands: a source's id and the place in it, once or several times."""
    return (held.cite,) if isinstance(held.cite, str) else held.cite


def parts(
    library: Library, medicine: Medicine, uses: Iterable[tuple[str, Use]]
) -> list[tuple[str, list[Line]]]:
    """Give the parts of a screen with their lines, in the order in which a person meets them.

    Parameters
    ----------
    uses : iterable of (condition, Use)
        What it is used for: of the product where its label goes before the medicine's.
    """
    found: list[tuple[str, Lines]] = [
        *((f"For {library.conditions[id].name}", _use(use)) for id, use in uses),
        ("Boxed warning of the label", _facts(medicine.boxed)),
        ("How it is stopped", _cautions(library, (medicine.stopping,))),
        ("Who must not take it", _facts(medicine.contraindicated)),
        ("Cautions", _cautions(library, medicine.cautions)),
        ("Limits", _limits(medicine)),
        ("Harms", _facts(medicine.harms)),
        ("Time", _facts(medicine.time_course)),
        ("Genes", _genes(library, medicine)),
        *_disputed(library, medicine),
        *_of_its_classes(library, medicine),
        ("What is not known", _facts(medicine.not_known)),
        ("What we check it for, beside other things", _roles(library, medicine)),
    ]
    return [(title, held) for title, lines in found if (held := list(lines))]


def fact(value: Value, name: str = "") -> Line:
    """Give the line of one fact; without a name, the region that it holds for stands first."""
    held = ", ".join(value.v) if isinstance(value.v, tuple) else value.v
    says = held if isinstance(held, str) else amount(held, value.unit)
    says += f" ({value.certainty} certainty)" if value.certainty else ""
    return Line(name or value.region or "", says, (value,))


def amount(number: float, unit: str | None) -> str:
    """Give a number with its unit in words.

    Examples
    --------
    >>> amount(4000, "mg/d"), amount(1, "wk"), amount(3, "wk")
    ('4,000 mg a day', '1 week', '3 weeks')
    """
    one, more = _UNITS.get(unit or "", (unit or "", unit or ""))
    return f"{number:,.10g} {one if number == 1 else more}".strip()


def _facts(values: Iterable[Value], name: str = "") -> Lines:
    return (fact(one, name) for one in values)


def _genes(library: Library, medicine: Medicine) -> Lines:
    """Give what is known by genes; what guidelines say of a gene that no fact speaks of, too."""
    yield from _facts(medicine.genes)
    told = " ".join(str(one.v) for one in medicine.genes)
    for guideline in library.gene_guidelines.values():
        for row in guideline.rows:
            gene = library.genes[row.gene]
            if medicine.id in row.medicines and gene.alleles and gene.name not in told:
                strength = f", {row.strength}" if row.strength else ""
                yield Line(
                    f"{gene.name} {written(row.bands, gene)} ({guideline.name}{strength})",
                    str(row.basis.v),
                    (row.basis,),
                )


def _cautions(library: Library, held: Iterable[Statement | None]) -> Lines:
    words = library.words["cautions"]
    return (Line("", " ".join(words[one.words].split()), (one,)) for one in held if one)


def _use(use: Use) -> Lines:
    yield from (fact(one, one.region or "status") for one in use.status)
    yield from _facts(use.results, "what was measured")
    yield from (_dose(day, dose) for day, dose in use.effective_dose.items())
    yield from (fact(trial.weeks, "a fair trial") for trial in use.adequate_trial.values())


def _dose(day: str, dose: Dose) -> Line:
    """Give a studied dose in one line: from the lowest to the highest."""
    low, high = dose.low, dose.high
    says = fact(low).says
    if high and high.v != low.v and high.unit == low.unit and isinstance(low.v, float | int):
        says = f"{low.v:,.10g} to {fact(high).says}"
    return Line("studied dose", f"{says}, since {day}", (low, *((high,) if high else ())))


def _limits(medicine: Medicine) -> Lines:
    alone = medicine.daily_limit_alone
    yield from _facts(alone.values(), "most in a day without a prescription")
    which = "most in a day with a prescription" if alone else "most in a day"
    yield from _facts(medicine.daily_limit.values(), which)
    yield from _facts(medicine.longest_use.values(), "longest use")


def _disputed(library: Library, medicine: Medicine) -> Iterator[tuple[str, Lines]]:
    for one in library.disagreements.values():
        if medicine.id in one.about:
            yield f"Where sources disagree: {one.name}", _facts(one.sides)


def _of_its_classes(library: Library, medicine: Medicine) -> Iterator[tuple[str, Lines]]:
    for one in library.classes.values():
        if medicine.id in one.medicines:
            yield f"Limits of its class: {one.name}", _facts(one.limits)


def _roles(library: Library, medicine: Medicine) -> Lines:
    for id, value in medicine.roles.items():
        held = library.roles.get(id)
        yield Line("", held.name if held else id.replace("_", " "), (value,))
