"""Whoever flies west or sets a clock back finds all of it again, and danger first."""

from datetime import timedelta

import pytest

import secondline
from secondline.record.changes import Change
from secondline.store import records
from secondline.store.days import diary_day, local_now
from tests.web.noting import RECORD, told

PAGES = ("/", "/check-in", "/diary", "/safety", "/response", "/options", "/visit", "/told")


@pytest.fixture
def tomorrow(recorded):
    """What was told where it is tomorrow already."""
    later = local_now() + timedelta(days=1)
    at = later.time().replace(microsecond=0)
    records.check_in(later.date(), at, {"pain": 5.0}, key="k", now=later)
    since = Change(("medicines", 0, "started_on"), diary_day(later))
    flags = secondline.library().flag_ids()
    records.change([since], what="x", key="since", now=later, flag_ids=flags)
    return later


@pytest.mark.parametrize("page", PAGES)
def test_what_was_told_where_it_is_later_can_be_read(browser, tomorrow, page):
    assert browser.get(page).status_code == 200


def test_a_danger_that_was_told_where_it_is_later_stands_first(browser, tomorrow):
    us = RECORD.replace("schema = 1", 'schema = 1\ncountry = "US"')
    told(f"{us}\n[red_flags]\nchest = 'yes'")

    assert browser.get("/")["Location"] == "/safety"
    assert "911" in browser.get("/safety").content.decode()


def test_a_check_in_of_a_clock_that_was_wrong_can_be_taken_out(browser, tomorrow):
    (line,) = records.lines()
    assert f"/check-in/{line.number}/change" in browser.get("/diary").content.decode()

    browser.post(f"/check-in/{line.number}/delete")
    assert records.lines() == []
