"""Where it hurts: nineteen boxes, a picture over them, and the record that they write."""

import uuid
from importlib.resources import files

import pytest

import secondline
from secondline.record.vocabulary import AREAS
from secondline.store import records
from secondline.web.diary.body_shapes import id_of, shapes
from tests.pages import Read


def areas():
    return records.record(secondline.library().flag_ids()).pain.areas


def sent(browser, *wanted, key=None):
    return browser.post("/body", {"areas": wanted, "key": key or str(uuid.uuid4())})


def test_every_area_is_a_box_and_a_place_on_the_picture(browser):
    html = browser.get("/body").content.decode()

    assert len(Read(html).forms[0].fields["areas"].values) == len(AREAS)
    assert set(Read(html).forms[0].fields["areas"].values) == set(AREAS)
    assert {one.area for one in shapes()} == set(AREAS)
    for area in AREAS:
        assert f'data-area="{id_of(area)}"' in html
        assert f'id="{id_of(area)}"' in html


def test_every_area_of_the_picture_is_coloured_by_its_box_without_a_script():
    css = (files("secondline.web") / "static" / "style.css").read_text(encoding="utf-8")

    for area in AREAS:
        assert f".body-map:has(#{id_of(area)}:checked) .{id_of(area)}" in css


def test_left_is_left_from_behind_and_right_from_the_front():
    hips = [one for one in shapes() if one.area.endswith("hip")]

    assert [one.area for one in hips] == ["right hip", "left hip", "left hip", "right hip"]


def test_what_is_ticked_stands_in_the_record_and_on_the_page(browser):
    assert sent(browser, "lower back", "left hip").status_code == 302

    assert areas() == ("left hip", "lower back")
    held = Read(browser.get("/body").content.decode()).forms[0].fields["areas"]
    assert set(held.chosen) == {"left hip", "lower back"}


def test_none_is_an_answer_too(browser):
    sent(browser, "neck")
    sent(browser)

    assert areas() == ()


def test_the_same_form_sent_twice_changes_the_record_once(browser):
    key = str(uuid.uuid4())
    sent(browser, "neck", key=key)
    sent(browser, "chest", key=key)

    assert areas() == ("neck",)


@pytest.mark.parametrize(("wanted", "key"), [(("tail",), None), (("neck",), "x")])
def test_what_is_no_area_is_refused_and_what_was_ticked_stays(browser, wanted, key):
    answer = sent(browser, *wanted, key=key)

    assert answer.status_code == 422
    assert areas() is None
    held = Read(answer.content.decode()).forms[0].fields["areas"].chosen
    assert set(held) == set(wanted) & set(AREAS)


def test_nothing_is_written_into_an_example(browser):
    browser.post("/examples/unexplained")

    assert browser.get("/body").status_code == 200
    assert sent(browser, "neck").status_code == 409
