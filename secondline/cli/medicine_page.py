"""What we know of a medicine, on a terminal: each line with its source and how it was checked."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from secondline.cli.correction_page import correction, sources_of
from secondline.cli.lines import block, bullet, console, rule, seen, source_list
from secondline.exchange.telling.corrections import TITLE
from secondline.exchange.telling.medicine_lines import Line, fact, parts
from secondline.knowledge.correcting import corrections_about
from secondline.knowledge.library import Library
from secondline.knowledge.names import Match
from secondline.knowledge.schema import Correction, Medicine, Product


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
    out.print("One of them: secondline medicines NAME, under any name that stands on the box.")


def show_medicines(
    library: Library, held: Sequence[Medicine], product: Product | None, *, is_all: bool
) -> None:
    """Show the entries that a name stands for, and what an article said of them."""
    out = console()
    named: list[str] = []
    if product:
        named += _product(out, library, product)
    for one in held:
        named += _medicine(out, library, one, product, is_all=is_all)
    corrected = corrections_about([one.id for one in held], library)
    _corrections(out, library, corrected, is_all=is_all)
    source_list(out, dict.fromkeys([*named, *sources_of(corrected)]), library)
    if is_all:
        block(out, f"To correct it: {_files(held, product)}", by=0)
    else:
        block(out, "The words of the sources, and where to correct it: --all", by=0)
    out.print()
    out.print(Text(library.notice))


def _files(held: Iterable[Medicine], product: Product | None) -> str:
    """Give where the entries stand in the repository, for whoever reviews them."""
    products = [f"secondline/knowledge/products/{product.id}.yaml"] if product else []
    return ", ".join(
        [*products, *(f"secondline/knowledge/medicines/{one.id}.yaml" for one in held)]
    )


def show_unknown(library: Library, found: Match) -> None:
    """Say that we do not know a name, and what it may have meant."""
    out = console()
    names = " or ".join(library.name_of(id) for id in found.suggestions)
    near = f" Did you mean {names}?" if names else ""
    for name in found.unknown:
        out.print(f'We do not know "{escape(seen(name[:60]))}".{escape(near)}')
    out.print("\nA name may be spelled another way on the box: try the substance, in small print.")


def _product(out: Console, library: Library, product: Product) -> tuple[str, ...]:
    """Print what is in the box, and give the ids of the sources."""
    contents = " + ".join(library.medicine(id).name for id in product.ingredients)
    out.print(f"\n[bold]{escape(product.name)}[/bold]  {escape(product.form)}: {escape(contents)}")
    strengths = "; ".join(one.contains for one in product.strengths)
    block(out, f"strengths: {strengths}" if strengths else "")
    label = fact(product.label, "label")
    block(out, _shown(label))
    return label.sources


def _medicine(
    out: Console, library: Library, medicine: Medicine, product: Product | None, *, is_all: bool
) -> list[str]:
    """Print the parts of one medicine, and give the ids of the sources."""
    out.print(f"\n[bold]{escape(medicine.name)}[/bold]  {escape(medicine.class_)}")
    block(out, (medicine.why_it_matters or "").strip(), by=0)
    if not (medicine.roles or medicine.for_):
        block(out, "We know the name, but do not cover it: nothing here is checked against it.")
        return []
    uses = {**medicine.for_, **(product.for_ if product else {})}
    found = parts(library, medicine, uses.items())
    for title, lines in found:
        rule(out, title)
        for line in lines:
            _line(out, line, is_all=is_all)
    return [id for _, lines in found for line in lines for id in line.sources]


def _line(out: Console, line: Line, *, is_all: bool) -> None:
    bullet(out, _shown(line))
    for quote in line.quotes if is_all else ():
        block(out, f'"{quote}"', "italic", by=4)


def _shown(line: Line) -> Text:
    return Text.assemble(line.text, " ", (line.whose, "italic"))


def _corrections(
    out: Console, library: Library, held: Iterable[Correction], *, is_all: bool
) -> None:
    for n, one in enumerate(held):
        if n == 0:
            rule(out, TITLE)
        correction(out, one, library, is_all=is_all)
