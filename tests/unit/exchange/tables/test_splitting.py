"""What stands between the cells, and which lines there are."""

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.tables.splitting import split


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_the_cells_is_told_from_the_text(sign):
    grid = split(f"date{sign}pain\n2026-08-01{sign}3\n", "d.csv")

    assert (grid.delimiter, grid.header) == (sign, ("date", "pain"))


def test_decimal_commas_and_commas_in_notes_do_not_mislead():
    text = "date;pain;note\n2026-08-01;3,5;rain, cold, wind\n2026-08-02;4,5;sun, dry, calm\n"

    assert split(text, "d.csv").delimiter == ";"


def test_the_line_that_excel_writes_first_is_understood():
    grid = split("sep=;\ndate;pain\n2026-08-01;3\n", "d.csv")

    assert grid.header == ("date", "pain")
    assert [line.n for line in grid.lines()] == [3]


def test_empty_lines_are_left_out_and_short_ones_have_gaps():
    grid = split("\ndate,pain,note\n\n2026-08-01,3\n,,\n2026-08-02,4,x,,\n", "d.csv")

    assert [(line.n, line.cells) for line in grid.lines()] == [
        (4, ["2026-08-01", "3", ""]),
        (6, ["2026-08-02", "4", "x"]),
    ]


def test_a_quoted_cell_may_hold_signs_and_lines():
    text = 'date,note\n2026-08-01,"rain, and\ncold"\n' + "2026-08-02,x\n" * 300

    assert next(split(text, "d.csv").lines()).cells == ["2026-08-01", "rain, and\ncold"]


def test_a_quote_that_is_open_where_the_sample_ends_does_not_mislead():
    long = "\n".join(["line"] * 500)

    assert split(f'date;note\n2026-08-01;"{long}"\n', "d.csv").delimiter == ";"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "found nothing"),
        ("\n\n", "found nothing"),
        ('date,note\n2026-08-01,"open\n', "quotes that do not close"),
        ("date,pain\n2026-08-01,3,4\n", "3 cells where the header has 2"),
        (",".join("abc" for _ in range(3000)), "3,000 columns"),
        ("date,note\n2026-08-01," + "x" * 200_000, "one very long cell"),
    ],
)
def test_what_is_no_table_is_refused(text, found):
    with pytest.raises(UnusableInput, match=found):
        list(split(text, "d.csv").lines())
