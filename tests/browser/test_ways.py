"""The ways that people go, each with a mouse, the keyboard alone, without scripts, on a phone."""

from typing import Any

import pytest

from tests.browser.chromium import NARROW, window
from tests.browser.hands import Keyboard, Mouse
from tests.browser.walking import through_example

WAYS: dict[str, dict[str, Any]] = {
    "mouse": {},
    "keyboard": {},
    "without scripts": {"has_scripts": False},
    "phone": {"width": NARROW, "has_touch": True},
}
# All of the seven go all ways in `make prove`; here each way is gone once, and danger too.
TRIED = [
    ("three_months", "mouse"),
    ("wrong_class", "keyboard"),
    ("unexplained", "without scripts"),
    ("starting_dose", "phone"),
    ("red_flag", "keyboard"),
]


def hands_for(way, page):
    if way == "keyboard":
        return Keyboard(page)
    return Mouse(page, is_finger=way == "phone")


@pytest.mark.parametrize(("name", "way"), TRIED)
def test_an_example_is_seen_from_its_door_to_the_last_page(chromium, server, key, name, way):
    with window(chromium, server, key=key, **WAYS[way]) as held:
        hands = hands_for(way, held.page)
        through_example(held, hands, name)

        assert (held.elsewhere, held.complaints, held.failed) == ([], [], [])
        assert getattr(hands, "unseen", []) == []
