"""Is this dangerous? A zero too many, or micrograms for milligrams, is asked about."""

import pytest

import secondline
from secondline.errors import UnusableInput
from secondline.knowledge.library import quantity
from secondline.loop.answer import Tier, Verdict

LIBRARY = secondline.library()
USUAL = {
    id: (
        quantity(one.usual_daily.low).value,
        quantity(one.usual_daily.high or one.usual_daily.low).value,
    )
    for id, one in LIBRARY.medicines.items()
    if one.usual_daily and one.roles
}
TOO_MUCH = [(id, USUAL[id][1] * times) for id in USUAL for times in (10, 1000)]
MOST = 1_000_000  # mg: more than this is no amount that one can take


def of(review, id):
    return [one for one in review.safety.findings if one.id == f"total:{id}"]


@pytest.mark.parametrize(("id", "amount"), [one for one in TOO_MUCH if one[1] <= MOST])
def test_ten_or_a_thousand_times_the_most_is_asked_about(reviewed, id, amount):
    (found,) = of(reviewed(f"medicine | dose\n{id} | {amount:f} mg x 1"), id)

    assert found.tier is Tier.DANGER
    assert found.asks


@pytest.mark.parametrize(("id", "amount"), [one for one in TOO_MUCH if one[1] > MOST])
def test_a_thousand_times_the_most_is_refused_where_nobody_can_take_it(person, id, amount):
    with pytest.raises(UnusableInput, match="at most 1,000,000 mg"):
        person(f"medicine | dose\n{id} | {amount:f} mg x 1")


@pytest.mark.parametrize("id", USUAL)
def test_a_thousandth_of_the_least_is_asked_about(reviewed, id):
    amount = USUAL[id][0] / 1000
    (found,) = of(reviewed(f"medicine | dose\n{id} | {amount:f} mg x 1"), id)

    assert found.verdict is Verdict.CANNOT_TELL
    assert any("mg or mcg" in ask for ask in found.asks)


@pytest.mark.parametrize("id", USUAL)
def test_what_labels_know_is_not_asked_about(reviewed, id):
    for amount in USUAL[id]:
        found = of(reviewed(f"medicine | dose\n{id} | {amount:f} mg x 1"), id)

        assert not any("any label knows" in one.says for one in found)


def test_one_dose_alone_may_be_far_too_much(reviewed):
    (found,) = of(reviewed("medicine | dose\nTylenol | 50000 mg"), "acetaminophen")

    assert found.tier is Tier.DANGER
    assert "50,000 mg" in found.says
    assert "poison" in found.do or "1-800" in found.do


def test_nobody_is_told_that_they_took_too_much_where_a_slip_is_likelier(reviewed):
    (found,) = of(reviewed("medicine | dose\nbaclofen | 1000 mg x 3"), "baclofen")

    assert "slip" in found.why
    assert "Do not take" not in found.do
