"""What we know of a medicine, on a terminal: each value with its source and how it was checked."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich.markup import escape
from rich.table import Table
from rich.text import Text

from secondline.cli.lines import console, seen
from secondline.knowledge.library import Library
from secondline.knowledge.names import Match
from secondline.knowledge.schema import Medicine, Product, Use, Value


def show_list(library: Library) -> None:
    """Show every medicine and product that we know."""
    out = console()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("id", "class", "also called"):
        table.add_column(title, overflow="fold")
    for one in library.medicines.values():
        others = ", ".join((*one.names.brands, *one.names.synonyms)[:4])
        table.add_row(one.id, one.class_, Text(others, style="dim"))
    out.print(table)
    products = ", ".join(one.name for one in library.products.values())
    out.print(f"\n[bold]Products[/bold]  {escape(products)}")


def show_medicines(library: Library, held: Iterable[Medicine], product: Product | None) -> None:
    """Show the entries that a name stands for."""
    out = console()
    if product:
        contents = " + ".join(library.medicine(id).name for id in product.ingredients)
        title = f"[bold]{escape(product.name)}[/bold]"
        out.print(f"{title}  {escape(product.form)}: {escape(contents)}")
        strengths = "; ".join(one.contains for one in product.strengths)
        if strengths:
            out.print(f"  strengths: {strengths}")
        out.print(_line("label", product.label))
    for one in held:
        _medicine(out, library, one)
    out.print()
    out.print(Text(library.notice, style="dim"))


def show_unknown(found: Match) -> None:
    """Say that we do not know a name, and what it may have meant."""
    out = console()
    near = f" Did you mean {' or '.join(found.suggestions)}?" if found.suggestions else ""
    for name in found.unknown:
        out.print(f'We do not know "{escape(seen(name[:60]))}".{escape(near)}')
    out.print("\nA name may be spelled another way on the box: try the substance, in small print.")


def _medicine(out: Any, library: Library, medicine: Medicine) -> None:
    out.print(f"\n[bold]{escape(medicine.name)}[/bold]  {escape(medicine.class_)}")
    if medicine.why_it_matters:
        out.print(Text(medicine.why_it_matters.strip()))
    for condition, use in medicine.for_.items():
        out.print(f"[bold]For {escape(library.conditions[condition].name)}[/bold]")
        _use(out, use)
    for title, values in _dated(medicine):
        for day, value in values.items():
            out.print(_line(f"{title}, {day}", value))
    for title, held in (("boxed warning", medicine.boxed), ("must not", medicine.contraindicated)):
        for value in held:
            out.print(_line(title, value))
    stopping = (medicine.stopping,) if medicine.stopping else ()
    for caution in (*stopping, *medicine.cautions):
        out.print(Text(f"  caution: {library.words['cautions'][caution.words]} {_how(caution)}"))
    out.print(Text(f"  acts as: {', '.join(medicine.roles) or 'not covered yet'}"))


def _use(out: Any, use: Use) -> None:
    for status in use.status:
        out.print(_line(f"status {status.region or ''}".strip(), status))
    for day, dose in use.effective_dose.items():
        out.print(_line(f"studied dose from {day}", dose.low))
        if dose.high:
            out.print(_line(f"studied dose up to, {day}", dose.high))
    for day, trial in use.adequate_trial.items():
        out.print(_line(f"fair trial, {day}", trial.weeks))


def _dated(medicine: Medicine) -> tuple[tuple[str, Mapping[str, Value]], ...]:
    return (
        ("most in a day", medicine.daily_limit),
        ("longest use", medicine.longest_use),
    )


def _line(title: str, value: Value) -> Text:
    unit = f" {value.unit}" if value.unit else ""
    shown = ", ".join(value.v) if isinstance(value.v, tuple) else value.v
    line = Text(f"  {title}: {shown}{unit} ")
    line.append(_how(value), style="dim italic")
    if value.quote:
        line.append(f' "{value.quote}"', style="dim")
    return line


def _how(held: Any) -> str:
    cites = (held.cite,) if isinstance(held.cite, str) else held.cite
    return f"[{'; '.join(cites)}: {held.checked}]"


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
