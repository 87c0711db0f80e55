"""The picture of a body: a place ticks its box; the boxes work without it and without scripts."""

import pytest

from secondline.web.door import COOKIE

CHEST, BOX = ".area.area-chest", "#area-chest"
BACK = "#area-lower-back"


@pytest.fixture
def opened(chromium, own_server, own_key):
    """Open the page in a window with scripts or without."""
    windows = []

    def open_(*, has_scripts=True, width=390):
        window = chromium.new_context(
            java_script_enabled=has_scripts, viewport={"width": width, "height": 844}
        )
        windows.append(window)
        window.add_cookies([{"name": COOKIE, "value": own_key, "url": own_server.origin}])
        page = window.new_page()
        page.goto(f"{own_server.origin}/body")
        return page

    yield open_
    for one in windows:
        one.close()


def colour(page, place):
    return page.locator(place).first.evaluate("one => getComputedStyle(one).fill")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_place_on_the_picture_ticks_its_box_and_takes_its_colour(opened, width):
    page = opened(width=width)
    before = colour(page, CHEST)

    page.locator(CHEST).click()

    assert page.locator(BOX).is_checked()
    assert colour(page, CHEST) != before
    page.locator(CHEST).click()
    assert not page.locator(BOX).is_checked()


def test_the_keyboard_ticks_a_box_and_the_picture_shows_it(opened):
    page = opened()
    before = colour(page, CHEST)

    page.locator(BOX).focus()
    page.keyboard.press("Space")

    assert page.locator(BOX).is_checked()
    assert colour(page, CHEST) != before


def test_without_scripts_the_boxes_are_kept_and_the_picture_shows_them(opened):
    page = opened(has_scripts=False)
    page.locator(BACK).set_checked(checked=True)
    page.get_by_role("button", name="Save").click()

    assert page.get_by_role("status").inner_text() == "Kept."
    assert page.locator(BACK).is_checked()
