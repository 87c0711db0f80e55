"""Is this dangerous? An allergy that was told, against everything that is taken."""

import pytest

import secondline
from secondline.loop.answer import Tier


def of(review):
    return {one.id: one for one in review.safety.findings if one.id.startswith("allergy:")}


@pytest.mark.parametrize(
    ("taken", "allergy", "id", "tier"),
    [
        ("Advil", "ibuprofen", "allergy:ibuprofen", Tier.DANGER),
        ("Advil", "Motrin", "allergy:ibuprofen", Tier.DANGER),
        ("naproxen", "aspirin", "allergy:naproxen", Tier.DANGER),
        ("naproxen", "NSAIDs", "allergy:naproxen", Tier.DANGER),
        ("Percocet", "oxycodone", "allergy:oxycodone", Tier.DANGER),
        ("Percocet", "codeine", "allergy:oxycodone", Tier.ASK),
    ],
)
def test_an_allergy_to_what_is_taken_or_its_kind_is_told(reviewed, taken, allergy, id, tier):
    found = of(reviewed(f"medicine\n{taken}", f'allergies = ["{allergy}"]'))

    assert found[id].tier is tier
    assert found[id].cites


@pytest.mark.parametrize("allergies", ["[]", '["penicillin"]', '["zzyzx"]', '["peanuts"]'])
def test_an_allergy_to_something_else_says_nothing_of_what_is_taken(reviewed, allergies):
    assert of(reviewed("medicine\nAdvil", f"allergies = {allergies}")) == {}


def test_who_is_allergic_is_asked_to_wait_with_the_next_dose_and_to_call(reviewed):
    (found,) = of(reviewed("medicine\nAdvil", 'allergies = ["ibuprofen"]')).values()

    assert "Do not take the next Advil before you have spoken" in found.do


@pytest.mark.parametrize("taken", ["baclofen", "Percocet", "Cymbalta", "tizanidine", "Lyrica"])
def test_nobody_is_asked_to_leave_out_what_must_not_be_stopped_suddenly(reviewed, library, taken):
    (id,) = {one.id for one in secondline.check([taken], library).matched} - {"acetaminophen"}
    found = of(reviewed(f"medicine\n{taken}", f'allergies = ["{id}"]'))[f"allergy:{id}"]

    assert "Do not take the next" not in found.do
    assert "Do not stop it suddenly" in found.do


def test_a_name_that_we_do_not_know_as_an_allergy_is_listed_as_not_checked(reviewed):
    assert "zzyzx" in reviewed("medicine\nAdvil", 'allergies = ["zzyzx"]').names.unknown
