"""Of a finding one sentence is the title, and of what to do in danger one stands out."""

import re

import pytest

from secondline.exchange.telling.sentences import first_and_rest
from secondline.record.examples import EXAMPLES
from secondline.web.shown import EXAMPLE, _example
from secondline.web.templatetags.said import headed, to_do
from tests.pages import Read

HEADING = re.compile(r"<(h[1-4])[^>]*>(.*?)</\1>", re.DOTALL)
STRONG = re.compile(r'<p class="do"><strong>(.*?)</strong>(.*?)</p>', re.DOTALL)


def page(browser, name, path="/safety"):
    browser.cookies[EXAMPLE] = name
    return browser.get(path).content.decode()


def read(html):
    return Read(html).words


def loud(name):
    return [one for one in _example(name).safety.findings if one.tier == "danger"]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("path", ["/safety", "/reasons", "/visit"])
def test_no_title_is_longer_than_one_sentence(browser, name, path):
    titles = [read(told) for _, told in HEADING.findall(page(browser, name, path))]

    assert titles or name == "red_flag"
    assert [one for one in titles if first_and_rest(one)[1]] == []


@pytest.mark.parametrize("name", ["red_flag", "unsafe_mix"])
def test_only_the_first_thing_to_do_stands_out_in_danger_and_the_rest_follows_it(browser, name):
    shown = [(read(first), read(rest)) for first, rest in STRONG.findall(page(browser, name))]
    found = [first_and_rest(one.do) for one in loud(name) if not one.facts.get("folded")]

    assert found
    assert [one for one in found if one not in shown] == []
    assert any(rest for _, rest in found)


def test_what_to_do_now_is_the_largest_thing_where_nothing_can_wait(browser):
    css = browser.get("/assets/style.css").content.decode()
    size = {
        name: float(re.search(rf"^{re.escape(name)} \{{.*?font-size: ([\d.]+)rem", css, re.M)[1])  # type: ignore[index]
        for name in (".urgent .do > strong", ".urgent .do", "h1", "h2")
    }

    assert max(size, key=lambda name: size[name]) == ".urgent .do > strong"


def test_one_sentence_is_a_title_and_nothing_below_it():
    assert headed("You take J. Collis Browne's Mixture.", 2)["rest"] == ""
    assert headed("One. Two. Three.")["rest"] == "Two. Three."


@pytest.mark.parametrize("nothing", [None, ""])
def test_where_there_is_nothing_to_do_nothing_is_shown(nothing):
    assert to_do(nothing) == {"first": "", "rest": ""}
