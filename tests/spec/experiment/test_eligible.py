"""Can we find out? What a person can compare on their own days.

Only self-care that comes and goes fast, and only what passed the gate. Never a prescribed medicine.
"""


def test_heat_can_be_compared_on_ones_own_days(reviewed):
    review = reviewed("", "conditions = []\n[symptoms]\nother = []")

    assert "heat" in [one.id for one in review.experiment.findings]


def test_what_did_not_pass_the_gate_cannot_be_tested(reviewed):
    review = reviewed("", '[symptoms]\nother = ["numb feet"]')

    assert "heat" not in [one.id for one in review.experiment.findings]


def test_no_medicine_is_ever_tested(library):
    testable = [one.id for one in library.options.values() if one.self_test_days]

    assert testable
    assert not set(testable) & set(library.medicines)
    assert not [id for id in testable if id.startswith("move_")]
