"""The check-in on a phone: at most six taps and 30 seconds, on a bad day two taps and ten seconds.

Counted from the first page, by the browser itself. Seconds are those of the keystroke-level model
(Card, Moran and Newell 1980): for each tap one decision (1.35 s), one movement (1.1 s), one touch
(0.2 s). People in pain are slower; the model says what the page asks of them, not how they are.
"""

import json
import sqlite3

import pytest

from tests.browser.chromium import NARROW, window
from tests.browser.hands import Mouse

DECIDES, MOVES, TOUCHES = 1.35, 1.1, 0.2
_COUNT = """addEventListener("pointerdown", () => {
  sessionStorage.taps = Number(sessionStorage.taps ?? 0) + 1;
}, true)"""


def seconds(taps):
    return taps * (DECIDES + MOVES + TOUCHES)


@pytest.fixture
def phone(chromium, own_server, own_key):
    with window(chromium, own_server, key=own_key, width=NARROW, has_touch=True) as held:
        held.page.add_init_script(_COUNT)
        held.go("/")
        yield held


def taps(held):
    """What the browser counted: pointers that went down."""
    return int(held.page.evaluate("() => sessionStorage.taps ?? 0"))


def rows(server):
    with sqlite3.connect(server.home / "secondline.sqlite3") as file:
        return [json.loads(one) for (one,) in file.execute(
            'SELECT "values" FROM store_checkin ORDER BY id')]  # fmt: skip


def test_a_check_in_takes_six_taps_at_most(phone, own_server):
    before, hands, page = len(rows(own_server)), Mouse(phone.page, is_finger=True), phone.page
    hands.follow(page.get_by_role("link", name="Check in", exact=True).first)
    hands.mark(page.locator("input[name=pain][value='6']"))
    hands.mark(page.locator("input[name=as_planned]"))
    hands.follow(page.get_by_role("button", name="Save for"))

    assert [one["pain"] for one in rows(own_server)[before:]] == [6]
    assert taps(phone) == len(hands.acts) <= 6
    assert seconds(taps(phone)) <= 30


def test_a_bad_day_takes_two_taps(phone, own_server):
    before, hands, page = len(rows(own_server)), Mouse(phone.page, is_finger=True), phone.page
    hands.follow(page.locator("a[href='/check-in/bad-day']").first)
    hands.follow(page.locator("button[name=pain][value='8']"))

    assert [one["pain"] for one in rows(own_server)[before:]] == [8]
    assert taps(phone) == len(hands.acts) == 2
    assert seconds(taps(phone)) <= 10
