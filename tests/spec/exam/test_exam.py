"""Three hundred and eighty people, and what examiners, who had not seen the rules, expect of each.

A test has the id of its case. What the examiner expects and we do not hold to stands in
:data:`NOT_SO`, with the reason; it must then be missed, so that nothing stays there by mistake.
"""

import pytest

from secondline.exchange.plain_json import plain_review
from secondline.loop.answer import Verdict
from tests.exam import CASES, SETS

N_CASES = (60, 60, 40, 60, 50, 50, 60)
NOT_KNOWN = "what prevents migraine or slows rheumatism is not among the treatments that we know"
# (case, what is expected) and why we say another thing.
NOT_SO = {
    ("sumatriptan-every-day", "headache from overuse of a medicine"): (
        "what a medicine causes is no origin of pain with us: medicine_causes_symptom says it"
    ),
    ("young-back-stiff-mornings-naproxen-helps", "other_condition_first"): (
        "told as possible inflammatory back pain, where the pain comes from: three of five signs of"
        " ASAS and no test are too few to say that another illness is supported"
    ),
    ("fm5-plaquenil-three-weeks-ra", "trial_too_short"): (
        "hydroxychloroquine slows an illness; how long it takes is not among what we know"
    ),
    ("e6-psoriasis-stiff-mornings", "wrong_mechanism"): (
        "inflammatory back pain is possible by what was told, and a rheumatologist is raised; that"
        " it is so takes an examination"
    ),
    ("e7-topiramate-25", "dose_too_low"): NOT_KNOWN,
    ("e7-propranolol-nine-days", "stopped_early"): NOT_KNOWN,
    ("e7-sulfasalazine-three-weeks", "trial_too_short"): NOT_KNOWN,
    ("e7-pregabalin-half-taken", "medicine_causes_symptom"): (
        "two that make tired are taken together, and tiredness is there"
    ),
    ("e7-pregabalin-too-drowsy", "medicine_causes_symptom"): (
        "the person names tiredness as its side effect"
    ),
    ("e7-oxycodone-and-rifampicin", "interaction_takes_effect_away"): (
        "pain of cancer is out of scope: only whom to ask is said"
    ),
    ("e7-swollen-hands-called-fibro", "other_condition_first"): (
        "told as a danger sign, and a rheumatologist is raised; no test says yet that it is so"
    ),
    ("hydrocodone-nine-months-drinks", "too_long_or_tolerance"): (
        "this reason is of antispasmodics alone: that an opioid does less with time cannot be told"
        " from pain that got worse; whether it is still needed is raised with the prescriber"
    ),
}
# Ids that the examiner knew from the evidence, and that nothing here is called.
OTHER_IDS = {
    "cyclobenzaprine_oral", "cyclobenzaprine_sl", "low_dose_naltrexone", "cannabis_thc", "move_add",
    "opioids_other",
}  # fmt: skip
# What the examiner calls an origin, where our criteria have another name.
ORIGINS = {"joint": "osteoarthritis", "inflammatory back pain": "inflammatory_back"}


def expected(*path):
    """Give each expectation that stands under a path, with its case, as one test."""
    found = []
    for id, case in CASES.items():
        held = case
        for key in path:
            held = held.get(key, {})
        pairs = held.items() if isinstance(held, dict) else ((one, None) for one in held)
        for one, about in pairs:
            why = NOT_SO.get((id, one))
            marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
            values = (id, one) if about is None else (id, one, tuple(about))
            found.append(pytest.param(*values, id=f"{id}: {one}", marks=marks))
    return found


def supported(answer):
    return [one for one in answer.findings if one.verdict is Verdict.SUPPORTED]


@pytest.mark.parametrize("id", CASES)
def test_an_emergency_is_one_and_nothing_else_is(examined, id):
    assert str(examined(id).safety.urgent).lower() == CASES[id]["urgent"]


@pytest.mark.parametrize(("id", "reason"), expected("reasons", "supported"))
def test_a_reason_that_is_certain_is_supported(examined, id, reason):
    assert reason in {one.id for one in supported(examined(id).reasons)}


@pytest.mark.parametrize(("id", "reason", "medicines"), expected("reasons", "about"))
def test_it_is_about_the_medicine_that_it_is_about(examined, id, reason, medicines):
    held = [one.about for one in supported(examined(id).reasons) if one.id == reason]

    assert [one for one in medicines if not any(one in about for about in held)] == []


@pytest.mark.parametrize(("id", "reason"), expected("reasons", "not"))
def test_a_reason_that_is_not_so_is_not_supported(examined, id, reason):
    assert reason not in {one.id for one in supported(examined(id).reasons)}


@pytest.mark.parametrize(("id", "kind"), expected("origin"))
def test_where_the_pain_comes_from_is_brought_up(examined, library, id, kind):
    findings = examined(id).reasons.findings
    found = next(one for one in findings if one.id == "wrong_mechanism" and not one.about)
    origins = {*found.facts["origin"], *found.facts["possible"]}
    kinds = {kind for one in origins for kind in library.criteria[one].kinds}

    assert ORIGINS.get(kind, kind) in origins | kinds


@pytest.mark.parametrize(("id", "option"), expected("options", "never"))
def test_what_must_not_be_offered_is_not(examined, id, option):
    assert option not in {one.id for one in supported(examined(id).options)}


@pytest.mark.parametrize(("id", "text"), expected("forbidden"))
def test_what_must_not_be_said_is_said_nowhere(examined, id, text):
    assert text.casefold() not in str(plain_review(examined(id))).casefold()


def test_every_case_expects_something_and_names_what_there_is(library):
    """A misspelt id would hold in any test of what is not there, and one id twice hide a case."""
    assert tuple(len(held) for held in SETS) == N_CASES
    assert len(CASES) == sum(N_CASES)
    for id, case in CASES.items():
        reasons, options = case.get("reasons", {}), case.get("options", {})
        named = {*reasons.get("supported", ()), *reasons.get("not", ()), *reasons.get("about", {})}
        known = {*library.options, *library.medicines, *library.products, *OTHER_IDS}
        never = {one.replace("move:", "move_") for one in options.get("never", ())}

        assert named <= {*library.reasons}, id
        assert never <= known, id
        assert case["urgent"] in ("true", "false"), id
        assert reasons or options or case["urgent"] == "true", id


def test_what_is_explained_is_expected():
    for id, one in NOT_SO:
        case = CASES[id]
        lists = [case.get("origin", ()), *case.get("reasons", {}).values()]

        assert any(one in held for held in lists), id
