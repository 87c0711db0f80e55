"""The questions worth asking, one a page; a first useful answer comes within twenty answers."""

import re
import uuid

import pytest

from secondline.loop.answer import Tier, Verdict
from secondline.record.changes import Change
from secondline.record.examples import path_of
from secondline.record.parsing import parsed
from secondline.store import records
from secondline.web.questions.left import id_of, left
from secondline.web.telling import tell
from tests.generated import values
from tests.web.way import LIBRARY, began, form, none_of_all, now, text

MOST_ANSWERS = 20


def told(*changes):
    tell(now(), changes, what="told", key=str(uuid.uuid4()))


def at(browser, id):
    """Skip until a question is asked."""
    for _ in range(60):
        page = browser.get("/questions")
        asked = form(page).get("question", [""])[0]
        if asked == id:
            return page
        assert asked, f"{id} is not asked"
        browser.post("/questions", {**form(page), "skip": ""})
    raise AssertionError(f"{id} is not asked")


def ready(browser, name="codeine"):
    began(browser, name)
    none_of_all(browser)


def test_one_question_a_page_with_why_it_is_asked(browser):
    ready(browser)
    page = text(browser.get("/questions"))

    assert page.count("<h1>") == 1
    assert left(now())[0].why.split(".")[0] in page
    assert "You can stop at any time" in page and "0 answered" in page


def test_danger_signs_that_were_not_asked_stand_above(browser):
    began(browser)

    assert "Danger signs were not asked" in text(browser.get("/questions"))


def test_an_answer_is_kept_and_counted_and_what_it_brought_is_said(browser):
    ready(browser)
    page = at(browser, "alcohol")
    answer = browser.post("/questions", {**form(page), "answer": "3 drinks a day"})

    assert str(now().record.person.alcohol) == "3 drinks a day"
    page = text(browser.get(answer["Location"]))
    assert "1 answered" in page
    assert "New with the last answer" in page and "alcohol" in page


def test_what_an_answer_brought_is_said_once(browser):
    ready(browser)
    page = at(browser, "alcohol")
    browser.post("/questions", {**form(page), "answer": "3 drinks a day"})

    assert "New with the last answer" not in text(browser.get("/questions"))


def test_an_answer_that_brings_nothing_says_so(browser):
    ready(browser)
    page = at(browser, "allergies")
    answer = browser.post("/questions", {**form(page), "none": ""})

    assert "brought nothing new" in text(browser.get(answer["Location"]))


def test_none_is_one_press(browser):
    ready(browser)
    page = at(browser, "allergies")
    browser.post("/questions", {**form(page), "none": ""})

    assert now().record.person.allergies == ()


@pytest.mark.parametrize("sent", [{}, {"answer": ""}, {"answer": "a lot"}])
def test_what_is_no_answer_is_asked_for_again(browser, sent):
    ready(browser)
    page = at(browser, "alcohol")
    answer = browser.post("/questions", {**form(page), **sent})

    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
    assert sent.get("answer", "") in text(answer)
    assert now().record.person.alcohol is None


def test_a_day_that_has_not_come_is_refused_and_the_pages_stay_open(browser):
    ready(browser, "Lyrica")
    page = at(browser, "medicines.0.started_on")
    answer = browser.post("/questions", {**form(page), "answer": "2199-01-01"})

    assert answer.status_code == 422
    assert browser.get("/").status_code == 200


def test_an_answer_never_goes_to_another_medicine_than_it_was_asked_of(browser):
    """One tab asks of the first medicine; in another tab that one is taken out meanwhile."""
    ready(browser, "Lyrica, Cymbalta")
    page = at(browser, "medicines.0.started_on")
    browser.post("/taken/1/remove", form(browser.get("/taken/1")))
    answer = browser.post("/questions", {**form(page), "answer": "2026-08-01"})

    assert answer["Location"] == "/questions"
    assert [one.started_on for one in now().record.medicines] == [None]


def test_what_is_skipped_is_kept_in_the_browser_and_not_in_the_record(browser):
    ready(browser)
    before = records.text()
    page = browser.get("/questions")
    asked = form(page)["question"]
    browser.post("/questions", {**form(page), "skip": ""})

    assert form(browser.get("/questions"))["question"] != asked
    assert records.text() == before
    browser.post("/questions/skipped")
    assert form(browser.get("/questions"))["question"] == asked


def test_when_all_is_skipped_nothing_more_is_asked(browser):
    ready(browser)
    for _ in range(60):
        page = browser.get("/questions")
        if "Nothing more to ask" in text(page):
            break
        browser.post("/questions", {**form(page), "skip": ""})

    assert "but for what was skipped" in text(browser.get("/questions"))


def test_the_last_answer_can_be_taken_back(browser):
    ready(browser)
    page = at(browser, "alcohol")
    browser.post("/questions", {**form(page), "none": ""})
    last = records.last()
    assert last is not None
    answer = browser.post("/take-back", {"number": last.number, "to": "questions"})

    assert answer["Location"] == "/questions"
    assert now().record.person.alcohol is None


def test_the_same_answer_sent_twice_is_one(browser):
    ready(browser)
    page = at(browser, "alcohol")
    for _ in range(2):
        browser.post("/questions", {**form(page), "none": ""})

    assert sum(one.startswith("Answered") for one in records.done()) == 1


def test_an_illness_that_is_near_a_known_one_is_asked_and_not_taken(browser):
    ready(browser)
    page = at(browser, "conditions")
    asked = browser.post("/questions", {**form(page), "answer": "fibromyalga, asthma"})

    assert asked.status_code == 422 and "Did you mean" in text(asked)
    assert now().record.person.conditions is None
    browser.post("/questions", {**form(asked), "meant-0": "fibromyalgia"})
    assert now().record.person.conditions == ("fibromyalgia", "asthma")


@pytest.mark.parametrize(
    ("id", "sent", "place", "held"),
    [
        ("pregnant", {"answer": "no"}, "person.pregnant", "no"),
        ("smokes", {"answer": "yes"}, "person.smokes", "yes"),
        ("pain.areas", {"answer": ["neck", "lower back"]}, "pain.areas", ("neck", "lower back")),
        ("pain.feels", {"answer": ["aching"], "other": "ants"}, "pain.feels", ("aching", "ants")),
        (
            "symptoms.fatigue",
            {"grade-0": "2", "grade-1": "3", "grade-2": "1"},
            "symptoms.waking_unrefreshed",
            3,
        ),
        ("symptoms.headache", {"answer": ["headache"]}, "symptoms.headache", "yes"),
        ("symptoms.other", {"none": ""}, "symptoms.other", ()),
    ],
)
def test_each_kind_of_question_has_a_field_that_is_understood(browser, id, sent, place, held):
    ready(browser, "Lyrica, tizanidine, duloxetine")
    page = at(browser, id)
    answer = browser.post("/questions", {**form(page), **sent})

    assert answer.status_code == 302
    value = now().record
    for part in place.split("."):
        value = getattr(value, part)
    assert value == held


def test_a_line_that_was_left_open_is_asked_for_and_the_others_stay(browser):
    ready(browser, "Lyrica, tizanidine, duloxetine")
    page = at(browser, "symptoms.fatigue")
    again = browser.post("/questions", {**form(page), "grade-0": "2", "grade-2": "0"})

    assert again.status_code == 422
    assert "A line is still open" in text(again) and "three numbers" not in text(again)
    assert 'name="grade-0" value="2" checked' in text(again)
    assert 'name="grade-2" value="0" checked' in text(again)
    assert now().record.symptoms.fatigue is None


def test_what_was_answered_is_listed_and_can_be_asked_again(browser):
    ready(browser)
    told(Change(("born",), 1979), Change(("symptoms", "fatigue"), 2))
    page = text(browser.get("/told"))
    assert "1979" in page and "Tired" in page

    browser.post("/told/again", {"place": "born"})
    browser.post("/told/again", {"place": "symptoms.graded"})
    browser.post("/told/again", {"place": "red_flags.chest"})
    assert now().record.person.born is None
    assert now().record.symptoms.fatigue is None
    assert now().record.flag("chest") == "no"


def is_useful():
    """Whether a danger or a thing to ask is known, or a reason is settled, or cannot be told."""
    held = now()
    loud = [one for one in held.safety.findings if one.verdict is Verdict.SUPPORTED and one.about]
    return any(one.tier in (Tier.DANGER, Tier.ASK) for one in loud) or any(
        one.verdict is not Verdict.CANNOT_TELL for one in held.reasons.findings
    )


def truth(person, one):
    """Give what a person answers to a question, in words; empty where they do not know."""
    found = []
    for place in one.places:
        held = person
        for key in place:
            held = held[key] if isinstance(held, list) else held.get(key, {})
        if held not in ({}, None):
            found.append(held)
    return found


PEOPLE = {
    **{f"generated {n}": values(n, LIBRARY) for n in (3, 11, 23, 42)},
    **{
        name: dict(parsed(path_of(name).read_text("utf-8"), "toml", name))
        for name in ("starting_dose", "unexplained", "wrong_class")
    },
}


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_a_first_useful_answer_comes_within_twenty_answers(browser, person):
    began(browser, ", ".join(one["name"].replace(",", " ") for one in person["medicines"]))
    n = 1 + none_of_all(browser)
    while not is_useful() and n <= MOST_ANSWERS:
        page = browser.get("/questions")
        held = now()
        asked = {id_of(one): one for one in left(held)}.get(form(page)["question"][0])
        assert asked is not None
        said = truth(person, asked)
        sent = {"answer": _words(said)} if said else {"skip": ""}
        answer = browser.post("/questions", {**form(page), **sent})
        if answer.status_code != 302:
            browser.post("/questions", {**form(page), "skip": ""})
        n += 1

    assert n <= MOST_ANSWERS
    assert is_useful()


def _words(said):
    first = said[0]
    if isinstance(first, list):
        return first or "none"
    if isinstance(first, bool):
        return "as needed"
    return str(first)


def test_no_question_of_any_person_in_pain_is_left_to_a_carer_with_you(browser):
    began(browser, "codeine, tizanidine", by="carer")
    none_of_all(browser)
    you = re.compile(r"(?<![-\w])([Yy]ours?|[Yy]ou|[Mm]y|[Mm]e)(?![-\w])")
    for _ in range(40):
        page = browser.get("/questions")
        asked = re.search(r"<h1>(.*?)</h1>", text(page), re.DOTALL)
        assert asked
        assert not you.search(asked[1]), asked[1]
        if "question" not in form(page):
            break
        browser.post("/questions", {**form(page), "skip": ""})
