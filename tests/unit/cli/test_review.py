"""What a review shows on a terminal."""

from pathlib import Path

import secondline
from secondline.cli.main import main

EXAMPLES = Path(secondline.__file__).parent / "record" / "examples"


def shown(capsys, *more):
    path = EXAMPLES / "three_months" / "record.toml"
    assert main(["review", str(path), "--on", "2026-11-21", *more]) == 0
    return capsys.readouterr().out


def test_what_was_agreed_before_stands_beside_the_result(capsys):
    result = shown(capsys).partition("2  Is it really not working?")[2].partition("3  Why not?")[0]

    assert "What was agreed before" in result
    assert "30 %" in result


def test_one_option_is_shown_whole(capsys):
    out = " ".join(shown(capsys, "--open", "going for walks").split())

    for part in ("The decision", "What it is like", "What can go wrong", "Measured", "Source"):
        assert part in out


def test_an_option_that_does_not_come_up_is_refused_with_those_that_do(capsys):
    path = EXAMPLES / "three_months" / "record.toml"

    assert main(["review", str(path), "--on", "2026-11-21", "--open", "zzyzx"]) == 2
    assert "Activity pacing" in capsys.readouterr().err


def test_a_clinician_reads_what_the_order_rests_on(capsys):
    person, clinician = shown(capsys), shown(capsys, "--for", "clinician")

    assert "in the order of guidelines" not in person
    assert "in the order of guidelines" in clinician
    assert "certainty" in clinician


def test_an_emergency_opens_no_option(capsys):
    path = EXAMPLES / "red_flag" / "record.toml"
    main(["review", str(path), "--on", "2026-11-21", "--open", "heat"])

    out = capsys.readouterr().out
    assert "emergency" in out.casefold()
    assert "warm pack" not in out
