"""What holds for the reasons of every record: order, evidence, sources, and what is not known."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import secondline
from secondline.loop.answer import Verdict
from secondline.loop.reasons.stopped_early import stopped_early
from secondline.loop.reasons.trial_too_short import trial_too_short
from secondline.record.exposures import treatments
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
# Adding another medicine says nothing new of these: each is about one medicine and the person.
OF_ONE_MEDICINE = (
    "dose_too_low", "trial_too_short", "stopped_early", "missed_doses", "wrong_class",
    "interaction_takes_effect_away", "too_long_or_tolerance", "side_effects_limit",
    "expected_result",
)  # fmt: skip
OF_UNKNOWN = ("missed_doses", "stopped_early", "side_effects_limit", "expected_result")

NAMES = (
    "duloxetine", "Cymbalta", "pregabalin", "gabapentin", "amitriptyline", "Flexeril", "baclofen",
    "tizanidine", "tramadol", "Percocet", "naproxen", "paroxetine", "naltrexone",
)  # fmt: skip
DAYS = st.dates(date(2024, 1, 1), date(2026, 11, 20))
MAYBE = st.none()


def texts(*words):
    return MAYBE | st.sampled_from(words)


MEDICINE = st.fixed_dictionaries(
    {
        "name": st.sampled_from(NAMES),
        "for": texts("fibromyalgia", "back pain", "muscle strain", "multiple sclerosis"),
        "dose": texts("10 mg", "30 mg", "60 mg", "150 mg"),
        "times_a_day": MAYBE | st.integers(1, 3),
        "started_on": MAYBE | DAYS,
        "stopped_on": MAYBE | DAYS,
        "stopped_because": texts("no help", "side effects", "cost", "better"),
        "taken": texts("all", "most days", "rarely"),
        "change": texts("no change", "much improved", "much worse"),
        "side_effects": MAYBE | st.just(["nausea"]),
    }
)
MEDICINES = st.lists(MEDICINE, max_size=5)


def toml(value):
    return f'"{value}"' if isinstance(value, str) else f"{value}"


def recorded(medicines):
    lines = ["schema = 1"]
    for one in medicines:
        told = {key: value for key, value in one.items() if value is not None}
        if "stopped_on" not in told:
            told.pop("stopped_because", None)
        if told.get("started_on", date.min) > told.get("stopped_on", date.max):
            told["started_on"], told["stopped_on"] = told["stopped_on"], told["started_on"]
        lines += ["[[medicines]]", *(f"{key} = {toml(value)}" for key, value in told.items())]
    return read_text("\n".join(lines))


def reviewed(medicines):
    return secondline.review(recorded(medicines), LIBRARY, on=ON).reasons.findings


def heard(findings):
    """Give all that is said of each finding, in its order, whatever the case of names."""
    return [
        (one.id, one.about, one.verdict, one.says.casefold(), str(one.do).casefold(),
         tuple(said.casefold() for name in ("for", "against") for said in one.facts.get(name, ())),
         one.facts["folded"], one.asks, one.cites)
        for one in findings
    ]  # fmt: skip


@given(medicines=MEDICINES, data=st.data())
def test_order_changes_nothing(medicines, data):
    mixed = data.draw(st.permutations(medicines))

    assert heard(reviewed(medicines)) == heard(reviewed(mixed))


@given(medicines=MEDICINES)
def test_case_changes_nothing(medicines):
    shouted = [
        {
            key: value.upper() if key in ("name", "for") and value else value
            for key, value in m.items()
        }
        for m in medicines
    ]

    assert heard(reviewed(medicines)) == heard(reviewed(shouted))


@given(medicines=MEDICINES, data=st.data())
def test_an_entry_written_twice_changes_nothing(medicines, data):
    twice = [*medicines, *data.draw(st.lists(st.sampled_from(medicines or [None]), max_size=2))]

    assert heard(reviewed(medicines)) == heard(reviewed([one for one in twice if one]))


@given(medicines=MEDICINES)
def test_a_reason_is_never_supported_without_a_piece_of_the_record(medicines):
    for one in reviewed(medicines):
        if one.verdict is Verdict.SUPPORTED:
            assert one.facts["for"], one.id


@given(medicines=MEDICINES)
def test_every_reason_cites(medicines):
    assert [one.id for one in reviewed(medicines) if not one.cites] == []


@given(medicines=MEDICINES)
def test_at_most_three_reasons_open_and_only_what_is_supported(medicines):
    opened = [one for one in reviewed(medicines) if not one.facts["folded"]]

    assert len(opened) <= LIBRARY.limit("open_reasons")
    assert all(one.verdict is Verdict.SUPPORTED for one in opened)


@given(medicines=MEDICINES, more=MEDICINE)
def test_another_medicine_takes_no_reason_away(medicines, more):
    others = [one for one in medicines if is_other(one, more)]
    before, after = supported(reviewed(others)), supported(reviewed([*others, more]))

    assert before <= after


def is_other(one, more):
    """Whether two entries share no ingredient: more of the same can make a dose high enough."""
    pairs = {frozenset((one["name"], more["name"])), frozenset((one["name"],))}
    return one["name"] != more["name"] and frozenset(("duloxetine", "Cymbalta")) not in pairs


def supported(findings):
    return {
        (one.id, one.about[0])
        for one in findings
        if one.id in OF_ONE_MEDICINE and one.verdict is Verdict.SUPPORTED
    }


@given(
    medicines=MEDICINES,
    hidden=st.sampled_from(["for", "dose", "taken", "change", "side_effects", "stopped_because"]),
)
def test_what_is_not_known_never_reads_as_no(medicines, hidden):
    """Nothing is cleared by leaving a fact out."""
    before = cleared(reviewed(medicines))
    after = cleared(reviewed([one | {hidden: None} for one in medicines]))

    assert after <= before


def cleared(findings):
    return {
        (one.id, one.about[0])
        for one in findings
        if one.id in OF_UNKNOWN and one.verdict is Verdict.NOT_SUPPORTED
    }


@given(medicines=MEDICINES)
def test_of_one_treatment_both_speak_of_how_long_it_was_only_where_both_are_sure(medicines):
    record = recorded(medicines)

    for taken in treatments(record, LIBRARY):
        held = [rule(taken, record, LIBRARY, ON) for rule in (trial_too_short, stopped_early)]
        verdicts = {one.verdict if one else None for one in held}
        assert None in verdicts or verdicts == {Verdict.SUPPORTED}


@given(medicines=MEDICINES)
def test_of_one_medicine_never_both_open_where_it_was_given_up(medicines):
    given_up = [
        one
        for one in reviewed(medicines)
        if one.id == "stopped_early" and "before anybody could know" in one.says
    ]

    assert all(one.facts["folded"] for one in given_up)


@given(medicines=MEDICINES)
def test_nobody_is_told_not_to_stop_what_was_stopped(medicines):
    for one in reviewed(medicines):
        medicine = LIBRARY.medicines.get(next(iter(one.about), ""))
        names = {m["name"] for m in medicines if m["stopped_on"] is None}
        is_over = one.id in OF_ONE_MEDICINE and one.facts.get("is_taken") is False
        if is_over and medicine and not any(medicine.id in ingredients(name) for name in names):
            assert "suddenly" not in (one.do or "")


def ingredients(name):
    return {one.id for one in secondline.check([name], LIBRARY).matched}
