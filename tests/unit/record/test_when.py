"""A day, a month or a year means every day it may be, and no other."""

from datetime import date

import pytest

from secondline.errors import UnusableInput
from secondline.record.when import read_day, read_when


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2026-08-01", date(2026, 8, 1), date(2026, 8, 1)),
        (date(2026, 8, 1), date(2026, 8, 1), date(2026, 8, 1)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-01", date(2026, 1, 1), date(2026, 1, 31)),
        ("2026-04", date(2026, 4, 1), date(2026, 4, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2100-02", date(2100, 2, 1), date(2100, 2, 28)),
        ("1900", date(1900, 1, 1), date(1900, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_a_text_means_every_day_from_the_first_to_the_last(value, earliest, latest):
    when = read_when(value)

    assert (when.earliest, when.latest) == (earliest, latest)
    assert when.is_exact == (earliest == latest)
    assert str(when) == str(value)


@pytest.mark.parametrize(
    "value", ["", "2026-08-01 ", "2026-8", "2026-08-01\n", "26", "२०२६", "2026-00", 2026, 1.5, None]
)
def test_anything_else_is_refused(value):
    with pytest.raises(UnusableInput):
        read_when(value)


def test_a_month_is_no_day():
    assert read_day("2026-08-01") == date(2026, 8, 1)
    with pytest.raises(UnusableInput, match="a whole date such as 2026-08-01"):
        read_day("2026-08")
