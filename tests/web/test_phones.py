"""A number to call stands on one line and is a press away, on every page that names one."""

import re

import pytest

import secondline
from secondline.exchange.telling.phones import phones
from secondline.record.changes import Change
from secondline.record.examples import EXAMPLES
from secondline.web.shown import EXAMPLE
from secondline.web.telling import tell
from secondline.web.templatetags.said import calls, whole
from tests.pages import Read
from tests.web.way import began, none_of_all, now, text

PAGES = ("/", "/safety", "/safety/signs", "/check-in/danger", "/response", "/reasons", "/options",
         "/visit", "/agreement", "/questions")  # fmt: skip
MARKED = re.compile(r'<(a|span) class="phone"[^>]*>(.*?)</\1>')


def unmarked(page):
    """Give the numbers to call that stand in the words of a page as if they were any words."""
    words = Read(MARKED.sub("call here", page)).words
    return [words[begin:end] for begin, end in phones(words, secondline.library())]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_number_to_call_is_left_to_break_across_lines(browser, name, path):
    browser.cookies[EXAMPLE] = name
    answer = browser.get(path, follow=True)

    assert unmarked(text(answer)) == []


def test_a_number_of_several_groups_is_a_link_that_calls_it(browser):
    began(browser, country="DE")
    tell(now(), (Change(("red_flags", "suicidality"), "yes"),), what="told", key="k")
    page = text(browser.get("/safety"))

    assert '<a class="phone" href="tel:08001110111">0800 111 0 111</a>' in page
    assert '<a class="phone" href="tel:112">112</a>' in page
    assert unmarked(page) == []


def test_numbers_are_marked_where_a_medicine_asks_to_call(browser):
    began(browser, "oxycodone, diazepam", country="IE")
    none_of_all(browser)
    page = text(browser.get("/safety"))

    assert 'href="tel:112"' in page and 'href="tel:999"' in page
    assert unmarked(page) == []


def test_what_is_pressed_to_open_something_holds_no_link():
    assert whole("Call 116 123.") == 'Call <span class="phone">116 123</span>.'


@pytest.mark.parametrize("form", [calls, whole])
def test_what_somebody_wrote_stays_words(form):
    said = form("<b>Call 911</b> & go")

    assert "<b>" not in said and "& go" not in said
    assert Read(said).words == "<b>Call 911</b> & go"


def test_a_number_never_breaks(browser):
    css = text(browser.get("/assets/style.css"))

    assert re.search(r"^\.phone \{[^}]*white-space: nowrap", css, re.MULTILINE)


def test_a_page_with_an_unmarked_number_is_noticed():
    assert unmarked("<p>Call 911 now, or 116 123.</p>") == ["911", "116 123"]
