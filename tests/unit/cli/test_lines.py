"""What a terminal shows can be read in a dark and a light theme: nothing faint, no bare yellow."""

import re

import pytest

from secondline.cli.main import main
from secondline.record.examples import path_of

DAY = ["--on", "2026-11-21"]
FAINT = re.compile(r"\x1b\[(?:[\d;]*;)?2(?:;[\d;]*)?m([^\x1b]*)")
COLOURED = re.compile(r"\x1b\[([\d;]*)m([^\x1b]+)")
PAGES = [
    ["check", "percocet", "wine", "ibuprofen", "zzyzx"],
    ["review", str(path_of("three_months")), *DAY, "--all"],
    ["review", str(path_of("red_flag")), *DAY],
    ["medicines", "Percocet", "--all"],
    ["medicines"],
    ["learn", "muscle_relaxers"],
    ["learn"],
    ["knowledge", "coverage"],
]


@pytest.fixture
def coloured(capsys, monkeypatch):
    """Run a command as on a terminal with 256 colours, and give what it prints."""
    for name, value in {"FORCE_COLOR": "1", "TERM": "xterm-256color"}.items():
        monkeypatch.setenv(name, value)
    for name in ("NO_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments):
        assert main(arguments) == 0
        return capsys.readouterr().out

    return run


def faint(text):
    """Give each faint text that is more than a line."""
    return [held for held in FAINT.findall(text) if held.strip(" ─\n")]


def coloured_letters(text):
    """Give each text with coloured letters and no ground of its own."""
    held = ((codes.split(";"), letters) for codes, letters in COLOURED.findall(text))
    return [letters for codes, letters in held if has_letters_only(codes)]


def has_letters_only(codes):
    is_letters = any(re.fullmatch("3[0-8]|9[0-7]", code) for code in codes)
    return is_letters and not any(re.fullmatch("4[0-8]|10[0-7]", code) for code in codes)


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_nothing_that_is_read_is_faint_or_coloured_without_a_ground(coloured, arguments):
    text = coloured(*arguments)

    assert "\x1b[" in text
    assert faint(text) == []
    assert coloured_letters(text) == []


def test_faint_and_yellow_letters_would_be_found():
    assert faint("\x1b[2mwhy\x1b[0m \x1b[2;3mSource\x1b[0m \x1b[2m────\x1b[0m") == ["why", "Source"]
    assert coloured_letters("\x1b[1;33mASK\x1b[0m \x1b[1;30;43mASK\x1b[0m") == ["ASK"]


def test_the_mark_is_coloured_and_not_the_sentence(coloured):
    text = coloured("check", "percocet", "wine")
    danger = next(line for line in text.splitlines() if "DANGER" in line)

    assert re.search(r"\x1b\[[\d;]*48;[\d;]*mDANGER\x1b\[0m", danger)
    assert re.search(r"\x1b\[1mPercocet", danger)


@pytest.mark.parametrize("columns", [80, 100])
@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(capsys, monkeypatch, columns, arguments):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")

    assert main(arguments) == 0

    assert max(map(len, capsys.readouterr().out.splitlines())) <= columns
