"""What is skipped is remembered by what was asked, and of which medicine: lists change."""

from tests.web.way import began, form, none_of_all


def asked(browser):
    return form(browser.get("/questions")).get("question", [""])[0]


def skip(browser):
    browser.post("/questions", {**form(browser.get("/questions")), "skip": ""})


def test_what_was_skipped_of_one_medicine_says_nothing_of_the_next(browser):
    began(browser, "Lyrica, Cymbalta")
    none_of_all(browser)
    _skip_until(browser, "medicines.0.started_on")
    skip(browser)
    browser.post("/taken/1/remove", form(browser.get("/taken/1")))

    found = _skip_until_end(browser)
    assert "medicines.0.started_on" in found
    assert "alcohol" not in found  # skipped on the way, and about the person


def test_what_was_skipped_of_one_medicine_is_not_asked_when_it_moves_up(browser):
    began(browser, "Lyrica, Cymbalta")
    none_of_all(browser)
    _skip_until(browser, "medicines.1.started_on")
    skip(browser)
    browser.post("/taken/1/remove", form(browser.get("/taken/1")))

    assert "medicines.0.started_on" not in _skip_until_end(browser)
    browser.post("/questions/skipped")
    assert "medicines.0.started_on" in _skip_until_end(browser)


def test_the_browser_keeps_no_name_of_a_medicine(browser):
    began(browser, "Lyrica")
    none_of_all(browser)
    _skip_until_end(browser)

    assert "lyrica" not in browser.cookies["skipped"].value.casefold()


def _skip_until(browser, id):
    for _ in range(60):
        if asked(browser) == id:
            return
        skip(browser)
    raise AssertionError(f"{id} is not asked")


def _skip_until_end(browser):
    found = []
    while id := asked(browser):
        found.append(id)
        skip(browser)
        assert len(found) < 120
    return found
