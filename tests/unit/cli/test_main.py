"""The command line: exit statuses, one line for an error, JSON and nothing else."""

import json

import pytest

from secondline.cli.main import main
from secondline.record.examples import path_of

DAY = ["--on", "2026-11-21"]


def run(capsys, *arguments):
    try:
        status = main(arguments)
    except SystemExit as left:
        status = int(left.code or 0)
    out, err = capsys.readouterr()
    return status, out, err


def test_without_a_command_the_help_is_shown(capsys):
    status, out, _ = run(capsys)

    assert status == 0
    assert "review" in out and "emergency" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("foo",),
        ("review",),
        ("check",),
        ("review", "x", "--on", "2026-02-30"),
        ("review", "no.toml"),
    ],
)
def test_input_that_cannot_be_used_is_one_line_and_status_two(capsys, arguments):
    status, out, err = run(capsys, *arguments)

    assert (status, out) == (2, "")
    assert err.count("\n") == 1 and "Traceback" not in err


def test_a_review_in_json_is_one_object_of_the_contracts_shape(capsys):
    status, out, err = run(capsys, "review", str(path_of("three_months")), *DAY, "--json")
    found = json.loads(out)

    assert (status, err) == (0, "")
    assert list(found) == [
        "schema", "notice", "on", "knowledge", "record",
        "safety", "response", "reasons", "options", "experiment", "visit",
    ]  # fmt: skip
    assert list(found["record"]) == ["hash", "matched", "confirm", "unknown"]
    for answer in ("safety", "response", "reasons", "options", "experiment", "visit"):
        assert list(found[answer]) == ["urgent", "findings"]
        for finding in found[answer]["findings"]:
            assert list(finding) == [
                "id", "about", "verdict", "tier", "family", "says", "why", "do",
                "facts", "units", "cites", "asks",
            ]  # fmt: skip


def test_a_check_in_json_has_the_same_findings(capsys):
    status, out, _ = run(capsys, "check", "percocet", "tylenol", "zzyzx", "duloxetin", "--json")
    found = json.loads(out)

    assert status == 0
    assert list(found) == ["matched", "confirm", "unknown", "findings"]
    assert found["unknown"] == ["zzyzx"]
    assert found["confirm"] == [{"given": "duloxetin", "suggestions": ["duloxetine"]}]
    assert [one["family"] for one in found["findings"]] == ["duplicate"]


def test_a_name_that_we_do_not_know_is_an_answer(capsys):
    status, out, _ = run(capsys, "medicines", "duloxetin")

    assert status == 0
    assert "Did you mean duloxetine" in out


def test_what_we_know_of_a_medicine_has_its_source_on_every_line(capsys):
    status, out, _ = run(capsys, "medicines", "Percocet")

    assert status == 0
    assert "oxycodone" in out and "acetaminophen" in out
    assert "percocet_dailymed" in out


def test_a_page_is_written_only_whole(capsys, tmp_path):
    target = tmp_path / "visit.pdf"
    status, _, _ = run(capsys, "review", str(path_of("red_flag")), *DAY, "--pdf", str(target))

    assert status == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert [one.name for one in tmp_path.iterdir()] == ["visit.pdf"]


def test_a_page_that_cannot_be_written_is_said_in_one_line(capsys, tmp_path):
    target = tmp_path / "none" / "visit.pdf"
    status, _, err = run(capsys, "review", str(path_of("red_flag")), *DAY, "--pdf", str(target))

    assert status == 2
    assert err.count("\n") == 1


def test_a_red_flag_leaves_only_the_action_on_the_screen(capsys):
    _, out, _ = run(capsys, "review", str(path_of("red_flag")), *DAY)

    assert "emergency department now" in out
    assert "Why not?" not in out and "What next?" not in out


def test_a_day_in_the_future_names_the_file(capsys, tmp_path):
    record = tmp_path / "record.toml"
    record.write_text('schema = 1\n[[medicines]]\nname = "x"\nstarted_on = 2027-01-01\n')
    status, out, err = run(capsys, "review", str(record), *DAY)

    assert (status, out) == (2, "")
    assert "record.toml" in err and "future" in err


def test_a_fault_of_ours_says_so_without_what_was_written(capsys, monkeypatch, tmp_path):
    record = tmp_path / "record.toml"
    record.write_text('schema = 1\nstory = "my secret"\n')
    monkeypatch.setattr("secondline.loop.review.review", lambda *_: [].pop())
    status, out, err = run(capsys, "review", str(record), *DAY)

    assert (status, out) == (1, "")
    assert "a fault of ours" in err and "secret" not in err and err.count("\n") == 1


def test_colour_is_left_out_where_it_is_not_wanted(capsys, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    _, out, _ = run(capsys, "check", "percocet", "wine")

    assert "\x1b" not in out


def test_the_knowledge_is_in_order_and_counted(capsys):
    status, out, _ = run(capsys, "knowledge", "check", "--json")

    assert status == 0
    assert json.loads(out)["entries"]["red_flags"] == 44
