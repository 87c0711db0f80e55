"""Every page as it stands on a screen: axe, targets, letters, width, and nothing from elsewhere."""

import pytest

from tests.browser.chromium import NARROW, window
from tests.browser.looking import all_of, axe, open_all
from tests.pages import shown
from tests.served import Client

# In the other themes only colours differ.
COLOURS = "color-contrast"


def paths(server, key, example=None):
    cookies = {"secondline": key} | ({"example": example} if example else {})
    client = Client(server.port, cookies)
    found = shown(client, "/")
    client.close()
    return found


def faults(held, path, *only):
    held.go(path)
    open_all(held.page)
    return axe(held.page, *only) if only else all_of(held.page)


def test_nothing_is_wrong_with_any_page_of_ones_own_on_a_phone(chromium, own_server, own_key):
    found = paths(own_server, own_key)
    with window(chromium, own_server, key=own_key, width=NARROW, theme="light") as held:
        wrong = {path: told for path in found if (told := faults(held, path))}

        assert wrong == {}
        assert (held.elsewhere, held.complaints, held.failed) == ([], [], [])
    assert len(found) > 20


@pytest.mark.parametrize("theme", ["dark", "dim"])
def test_every_word_can_be_read_in_every_theme(chromium, own_server, own_key, theme):
    found = paths(own_server, own_key)
    with window(chromium, own_server, key=own_key, theme=theme) as held:
        wrong = {path: told for path in found if (told := faults(held, path, COLOURS))}

    assert wrong == {}


def test_nothing_is_wrong_where_nothing_is_told_yet(chromium, server, key):
    with window(chromium, server, key=key, width=NARROW, theme="light") as held:
        found = ["/", "/safety/signs", "/check-in", "/check-in/bad-day", "/diary", "/body", "/you"]
        wrong = {path: told for path in found if (told := faults(held, path))}

    assert wrong == {}


@pytest.mark.parametrize("theme", ["light", "dark", "dim"])
def test_danger_can_be_read_in_every_theme(chromium, server, key, theme):
    how = {"key": key, "theme": theme, "example": "red_flag"}
    with window(chromium, server, **how) as held:
        assert faults(held, "/safety") == []
        assert held.page.locator(".urgent").count()
