"""What holds for every record: no danger is lost, no name dropped, and order never matters."""

import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import secondline
from secondline.loop.words import show
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
MEDICINES = sorted(id for id, held in LIBRARY.medicines.items() if held.roles)
NAMES = st.sampled_from(MEDICINES + sorted(LIBRARY.products))
URGENT = sorted(f.id for f in LIBRARY.red_flags.values() if f.urgency in ("emergency", "poison"))
ANSWERS = st.dictionaries(
    st.sampled_from(sorted(LIBRARY.red_flags)), st.sampled_from(["yes", "no", "not sure"])
)
RANK = {"danger": 2, "ask": 1, "know": 0}


def record_of(names=(), flags=None, more=""):
    lines = ["schema = 1", more]
    if flags:
        lines += ["[red_flags]", *(f'{id} = "{answer}"' for id, answer in flags.items())]
    for name in names:
        lines += ["[[medicines]]", f'name = "{name}"', 'for = "back pain"']
    return read_text("\n".join(lines), flag_ids=LIBRARY.flag_ids())


def ranks(found):
    return {(one.family, id): RANK[one.tier] for one in found.findings for id in one.about}


@given(
    names=st.lists(NAMES, max_size=4),
    flags=ANSWERS,
    urgent=st.sampled_from(URGENT),
    answer=st.sampled_from(["yes", "not sure"]),
)
def test_any_emergency_sign_leaves_only_itself(names, flags, urgent, answer):
    review = secondline.review(record_of(names, flags | {urgent: answer}), LIBRARY, on=ON)

    assert review.safety.urgent
    assert urgent in [one.id for one in review.safety.findings]
    assert {one.id.removesuffix("_emergency") for one in review.safety.findings} <= set(URGENT)
    assert not review.reasons.findings and not review.options.findings


@pytest.mark.parametrize("opioid", [id for id in MEDICINES if "opioid" in LIBRARY.acts(id)])
def test_an_opioid_with_a_sedative_is_always_a_danger(opioid):
    for other in MEDICINES:
        if other != opioid and "cns_depressant" in LIBRARY.acts(other):
            found = secondline.check([opioid, other], LIBRARY)

            tiers = {one.family: one.tier for one in found.findings}
            assert tiers["cns_depression"] == "danger", other


@given(names=st.lists(NAMES, max_size=5), more=NAMES)
def test_adding_a_medicine_never_removes_or_lowers_a_warning(names, more):
    before = ranks(secondline.check(names, LIBRARY))
    after = ranks(secondline.check([*names, more], LIBRARY))

    assert all(after.get(key, -1) >= rank for key, rank in before.items())


@given(names=st.lists(NAMES, max_size=5, unique=True), data=st.data())
def test_order_case_and_spaces_change_nothing(names, data):
    mixed = [f"  {name.upper().replace('_', ' ')} " for name in data.draw(st.permutations(names))]

    assert ranks(secondline.check(names, LIBRARY)) == ranks(secondline.check(mixed, LIBRARY))


@given(names=st.lists(st.text(min_size=1).filter(str.strip), max_size=6))
def test_every_name_given_is_in_the_answer(names):
    found = secondline.check(names, LIBRARY)
    rows = {row.given for row in found.matched} | {row.given for row in found.confirm}

    for name in names:
        assert name in rows or any(unknown in name for unknown in found.unknown)


@given(names=st.lists(NAMES, min_size=1, max_size=4))
def test_what_must_not_be_stopped_suddenly_says_so_in_every_finding(names):
    review = secondline.review(record_of(names), LIBRARY, on=ON)

    for finding in (*review.reasons.findings, *review.response.findings):
        medicine = LIBRARY.medicines.get(next(iter(finding.about), ""))
        stopping = medicine.stopping if medicine else None
        if stopping:
            assert LIBRARY.words["cautions"][stopping.words].split(".")[0] in (finding.do or "")


@given(dose=st.integers(1, 400), times=st.integers(1, 4), name=st.sampled_from(MEDICINES))
def test_no_sentence_names_a_dose_that_was_not_entered_or_added_up(dose, times, name):
    record = read_text(
        f'schema = 1\n[[medicines]]\nname = "{name}"\nfor = "fibromyalgia"\n'
        f'dose = "{dose} mg"\ntimes_a_day = {times}\nstarted_on = 2026-01-01'
    )

    review = secondline.review(record, LIBRARY, on=ON)

    allowed = {f"{show(float(n), 'amount')}" for n in (dose, dose * times)}
    for finding in (*review.reasons.findings, *review.visit.findings):
        said = f"{finding.says} {finding.why} {finding.do}"
        assert set(re.findall(r"[\d,.]+ mg", said)) <= allowed


@given(flags=ANSWERS)
def test_what_is_not_answered_is_asked_or_does_not_apply(flags):
    review = secondline.review(record_of(flags=flags), LIBRARY, on=ON)

    if not review.safety.urgent:
        left = next((one for one in review.safety.findings if one.id == "not_asked"), None)
        general = {f.id for f in LIBRARY.red_flags.values() if f.applies is None} - set(flags)
        assert general <= set(left.about if left else ())


@given(names=st.lists(NAMES, min_size=2, max_size=5))
def test_no_mix_makes_anyone_stop_suddenly(names):
    for finding in secondline.check(names, LIBRARY).findings:
        if any(LIBRARY.medicines[id].stopping for id in finding.about):
            assert "suddenly" in (finding.do or ""), finding.family


@given(names=st.lists(NAMES, min_size=2, max_size=5), drinks=st.integers(1, 200))
def test_whoever_drinks_daily_is_never_only_told_not_to_drink(names, drinks):
    record = record_of(names, more=f'alcohol = "{drinks} drinks a day"')

    for finding in secondline.review(record, LIBRARY, on=ON).safety.findings:
        if "Do not drink alcohol" in (finding.do or "") or "alcohol" in finding.about:
            assert "If you drink every day, do not stop" in (finding.do or ""), finding.id


@given(names=st.lists(NAMES, max_size=4), flags=ANSWERS)
def test_findings_stand_in_the_order_of_their_tiers(names, flags):
    found = secondline.review(record_of(names, flags), LIBRARY, on=ON).safety.findings
    tiers = [RANK.get(str(one.tier), -1) for one in found]

    assert tiers == sorted(tiers, reverse=True)


@given(
    known=st.lists(st.sampled_from(sorted(LIBRARY.conditions)), max_size=3),
    unknown=st.text("xyz", min_size=5, max_size=9),
)
def test_a_condition_that_we_do_not_know_clears_no_caution(known, unknown):
    assume(not any(LIBRARY.conditions[id].out_of_scope for id in known))
    left_out, given_ = (
        secondline.review(record_of(more=more), LIBRARY, on=ON).options
        for more in ("", f"conditions = {[*known, unknown]}")
    )
    said = {one.id: one.do or "" for one in given_.findings if one.verdict == "supported"}

    for one in left_out.findings:
        assert len(said.get(one.id, one.do or "")) >= len(one.do or ""), one.id
