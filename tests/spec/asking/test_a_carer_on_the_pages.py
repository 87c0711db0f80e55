"""Somebody who cares for a person answers for them: on every page of the way through."""

import re
import uuid
from html import unescape

import pytest

from secondline.record.changes import Change
from secondline.web.safety.places import place_of
from secondline.web.telling import tell
from tests.web.conftest import browser, file
from tests.web.way import LIBRARY, began, form, none_of_all, now, text

__all__ = ["browser", "file"]

YOU = re.compile(r"(?<![-\w])([Yy]ou|[Yy]ours?|[Yy]ourself|[Mm]y|[Mm]e|[Mm]ine)(?![-\w])")
# What is said to whoever reads, carer or not: how to use the page.
TO_THE_READER = (
    "You can stop at any time",
    "Tell what happened to the person whom you care for, in your own words.",
    "What do I tell my doctor?",
)
PAGES = ("/", "/safety", "/safety/signs", "/questions", "/taken", "/taken/1", "/taken/1/step",
         "/taken/new", "/safety/look/7", "/told", "/story")  # fmt: skip


def main_of(page):
    """Give what a page says between its head and its foot."""
    found = re.search(r"<main.*?</main>", text(page), re.DOTALL)
    assert found
    # A source keeps its own title.
    bare = re.sub(r'<details class="sources">.*?</details>', "", found[0], flags=re.DOTALL)
    said = unescape(re.sub(r"<[^>]+>", " ", bare))
    for one in TO_THE_READER:
        said = said.replace(one, "")
    return said


def test_a_carer_is_asked_for_whom_first_and_is_believed(browser):
    """Rows: A26."""
    assert "For somebody I care for" in text(browser.get("/"))

    began(browser, by="carer")

    assert now().record.person.by == "carer"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_of_the_way_speaks_to_a_carer_as_if_the_pain_were_theirs(browser, path):
    """Rows: A26."""
    began(browser, "Lyrica, codeine", by="carer")
    page = browser.get(path)

    assert page.status_code == 200
    assert YOU.findall(main_of(page)) == []


def test_the_danger_signs_ask_a_carer_of_the_person(browser):
    """Rows: A26."""
    began(browser, by="carer")
    page = browser.get("/safety/signs")

    assert "Do they have pressure, tightness or pain in their chest now?" in text(page)
    browser.post("/safety/signs", {**form(page), "sign-chest": "yes"})
    assert YOU.findall(main_of(browser.get("/safety"))) == []


def test_a_second_look_and_who_can_help_speak_of_the_person(browser):
    """Rows: A26."""
    began(browser, by="carer")
    told = [Change(("born",), 2015), Change(("red_flags", "inflammatory"), "yes")]
    tell(now(), told, what="told", key=str(uuid.uuid4()))
    look = browser.get(f"/safety/look/{place_of('inflammatory', LIBRARY)}")

    assert "A second look" in text(look)
    assert YOU.findall(main_of(look)) == []
    assert YOU.findall(main_of(browser.get("/safety"))) == []


def test_after_the_signs_a_carer_reads_what_was_found_of_the_person(browser):
    """Rows: A26."""
    began(browser, "Percocet, diazepam", by="carer")
    none_of_all(browser)

    assert YOU.findall(main_of(browser.get("/safety"))) == []
    assert "their prescriber" in text(browser.get("/safety"))
