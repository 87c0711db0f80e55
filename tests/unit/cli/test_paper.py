"""``secondline paper``: where the sheet is written, and what is refused."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from secondline.cli.main import main
from secondline.record.examples import path_of

RECORD = str(path_of("three_months"))


def run(capsys, *arguments):
    status = main(["paper", *map(str, arguments)])
    out, err = capsys.readouterr()
    return status, out, err


def read(file):
    return PdfReader(io.BytesIO(file.read_bytes()))


def test_it_is_written_as_paper_pdf_where_no_name_is_given(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)

    status, out, _ = run(capsys)

    assert status == 0
    assert "paper.pdf (2 pages)" in out and "Nothing was sent anywhere." in out
    assert [one.name for one in tmp_path.iterdir()] == ["paper.pdf"]
    assert "replaced" not in out


def test_a_pdf_that_was_there_is_replaced_and_that_is_said(tmp_path, capsys):
    target = tmp_path / "sheet.pdf"
    run(capsys, "--out", target)

    status, out, _ = run(capsys, "--out", target)

    assert status == 0
    assert "It replaced the PDF that was there." in out


def test_nothing_but_a_pdf_is_ever_replaced(tmp_path, capsys):
    target = tmp_path / "record.toml"
    target.write_text("schema = 1\n")

    status, out, err = run(capsys, "--out", target)

    assert (status, out) == (2, "")
    assert "record.toml" in err and err.count("\n") == 1
    assert target.read_text() == "schema = 1\n"


@pytest.mark.parametrize(
    ("arguments", "points"),
    [
        ([], 842),
        (["--record", RECORD], 792),
        (["--record", RECORD, "--paper", "a4"], 842),
        (["--paper", "us-letter"], 792),
    ],
)
def test_the_sheet_is_the_one_of_the_country_or_the_one_asked_for(
    tmp_path, capsys, arguments, points
):
    target = tmp_path / "paper.pdf"

    assert run(capsys, "--out", target, *arguments)[0] == 0
    assert round(read(target).pages[0].mediabox.height) == points


def test_it_begins_on_the_day_given_or_today(tmp_path, capsys):
    target = tmp_path / "paper.pdf"
    run(capsys, "--out", target, "--on", "2026-12-25")

    assert read(target).metadata.creation_date.date() == date(2026, 12, 25)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--on", "9999-12-30"],
        ["--on", "tomorrow"],
        ["--paper", "a5"],
        ["--record", "nowhere.toml"],
        ["--out", "."],
    ],
)
def test_what_cannot_be_used_is_one_line_and_writes_nothing(
    tmp_path, capsys, monkeypatch, arguments
):
    monkeypatch.chdir(tmp_path)

    try:
        status = main(["paper", *arguments])
    except SystemExit as stopped:
        status = int(stopped.code or 0)
    out, err = capsys.readouterr()

    assert (status, out) == (2, "")
    assert err.startswith("secondline: ") and err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_help_names_it_and_its_parts(capsys):
    with pytest.raises(SystemExit):
        main(["paper", "--help"])
    out = capsys.readouterr().out

    for part in ("--record", "--out", "--paper", "--on", "14 days", "medicine"):
        assert part in out
