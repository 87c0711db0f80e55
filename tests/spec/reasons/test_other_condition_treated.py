"""Why not? An illness that is known and treated is no other one.

Unless a test outside its range, or a sign of its own, says that the treatment does not hold it.
"""

import pytest

from secondline.loop.answer import Verdict
from tests.spec.reasons.conftest import lab

# The illness, the name in the record, and a treatment of it.
TREATED = [
    ("diabetes", "type 2 diabetes", "insulin glargine | type 2 diabetes"),
    ("diabetes", "type 2 diabetes", "linagliptin | type 2 diabetes"),
    ("diabetes", "type 2 diabetes", "Lantus | ?"),
    ("underactive_thyroid", "hypothyroidism", "levothyroxine | hypothyroidism"),
    ("underactive_thyroid", "hypothyroidism", "levothyroxine | ?"),
    ("depression", "depression", "paroxetine | depression"),
    ("depression", "bipolar disorder", "lithium | ?"),
    ("anxiety", "anxiety", "buspirone | anxiety"),
    ("iron_deficiency", "iron deficiency", "ferrous sulfate | anemia"),
    ("b12_deficiency", "B12 deficiency", "vitamin B12 | ?"),
    ("rheumatoid_arthritis", "gout", "allopurinol | gout"),
]


@pytest.mark.parametrize(("about", "name", "row"), TREATED)
def test_what_is_known_and_treated_is_no_other_illness(on_illness, about, name, row):
    known, table = f'conditions = ["{name}"]\n', f"medicine | for\n{row}"
    numb = '[symptoms]\nother = ["numb feet"]' if about == "diabetes" else ""
    finding = on_illness(about, known + numb, table)

    assert finding is None or finding.verdict is Verdict.CANNOT_TELL
    assert on_illness(about, known + numb).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "row",
    [
        "paroxetine | depression | 2026-05-01 | all",
        "paroxetine | depression | ? | rarely",
        "paroxetine | fibromyalgia | ? | all",
        "ibuprofen | ? | ? | all",
    ],
)
def test_what_ended_is_hardly_taken_or_is_for_something_else_treats_nothing(on_illness, row):
    known = 'conditions = ["depression"]\n'

    finding = on_illness("depression", known, f"medicine | for | stopped | taken\n{row}")

    assert finding.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("14.2 mIU/L", Verdict.SUPPORTED),
        ("4.5 mIU/L", Verdict.SUPPORTED),
        ("4.4 mIU/L", Verdict.CANNOT_TELL),
        ("4 mIU/L", Verdict.NOT_SUPPORTED),
    ],
)
def test_a_test_outside_its_range_counts_though_it_is_treated(on_illness, value, verdict):
    table = "medicine | for\nlevothyroxine | hypothyroidism"
    finding = on_illness(
        "underactive_thyroid", 'conditions = ["hypothyroidism"]\n' + lab("TSH", value), table
    )

    assert finding.verdict is verdict
    assert "levothyroxine is taken for it" in finding.facts["against"]


def test_a_sign_of_its_own_counts_though_it_is_treated(on_illness):
    known = 'conditions = ["hypothyroidism"]\n'
    table = "medicine | for\nlevothyroxine | hypothyroidism"

    assert (
        on_illness(
            "underactive_thyroid", known + '[symptoms]\nother = ["always cold"]', table
        ).verdict
        is Verdict.SUPPORTED
    )
    assert on_illness("underactive_thyroid", known, table) is None


def test_a_sign_that_goes_with_much_else_is_asked_about_where_it_is_treated(on_illness):
    known = 'conditions = ["hypothyroidism"]\n[symptoms]\nfatigue = 3\nthinking = 3'
    finding = on_illness("underactive_thyroid", known, "medicine | for\nlevothyroxine | ?")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert "thyroid-test" in finding.asks


def test_the_name_of_an_illness_is_no_sign_of_it(on_illness):
    named = on_illness("anxiety", 'conditions = ["anxiety"]')
    told = on_illness("anxiety", 'conditions = ["anxiety"]\n[symptoms]\nother = ["panic attacks"]')

    assert named.facts["for"] == ("anxiety was named",)
    assert told.facts["for"] == ("anxiety was named", '"panic attacks" was noted')


def test_of_two_painful_illnesses_each_wants_its_own_treatment(on_illness):
    known = 'conditions = ["gout", "rheumatoid arthritis"]'

    of_gout = on_illness("rheumatoid_arthritis", known, "medicine | for\nallopurinol | gout")
    of_both = on_illness(
        "rheumatoid_arthritis", known, "medicine | for\nallopurinol | gout\nmethotrexate | RA"
    )

    assert of_gout.verdict is Verdict.SUPPORTED
    assert of_gout.facts["named"] == "rheumatoid arthritis"
    assert of_both is None
