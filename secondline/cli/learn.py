"""``secondline learn [TOPIC]``: a lesson of a few minutes, with its sources and three questions."""

import argparse
from typing import TYPE_CHECKING, Any

from secondline.cli.arguments import print_json

if TYPE_CHECKING:
    from secondline.knowledge.lessons import Lesson
    from secondline.knowledge.library import Library


_CORRECTIONS = "corrections"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    parser = commands.add_parser(
        "learn",
        help="a short lesson, with its sources and three questions",
        description="Without a topic, the list of all lessons. With the topic corrections: where "
        "the two articles that began this are wrong; a name behind it shows what is about that.",
    )
    parser.add_argument(
        "topic", metavar="TOPIC", nargs="*", help="such as sleep, pacing, or a medicine you take"
    )
    parser.add_argument("--answers", action="store_true", help="answer the three questions, too")
    parser.add_argument("--all", action="store_true", help="of corrections: what each rests on")
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the list, or the lesson on a topic; where there are several, which ones."""
    from secondline.knowledge.compiling import library
    from secondline.knowledge.lesson_topics import lessons_on
    from secondline.knowledge.lessons import read_lessons

    known, lessons = library(), read_lessons()
    if arguments.topic[:1] == [_CORRECTIONS]:
        return _corrections(arguments, known, lessons)
    asked = " ".join(arguments.topic)
    found = lessons_on(asked, lessons, known) if asked else lessons
    is_one = bool(asked) and len(found) == 1
    if arguments.json:
        print_json(plain_lesson(found[0], known) if is_one else _plain_list(found))
        return 0
    from secondline.cli.lesson_page import show_lesson, show_lessons

    if is_one:
        show_lesson(found[0], known, has_answers=arguments.answers)
    else:
        show_lessons(found, known, asked)
    return 0


def _corrections(
    arguments: argparse.Namespace, known: "Library", lessons: "tuple[Lesson, ...]"
) -> int:
    """Show where the articles are wrong: all of it, or what is about one thing."""
    from secondline.knowledge.correcting import corrections_on

    asked = " ".join(arguments.topic[1:])
    found = corrections_on(asked, lessons, known) if asked else tuple(known.corrections.values())
    if arguments.json:
        from secondline.cli.corrections import plain_corrections

        print_json({"corrections": plain_corrections(found, known), "notice": known.notice})
        return 0
    from secondline.cli.correction_page import show_corrections

    show_corrections(found, known, asked, is_all=arguments.all)
    return 0


def _plain_list(lessons: "tuple[Lesson, ...]") -> dict[str, Any]:
    return {
        "lessons": [
            {"id": one.id, "title": one.head.title, "line": one.head.line, "minutes": one.minutes}
            for one in lessons
        ]
    }


def plain_lesson(lesson: "Lesson", library: "Library") -> dict[str, Any]:
    """Give a lesson as plain values: its sections, numbers, sources with titles, and questions."""
    import msgspec

    from secondline.cli.corrections import plain_corrections
    from secondline.knowledge.correcting import corrections_of_lesson

    held: dict[str, Any] = msgspec.to_builtins(lesson.head)
    titles = {row.id: library.sources[row.source_id] for row in lesson.head.sources}
    sources = [
        {"id": row["id"], "source": titles[row["id"]].id, "title": titles[row["id"]].title}
        | {"year": titles[row["id"]].year, "url": titles[row["id"]].url}
        | {key: row.get(key) for key in ("place", "checked", "quote", "certainty")}
        for row in held["sources"]
    ]
    sections = [{"title": title, "text": text} for title, text in lesson.sections.items()]
    first = {"id": lesson.id, "title": lesson.head.title, "line": lesson.head.line}
    return {
        **first,
        "minutes": lesson.minutes,
        "sections": sections,
        "numbers": held.get("numbers", []),
        "corrections": plain_corrections(corrections_of_lesson(lesson.id, library), library),
        "sources": sources,
        "teach_back": held["teach_back"],
        "clinician": lesson.head.clinician,
        "notice": library.notice,
    }
