"""Why not: a few reasons open with what speaks for them, the rest folded, nothing left out."""

import html
import re

import pytest

from secondline.exchange.plain_json import plain_answer
from secondline.exchange.telling.reasons import told_reasons
from secondline.loop.answer import Cite, Finding, Verdict
from secondline.record.examples import EXAMPLES
from secondline.web.reasons.parts import is_counted, parts
from secondline.web.shown import EXAMPLE, _example
from secondline.web.templatetags.told import sources
from tests.pages import Read, plain

CALM = [one for one in EXAMPLES if one != "red_flag"]


def read(browser, name):
    browser.cookies[EXAMPLE] = name
    return html.unescape(browser.get("/reasons").content.decode())


def found(name):
    return plain_answer(_example(name).reasons)["findings"]


def words(page):
    """Give what is read on a page: a title and what follows it are one finding."""
    return Read(page).words


def opened(page):
    """Give the page without what is folded."""
    while "<details" in page:
        page = re.sub(r"<details(?:(?!<details).)*?</details>", "", page, count=1, flags=re.DOTALL)
    return page


@pytest.mark.parametrize("name", CALM)
def test_every_finding_stands_on_the_page(browser, name):
    page = words(read(browser, name))

    assert [one["id"] for one in found(name) if plain(one["says"]) not in page] == []


@pytest.mark.parametrize("name", CALM)
def test_the_reasons_that_open_are_those_of_the_terminal_and_at_most_three(browser, name):
    page, told = words(opened(read(browser, name))), told_reasons(found(name))

    assert all(plain(one["says"]) in page for one in told.open)
    assert not any(plain(one["says"]) in page for one in told.folded)
    assert len(told.open) <= 3


def test_an_open_reason_shows_what_in_the_record_speaks_for_it(browser):
    page = opened(read(browser, "three_months"))

    assert "What speaks for it" in page
    assert "At most 30 mg a day" in page


def test_features_suggest_and_never_prove_where_pain_comes_from(browser):
    page = opened(read(browser, "starting_dose"))

    assert "Where the pain may come from" in page
    assert "Features suggest" in page


def test_a_result_that_trials_counted_has_a_picture_and_a_sentence(browser):
    page = read(browser, "unexplained")

    assert page.count('class="one"') == 47 + 32
    assert "47 of 100" in page
    assert 'role="img"' in page


def test_a_result_without_counts_has_no_picture(browser):
    held = told_reasons(found("three_months"))

    assert parts(held).results
    assert not any(is_counted(one) for one in parts(held).results)
    assert "<svg" not in read(browser, "three_months")


def test_no_finding_stands_twice_under_the_open_ones():
    told = told_reasons(found("three_months"))
    rest = parts(told)

    ids = [id(one) for one in (*rest.folded, *rest.origin, *rest.results, *rest.unclear)]
    assert len(ids) == len(set(ids))


def test_where_nothing_is_found_it_says_whether_one_could_look():
    nothing = told_reasons([])
    missing = told_reasons([{"verdict": "cannot tell", "about": ["x"], "facts": {}}])

    assert "no reason in the record" in nothing.none
    assert "too little is in the record" in missing.none


def test_places_of_one_source_are_one_row_and_ways_of_checking_stay_apart():
    cites = (
        Cite("own", "a", "judged"),
        Cite("own", "b", "judged"),
        Cite("own", "c", "recalled"),
    )
    shown = sources(Finding(id="x", verdict=Verdict.SUPPORTED, cites=cites))

    assert [(one["where"], one["checked"]) for one in shown["rows"]] == [
        ("a; b", "judged"),
        ("c", "recalled"),
    ]
