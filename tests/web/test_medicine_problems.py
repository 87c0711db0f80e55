"""The form of a medicine names all that cannot be used at once, each at its field."""

import re
import uuid

import pytest

from tests.web.way import began, form, now, text

FIVE = {
    "name": "duloxetine",
    "purpose": "my words",
    "dose": "much",
    "times": "often",
    "started_on": "in spring",
    "still": "no",
    "stopped_on": "2199",
    "strength": "strong",
}
WRONG = {"dose", "times", "started_on", "stopped_on", "strength"}


def sent(browser, to="/taken/new", **told):
    page = form(browser.get(to))
    return browser.post(to, {**page, "key": str(uuid.uuid4()), "still": "yes", **told})


def named(page):
    """Give the fields to which the list above the form leads."""
    return set(re.findall(r'<a href="#id_(\w+)">', text(page)))


def at_field(page):
    return set(re.findall(r'id="id_(\w+)_error"', text(page)))


def test_five_slips_are_named_at_once_above_the_form_and_each_at_its_field(browser):
    page = sent(browser, **FIVE)

    assert page.status_code == 422
    assert named(page) == at_field(page) == WRONG
    assert "5 lines cannot be used yet" in text(page)
    assert not now().is_begun


def test_what_was_written_stays_and_what_is_folded_is_open(browser):
    page = text(sent(browser, **FIVE))

    assert all(f'value="{one}"' in page for one in ("much", "often", "in spring", "my words"))
    assert "<details open>" in page


def test_one_slip_is_told_as_one_and_only_once_aloud(browser):
    page = sent(browser, **{**FIVE, "times": "2", "started_on": "", "still": "yes", "strength": ""})

    assert named(page) == at_field(page) == {"dose"}
    assert "One line cannot be used yet" in text(page)
    assert text(page).count('role="alert"') == 1


def test_without_a_name_the_rest_is_read_all_the_same(browser):
    assert named(sent(browser, name="", dose="much")) == {"name", "dose"}


def test_each_line_that_is_named_is_there_and_says_what_is_wrong_to_who_does_not_see(browser):
    html = text(sent(browser, **FIVE))

    for name in WRONG:
        tag = re.search(rf'<input[^>]*id="id_{name}"[^>]*>', html)
        assert tag
        assert f"id_{name}_error" in tag[0], name


@pytest.mark.parametrize("still", ["perhaps", "9"])
def test_a_choice_that_is_none_has_a_place_to_lead_to(browser, still):
    page = sent(browser, name="duloxetine", still=still)

    assert named(page) == {"still"}
    assert 'id="id_still"' in text(page) and at_field(page) == {"still"}


def test_a_medicine_that_is_told_otherwise_is_read_as_a_whole_too(browser):
    began(browser, "duloxetine")
    page = sent(browser, "/taken/1", **FIVE)

    assert named(page) == WRONG
    assert now().record.medicines[0].dose is None


def test_what_can_be_used_is_kept_without_a_word(browser):
    answer = sent(browser, name="duloxetine", dose="30 mg", times="2", started_on="2026-08")

    assert answer.status_code == 302
    assert named(browser.get("/taken/1")) == set()


@pytest.mark.parametrize("field", ["started_on", "stopped_on"])
def test_a_day_that_is_none_is_asked_for_as_a_page_takes_it_and_not_as_a_file_does(browser, field):
    page = text(sent(browser, **{"name": "duloxetine", "still": "no", field: "in spring"}))

    assert "a month &quot;2026-08&quot;" in page and "in quotes" not in page
