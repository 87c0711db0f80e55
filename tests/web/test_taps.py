"""A check-in takes at most six taps and thirty seconds; on a bad day two taps and ten seconds."""

import pytest
from django.utils import timezone

import secondline
from secondline.store import records
from tests.pages import Read
from tests.web.taps import Page, seconds

NAMES = ("Cymbalta", "Lyrica", "ibuprofen")
THREE = "\n".join(f'[[medicines]]\nname = "{name}"\ntimes_a_day = 1' for name in NAMES)
RECORD = f'schema = 1\nmatters = ["sleep", "clear head"]\n{THREE}\n'


@pytest.fixture(autouse=True)
def recorded():
    flags = secondline.library().flag_ids()
    records.replace(RECORD, what="x", key="k", now=timezone.now(), flag_ids=flags)


def done(browser, to, told):
    """Send what the taps chose, and give what was kept."""
    page = Read(browser.get(to).content.decode()).forms[0].as_it_stands()
    answer = browser.post(to, {**page, **told})
    assert answer.status_code == 302
    return records.lines()[-1].values


def test_pain_alone_takes_two_taps(browser):
    page = Page(browser.get("/check-in").content.decode())

    assert page.taps({"pain": "6"}) == 2
    assert done(browser, "/check-in", {"pain": "6"}) == {"pain": 6.0}


def test_pain_sleep_fog_and_three_medicines_take_six_taps_at_most(browser):
    told = {"pain": "6", "sleep": "5", "fog": "2", "as_planned": "on"}
    page = Page(browser.get("/check-in").content.decode())

    assert page.taps(told) <= 6
    assert seconds(page.taps(told)) <= 30
    assert len(done(browser, "/check-in", told)) == 6


def test_what_was_chosen_to_be_noted_is_not_folded(browser):
    browser.post("/check-in/what", {"rating": ["sleep", "fog", "mood"]})
    page = Page(browser.get("/check-in").content.decode())

    assert page.taps({"pain": "6", "sleep": "5", "fog": "2", "mood": "1", "as_planned": "on"}) <= 6


def test_a_bad_day_takes_two_taps_from_the_check_in_page_on(browser):
    link = "/check-in/bad-day"
    assert link in Read(browser.get("/check-in").content.decode()).links
    page = Page(browser.get(link).content.decode())
    n_taps = 1 + page.taps({}, ("pain", "8"))

    assert n_taps == 2
    assert seconds(n_taps) <= 10
    kept = done(browser, link, {"pain": "8"})
    assert kept == {"pain": 8.0, **{f"taken:{name}": 1.0 for name in NAMES}}


def test_a_choice_in_a_fold_costs_the_tap_that_opens_it_once():
    folded = (
        '<details><input type="radio" name="a" value="1"><input type="radio" name="b" value="1">'
    )
    page = Page(f"{folded}</details><button>Save</button>")

    assert page.taps({"a": "1"}) == 3
    assert page.taps({"a": "1", "b": "1"}) == 4
    with pytest.raises(KeyError):
        page.taps({"c": "1"})


def test_a_slider_would_be_seen():
    with pytest.raises(AssertionError):
        Page('<input type="range">')
