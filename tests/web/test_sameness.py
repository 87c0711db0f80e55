"""What is found is the same on the terminal, over the API and on the pages."""

import pytest

import secondline
from tests.generated import ON
from tests.sameness import Told, day_is, differences

# Three hundred are asked in `make prove`: tools/prove_same.py.
NUMBERS = range(10)


@pytest.mark.parametrize("number", NUMBERS)
def test_an_invented_record_is_answered_alike_in_all_three_ways(browser, number):
    with day_is(ON):
        assert list(differences(number, browser, secondline.library())) == []


def test_a_finding_is_read_off_a_page_by_its_heading_and_its_first_words():
    page = """<article class="finding tier-ask"><h2><span class="mark">Ask</span> It is late.</h2>
        <p>Why.</p></article><section><h2>No finding</h2></section>
        <article class="finding"><h2>baclofen</h2><p>It helps.</p><p>More.</p></article>"""

    assert Told(page).found == [("It is late.", "Why."), ("baclofen", "It helps.")]


def test_a_page_that_leaves_something_out_is_noticed(browser, monkeypatch):
    monkeypatch.setattr("secondline.web.reasons.views.render", lambda *_a, **_k: empty())
    with day_is(ON):
        found = list(differences(0, browser, secondline.library()))

    assert {one.kind for one in found if one.question == "reasons"} == {
        "found, and not on the page"
    }


def empty():
    from django.http import HttpResponse

    return HttpResponse("<h1>Nothing</h1>")
