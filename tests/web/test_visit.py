"""The visit: what the sheet says as a page, with saved questions; and sheets as files."""

import html

import pytest

from secondline.record.examples import EXAMPLES
from secondline.store import questions
from secondline.web.shown import EXAMPLE, _example
from tests.web.told import RECORD, pressed, tell

CALM = [one for one in EXAMPLES if one != "red_flag"]


def read(browser, name=None):
    if name:
        browser.cookies[EXAMPLE] = name
    return html.unescape(browser.get("/visit").content.decode())


@pytest.mark.parametrize("name", CALM)
def test_everything_that_was_found_for_the_visit_stands_there(browser, name):
    page, findings = read(browser, name), _example(name).visit.findings
    shown = [one for one in findings if one.id != "four_facts"]

    assert [one.id for one in shown if one.says not in page] == []
    for one in findings:
        if one.id == "four_facts":
            assert str(one.facts["medicine"]).casefold() in page.casefold()


def test_dangers_stand_above_everything_else(browser):
    page = read(browser, "unsafe_mix")

    assert page.index("<h2>Dangers</h2>") < page.index("<h2>Medicines</h2>")


def test_what_is_not_recorded_says_so(browser):
    page = read(browser, "three_months")

    assert 'data-what="What persists">not recorded' in page


def test_a_saved_question_stands_first_and_only_once(browser):
    tell()
    pressed(browser, "/options/move:review_dose/save")
    page = read(browser)

    at = page.index("<h3>Saved</h3>")
    assert at < page.index("<h3>From what was found</h3>")
    assert questions.saved() == ("move:review_dose",)
    assert "Take off" in page


def test_a_saved_question_that_does_not_fit_any_more_is_not_asked(browser):
    tell()
    questions.save("tramadol", _now())
    page = read(browser)

    assert "does not fit the record any more" in page


def _now():
    from datetime import UTC, datetime

    return datetime(2026, 11, 21, tzinfo=UTC)


def test_an_example_has_none_of_the_saved_questions(browser):
    tell()
    pressed(browser, "/options/heat/save")

    assert "<h3>Saved</h3>" not in read(browser, "wrong_class")


def test_the_sheet_is_a_file_with_a_name_that_tells_nothing(browser):
    browser.cookies[EXAMPLE] = "wrong_class"
    answer = browser.get("/visit.pdf")

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="notes-2026-11-21.pdf"'
    assert answer.content.startswith(b"%PDF")


def test_the_sheet_carries_saved_questions(browser):
    from io import BytesIO

    from pypdf import PdfReader

    tell()
    pressed(browser, "/options/heat/save")
    pages = PdfReader(BytesIO(browser.get("/visit.pdf").content)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())

    assert "What do you think of this: Heat (warm pack or wrap)?" in text


def test_a_check_in_sheet_can_be_had_before_anything_is_told(browser):
    answer = browser.get("/paper.pdf")

    assert answer.content.startswith(b"%PDF")
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_name_that_we_do_not_know_is_named_as_not_checked(browser):
    tell(RECORD + '\n[[medicines]]\nname = "Moonshine drops"\n')
    page = read(browser)

    assert page.index("<h2>Not checked</h2>") < page.rindex("Moonshine drops")


def test_a_carer_is_addressed_as_one_who_cares_for_somebody(browser):
    tell(RECORD.replace('by = "self"', 'by = "carer"'))
    page = read(browser)

    assert "What do we tell the doctor?" in page
    assert "tell my doctor" not in page


def test_danger_leaves_no_sheet(browser):
    browser.cookies[EXAMPLE] = "red_flag"

    for path in ("/visit", "/visit.pdf", "/paper.pdf"):
        assert browser.get(path).headers["Location"] == "/safety"


def test_the_page_on_finding_out_says_that_the_test_comes_later(browser):
    browser.cookies[EXAMPLE] = "wrong_class"
    page = html.unescape(browser.get("/experiment").content.decode())

    assert "cannot run such a test yet" in page
    assert all(one.says in page for one in _example("wrong_class").experiment.findings)
