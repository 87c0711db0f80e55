"""``secondline learn``: the list, one lesson, its picture, its questions, and what is not there."""

import argparse
import io
import json
import sys

import pytest

from secondline.cli import learn
from secondline.cli.lesson_page import show_lesson
from secondline.errors import NotKnown
from secondline.knowledge.compiling import library
from secondline.knowledge.lessons import SECTIONS, read_lessons

LESSONS = {lesson.id: lesson for lesson in read_lessons()}


@pytest.fixture
def said(capsys, monkeypatch):
    """Run the command at 80 columns, without colour, and give what it prints."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*words):
        parser = argparse.ArgumentParser()
        learn.add_parser(parser.add_subparsers())
        arguments = parser.parse_args(["learn", *words])
        assert arguments.run(arguments) == 0
        return capsys.readouterr().out

    return run


def test_without_a_topic_every_lesson_is_listed_with_its_minutes(said):
    text = said()

    for lesson in LESSONS.values():
        assert f"{lesson.id}  {lesson.minutes} min" in text


@pytest.mark.parametrize("id", LESSONS)
def test_a_lesson_fits_eighty_columns_and_has_no_mark_left(said, id):
    text = said(id)

    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text
    assert not any(f"[{row.id}]" in text for row in LESSONS[id].head.sources)
    places = [text.index(f"{title} ─") for title in SECTIONS]
    assert places == sorted(places)


def test_the_picture_has_as_many_marks_as_people(said):
    text = said("snri_antidepressants")
    picture = text[text.index("In numbers") : text.index("Sources ─")]

    assert picture.count("●") == 47 + 32 + 23 + 12
    assert picture.count("○") == 400 - (47 + 32 + 23 + 12)
    assert "47 of 100 on duloxetine 60 mg" in " ".join(picture.split())


def test_where_a_terminal_cannot_print_circles_the_picture_is_still_there(monkeypatch):
    held = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(held, "ascii", errors="replace"))

    show_lesson(LESSONS["nsaids_and_acetaminophen"], library(), has_answers=False)
    sys.stdout.flush()

    assert b"# . . . . . . . . ." in held.getvalue()


def test_each_source_has_its_title_and_how_it_was_checked(said):
    text = " ".join(said("pacing").split())

    for row in LESSONS["pacing"].head.sources:
        assert library().sources[row.source_id].title in text
        assert row.quote is None or f'"{row.quote}"' in text
    assert "No clinician has reviewed this lesson yet." in text


def test_the_answers_come_only_when_they_are_asked_for(said):
    question = LESSONS["sleep"].head.teach_back[0]

    without, with_answers = said("sleep"), said("sleep", "--answers")

    assert question.ask in " ".join(without.split())
    assert question.answer[:40] not in " ".join(without.split())
    assert question.answer[:40] in " ".join(with_answers.split())


def test_words_need_no_quotation_marks(said):
    assert said("tai", "chi") == said("yoga_and_gentle_movement")


def test_a_name_that_stands_for_two_lessons_shows_both(said):
    text = said("Percocet")

    assert "Percocet comes up in 2 lessons" in text
    assert "opioids" in text and "nsaids_and_acetaminophen" in text


def test_the_notice_stands_at_the_end_of_the_list_and_of_each_lesson(said):
    for text in (said(), said("genes"), said("Percocet")):
        assert " ".join(text.split()).endswith(library().notice.strip())


def test_json_is_one_object_with_the_sources_resolved(said):
    found = json.loads(said("genes", "--json"))

    assert [one["title"] for one in found["sections"]] == list(SECTIONS)
    assert len(found["teach_back"]) == 3
    assert all(one["title"] and one["checked"] for one in found["sources"])
    assert found["clinician"] is None and found["notice"] == library().notice
    assert {one["id"] for one in json.loads(said("--json"))["lessons"]} == set(LESSONS)


def test_an_unknown_topic_is_refused_in_one_sentence(said):
    with pytest.raises(NotKnown, match="did you mean sleep"):
        said("sleeep")
