"""What next as a decision aid: marked by what matters, compared, opened whole, never forbidden."""

import html
import itertools
import re

import pytest

import secondline
from secondline.exchange.plain_json import plain_answer
from secondline.exchange.telling.choosing import by_what_matters, helps
from secondline.exchange.telling.options import groups, kept_back
from secondline.record.examples import EXAMPLES
from secondline.store import questions
from secondline.web.shown import EXAMPLE, _example
from tests.pages import Read, plain
from tests.web.told import RECORD, held, pressed, tell

CALM = [one for one in EXAMPLES if one != "red_flag"]
# What a decision aid must tell to count as one (IPDAS), each under a heading of its own.
QUALIFYING = (
    "What it is for",
    "The decision",
    "What speaks for it",
    "What speaks against it",
    "What it is like",
    "How sure we are",
)


def found(name):
    return plain_answer(_example(name).options)["findings"]


def read(browser, path, name=None, status=200):
    if name:
        browser.cookies[EXAMPLE] = name
    answer = browser.get(path)
    assert answer.status_code == status
    return html.unescape(answer.content.decode())


@pytest.mark.parametrize("name", CALM)
def test_every_option_stands_in_the_list_and_none_that_is_kept_back_can_be_compared(browser, name):
    page = read(browser, "/options", name)
    boxes = re.findall(r'name="o" value="([^"]+)"', page)

    assert boxes == [one["id"] for group in _in_order(found(name), boxes) for one in group]
    assert not {*boxes} & {one["id"] for one in kept_back(found(name))}


def _in_order(findings, boxes):
    """Give the groups with the options that open first, as the page has them."""
    for group in groups(findings).values():
        yield sorted(group, key=lambda one: boxes.index(one["id"]))


@pytest.mark.parametrize("name", CALM)
def test_what_is_not_offered_says_why(browser, name):
    page = Read(read(browser, "/options", name)).words

    assert [one["id"] for one in kept_back(found(name)) if plain(one["says"]) not in page] == []


@pytest.mark.parametrize("name", CALM)
def test_every_opened_option_answers_what_a_decision_aid_must(browser, name):
    for one in (one for group in groups(found(name), is_whole=True).values() for one in group):
        page = read(browser, f"/options/{one['id']}", name)

        assert [title for title in QUALIFYING if f"<h2>{title}</h2>" not in page] == [], one["id"]
        assert one["says"] in page
        assert [text for text in one["facts"]["stands"] if text not in page] == []


def test_what_one_option_tells_of_for_others_leads_to_each_of_them(browser):
    rows = found("wrong_class")
    told = [one for one in rows if one["facts"]["told_with"] and one["verdict"] == "supported"]
    assert told

    for one in told:
        head = read(browser, f"/options/{one['facts']['told_with']}", "wrong_class")
        assert f'href="/options/{one["id"]}"' in head
    assert told[0]["id"] in read(browser, "/options?for=clinician", "wrong_class")


def test_where_sources_disagree_each_side_stands_there(browser):
    offered = {one["id"] for group in groups(found("three_months")).values() for one in group}
    held = secondline.library().disagreements["acupuncture_pain"]
    assert "acupuncture" in offered

    page = read(browser, "/options/acupuncture", "three_months")

    assert f"Where sources disagree: {held.name}" in page
    assert all(str(side.v) in page for side in held.sides)
    assert "Where sources disagree" not in read(browser, "/options/heat", "three_months")


def test_an_option_leads_to_the_lesson_that_speaks_of_it(browser):
    page = read(browser, "/options/heat", "wrong_class")

    assert 'href="/learn/heat_cold_massage_acupuncture"' in page


def test_an_option_that_must_not_be_offered_is_only_refused_with_the_reason(browser):
    back = kept_back(found("unsafe_mix"))
    assert back

    for one in back:
        page = read(browser, f"/options/{one['id']}", "unsafe_mix")
        assert plain(one["says"]) in Read(page).words
        assert "Save the question" not in page
        assert "The decision" not in page


def test_an_option_that_does_not_come_up_is_not_there(browser):
    tell()

    assert "does not come up" in read(browser, "/options/nothing", status=404)
    assert pressed(browser, "/options/nothing/save").status_code == 404
    assert pressed(browser, "/options/nothing/plan").status_code == 404


def test_what_matters_is_marked_and_can_be_shown_alone(browser):
    marked = read(browser, "/options?filter=1&matters=sleep", "wrong_class")
    alone = read(browser, "/options?filter=1&matters=sleep&only=1", "wrong_class")
    library = secondline.library()

    boxes = re.findall(r'name="o" value="([^"]+)"', alone)
    rows = {one["id"]: one for one in found("wrong_class")}
    assert 'class="chip">sleep' in marked
    assert boxes
    assert all("sleep" in helps(rows[id], library) for id in boxes)


def test_a_word_that_is_none_of_ours_is_left_out_of_the_filter(browser):
    page = read(browser, "/options?filter=1&matters=<b>money</b>&only=1", "wrong_class")

    assert "money" not in page
    assert "Nothing here helps with these" in page


def test_what_helps_with_what_matters_goes_first_and_else_the_order_of_guidelines_stays():
    library, group = secondline.library(), groups(found("wrong_class"))["tonight"]

    open_, rest = by_what_matters(group, (), 3, library)
    slept, _ = by_what_matters(group, ("sleep",), 3, library)

    assert open_ == group[:3]
    assert rest == group[3:]
    assert [one["id"] for one in slept if "sleep" in helps(one, library)] == [
        "guided_imagery",
        "sleep_position",
    ]


def test_what_matters_is_kept_in_the_record(browser):
    tell()

    assert pressed(browser, "/options/matters", matters=["pain", "fog"]).status_code == 302
    assert set(held().person.matters) == {"pain", "fog"}


def test_nothing_matters_most_is_an_answer_too(browser):
    tell()
    pressed(browser, "/options/matters")

    assert held().person.matters == ()


@pytest.mark.parametrize("told", [{"matters": ["money"]}, {"matters": ["pain"], "key": "x"}])
def test_what_is_not_ours_is_refused_and_changes_nothing(browser, told):
    tell()

    assert pressed(browser, "/options/matters", **told).status_code == 422
    assert held().person.matters == ("sleep",)


def test_two_or_three_stand_beside_each_other_with_the_same_rows(browser):
    ids = [one["id"] for one in groups(found("wrong_class"))["tonight"]][:3]
    page = read(browser, "/options/compare?" + "&".join(f"o={id}" for id in ids), "wrong_class")

    for row in re.findall(r"<tr role=\"row\">.*?</tr>", page, re.DOTALL)[1:]:
        assert row.count("<td") == 3
    assert "What can go wrong" in page
    assert "What it is like" in page


@pytest.mark.parametrize("ids", [(), ("heat",), ("heat", "nothing"), ("heat", "heat")])
def test_what_cannot_be_compared_is_refused_kindly(browser, ids):
    path = "/options/compare?" + "&".join(f"o={id}" for id in ids)

    assert "Mark two or three" in read(browser, path, "wrong_class", status=422)


def test_four_are_too_many_to_compare(browser):
    ids = [one["id"] for one in groups(found("wrong_class"))["tonight"]][:4]
    path = "/options/compare?" + "&".join(f"o={id}" for id in ids)

    page = read(browser, path, "wrong_class", status=422)
    assert "You marked 4" in page and "Mark two or three" in page
    assert all(f'name="o" value="{id}" checked' in page for id in ids)


def test_what_was_saved_is_said_where_the_page_opens(browser):
    tell()

    assert pressed(browser, "/options/heat/save")["Location"] == "/options/heat#kept"
    assert '<h2 id="kept">' in read(browser, "/options/heat")


def test_what_is_not_offered_cannot_be_compared(browser):
    back, offered = kept_back(found("unsafe_mix"))[0], groups(found("unsafe_mix"))["tonight"][0]
    path = f"/options/compare?o={back['id']}&o={offered['id']}"

    read(browser, path, "unsafe_mix", status=422)


def test_a_question_is_saved_once_and_taken_off_again(browser):
    tell()
    pressed(browser, "/options/heat/save")
    pressed(browser, "/options/heat/save")
    assert questions.saved() == ("heat",)
    assert "Take it off again" in read(browser, "/options/heat")

    pressed(browser, "/options/heat/forget")

    assert questions.saved() == ()


def test_the_list_says_what_is_saved_and_what_is_in_the_plan(browser):
    tell()
    before = read(browser, "/options")
    pressed(browser, "/options/heat/save")
    pressed(browser, "/options/deep_breathing/plan")
    page = read(browser, "/options")

    assert "Saved for the visit." not in before
    assert "In the plan." not in before
    assert page.count("Saved for the visit.") == 1
    assert page.count("In the plan.") == 1


def test_nothing_is_saved_while_an_example_is_looked_at(browser):
    browser.cookies[EXAMPLE] = "wrong_class"

    assert pressed(browser, "/options/heat/save").status_code == 409
    assert pressed(browser, "/options/matters").status_code == 409
    assert pressed(browser, "/options/heat/plan").status_code == 409
    assert questions.saved() == ()


def test_an_option_is_put_in_the_plan_once_and_a_fourth_is_not(browser):
    tell()
    for id in ("heat", "heat", "deep_breathing", "guided_imagery"):
        assert pressed(browser, f"/options/{id}/plan").status_code == 302
    assert len(held().agreement.plan) == 3

    answer = pressed(browser, "/options/massage/plan")

    assert answer.status_code == 422
    assert "The plan has three things" in answer.content.decode()
    assert len(held().agreement.plan) == 3


def test_a_clinician_reads_what_the_order_rests_on(browser):
    person = read(browser, "/options", "wrong_class")
    clinician = read(browser, "/options?for=clinician", "wrong_class")

    assert "in the order of guidelines" not in person
    places = [int(one) for one in re.findall(r"Place (\d+) of", clinician)]
    assert [one for one in places if one == 1] == [1] * len(groups(found("wrong_class")))
    assert sum(after != before + 1 for before, after in itertools.pairwise(places)) == 2
    assert "On whose word" in clinician


def test_without_medicines_there_is_nothing_to_choose_from(browser):
    tell(RECORD.partition("[[medicines]]")[0])

    assert browser.get("/options").headers["Location"] == "/"
