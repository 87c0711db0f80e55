"""The check-in sheet, read back from the PDF."""

from datetime import date

import pytest

import secondline
from secondline.exchange.pdf.check_in import columns_of
from secondline.exchange.pdf.paper import paper_pdf
from secondline.record.examples import EXAMPLES, example
from secondline.record.reading import read_text
from secondline.record.record import Record
from tests.unit.exchange.pdf.reading import NAMES, PAPERS, pages, read, sizes

ON = date(2026, 11, 21)


def sheet(record=None, on=ON, paper="a4"):
    return paper_pdf(record or Record(), secondline.library(), on, paper=paper)


def of_many():
    rows = "".join(
        f'[[medicines]]\nname = "{name}"\nside_effects = ["a dry mouth at night"]\n'
        for name in NAMES
    )
    return read_text(f"schema = 1\n{rows}")


@pytest.mark.parametrize("paper", PAPERS)
def test_two_pages_hold_fourteen_days_with_eleven_circles_each(paper):
    first, second = pages(sheet(paper=paper))

    assert first.count("0 1 2 3 4 5 6 7 8 9 10 yes") == 14
    assert first.count("Sat 21 Nov") == 2 and "Fri 4 Dec" in first
    assert "Sat 21 Sun 22" in second


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("case", [*EXAMPLES, "none", "many"])
def test_no_letter_is_under_nine_points(case, paper):
    records = {"none": Record, "many": of_many}
    record = records[case]() if case in records else example(case)

    assert min(sizes(sheet(record, paper=paper))) >= 9


@pytest.mark.parametrize("case", EXAMPLES)
def test_its_columns_are_those_of_the_diary_and_named_for_typing_in(case):
    record = example(case)

    first, *others = pages(sheet(record))

    columns = columns_of(record, ON)
    named = columns.all if columns.taken else (*columns.all, "taken:<name>")
    typed = "".join(others).partition("To type it in later")[2].replace(" ", "")
    assert [one for one in named if one.replace(" ", "") not in typed] == []
    assert [one for one in ("Pain", "Flare", "Note") if one not in first] == []
    rows = [one.partition(":")[2] for one in (*columns.taken, *columns.side_effects)]
    assert [one for one in rows if one not in " ".join(others)] == []


def test_many_long_names_are_whole_and_every_page_says_which_day_a_column_is():
    _, *others = pages(sheet(of_many()))

    grids = [one for one in others if not one.startswith("To type it in later")]
    assert len(others) > 1
    assert [name for name in NAMES if name not in " ".join(others)] == []
    assert all("Sat 21 Sun 22" in one for one in grids)


def test_it_says_what_a_day_is_that_nothing_leaves_it_and_whom_to_call():
    text = " ".join(pages(sheet(read_text('schema = 1\ncountry = "US"'))))

    assert "A day runs from 4 in the morning to 4 the next morning." in text
    assert "Nothing leaves this paper by itself, and nobody watches it." in text
    assert "In an emergency, call 911." in text


def test_without_a_medicine_there_is_room_to_write_one_in():
    text = " ".join(pages(sheet()))

    assert "No medicine that is taken now is recorded." in text
    assert "taken:<name>,flare" in text


def test_with_a_medicine_nothing_says_that_there_is_none():
    assert "No medicine that is taken" not in " ".join(pages(sheet(example("three_months"))))


def test_a_carer_reads_the_same_sheet_without_you():
    text = " ".join(pages(sheet(read_text('schema = 1\nby = "carer"'))))

    assert "you" not in text.split()


def test_the_days_go_over_the_end_of_a_year():
    first, _ = pages(sheet(on=date(2026, 12, 25)))

    assert "Thu 31 Dec" in first and "Fri 1 Jan" in first


def test_the_last_days_that_there_are_are_refused():
    with pytest.raises(OverflowError):
        sheet(on=date(9999, 12, 30))


def test_the_same_record_gives_the_same_bytes():
    assert sheet(of_many()).data == sheet(of_many()).data


def test_what_looks_like_markup_and_what_no_font_has_is_only_text():
    record = read_text('schema = 1\n[[medicines]]\nname = "#panic(1) *b* 药"')

    pdf = sheet(record)

    assert "#panic(1) *b* □" in " ".join(pages(pdf))
    assert "could not be printed" in " ".join(pages(pdf))
    assert pdf.n_replaced == 2


def test_a_screen_reader_finds_title_language_and_table_heads():
    made = read(sheet())
    root = made.trailer["/Root"]

    assert root["/Lang"] == "en"
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert made.metadata.title == "Two-week check-in"
