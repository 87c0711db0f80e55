"""Is this dangerous? Where a rule of ours fails, that is said; nothing else is lost by it."""

from importlib import import_module

import pytest

import secondline
from secondline.loop import safety
from secondline.loop.answer import Verdict
from secondline.loop.safety import guard

check = import_module("secondline.loop.safety.check")
combinations = import_module("secondline.loop.safety.combinations")

LIST = (
    "medicine | dose\noxycodone | 5 mg\nalprazolam | 1 mg\nTylenol | 500 mg x 4\n"
    "Tylenol PM | \namitriptyline | 10 mg"
)
TOLD = 'allergies = ["penicillin"]'


def failing(*_args, **_more):
    raise RuntimeError("a fault of ours")


def could_not(findings):
    return [one for one in findings if "could not check" in one.says.casefold()]


@pytest.mark.parametrize(
    ("rule", "id"),
    [
        ("red_flags", "red_flags"),
        ("out_of_scope", "scope"),
        ("not_asked", "not_asked"),
        ("allergies", "allergies"),
        ("same_products", "duplicate"),
        ("with_alcohol_asked", "alcohol"),
        ("opioid_total", "opioids"),
        ("slips", "totals"),
        ("daily_totals", "totals"),
    ],
)
def test_a_rule_that_fails_says_so_and_the_others_go_on(reviewed, monkeypatch, rule, id):
    monkeypatch.setattr(safety, rule, failing)
    found = reviewed(LIST, TOLD).safety.findings
    (fault,) = could_not(found)

    assert (fault.id, fault.verdict) == (id, Verdict.CANNOT_TELL)
    assert f"({id.replace('_', ' ')})" in fault.says
    assert "pharmacist" in fault.do
    assert any(one.family == "cns_depression" and one.tier == "danger" for one in found)


@pytest.mark.parametrize(("rule", "id"), [("red_flags", "red flags"), ("story.story", "story")])
def test_a_child_whose_danger_signs_fail_is_told_where_to_go_and_of_the_fault(
    reviewed, monkeypatch, rule, id
):
    monkeypatch.setattr(f"secondline.loop.safety.{rule}", failing)
    scope, fault = reviewed("", "born = 2012").safety.findings

    assert (scope.id, scope.verdict) == ("out_of_scope", Verdict.SUPPORTED)
    assert could_not([scope, fault]) == [fault]
    assert f"({id})" in fault.says


def test_each_family_that_fails_says_so_alone(reviewed, library, monkeypatch):
    whole = combinations.matching
    for id in ("cns_depression", "duplicate", "anticholinergic"):
        monkeypatch.setattr(
            combinations,
            "matching",
            lambda family, *more, id=id: failing() if family.id == id else whole(family, *more),
        )
        fault = could_not(reviewed(LIST, TOLD).safety.findings)

        assert [one.id for one in fault] == [id]
        assert f"({id.replace('_', ' ')})" in fault[0].says


def test_words_that_fail_leave_what_could_not_be_shown(reviewed, monkeypatch):
    whole = vars(guard)["fill"]

    def fill(answer, *more):
        if answer.findings[0].id == "cns_depression" and "could_not" not in str(answer):
            failing()
        return whole(answer, *more)

    monkeypatch.setattr(guard, "fill", fill)

    assert [one.id for one in could_not(reviewed(LIST).safety.findings)] == ["cns_depression"]
    (fault,) = could_not(reviewed(LIST, 'by = "carer"').safety.findings)
    assert "look over their list" in fault.do


def test_a_check_that_fails_never_gives_an_empty_list(library, monkeypatch):
    monkeypatch.setattr(check, "allergies", failing)
    found = secondline.check(["vitamin D"], library).findings

    assert len(could_not(found)) == 1
