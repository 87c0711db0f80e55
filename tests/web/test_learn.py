"""Lessons and medicines: what fits the record first, every source beside it, nobody scored."""

import html
import re

import pytest

import secondline
from secondline.exchange.telling.lessons import told_lesson
from secondline.knowledge.lessons import MARK, read_lessons
from secondline.store import records
from secondline.web.learn.fitting import fitting
from secondline.web.shown import EXAMPLE
from tests.web.told import held, tell

LESSONS = read_lessons()


def read(browser, path, status=200):
    answer = browser.get(path)
    assert answer.status_code == status
    return html.unescape(answer.content.decode())


def plainly(text):
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_every_lesson_is_in_the_list_once(browser):
    page = read(browser, "/learn")

    assert all(page.count(f'href="/learn/{one.id}"') == 1 for one in LESSONS)


def test_lessons_on_what_the_record_holds_come_first(browser):
    tell()
    near, others = fitting(LESSONS, held(), secondline.library())
    page = read(browser, "/learn")

    assert {"fibromyalgia", "snri_antidepressants"} <= {one.id for one in near}
    assert "opioids" in {one.id for one in others}
    assert page.index("/learn/snri_antidepressants") < page.index("/learn/opioids")


def test_without_a_record_no_lesson_comes_first(browser):
    assert "Lessons for what is in the record" not in read(browser, "/learn")


@pytest.mark.parametrize("one", LESSONS, ids=lambda one: one.id)
def test_a_lesson_has_its_sections_its_sources_and_its_three_questions(browser, one):
    page = read(browser, f"/learn/{one.id}")

    assert all(f"<h2>{title}</h2>" in page for title in one.sections)
    assert page.count('id="source-') == len(told_lesson(one, secondline.library()).rows)
    assert all(question.ask in page for question in one.head.teach_back)
    assert page.count("<ul>") == page.count("</ul>")
    for text in one.sections.values():
        told = " ".join(text.split()).removeprefix("- ").replace(" - ", " ")
        assert MARK.split(told)[0] in plainly(page)


def test_every_mark_of_a_lesson_leads_to_its_source(browser):
    page = read(browser, "/learn/sleep")

    for number in re.findall(r'href="#source-(\d+)"', page):
        assert f'id="source-{number}"' in page


def test_what_was_counted_is_a_picture_of_people(browser):
    counted = next(one for one in LESSONS if one.head.numbers)
    page = read(browser, f"/learn/{counted.id}")
    count = counted.head.numbers[0]

    assert f'aria-label="{count.arms[0].n} of {count.of}: {count.arms[0].label}"' in page
    n_all = sum(arm.n for one in counted.head.numbers for arm in one.arms)
    assert page.count('class="one"') == n_all


def test_own_words_stand_beside_the_answer_and_are_kept_nowhere(browser):
    answer = browser.post("/learn/sleep", {"said_0": "No, the rules are weak."})
    page = html.unescape(answer.content.decode())

    assert answer.status_code == 200
    assert "No, the rules are weak." in page
    assert page.count("<details open><summary>What the lesson says") == 3
    assert records.done() == []
    assert "rules are weak" not in read(browser, "/learn/sleep")


def test_answers_stay_folded_until_somebody_asks(browser):
    assert "<details open><summary>What the lesson says" not in read(browser, "/learn/sleep")


def test_too_many_words_are_refused_kindly(browser):
    answer = browser.post("/learn/sleep", {"said_0": "x" * 2001})

    assert answer.status_code == 422
    assert "too long" in answer.content.decode()


def test_what_somebody_writes_is_shown_as_text(browser):
    answer = browser.post("/learn/sleep", {"said_0": "<script>alert(1)</script>"})

    assert "<script>alert" not in answer.content.decode()


def test_every_correction_stands_on_its_page_with_its_lesson(browser):
    page, words = read(browser, "/learn/corrections"), secondline.library().words["corrections"]

    for one in secondline.library().corrections.values():
        assert " ".join(words[one.id]["right"].split()) in page
        assert f'href="/learn/{one.lesson}"' in page


def test_what_is_in_the_record_leads_to_what_is_known_of_it(browser):
    tell()

    assert 'href="/medicines/duloxetine"' in read(browser, "/learn")


def test_a_lesson_that_is_not_there_is_not_found(browser):
    assert browser.get("/learn/nothing").status_code == 404


@pytest.mark.parametrize(
    ("name", "to"),
    [("Cymbalta", "duloxetine"), ("duloxetine", "duloxetine"), ("PERCOCET", "percocet")],
)
def test_a_medicine_is_found_by_any_name_on_the_box(browser, name, to):
    answer = browser.post("/medicines", {"name": name})

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/medicines/{to}"
    assert browser.get(answer.headers["Location"]).status_code == 200


def test_a_name_that_we_do_not_know_offers_what_is_near_and_never_takes_it(browser):
    answer = browser.post("/medicines", {"name": "duloxetin"})
    page = html.unescape(answer.content.decode())

    assert answer.status_code == 200
    assert "We do not know this name" in page
    assert 'href="/medicines/duloxetine"' in page


@pytest.mark.parametrize("name", ["", " ", "x" * 201])
def test_what_is_no_name_is_asked_for_again(browser, name):
    assert browser.post("/medicines", {"name": name}).status_code == 422


def test_every_medicine_that_we_cover_is_in_the_list(browser):
    page = read(browser, "/medicines")
    covered = [one for one in secondline.library().medicines.values() if one.roles or one.for_]

    assert all(f'href="/medicines/{one.id}"' in page for one in covered)


def test_one_screen_tells_each_line_with_its_source(browser):
    page = plainly(read(browser, "/medicines/duloxetine"))

    assert "How it is stopped" in page
    assert "read]" in page


def test_the_words_of_the_sources_stand_there_when_asked_for(browser):
    words = "46.9% of duloxetine 60-mg"

    assert words not in read(browser, "/medicines/duloxetine")
    assert words in read(browser, "/medicines/duloxetine?words=1")


def test_a_box_shows_each_thing_in_it(browser):
    page = read(browser, "/medicines/percocet")

    assert "<h2>Oxycodone</h2>" in page
    assert "<h2>Acetaminophen</h2>" in page


def test_a_medicine_that_we_know_by_name_only_says_so(browser):
    library = secondline.library()
    bare = next(one for one in library.medicines.values() if not one.roles and not one.for_)

    assert "but do not cover it" in read(browser, f"/medicines/{bare.id}")


def test_a_medicine_that_is_not_there_is_not_found(browser):
    assert browser.get("/medicines/nothing").status_code == 404


@pytest.mark.parametrize(
    "path", ["/learn", "/learn/sleep", "/learn/corrections", "/medicines", "/medicines/duloxetine"]
)
def test_danger_goes_before_reading(browser, path):
    browser.cookies[EXAMPLE] = "red_flag"

    assert browser.get(path).headers["Location"] == "/safety"
