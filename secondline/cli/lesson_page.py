"""A lesson on a terminal: short parts, the numbers as marks to count, and who says so."""

import re

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from secondline.cli.lines import block, bullet, console, rule
from secondline.knowledge.lessons import MARK, Arm, Cited, Count, Lesson
from secondline.knowledge.library import Library

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
    out.print()
    out.print(Text(library.notice))


def show_lesson(lesson: Lesson, library: Library, *, has_answers: bool) -> None:
    """Show one lesson; the answers to its questions only where they are asked for."""
    out = console()
    places = _places(lesson)
    out.print(f"\n[bold]{escape(lesson.head.title)}[/bold]  {lesson.minutes} min")
    block(out, lesson.head.line, by=0)
    for title, text in lesson.sections.items():
        rule(out, title)
        _section(out, _numbered(text, places))
    if lesson.head.numbers:
        rule(out, "In numbers")
    for count in lesson.head.numbers:
        _picture(out, count, places[count.cite])
    _sources(out, lesson, library, places)
    _questions(out, lesson, has_answers=has_answers)
    out.print()
    out.print(Text(library.notice))


def _places(lesson: Lesson) -> dict[str, int]:
    """Give each mark its number, in the order of reading."""
    marks = MARK.findall("\n".join(lesson.sections.values()))
    marks += [count.cite for count in lesson.head.numbers]
    return {mark: n for n, mark in enumerate(dict.fromkeys(marks), start=1)}


def _numbered(text: str, places: dict[str, int]) -> str:
    return MARK.sub(lambda mark: f" [{places[mark[1]]}]", text)


def _section(out: Console, text: str) -> None:
    for part in re.split(r"\n\n+|\n(?=- )", text):
        said = " ".join(part.split())
        if said.startswith("- "):
            bullet(out, said.removeprefix("- "))
        else:
            block(out, said, by=0)


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


def _sources(out: Console, lesson: Lesson, library: Library, places: dict[str, int]) -> None:
    rule(out, "Sources")
    for mark, place in places.items():
        row = lesson.row(mark)
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
