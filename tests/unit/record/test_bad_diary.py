"""A diary that cannot be used is refused with its line and its column, and never with a note."""

import pytest

from secondline.errors import UnusableInput
from secondline.record.diary_csv import read_diary
from secondline.record.reading import read_text


def refusal(text: str) -> str:
    with pytest.raises(UnusableInput) as caught:
        read_diary(text)
    assert str(caught.value).isprintable()
    return str(caught.value)


HEADERS = [
    ("", "found nothing; expected a header line"),
    ("\n\n", "found nothing; expected a header line"),
    ("2026-08-01,5\n", "found no header"),
    ("01/08/2026,5\n", "found no header"),
    ("pain,date\n", 'found "pain" as the first column; expected "date" first'),
    ("Date,pain\n", 'found the column "Date"; expected "date"'),
    ("date ,pain\n", 'found the column "date "; expected "date"'),
    ("date,Pain\n", 'found the column "Pain"; expected "pain"'),
    ("date, pain\n", 'found the column " pain"; expected "pain"'),
    ("date,pian\n", 'found the column "pian"; expected "pain"'),
    ("date,slep\n", 'found the column "slep"; expected "sleep"'),
    ("date,notes\n", 'found the column "notes"; expected "note"'),
    ("date,Taken:Tylenol\n", 'expected "taken:Tylenol"'),
    ("date,taken: Tylenol\n", 'expected "taken:Tylenol"'),
    ("date,taken Tylenol\n", 'expected "taken:Tylenol"'),
    ("date,taken\n", 'expected "taken:<name>"'),
    ("date,did:\n", 'expected "did:<name>"'),
    ("date,side effects:nausea\n", 'expected "side_effect:nausea"'),
    ("date,side-effect:nausea\n", 'expected "side_effect:nausea"'),
    ("date,pain,pain\n", 'found the column "pain" twice'),
    ("date,,pain\n", "found no name for column 2"),
    ("date;pain\n2026-08-01;5\n", "found semicolons between the cells; expected commas"),
    ("date\tpain\n", "found tabs between the cells; expected commas"),
    ("date," + ",".join(f"c{n}" for n in range(200)), "found 201 columns; expected at most 200"),
    (f"date,{'a' * 201}\n", "a name of at most 200 characters"),
]


@pytest.mark.parametrize(("text", "words"), HEADERS)
def test_a_header_that_cannot_be_used_is_refused(text, words):
    assert words in refusal(text)


@pytest.mark.parametrize(
    "name", ["steps", "food", "gain", "weather:rain", "Steps", "HRV", "dog", "a" * 200]
)
def test_a_measure_of_ones_own_is_kept(name):
    assert read_diary(f"date,{name}\n2026-08-01,5\n").columns == (name,)


@pytest.mark.parametrize(("lines", "name"), [("", "diary.csv"), ("diary = 'mine.csv'", "mine.csv")])
def test_a_diary_given_as_a_text_goes_by_the_name_in_the_record(lines, name):
    with pytest.raises(UnusableInput, match=f"^{name}: found nothing"):
        read_text(f"schema = 1\n{lines}", diary="")


def test_semicolons_are_pointed_to_the_import():
    assert "`secondline import`" in refusal("date;pain\n")


CELLS = [
    ("pain", "11", "0 to 10"),
    ("pain", "-1", "0 to 10"),
    ("sleep", "10.1", "0 to 10"),
    ("mood", "nan", "0 to 10"),
    ("fog", "inf", "0 to 10"),
    ("fatigue", "1e1", "0 to 10"),
    ("interference", "1_0", "0 to 10"),
    ("pain", "five", "leave the cell empty where nothing was noted"),
    ("pain", "-", "leave the cell empty where nothing was noted"),
    ("pain", '"6,5"', 'a point in a number: "6.5"'),
    ("flare", "0.5", "1 for yes or 0 for no"),
    ("flare", "yes", "1 for yes or 0 for no"),
    ("did:walking", "2", "1 for yes or 0 for no"),
    ("taken:Tylenol", "-1", "the number of doses that day"),
    ("taken:Tylenol", "49", "the number of doses that day"),
    ("side_effect:nausea", "4", "0 (none) to 3 (severe)"),
    ("steps", "1000001", "a number up to 1,000,000"),
    ("steps", "9" * 400, "a number up to 1,000,000"),
]


@pytest.mark.parametrize(("column", "cell", "words"), CELLS)
def test_a_number_that_cannot_stand_there_is_refused(column, cell, words):
    message = refusal(f"date,{column}\n2026-08-01,\n2026-08-02,{cell}\n")

    assert message.startswith(f"diary.csv: line 3: {column}: found ")
    assert words in message


@pytest.mark.parametrize(("column", "cell"), [("pain", "10"), ("flare", "1"), ("steps", "-5.5")])
def test_a_number_at_the_edge_is_kept(column, cell):
    (line,) = read_diary(f"date,{column}\n2026-08-02, {cell} \n").check_ins

    assert line.values == ((column, float(cell)),)


DATES = [
    ("2026-02-30", "not in the calendar"),
    ("2026-8-1", "a date such as 2026-08-01"),
    ("20260801", "a date such as 2026-08-01"),
    ("2026-W31-1", "a date such as 2026-08-01"),
    ("01/08/2026", "a date such as 2026-08-01"),
    ("2026-08", "a whole date"),
    ("2026-08-01T10:00", "a date such as 2026-08-01"),
    ("", "a date such as 2026-08-01"),
    ("0026-08-01", "a year from 1900 on"),
]


@pytest.mark.parametrize(("cell", "words"), DATES)
def test_a_date_that_is_not_one_is_refused(cell, words):
    message = refusal(f"date,pain\n{cell},5\n")

    assert message.startswith("diary.csv: line 2: date: found ")
    assert words in message


@pytest.mark.parametrize("cell", ["24:00", "9:30", "21:60", "9 pm", "21.30"])
def test_a_time_that_is_not_one_is_refused(cell):
    message = refusal(f"date,time\n2026-08-01,{cell}\n")

    assert message == (
        f'diary.csv: line 2: time: found "{cell}"; expected hours and minutes such as 21:30'
    )


def test_days_out_of_order_are_refused_and_the_import_sorts_them():
    assert refusal("date,pain\n2026-08-02,5\n2026-08-01,5\n") == (
        "diary.csv: line 3: date: found 2026-08-01 after 2026-08-02; "
        "expected the days in order; `secondline import` sorts them"
    )


def test_times_out_of_order_are_refused():
    message = refusal("date,time\n2026-08-01,21:00\n2026-08-01,09:00\n")

    assert "found 09:00 after 21:00 on 2026-08-01" in message


def test_the_same_time_twice_is_refused():
    assert "each once" in refusal("date,time\n2026-08-01,21:00\n2026-08-01,21:00\n")


@pytest.mark.parametrize("times", [("", ""), ("09:00", ""), ("", "09:00")])
def test_the_same_date_twice_needs_a_time_on_both(times):
    message = refusal("date,time\n" + "".join(f"2026-08-01,{at}\n" for at in times))

    assert "found 2026-08-01 twice; expected each date once, or a time on each" in message


def test_a_row_with_too_many_cells_is_refused_without_its_note():
    message = refusal("date,pain,note\n2026-08-01,5,secret, and more\n")

    assert "found 4 cells where the header has 3" in message
    assert "secret" not in message


def test_a_row_with_too_few_cells_is_refused():
    assert "found 1 cell where the header has 2" in refusal("date,pain\n2026-08-01\n")


def test_empty_rows_are_passed_over():
    assert len(read_diary("date,pain\n\n2026-08-01,5\n,\n\n").check_ins) == 1


@pytest.mark.parametrize(
    "note", ['"secret', '"secret"x', "secret" * 2_000_000, '"' + "secret" * 2_000_000 + '"']
)
def test_quotes_that_do_not_close_and_a_cell_without_end_are_refused(note):
    message = refusal(f"date,note\n2026-08-01,{note}\n")

    assert "quotes that do not close, or one very long cell" in message
    assert "secret" not in message


def test_a_note_may_hold_commas_quotes_and_lines():
    (line,) = read_diary('date,note\n2026-08-01,"a, ""b""\nc"\n').check_ins

    assert line.note == 'a, "b"\nc'


def test_the_line_of_a_message_counts_the_lines_of_a_note():
    message = refusal('date,note,pain\n2026-08-01,"a\nb",5\n2026-08-02,,x\n')

    assert message.startswith("diary.csv: line 4: pain")


def test_a_diary_of_very_many_lines_is_refused():
    lines = "".join(
        f"{year}-{month:02}-{day:02},{hour:02}:00\n"
        for year in range(1990, 2010)
        for month in range(1, 13)
        for day in range(1, 29)
        for hour in range(24)
    )

    assert "at most 100,000 check-ins" in refusal(f"date,time\n{lines}")


def test_a_text_of_more_than_twenty_megabytes_is_refused():
    assert "expected a diary of at most 20 MB" in refusal("\n" * 20_000_001)
