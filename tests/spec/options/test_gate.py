"""What next? The gate: what this record forbids, and what it can neither forbid nor clear.

A caution is dropped only where every fact that it needs is known. A condition or a medicine that we
do not know clears nothing.
"""

from datetime import date

import pytest

from secondline.knowledge.schema import Avoid, Needs, Option
from secondline.loop.answer import Verdict
from secondline.loop.safety.gate import gate
from tests.spec.options.offering import by_id

ON = date(2026, 11, 21)
KNOWN = "[symptoms]\nother = []"


@pytest.mark.parametrize(
    ("condition", "option"),
    [
        ("bipolar", "cbt_i"),
        ("angina", "aerobic_exercise"),
        ("heart attack", "aerobic_exercise"),
        ("CFS/ME", "aerobic_exercise"),
    ],
)
def test_what_a_condition_speaks_against_is_not_offered(reviewed, condition, option):
    found = by_id(reviewed("", f'conditions = ["{condition}", "insomnia"]\n{KNOWN}'))

    assert found[option].verdict is Verdict.NOT_SUPPORTED
    assert found[option].do


def test_a_condition_that_we_do_not_know_keeps_every_caution(reviewed):
    unknown = by_id(reviewed("", f'conditions = ["zzyzx syndrome", "insomnia"]\n{KNOWN}'))
    known = by_id(reviewed("", f'conditions = ["back pain", "insomnia"]\n{KNOWN}'))

    for id in ("cbt_i", "aerobic_exercise", "heat"):
        assert unknown[id].verdict is Verdict.SUPPORTED
        assert len(unknown[id].do) > len(known[id].do or ""), id


def test_a_symptom_that_was_written_as_a_condition_counts(reviewed):
    found = by_id(reviewed("", f'conditions = ["numb feet"]\n{KNOWN}'))

    assert found["heat"].verdict is Verdict.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("medicines", "is_open"),
    [("medicine\nzzyzxol", True), ("", True), ("medicine\nibuprofen", False)],
)
def test_a_medicine_that_we_do_not_know_clears_no_caution(library, person, medicines, is_open):
    avoid = Avoid(medicines=("tizanidine",), words="heat_numb_skin", cite="own", checked="judged")
    option = Option(
        id="x", clinician=None, name="x", when="weeks", order=1, basis=(), avoid=(avoid,)
    )

    held = gate(option, person(medicines), library, ON)

    assert held.met == ()
    assert bool(held.open) is is_open


@pytest.mark.parametrize(
    ("more", "option"),
    [
        ('sex = "female"\npregnant = "yes"', "tens"),
        ('sex = "female"\npregnant = "yes"', "trigger_point_injection"),
        ('sex = "female"\npregnant = "yes"', "nerve_block"),
        ('sex = "female"\npregnant = "yes"', "diet"),
        ('kidney = "eGFR 29 mL/min"', "magnesium"),
        ('allergies = ["fish"]', "omega3"),
        ('allergies = ["lidocaine"]', "nerve_block"),
    ],
)
def test_what_is_true_of_a_person_closes_it(library, person, more, option):
    held = gate(library.options[option], person("", more), library, ON)

    assert held.met


def test_just_above_the_kidney_value_it_is_not_closed_by_it(library, person):
    record = person("", 'kidney = "eGFR 30 mL/min"\nconditions = []')

    assert not gate(library.options["magnesium"], record, library, ON).met


@pytest.mark.parametrize(("more", "option"), [("", "tens"), ("", "magnesium"), ("", "omega3")])
def test_what_is_not_known_of_a_person_keeps_the_caution_open(library, person, more, option):
    held = gate(library.options[option], person("", more), library, ON)

    assert held.open


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ({"conditions": ("epilepsy",)}, "conditions = []"),
        ({"symptoms": ("numb",)}, KNOWN),
        ({"medicines": ("tizanidine",)}, '[[medicines]]\nname = "ibuprofen"'),
        ({"roles": ("nsaid",)}, '[[medicines]]\nname = "tizanidine"'),
        ({"allergies": ("fish",)}, "allergies = []"),
        ({"person": Needs(pregnant="yes")}, 'pregnant = "no"'),
    ],
    ids=lambda one: next(iter(one)) if isinstance(one, dict) else "told",
)
def test_each_thing_that_a_caution_asks_for_alone_keeps_it_open_until_it_is_told(
    library, person, what, told
):
    avoid = Avoid(**what, words="heat_numb_skin", cite="own", checked="judged")
    option = Option(
        id="x", clinician=None, name="x", when="weeks", order=1, basis=(), avoid=(avoid,)
    )

    assert gate(option, person(), library, ON).open == (avoid,)
    assert gate(option, person("", told), library, ON).open == ()


def test_a_caution_that_does_not_close_is_said(reviewed):
    more = f"conditions = []\n{KNOWN}"
    sleepy = by_id(reviewed("medicine\npregabalin", more))["heat"]
    awake = by_id(reviewed("medicine\nibuprofen", more))["heat"]

    assert sleepy.verdict is Verdict.SUPPORTED
    assert "only while you are awake" in sleepy.do
    assert "only while you are awake" not in awake.do
