"""The measures themselves: each reports a page that is broken on purpose, and none a good one."""

import pytest

from tests.browser.looking import axe, overflow, small_letters, small_targets

GOOD = """<!doctype html><html lang="en"><title>Good</title><style>
body {font: 18px serif; color: #000; background: #fff}
button, label {display: block; min-height: 44px; min-width: 44px; font: inherit}</style>
<main><h1>Good</h1><p>Some <a href="#x">words</a> of it.</p><button>Save</button>
<label><input type="radio" name="a"> one</label></main></html>"""
BROKEN = {
    axe: ("<p>Some", '<img src="data:,x"><p>Some'),
    small_targets: ("<button>", '<button style="min-height:20px;height:20px;padding:0">'),
    small_letters: ("<p>", '<p style="font-size: 15px">'),
    overflow: ("<p>", '<p style="width: 3000px">'),
}


@pytest.fixture
def page(chromium):
    made = chromium.new_page(viewport={"width": 390, "height": 844})
    yield made
    made.close()


@pytest.mark.parametrize("look", BROKEN, ids=lambda one: one.__name__)
def test_a_good_page_has_no_fault(page, look):
    page.set_content(GOOD)

    assert look(page) == []


@pytest.mark.parametrize("look", BROKEN, ids=lambda one: one.__name__)
def test_a_broken_page_is_reported(page, look):
    before, after = BROKEN[look]
    page.set_content(GOOD.replace(before, after))

    assert look(page)


def test_words_that_are_too_pale_are_reported(page):
    page.set_content(GOOD.replace("<p>", '<p style="color: #aaa">'))

    assert any(one.startswith("color-contrast") for one in axe(page))
