"""How many questions a tired person is told of: no more than a first answer takes."""

import re
import uuid

from secondline.loop.questions.trying import Level
from secondline.record.changes import Change
from secondline.web.questions.enough import MOST_ANSWERS, MOST_NOW, MOST_SCREENS
from secondline.web.questions.left import left
from secondline.web.telling import tell
from tests.web.way import began, form, none_of_all, now, text

MANY = (
    "duloxetine, pregabalin, tramadol, ibuprofen, acetaminophen, amitriptyline, cyclobenzaprine, "
    "naproxen, oxycodone, gabapentin, celecoxib, tizanidine, topiramate, sumatriptan"
)


def told(*changes):
    tell(now(), changes, what="told", key=str(uuid.uuid4()))


def asked(browser):
    return form(browser.get("/questions")).get("question", [""])[0]


def skip(browser):
    browser.post("/questions", {**form(browser.get("/questions")), "skip": ""})


def n_said(page):
    found = re.search(r"At most (\d+) more (?:is|are) worth asking now", text(page))
    return int(found[1]) if found else 0


def is_danger(one):
    return one.worth[Level.DANGER] > 0


def test_nobody_reads_of_more_questions_than_a_first_answer_takes(browser):
    began(browser, MANY)
    assert none_of_all(browser) <= MOST_SCREENS
    page = browser.get("/questions")

    assert len(left(now())) > 60
    assert n_said(page) == MOST_NOW - 1 == MOST_ANSWERS - 1 - MOST_SCREENS - 1
    assert "More can follow, and need not be answered" in text(page)
    assert not re.search(r"\b[2-9]\d (?:more|questions|further)", text(page))


def test_the_number_falls_with_each_question_and_then_the_rest_is_more_if_you_like(browser):
    began(browser, MANY)
    none_of_all(browser)
    said = []
    for _ in range(MOST_NOW):
        page = browser.get("/questions")
        assert "Enough was asked" not in text(page)
        said.append(n_said(page))
        skip(browser)

    assert said == list(range(MOST_NOW - 1, -1, -1))
    page = text(browser.get("/questions"))
    assert "Enough was asked for now" in page and "See what was found" in page
    assert asked(browser)


def test_an_answer_that_can_show_a_danger_is_worth_asking_for_after_all_others(browser):
    began(browser, MANY)
    none_of_all(browser)
    for n in range(MOST_NOW):
        tell(now(), (Change(("story",), f"{n}"),), what=f"Answered: {n}", key=str(uuid.uuid4()))
    n_danger = sum(is_danger(one) for one in left(now()))
    page = browser.get("/questions")

    assert n_danger > 1
    assert n_said(page) == n_danger - 1
    assert "Enough was asked" not in text(page)


def test_the_last_question_is_not_followed_by_a_promise_of_more(browser):
    began(browser, "codeine")
    none_of_all(browser)
    for _ in range(len(left(now())) - 1):
        skip(browser)
    page = text(browser.get("/questions"))

    assert "more is worth" not in page and "Then there is more" not in page
