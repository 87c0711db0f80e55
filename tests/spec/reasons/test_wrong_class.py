"""Why not? It is the wrong class of muscle relaxer.

Antispasmodics are meant for a strained or cramped muscle, antispastics for the stiffness that comes
from the brain or the spinal cord.
"""

import pytest

from secondline.knowledge.names import plain
from secondline.loop.answer import Verdict
from secondline.loop.reasons.wrong_class import wrong_class


def test_an_antispastic_for_a_strain_is_the_wrong_class(judge):
    """Rows: B2."""
    finding = judge(
        wrong_class,
        """
        medicine | for           | dose      | started
        baclofen | muscle strain | 10 mg x 3 | 2026-11-01
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED


def test_an_antispasmodic_for_spasticity_is_the_wrong_class(judge):
    """Rows: B2."""
    finding = judge(
        wrong_class,
        """
        medicine        | for                | dose      | started
        cyclobenzaprine | multiple sclerosis | 10 mg x 3 | 2026-11-01
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED


def test_each_for_its_own_kind_of_muscle_trouble_is_the_right_class(judge):
    """Rows: B2."""
    for table in (
        "medicine | for\nbaclofen | spasticity",
        "medicine | for\ncyclobenzaprine | muscle spasm",
        "medicine | for\ntizanidine | muscle spasm",
    ):
        finding = judge(wrong_class, table)

        assert finding.verdict is Verdict.NOT_SUPPORTED, table


def test_an_antispastic_for_back_pain_is_the_wrong_class(judge):
    finding = judge(wrong_class, "medicine | for\nbaclofen | low back pain", "conditions = []")

    assert finding.verdict is Verdict.SUPPORTED


def test_for_back_pain_conditions_that_we_do_not_know_leave_it_open(judge):
    for more in ("", 'conditions = ["a rare condition"]', 'conditions = ["multiple sclerosis"]'):
        finding = judge(wrong_class, "medicine | for\nbaclofen | low back pain", more)

        assert finding.verdict is Verdict.CANNOT_TELL, more
        assert finding.asks == ("is-it-for-spasticity",)


@pytest.mark.parametrize("medicine", ["Dantrium", "dantrolene", "baclofen", "Lioresal"])
@pytest.mark.parametrize("purpose", ["back pain", "neck pain", "low back pain"])
@pytest.mark.parametrize(
    "named",
    [
        '"back pain", "menopause"',
        '"high cholesterol", "hay fever"',
        '"GERD"',
        '"mild eczema", "type 2 diabetes"',
    ],
)
def test_illnesses_that_bring_no_spasticity_leave_nothing_open(judge, medicine, purpose, named):
    finding = judge(
        wrong_class, f"medicine | for\n{medicine} | {purpose}", f"conditions = [{named}]"
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.asks == ()


@pytest.mark.parametrize("named", ["ALS", "transverse myelitis", "MS", "TIA"])
def test_one_name_that_may_bring_it_is_enough_to_leave_it_open(judge, named):
    finding = judge(
        wrong_class, "medicine | for\ndantrolene | back pain", f'conditions = ["eczema", "{named}"]'
    )

    assert finding.verdict is Verdict.CANNOT_TELL


def test_no_name_that_brings_none_is_known_as_one_that_does(library):
    held = library.criteria["spasticity"].lists["brings_none"].v

    assert len(held) > 40
    assert [one for one in held if plain(one) in library.condition_names] == []


def test_an_antispasmodic_for_back_pain_leaves_it_open(judge):
    finding = judge(wrong_class, "medicine | for\nFlexeril | low back pain")

    assert finding.verdict is Verdict.CANNOT_TELL


def test_a_condition_that_causes_spasticity_leaves_it_open(judge):
    """Rows: B2."""
    finding = judge(
        wrong_class,
        "medicine | for\nbaclofen | muscle strain",
        more='conditions = ["multiple sclerosis"]',
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("is-it-for-spasticity",)


def test_without_a_purpose_it_cannot_be_told(judge):
    finding = judge(wrong_class, "medicine | for\nbaclofen | ?")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("what-is-it-for",)


def test_for_what_is_no_muscle_trouble_neither_class_is_meant(judge):
    """What it is for was said: it is not asked again, as of the tablet under the tongue."""
    for name in ("Tonmya", "Flexeril", "baclofen"):
        assert judge(wrong_class, f"medicine | for\n{name} | fibromyalgia") is None


def test_other_medicines_have_no_such_class(judge):
    assert judge(wrong_class, "medicine | for\nduloxetine | fibromyalgia") is None


def test_beside_it_stands_that_baclofen_must_not_be_stopped_suddenly(reviewed):
    review = reviewed("medicine | for\nbaclofen | muscle strain")
    finding = next(one for one in review.reasons.findings if one.id == "wrong_class")

    assert "suddenly" in finding.do
