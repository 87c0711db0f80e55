"""A name that is not known: asked with what is near it, and taken only as it was chosen."""

import secondline
from secondline.loop.questions.meant import Unclear, meant, unclear
from secondline.record.changes import Change

LIBRARY = secondline.library()


def added(**told):
    return Change(("medicines",), told, is_added=True)


def given(*changes):
    return [one.given for one in unclear(changes, LIBRARY)]


def test_names_that_are_known_are_not_asked():
    known = added(name="Cymbalta", **{"for": "fibromyalgia"})

    assert given(known, Change(("conditions",), ["asthma"])) == []


def test_each_place_that_holds_a_name_is_looked_at_and_each_name_once():
    assert given(
        added(name="duloxetin"),
        added(name="duloxetin"),
        Change(("medicines", 0, "name"), "tizanidin"),
        Change(("medicines", 0, "for"), "fibromyalga"),
        Change(("conditions",), ["asthma", "fibromyalga"]),
    ) == ["duloxetin", "tizanidin", "fibromyalga"]


def test_what_is_no_name_is_left_alone():
    assert given(
        Change(("born",), 1979),
        Change(("medicines", 0, "dose"), "30 mg"),
        Change(("medicines", 0), None),
        Change(("medicines", 0, "for"), None),
        Change(("red_flags", "chest"), "no"),
    ) == []  # fmt: skip


def test_a_name_that_nothing_is_near_has_none():
    assert unclear((added(name="zzyzxq"),), LIBRARY) == (Unclear("zzyzxq", ()),)


def test_only_what_was_chosen_is_put_in_its_place():
    chosen = {"duloxetin": "duloxetine", "fibromyalga": "fibromyalgia"}
    told = (
        added(name="duloxetin", dose="30 mg"),
        added(name="Tylenol"),
        Change(("medicines", 0, "for"), "fibromyalga"),
        Change(("conditions",), ["asthma", "fibromyalga"]),
        Change(("sex",), "female"),
    )

    assert [one.value for one in meant(told, chosen)] == [
        {"name": "duloxetine", "dose": "30 mg"},
        {"name": "Tylenol"},
        "fibromyalgia",
        ["asthma", "fibromyalgia"],
        "female",
    ]


def test_where_nothing_was_chosen_all_stays_as_it_was_given():
    told = (added(name="duloxetin"),)

    assert meant(told, {}) == told
