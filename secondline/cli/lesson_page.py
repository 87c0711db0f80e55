"""A lesson on a terminal: short parts, the numbers as marks to count, and who says so."""

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from secondline.cli.lines import block, bullet, console, rule
from secondline.exchange.telling.corrections import TITLE, said
from secondline.exchange.telling.lessons import Block, told_lesson
from secondline.knowledge.lessons import Arm, Cited, Count, Lesson
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Correction

_MARKS_A_ROW = 10
_WIDTH = 24
_LEGEND = (
    "read: opened by us, with its words; secondary: read in an account of it; recalled: from "
    "memory; judged: our own view. No clinician has reviewed this lesson yet."
)


def show_lessons(lessons: tuple[Lesson, ...], library: Library, asked: str = "") -> None:
    """Show which lessons there are: all of them, or those that a name stands for."""
    out = console()
    if asked:
        out.print(f"[bold]{escape(asked)}[/bold] comes up in {len(lessons)} lessons:")
    for one in lessons:
        out.print(f"\n[bold]{one.id}[/bold]  {one.minutes} min")
        block(out, one.head.title)
        block(out, one.head.line)
    out.print("\nRead one with: secondline learn " + lessons[0].id)
    if not asked:
        out.print("Where the two articles are wrong: secondline learn corrections")
    out.print()
    out.print(Text(library.notice))


def show_lesson(lesson: Lesson, library: Library, *, has_answers: bool) -> None:
    """Show one lesson; the answers to its questions only where they are asked for."""
    out, told = console(), told_lesson(lesson, library)
    out.print(f"\n[bold]{escape(lesson.head.title)}[/bold]  {lesson.minutes} min")
    block(out, lesson.head.line, by=0)
    for title, blocks in told.sections.items():
        rule(out, title)
        for one in blocks:
            _block(out, one)
    if told.counts:
        rule(out, "In numbers")
    for count, place in told.counts:
        _picture(out, count, place)
    if told.corrections:
        rule(out, TITLE)
    for correction, places in told.corrections:
        _correction(out, correction, places, library)
    if told.n_more:
        out.print()
        bullet(out, f"and {told.n_more} more: secondline learn corrections {lesson.id}", mark="…")
    _sources(out, told.rows, library)
    _questions(out, lesson, has_answers=has_answers)
    out.print()
    out.print(Text(library.notice))


def _block(out: Console, one: Block) -> None:
    text = "".join(f" [{piece.number}]" if piece.number else piece.text for piece in one.pieces)
    if one.is_item:
        bullet(out, text)
    else:
        block(out, text, by=0)


def _correction(out: Console, one: Correction, places: Iterable[int], library: Library) -> None:
    marks = "".join(f" [{n}]" for n in places)
    out.print()
    bullet(out, said(one, "article", library))
    block(out, said(one, "right", library) + marks, by=4, mark="→ ")


def _picture(out: Console, count: Count, place: int) -> None:
    """Print how many of so many, as marks to count and as a sentence."""
    said = ", ".join(f"{arm.n} of {count.of} {arm.label}" for arm in count.arms)
    out.print()
    block(out, f"{count.what[0].upper()}{count.what[1:]}: {said} [{place}].", by=0)
    out.print()
    table = Table.grid(padding=(0, 4))
    for _ in count.arms:
        table.add_column(width=_WIDTH)
    table.add_row(*(Text(f"{arm.n} of {count.of}", style="bold") for arm in count.arms))
    table.add_row(*(Text(arm.label) for arm in count.arms))
    table.add_row(*(_marks(arm, count.of, out.encoding) for arm in count.arms))
    out.print(table)


def _marks(arm: Arm, of: int, encoding: str) -> Text:
    yes, no = ("●", "○") if _can_print("●○", encoding) else ("#", ".")
    marks = [yes] * arm.n + [no] * (of - arm.n)
    rows = [marks[at : at + _MARKS_A_ROW] for at in range(0, of, _MARKS_A_ROW)]
    return Text("\n".join(" ".join(row) for row in rows))


def _can_print(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _sources(out: Console, rows: Iterable[tuple[int, Cited]], library: Library) -> None:
    rule(out, "Sources")
    for place, row in rows:
        block(out, _source(row, library), by=0, mark=f"[{place}] ".rjust(5))
    block(out, _LEGEND, by=0)


def _source(row: Cited, library: Library) -> str:
    source = library.sources[row.source_id]
    year = f" ({source.year})" if source.year else ""
    place = f", {row.place}" if row.place else ""
    sure = f"; certainty {row.certainty}" if row.certainty else ""
    quote = f' "{row.quote}"' if row.quote else ""
    return f"{source.title}{year}{place}: {row.checked}{sure}.{quote}"


def _questions(out: Console, lesson: Lesson, *, has_answers: bool) -> None:
    rule(out, "Say it in your own words")
    for n, question in enumerate(lesson.head.teach_back, start=1):
        block(out, question.ask, by=0, mark=f"{n}  ")
        if has_answers:
            block(out, question.answer, by=3, mark="→ ")
    if not has_answers:
        out.print(f"\nCompare with: secondline learn {lesson.id} --answers")
