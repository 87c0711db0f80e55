"""From a cell to a number, or a gap, or a sentence."""

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.tables.cells import Column, rounded, written


def _value(cell: str, measure: str = "pain", *, has_commas: bool = True) -> float | None:
    column = Column(1, "Schmerz", measure, is_asked=True)
    return column.value(cell, "d.csv: line 3", has_commas=has_commas)


@pytest.mark.parametrize(
    ("cell", "value"), [("6", 6), ("6.5", 6.5), ("6,5", 6.5), (" 10 ", 10), ("0", 0), ("+3", 3)]
)
def test_a_number_is_read_with_a_point_or_a_comma(cell, value):
    assert _value(cell) == value


@pytest.mark.parametrize("cell", ["", " ", "NA", "n/a", "NaN", "null", "-", "–", "unknown"])
def test_what_says_nothing_is_a_gap_and_never_0(cell):
    assert _value(cell) is None


@pytest.mark.parametrize(
    "cell", ["none", "no pain", "seven", "7/10", "1e1", "6 5", "٦", "--3", "6.", "0x6"]
)
def test_words_and_other_signs_are_no_number(cell):
    with pytest.raises(UnusableInput, match=r"d.csv: line 3: Schmerz: found .*; expected 0 to 10"):
        _value(cell)


@pytest.mark.parametrize("cell", ["11", "-1", "65.0", "10.01"])
def test_a_rating_outside_0_to_10_is_refused_with_a_way_to_keep_it(cell):
    with pytest.raises(UnusableInput, match='--map "Schmerz=own_pain"'):
        _value(cell)


@pytest.mark.parametrize("cell", ["1,234", "12,345,678"])
def test_a_comma_that_may_mean_thousands_is_refused(cell):
    with pytest.raises(UnusableInput):
        _value(cell, "steps")


def test_a_comma_is_no_decimal_point_where_commas_part_the_cells():
    with pytest.raises(UnusableInput):
        _value("6,5", has_commas=False)


def test_yes_and_no_count_where_a_diary_holds_1_and_0():
    assert (_value("Yes", "flare"), _value("false", "did:walking")) == (1, 0)
    with pytest.raises(UnusableInput, match="1 for yes or 0 for no"):
        _value("0.5", "flare")
    with pytest.raises(UnusableInput):
        _value("yes", "pain")


def test_a_measure_of_ones_own_may_be_large():
    assert _value("12345", "steps") == 12345


def test_a_name_that_cannot_be_printed_is_not_repeated():
    column = Column(0, "pa\x1bin", "pain", is_asked=True)

    with pytest.raises(UnusableInput, match="line 2: one column: found"):
        column.value("x", "d.csv: line 2", has_commas=False)


@pytest.mark.parametrize(
    ("value", "text"),
    [(6.0, "6"), (10.0, "10"), (3.5, "3.5"), (0.1 + 0.2, "0.3"), (-0.0, "0"), (1e-7, "0.0000001"),
     (100000.0, "100000")],
)  # fmt: skip
def test_numbers_are_written_with_digits_and_a_point(value, text):
    assert written(rounded(value)) == text
