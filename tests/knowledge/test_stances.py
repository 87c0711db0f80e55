"""How regulators and guidelines stand to each medicine: who says it, how, and both sides."""

import msgspec
import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.schema import Points, Reached, Result, Stance, Use
from secondline.knowledge.stance_checks import check_stances, fault_of_result, fault_of_stance

LIBRARY = secondline.library()
FOR = {"approved", "first", "for", "weakly for"}
MEDICINES = {id: one for id, one in LIBRARY.medicines.items() if one.for_}
AGAINST = (
    ("oxycodone", "fibromyalgia", "EULAR 2017"), ("hydrocodone", "fibromyalgia", "NICE NG193"),
    ("ibuprofen", "fibromyalgia", "NICE NG193"), ("gabapentin", "fibromyalgia", "NICE NG193"),
    ("pregabalin", "sciatica", "NICE NG59"), ("diazepam", "sciatica", "NICE NG59"),
    ("acetaminophen", "back_pain", "ACP 2017"),
    ("duloxetine", "chronic_musculoskeletal_pain", "NICE NG59"),
)  # fmt: skip
IS_FOR = (
    ("baclofen", "spasticity", "MS consensus 2016"), ("tizanidine", "spasticity", "FDA"),
    ("duloxetine", "fibromyalgia", "FDA"), ("pregabalin", "fibromyalgia", "EULAR 2017"),
    ("methocarbamol", "muscle_strain", "ACP 2017"), ("naproxen", "back_pain", "ACP 2017"),
    ("gabapentin", "neuropathic_pain", "NeuPSIG 2025"), ("naproxen", "gout", "NICE NG219"),
)  # fmt: skip


def stands(medicine, condition, by):
    return {
        one.stands for one in LIBRARY.medicines[medicine].for_[condition].status if one.by == by
    }


@pytest.mark.parametrize(("medicine", "condition", "by"), AGAINST)
def test_a_guideline_that_advises_against_it_is_there(medicine, condition, by):
    assert stands(medicine, condition, by) == {"against"}


@pytest.mark.parametrize(("medicine", "condition", "by"), IS_FOR)
def test_a_guideline_that_is_for_it_is_there(medicine, condition, by):
    assert stands(medicine, condition, by) <= FOR
    assert stands(medicine, condition, by)


@pytest.mark.parametrize("medicine", ["oxycodone", "hydrocodone"])
def test_nobody_is_for_a_strong_opioid_as_an_option(medicine):
    """A last resort is no recommendation: told, and never brought up."""
    held = [one for use in LIBRARY.medicines[medicine].for_.values() for one in use.status]

    assert held
    assert not {one.stands for one in held} & FOR


def test_no_guideline_that_was_replaced_is_for_or_against_what_the_new_one_judges():
    old = [
        one
        for medicine in MEDICINES.values()
        for use in medicine.for_.values()
        for one in use.status
        if one.by == "EULAR 2007"
    ]

    assert old
    assert {one.stands for one in old} <= {"open", "against"}


def test_a_status_without_who_or_how_is_refused():
    held = Stance(v="Approved", cite="own", checked="judged")
    told = Stance(v="Approved", by="FDA", stands="approved", cite="own", checked="judged")

    assert "say by and stands" in (fault_of_stance(held) or "")
    assert fault_of_stance(told) is None


def test_the_whole_library_is_refused_for_one_status_without_who():
    medicine = LIBRARY.medicines["tizanidine"]
    bare = Use(status=(Stance(v="Approved", cite="own", checked="judged"),))
    other = msgspec.structs.replace(medicine, for_={"spasticity": bare})
    library = msgspec.structs.replace(LIBRARY, medicines=LIBRARY.medicines | {"tizanidine": other})

    check_stances(LIBRARY)
    with pytest.raises(KnowledgeFault, match=r"medicines/tizanidine.yaml: for.spasticity"):
        check_stances(library)


def result(says, **more):
    return Result(v=says, cite="own", checked="judged", **more)


def test_a_count_that_its_sentence_does_not_have_is_refused():
    count = Reached(did="got better", n=51, of=100, dummy=37, dummy_of=100)

    assert (
        fault_of_result(result("Of 100 people, 51 got better; on a dummy, 37", reached=count))
        is None
    )
    assert fault_of_result(result("Of 100 people, 51 got better", reached=count)) == (
        "the sentence does not say 37"
    )


def test_points_that_its_sentence_does_not_have_are_refused():
    points = Points(less=7.7, low=3.3, high=12.1, of=100)

    assert fault_of_result(result("7.7 (3.3 to 12.1) of 100 points less", points=points)) is None
    assert "12.1" in (fault_of_result(result("7.7 of 100 points less", points=points)) or "")


def test_points_hold_their_interval():
    held = [
        one.points
        for medicine in MEDICINES.values()
        for use in medicine.for_.values()
        for one in use.results
        if one.points and one.points.low is not None and one.points.high is not None
    ]

    assert held
    for one in held:
        low, high = one.low or 0, one.high or 0
        assert low <= one.less <= high <= one.of
