"""A dose is amounts, or a number of tablets; each number has its unit."""

import pytest

from secondline.errors import UnusableInput
from secondline.record.dose import read_dose, read_strength
from secondline.units import Quantity


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("30 mg", [(30, "mg")]),
        ("30mg", [(30, "mg")]),
        ("30 MG", [(30, "mg")]),
        ("0.5 mg", [(0.5, "mg")]),
        ("5 mg/325 mg", [(5, "mg"), (325, "mg")]),
        ("5 mg / 325 mg", [(5, "mg"), (325, "mg")]),
        ("1 g/200 mg/30 mg", [(1, "g"), (200, "mg"), (30, "mg")]),
        ("25 mcg/h", [(25, "mcg/h")]),
        ("25 µg/hr", [(25, "mcg/h")]),
        ("25 mcg per hour", [(25, "mcg/h")]),
        ("400 IU", [(400, "IU")]),
        ("10 units", [(10, "unit")]),
        ("10 ml", [(10, "mL")]),
        ("5 %", [(5, "%")]),
    ],
)
def test_amounts_are_read_with_their_units(text, amounts):
    dose = read_dose(text)

    assert dose.amounts == tuple(Quantity(value, unit) for value, unit in amounts)
    assert (dose.count, dose.form, str(dose)) == (None, None, text)


@pytest.mark.parametrize(
    ("text", "count", "form"),
    [
        ("2 tablets", 2, "tablet"),
        ("1 tablet", 1, "tablet"),
        ("0.5 Tablet", 0.5, "tablet"),
        ("2 patches", 2, "patch"),
        ("1 patch", 1, "patch"),
        ("3 capsules", 3, "capsule"),
        ("3 caplets", 3, "caplet"),
        ("2 puffs", 2, "puff"),
        ("10 drops", 10, "drop"),
        ("1 spoon", 1, "spoon"),
        ("2 sachets", 2, "sachet"),
        ("2 doses", 2, "dose"),
        ("1 drink", 1, "drink"),
    ],
)
def test_tablets_and_the_like_are_counted(text, count, form):
    dose = read_dose(text)

    assert (dose.amounts, dose.count, dose.form, dose.text) == ((), count, form, text)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("5 mg/325 mg", [(5, "mg"), (325, "mg")]),
        ("2 mg/mL", [(2, "mg/mL")]),
        ("10 mg/5 mL", [(2, "mg/mL")]),
        ("7.5 mg/325 mg/15 mL", [(0.5, "mg/mL"), (21.6666666667, "mg/mL")]),
        ("1 %", [(1, "%")]),
    ],
)
def test_a_strength_is_what_one_tablet_or_one_millilitre_holds(text, amounts):
    strength = read_strength(text)

    assert strength.amounts == tuple(Quantity(value, unit) for value, unit in amounts)


@pytest.mark.parametrize(
    "text",
    ["5 mL/10 mg", "5 mL/5 mL", "25 mcg/h/5 mL", "5 %/5 mL", "2 tablets", "1 patch", "5/5 mL"],
)
def test_a_strength_that_means_nothing_is_refused(text):
    with pytest.raises(UnusableInput):
        read_strength(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "mg", "30", "30 mg 2", "30 mg,", "30-60 mg", "5 to 10 mg", "30 m", "30 xyz"),
        *("1/2 tablet", "½ tablet", "2 big tablets", "5 mg/", "/5 mg", "5 mg//5 mg", "1e3 mg"),
        *("2 mg/kg", "10 mg/mL", "5 mg\n", "5 mg/325", "30 mg twice daily", "1" * 101 + " mg"),
    ],
)
def test_a_dose_that_could_mean_two_things_is_refused(text):
    # A line break at the end is white space, and the only one of these that means one thing.
    if text == "5 mg\n":
        assert read_dose(text).amounts == (Quantity(5, "mg"),)
    else:
        with pytest.raises(UnusableInput):
            read_dose(text)
