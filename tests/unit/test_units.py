"""Amounts: a number with its unit, or a refusal; never half of what was written."""

import pytest

from secondline.errors import WrongUnit
from secondline.units import Quantity, parse_quantity


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("30 mg", 30, "mg"),
        ("30mg", 30, "mg"),
        (" 0.5  g ", 0.5, "g"),
        ("100 µg", 100, "mcg"),
        ("88 mL/min", 88, "mL/min"),
        ("88 mL/min/1.73 m2", 88, "mL/min/1.73 m2"),
        ("2.1 mIU/L", 2.1, "mIU/L"),
    ],
)
def test_an_amount_is_read_with_its_unit(text, value, unit):
    assert parse_quantity(text) == Quantity(value, unit)


@pytest.mark.parametrize(
    "text",
    ["30", "mg", "", "1,000 mg", "120/80 mmHg", "5; 10 mg", "-5 mg",
     " " * 100_000 + "x"],
)  # fmt: skip
def test_what_is_not_one_amount_is_refused(text):
    with pytest.raises(WrongUnit):
        parse_quantity(text)


def test_the_same_mass_is_the_same_in_any_unit():
    assert Quantity(0.3, "g").to("mg") == Quantity(300_000, "mcg").to("mg") == Quantity(300, "mg")


def test_amounts_of_different_things_are_never_compared():
    with pytest.raises(WrongUnit):
        Quantity(300, "mg").to("mg/d")
    with pytest.raises(WrongUnit):
        Quantity(1, "mL").to("mg")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_an_amount_is_finite(value):
    with pytest.raises(WrongUnit):
        Quantity(value, "mg")


def test_a_range_is_no_unit_that_anything_can_be_compared_with():
    with pytest.raises(WrongUnit):
        parse_quantity("5 to 10 mg").to("mg")
