"""What we know of a medicine, on a terminal: each line with its source and how it was checked."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from secondline.cli.lines import block, bullet, console, name_of, rule, seen
from secondline.knowledge.library import Library
from secondline.knowledge.names import Match
from secondline.knowledge.schema import Medicine, MedicineClass, Product, Statement, Use, Value

Lines = Iterator[tuple[str, Value | Statement]]


def show_list(library: Library) -> None:
    """Show every medicine that we cover, and how many more we know by name."""
    out = console()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("id", "class", "also called"):
        table.add_column(title, overflow="fold")
    covered = [one for one in library.medicines.values() if one.roles or one.for_]
    for one in covered:
        others = ", ".join((*one.names.brands, *one.names.synonyms)[:4])
        table.add_row(one.id, one.class_, Text(others))
    out.print(table)
    n_known = len(library.medicines) - len(covered)
    out.print(
        f"\n{n_known} more substances are known by name, but not covered, and "
        f"{len(library.products)} products by what they hold."
    )


def show_medicines(
    library: Library, held: Iterable[Medicine], product: Product | None, *, is_all: bool
) -> None:
    """Show the entries that a name stands for, one screen for one medicine."""
    out = console()
    if product:
        _product(out, library, product)
    for one in held:
        _medicine(out, library, one, product, is_all=is_all)
    if not is_all:
        block(out, "The words of the sources: --all", by=0)
    out.print()
    out.print(Text(library.notice))


def show_unknown(library: Library, found: Match) -> None:
    """Say that we do not know a name, and what it may have meant."""
    out = console()
    names = " or ".join(name_of(library, id) for id in found.suggestions)
    near = f" Did you mean {names}?" if names else ""
    for name in found.unknown:
        out.print(f'We do not know "{escape(seen(name[:60]))}".{escape(near)}')
    out.print("\nA name may be spelled another way on the box: try the substance, in small print.")


def _product(out: Console, library: Library, product: Product) -> None:
    contents = " + ".join(library.medicine(id).name for id in product.ingredients)
    out.print(f"\n[bold]{escape(product.name)}[/bold]  {escape(product.form)}: {escape(contents)}")
    strengths = "; ".join(one.contains for one in product.strengths)
    block(out, f"strengths: {strengths}" if strengths else "")
    block(out, _said("label", product.label))


def _medicine(
    out: Console, library: Library, medicine: Medicine, product: Product | None, *, is_all: bool
) -> None:
    out.print(f"\n[bold]{escape(medicine.name)}[/bold]  {escape(medicine.class_)}")
    block(out, (medicine.why_it_matters or "").strip(), by=0)
    if not (medicine.roles or medicine.for_):
        block(out, "We know the name, but do not cover it: nothing here is checked against it.")
        return
    uses = {**medicine.for_, **(product.for_ if product else {})}
    for condition, use in uses.items():
        _part(out, f"For {library.conditions[condition].name}", _use(use), library, is_all=is_all)
    for title, lines in _parts(library, medicine).items():
        _part(out, title, lines, library, is_all=is_all)
    block(out, f"What it does to others: {', '.join(medicine.roles) or 'not covered yet'}", by=0)


def _part(out: Console, title: str, lines: Lines, library: Library, *, is_all: bool) -> None:
    held = list(lines)
    if held:
        rule(out, title)
    for name, value in held:
        bullet(out, _said(name, value, library))
        if is_all and value.quote:
            block(out, f'"{value.quote}"', "italic", by=4)


def _use(use: Use) -> Lines:
    yield from ((f"{one.region}" if one.region else "status", one) for one in use.status)
    yield from (("what was measured", one) for one in use.results)
    for day, dose in use.effective_dose.items():
        yield f"studied dose, from (since {day})", dose.low
        if dose.high:
            yield f"studied dose, up to (since {day})", dose.high
    for trial in use.adequate_trial.values():
        yield "a fair trial", trial.weeks


def _parts(library: Library, medicine: Medicine) -> dict[str, Lines]:
    """Give the parts of a screen, in the order in which a person should meet them."""
    classes = (one for one in library.classes.values() if medicine.id in one.medicines)
    about = (one for one in library.disagreements.values() if medicine.id in one.about)
    return {
        "Boxed warning of the label": (("", one) for one in medicine.boxed),
        "How it is stopped": iter([("", medicine.stopping)] if medicine.stopping else []),
        "Who must not take it": (("", one) for one in medicine.contraindicated),
        "Cautions": (("", one) for one in medicine.cautions),
        "Limits": _limits(medicine),
        "Harms": (("", one) for one in medicine.harms),
        "Time": (("", one) for one in medicine.time_course),
        "Genes": (("", one) for one in medicine.genes),
        "Where sources disagree": (
            (side.region or one.name, side) for one in about for side in one.sides
        ),
        "Limits of its class": _class_limits(classes),
        "What is not known": (("", one) for one in medicine.not_known),
    }


def _limits(medicine: Medicine) -> Lines:
    yield from (("most in a day", one) for one in medicine.daily_limit.values())
    yield from (("longest use", one) for one in medicine.longest_use.values())


def _class_limits(classes: Iterable[MedicineClass]) -> Lines:
    yield from ((held.name, one) for held in classes for one in held.limits)


def _said(name: str, value: Value | Statement, library: Library | None = None) -> str:
    """Give one line: what is said, in which region, on whose word, and how that was checked."""
    if isinstance(value, Statement):
        shown = library.words["cautions"][value.words] if library else value.words
    else:
        unit = f" {value.unit}" if value.unit else ""
        shown = f"{', '.join(value.v) if isinstance(value.v, tuple) else value.v}{unit}"
        shown += f" ({value.certainty} certainty)" if value.certainty else ""
    cites = (value.cite,) if isinstance(value.cite, str) else value.cite
    return f"{name + ': ' if name else ''}{shown} [{'; '.join(cites)}: {value.checked}]"


def show_counts(library: Library, found: Mapping[str, Any]) -> None:
    """Show how many entries there are, and how their values are known."""
    out = console()
    out.print(
        f"[bold]The knowledge is in order.[/bold]  version {library.version}, "
        f"hash {library.hash[:12]}"
    )
    for title in ("entries", "values"):
        out.print(f"\n[bold]{title.capitalize()}[/bold]")
        for name, n in found[title].items():
            out.print(f"  {n:5}  {name}")
    out.print(
        "\nNo clinician has signed any of it yet."
        if not found["signed"]
        else f"\n{found['signed']} entries are signed by a clinician."
    )
