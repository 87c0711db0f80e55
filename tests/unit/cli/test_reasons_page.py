"""Why not, in a terminal: what speaks for and against, three reasons open and the rest in short."""

import pytest

from secondline.cli.main import main
from secondline.record.examples import path_of

DAY = ["--on", "2026-11-21"]
ALSO = "Also, in short"


@pytest.fixture
def page(capsys):
    """Give the part of a review that answers the third question, each line as it stands."""

    def shown(name, *more):
        assert main(["review", str(path_of(name)), *DAY, *more]) == 0
        return capsys.readouterr().out.split("3  Why not?")[1].split("4  What next?")[0]

    return shown


def lines(text, mark):
    return [line.strip() for line in text.splitlines() if line.startswith(f"  {mark} ")]


def test_what_speaks_for_a_reason_stands_under_it(page):
    held = lines(page("starting_dose"), "+")

    assert "+ at most 150 mg a day" in held
    assert "+ since 2026-10-31" in held


def test_what_speaks_against_one_stands_there_too(page):
    assert lines(page("unexplained"), "-") == []
    assert "- 60 mg a day reached on 2026-04-01" in lines(page("unexplained", "--all"), "-")


def test_three_reasons_open_and_the_others_are_told_in_short(page):
    opened, _, folded = page("three_months").partition(ALSO)

    assert opened.count("Source: ") == 3
    assert "What the trials of Flexeril" not in opened
    assert "What the trials of Flexeril" in folded


def test_all_of_them_open_on_demand(page):
    text = page("three_months", "--all")

    assert ALSO not in text
    assert "What the trials of Flexeril" in text
    assert text.count("Source: ") > 3


def test_what_speaks_against_other_reasons_stands_in_one_line_a_medicine(page):
    whole = " ".join(page("unexplained").split())
    text = whole.partition("What speaks against other reasons")[2]

    assert text.count("• duloxetine: ") == 1
    assert "60 mg a day reached on 2026-04-01" in text
    assert "no side effects" in text
