"""In a sentence of a page a day is said in words; where one is typed or listed it stays short."""

import re
from datetime import date

import pytest

from secondline.record.examples import EXAMPLES
from secondline.record.when import read_when
from secondline.web.dated import in_words
from secondline.web.shown import EXAMPLE
from tests.pages import Read
from tests.web.noting import told
from tests.web.way import text

ISO = re.compile(r"\b\d{4}-\d\d\b")
# Forms say how a day is typed; what was found has its own words.
NOT_OURS = re.compile(r"<(form|article|figure|details)\b.*?</\1>", re.DOTALL)
CALM = [one for one in EXAMPLES if one != "red_flag"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 1), "1 November 2026"),
        ("2026-11-21", "21 November 2026"),
        (read_when("2026-08"), "August 2026"),
        (read_when("2019"), "2019"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_day_is_said_as_exactly_as_it_is_known(day, said):
    assert in_words(day) == said


@pytest.mark.parametrize("text", ["soon", "2026-02-30", "2026.11", "1,200"])
def test_what_is_no_day_stays_as_it_is(text):
    assert in_words(text) == text


@pytest.mark.parametrize("name", CALM)
@pytest.mark.parametrize("path", ["/", "/taken", "/taken/1/step", "/told", "/options/heat"])
def test_no_sentence_of_ours_has_a_day_in_numbers(browser, name, path):
    browser.cookies[EXAMPLE] = name
    words = Read(NOT_OURS.sub(" ", text(browser.get(path)))).words

    assert not ISO.findall(words)


def test_since_and_until_when_a_medicine_was_taken_is_said_in_words(browser):
    days = 'started_on = "2026-08"\nstopped_on = 2026-09-03\n'
    told(f'schema = 1\n[[medicines]]\nname = "Cymbalta"\n{days}')

    assert "From August 2026, until 3 September 2026" in Read(text(browser.get("/taken"))).words


def test_the_page_for_the_visit_names_its_day_in_words(browser):
    browser.cookies[EXAMPLE] = "three_months"
    page = Read(text(browser.get("/visit"))).words

    assert re.search(r"known as of \d+ \w+ \d{4}; the day of this page: \d+ \w+ \d{4}\.", page)
