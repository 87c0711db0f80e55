"""Facts of a person as rules ask them: yes, no, or not known, at each threshold."""

from datetime import date

import pytest

import secondline
from secondline.knowledge.schema import Needs
from secondline.loop.safety.facts import Facts, facts_of, unmet
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
HOLDS, NEVER = (), None
EITHER = Needs(genes={"CYP2D6": ("ultrarapid",), "CYP2C19": ("poor",)})


def told(more, on=ON):
    return facts_of(read_text(f"schema = 1\n{more}"), LIBRARY, on)


@pytest.mark.parametrize(
    ("needs", "more", "expected"),
    [
        (Needs(drinks_a_day_from=3), 'alcohol = "3 drinks a day"', HOLDS),
        (Needs(drinks_a_day_from=3), 'alcohol = "2 drinks a day"', NEVER),
        (Needs(drinks_a_day_from=3), 'alcohol = "none"', NEVER),
        (Needs(drinks_a_day_from=3), "", ("alcohol",)),
        (Needs(age_from=65), "born = 1961-11-21", HOLDS),
        (Needs(age_from=65), "born = 1961-11-22", NEVER),
        (Needs(age_from=65), "born = 1961", ("exact age",)),
        (Needs(age_from=65), "", ("age",)),
        (Needs(age_below=55), "born = 1971-11-22", HOLDS),
        (Needs(age_below=55), "born = 1971-11-21", NEVER),
        (Needs(age_below=55), "born = 1971", ("exact age",)),
        (Needs(age_below=55), "born = 2026-06-01", HOLDS),
        (Needs(age_from=16, age_below=55), "born = 1990", HOLDS),
        (Needs(age_from=16, age_below=55), "born = 2015", NEVER),
        (Needs(age_from=16, age_below=55), "born = 1950", NEVER),
        (Needs(sex="female"), 'sex = "female"', HOLDS),
        (Needs(sex="female"), 'sex = "male"', NEVER),
        (Needs(sex="female"), 'sex = "other"', ("sex",)),
        (Needs(sex="female"), "", ("sex",)),
        (Needs(conditions=("epilepsy",)), 'conditions = ["epilepsy"]', HOLDS),
        (Needs(conditions=("epilepsy", "glaucoma")), 'conditions = ["glaucoma"]', HOLDS),
        (Needs(conditions=("epilepsy",)), "conditions = []", NEVER),
        (Needs(conditions=("epilepsy",)), 'conditions = ["zzyzx"]', ("conditions",)),
        (Needs(conditions=("epilepsy",)), "", ("conditions",)),
        (Needs(pregnant="yes"), 'pregnant = "yes"', HOLDS),
        (Needs(pregnant="yes"), 'pregnant = "no"', NEVER),
        (Needs(pregnant="yes"), "", ("pregnancy",)),
        (Needs(pregnant="yes"), 'sex = "male"', NEVER),
        (Needs(pregnant="yes"), 'sex = "female"', ("pregnancy",)),
        (Needs(pregnant="yes"), 'sex = "female"\nborn = 1970', NEVER),
        (Needs(pregnant="yes"), 'born = 1970\npregnant = "yes"', HOLDS),
        (Needs(pregnant="yes"), "born = 1972", ("pregnancy",)),
        (Needs(breastfeeding="yes"), "born = 1951", NEVER),
        (Needs(breastfeeding="yes"), 'breastfeeding = "yes"', HOLDS),
        (Needs(breastfeeding="yes"), 'breastfeeding = "no"', NEVER),
        (Needs(breastfeeding="yes"), "", ("breastfeeding",)),
        (Needs(breastfeeding="yes"), 'sex = "male"\npregnant = "no"', NEVER),
        (Needs(kidney_below=30), 'kidney = "eGFR 29 mL/min"', HOLDS),
        (Needs(kidney_below=30), 'kidney = "eGFR 30 mL/min"', NEVER),
        (Needs(kidney_below=30), 'conditions = ["kidney disease"]', HOLDS),
        (Needs(kidney_below=30), "conditions = []", NEVER),
        (Needs(kidney_below=30), "", ("kidney value",)),
        (
            Needs(kidney_below=30),
            'conditions = ["kidney disease"]\nkidney = "eGFR 80 mL/min"',
            NEVER,
        ),
        (Needs(genes={"CYP2D6": ("poor",)}), '[genes]\nCYP2D6 = "poor metabolizer"', HOLDS),
        (Needs(genes={"CYP2D6": ("poor",)}), '[genes]\nCYP2D6 = "*4/*4"', HOLDS),
        (Needs(genes={"CYP2D6": ("poor",)}), '[genes]\nCYP2D6 = "normal metabolizer"', NEVER),
        (Needs(genes={"CYP2D6": ("ultrarapid",)}), '[genes]\nCYP2D6 = "*1xN/*4"', ("genes",)),
        (Needs(genes={"CYP2D6": ("poor",)}), '[genes]\nCYP2C19 = "*1/*1"', ("genes",)),
        (Needs(genes={"CYP2D6": ("poor",)}), "", ("genes",)),
        (EITHER, '[genes]\nCYP2D6 = "*1xN/*4"\nCYP2C19 = "normal metabolizer"', ("genes",)),
        (EITHER, '[genes]\nCYP2D6 = "*1xN/*4"\nCYP2C19 = "poor metabolizer"', HOLDS),
        (
            Needs(genes={"CYP2D6": ("poor",)}),
            '[genes]\nCYP2D6 = "poor"\ncyp2d6 = "normal"',
            ("genes",),
        ),
        (EITHER, '[genes]\nCYP2D6 = "normal"\nCYP2C19 = "normal metabolizer"', NEVER),
        (
            Needs(pregnant="yes", kidney_below=30),
            'kidney = "eGFR 20 mL/min"',
            ("pregnancy",),
        ),
        (Needs(pregnant="yes", kidney_below=30), 'pregnant = "no"', NEVER),
    ],
)
def test_a_need_holds_or_does_not_or_is_not_known(needs, more, expected):
    assert unmet(needs, told(more)) == expected


def test_without_a_day_no_age_is_known():
    assert unmet(Needs(age_from=65), told("born = 1930", on=None)) == ("exact age",)


def test_of_nobody_nothing_is_known():
    every = Needs(
        drinks_a_day_from=3,
        age_from=65,
        sex="female",
        conditions=("epilepsy",),
        pregnant="yes",
        breastfeeding="yes",
        kidney_below=30,
        genes={"CYP2D6": ("poor",)},
    )
    names = "alcohol age sex conditions pregnancy breastfeeding genes".split()

    assert set(unmet(every, Facts()) or ()) == {*names, "kidney value"}


def test_what_a_medicine_is_taken_for_is_a_condition_too():
    found = told('[[medicines]]\nname = "Keppra"\nfor = "epilepsy"')

    assert unmet(Needs(conditions=("epilepsy",)), found) == HOLDS


def test_conditions_stand_by_their_letters_in_whatever_order_they_were_told():
    one, other = told('conditions = ["asthma", "COPD"]'), told('conditions = ["COPD", "asthma"]')

    assert list(one.conditions.items()) == list(other.conditions.items())
    assert next(iter(one.conditions.values())) == "asthma"


def test_a_wider_kind_is_met_by_a_narrower_illness():
    for id, condition in LIBRARY.conditions.items():
        for wider in condition.kind_of:
            found = told(f'conditions = ["{condition.name}"]')

            assert unmet(Needs(conditions=(wider,)), found) == HOLDS, id
