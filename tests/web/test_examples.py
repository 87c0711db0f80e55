"""Every page of every example opens, and danger leaves nothing beside it."""

import pytest

from secondline.record.examples import EXAMPLES
from secondline.web.shown import EXAMPLE

PAGES = ("safety", "response", "reasons", "options", "experiment", "visit")


def entered(browser, name):
    assert browser.post(f"/examples/{name}").status_code == 302
    assert browser.cookies[EXAMPLE].value == name


@pytest.mark.parametrize("name", [one for one in EXAMPLES if one != "red_flag"])
@pytest.mark.parametrize("page", PAGES)
def test_an_example_can_be_looked_around_in(browser, name, page):
    entered(browser, name)

    answer = browser.get(f"/{page}")

    assert answer.status_code == 200
    assert "invented example" in answer.content.decode()


@pytest.mark.parametrize("page", PAGES[1:])
def test_what_cannot_wait_leaves_nothing_beside_it(browser, page):
    entered(browser, "red_flag")

    assert browser.get(f"/{page}").headers["Location"] == "/safety"
    assert "urgent" in browser.get("/safety").content.decode()


def test_an_example_that_is_not_there_is_not_entered(browser):
    assert browser.post("/examples/nobody").status_code == 404


def test_one_leaves_an_example_again(browser):
    entered(browser, "unexplained")
    browser.post("/leave-example")

    assert "invented example" not in browser.get("/").content.decode()
