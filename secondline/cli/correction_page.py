"""What an article said, and what is right, on a terminal: for a medicine, or all of it."""

from collections.abc import Collection, Iterable

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from secondline.cli.lines import block, bullet, console, rule, source_list
from secondline.exchange.telling.corrections import ABOUT, ARTICLES, TITLE, said
from secondline.exchange.telling.medicine_lines import cites_of
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Correction, Value

_MORE = "What each of them rests on, with the words of the sources: --all"


def show_corrections(
    held: Collection[Correction],
    library: Library,
    asked: str = "",
    *,
    is_all: bool,
) -> None:
    """Show corrections, article by article, each with the lesson that says more."""
    out = console()
    out.print(f"\n[bold]{TITLE}[/bold]" + (f"  {escape(asked)}" if asked else ""))
    block(out, ABOUT, by=0)
    for article, title in ARTICLES.items():
        found = [one for one in held if one.article == article]
        if found:
            rule(out, title)
        for one in found:
            correction(out, one, library, is_all=is_all)
            block(out, f"More: secondline learn {one.lesson}", by=4)
    source_list(out, sources_of(held), library)
    if not is_all:
        block(out, _MORE, by=0)
    out.print()
    out.print(Text(library.notice))


def correction(out: Console, one: Correction, library: Library, *, is_all: bool) -> None:
    """Print one: what the article says, what is right and why, and on whose word."""
    out.print()
    bullet(out, said(one, "article", library))
    block(out, said(one, "right", library), by=4, mark="→ ")
    if is_all:
        _basis(out, one)
    else:
        block(out, f"Source: {'; '.join(dict.fromkeys(map(_cited, one.basis)))}", "italic", by=4)


def sources_of(held: Iterable[Correction]) -> list[str]:
    """Give the ids of all sources that corrections rest on, each once."""
    cites = (cite for one in held for value in one.basis for cite in cites_of(value))
    return list(dict.fromkeys(cite.partition(" ")[0] for cite in cites))


def _cited(value: Value) -> str:
    return f"{'; '.join(cites_of(value))} ({value.checked})"


def _basis(out: Console, one: Correction) -> None:
    """Print each fact that a correction rests on, with the words of its source."""
    for value in one.basis:
        region = f"{value.region}: " if value.region else ""
        block(out, f"{region}{value.v} [{_cited(value)}]", by=4, mark="Why: ")
        block(out, f'"{value.quote}"' if value.quote else "", "italic", by=9)
