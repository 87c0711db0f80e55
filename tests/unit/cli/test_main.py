"""The command line: exit statuses, one line for an error, JSON and nothing else."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from secondline.cli.main import main
from secondline.cli.page import show_review
from secondline.exchange.plain_json import plain_review
from secondline.knowledge.compiling import library
from secondline.loop.review import review
from secondline.record.examples import example, path_of
from secondline.record.reading import read_text

DAY = ["--on", "2026-11-21"]
ROOT = Path(__file__).parents[3]


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


@pytest.mark.parametrize("name", ["record.toml", "Mine.JSON", "diary.csv"])
def test_a_file_is_no_medicine_and_check_says_what_to_do_with_it(capsys, name):
    status, out, said = run(capsys, "check", "percocet", name)

    assert status == 2 and out == ""
    assert f"secondline review {name}" in said


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


def test_with_all_the_files_to_correct_are_named_and_exist(capsys):
    _, folded, _ = run(capsys, "medicines", "Percocet")
    _, out, _ = run(capsys, "medicines", "Percocet", "--all")
    named = re.findall(r"secondline/knowledge/\w+/\w+\.yaml", "".join(out.split()))

    assert [Path(one).stem for one in named] == ["percocet", "oxycodone", "acetaminophen"]
    assert all((ROOT / one).is_file() for one in named)
    assert "knowledge/products" not in folded


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


def test_a_record_of_one_name_is_not_called_an_answer(capsys, tmp_path):
    _, out, _ = run(capsys, "review", str(_record(tmp_path, 'name = "Cymbalta"')), *DAY)

    assert "We cannot tell yet" in out
    assert "We found no reason" not in out


def test_an_emergency_of_the_record_stands_before_what_was_checked(capsys):
    record = str(path_of("red_flag"))
    _, out, _ = run(capsys, "check", "percocet", "wine", "--record", record, *DAY)
    _, said, _ = run(capsys, "check", "percocet", "wine", "--record", record, *DAY, "--json")

    assert 0 <= out.find("emergency department now") < out.find("DANGER")
    assert json.loads(said)["findings"][0]["facts"]["urgency"] == "emergency"


def test_a_record_without_emergency_adds_no_urgent_line(capsys):
    record = str(path_of("three_months"))
    _, out, _ = run(capsys, "check", "percocet", "--record", record, *DAY)

    assert "What you asked about" not in out


@pytest.mark.parametrize("name", ["record.toml", "diary.csv", "empty.pdf"])
def test_a_page_never_replaces_what_is_no_page(capsys, tmp_path, name):
    record = _record(tmp_path, 'name = "Cymbalta"')
    (tmp_path / "diary.csv").write_text("date,pain\n2026-08-01,6\n")
    (tmp_path / "empty.pdf").write_text("mine")
    before = (tmp_path / name).read_bytes()

    status, out, err = run(capsys, "review", str(record), *DAY, "--pdf", str(tmp_path / name))

    assert (status, out) == (2, "")
    assert "no PDF" in err and err.count("\n") == 1
    assert (tmp_path / name).read_bytes() == before


def test_a_page_replaces_an_older_page(capsys, tmp_path):
    target = tmp_path / "visit.pdf"
    target.write_bytes(b"%PDF-1.7 old")

    status, _, _ = run(capsys, "review", str(path_of("red_flag")), *DAY, "--pdf", str(target))

    assert status == 0
    assert len(target.read_bytes()) > 1000


@pytest.mark.parametrize("target", [".", "", "/"])
def test_a_folder_is_no_name_of_a_page(capsys, target):
    status, out, err = run(capsys, "review", str(path_of("red_flag")), *DAY, "--pdf", target)

    assert (status, out) == (2, "")
    assert "visit.pdf" in err


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["zzyzx", "ibuprofen"], "could check only one of them, ibuprofen"),
        (["zzyzx"], "could not check it"),
        (["zzyzx", "foobaz"], "could not check any of them"),
        (["Pamprin"], "one name alone.*could not check all that it holds"),
        (["Excedrin", "zzyzx"], "could check only one of them, Excedrin"),
        (["zzyzx", "gabapentin", "naproxen"], "not all of them could be checked"),
        (["tylenol"], "one name alone, so there was nothing to check it against. Give"),
        (["gabapentin", "naproxen"], "We know of nothing that these do together"),
    ],
)
def test_nothing_found_says_what_was_there_to_be_looked_at(capsys, names, says):
    _, out, _ = run(capsys, "check", *names)

    assert re.search(says, " ".join(out.split()))


@pytest.mark.parametrize("names", [[" "], ["", "  "]])
def test_a_check_of_no_name_is_refused(capsys, names):
    status, out, err = run(capsys, "check", *names)

    assert (status, out) == (2, "")
    assert "no name" in err


def test_an_ingredient_that_is_known_and_not_covered_is_named(capsys):
    _, out, _ = run(capsys, "check", "Pamprin", "zzyzx")
    said = " ".join(out.split())

    assert re.search(r"NOT CHECKED Pamprin[^:]*: what we know of pamabrom in it does not", said)
    assert "NOT CHECKED zzyzx: we do not know it" in said


def test_a_product_is_named_with_all_that_it_holds_checked_or_not(capsys):
    _, out, _ = run(capsys, "check", "Excedrin")

    assert "Excedrin  is acetaminophen + aspirin + caffeine" in out


def test_a_name_given_twice_is_one(capsys):
    _, out, _ = run(capsys, "check", "percocet", "percocet")

    assert out.count("oxycodone + acetaminophen") == 1
    assert "acetaminophen + oxycodone" not in out


def test_that_no_danger_sign_was_asked_is_said_once(capsys, tmp_path):
    _, out, _ = run(capsys, "review", str(_record(tmp_path, 'name = "Cymbalta"')), *DAY)

    assert out.count("Danger signs were not asked") == 1
    assert "numbness between your legs" in " ".join(out.split())


def test_with_all_each_danger_question_has_its_key(capsys, tmp_path):
    record = str(_record(tmp_path, 'name = "Cymbalta"'))
    _, folded, _ = run(capsys, "review", record, *DAY)
    _, out, _ = run(capsys, "review", record, *DAY, "--all")
    question = library().words["red_flags"]["ces_saddle"]["question"]
    lines = [line.strip() for line in out.splitlines()]

    assert "[red_flags]" in out and "[red_flags]" not in folded
    place = lines.index('ces_saddle = "no"')
    assert " ".join(question.split()).endswith(lines[place - 1].removeprefix("? "))
    written = "\n".join(line for line in lines if line.endswith('= "no"'))
    assert read_text(f"schema = 1\n[red_flags]\n{written}\n").flags_asked


@pytest.mark.parametrize("command", ["review", "check", "medicines"])
def test_no_control_character_reaches_the_terminal(capsys, tmp_path, command):
    name = "\x1b[2Jx\u202e\x07"
    given = [name]
    if command == "review":
        given = [str(_record(tmp_path, 'name = "\\u001b[2Jx\\u202e\\u0007"')), *DAY, "--all"]

    _, out, _ = run(capsys, command, *given)

    assert "\\x1b[2J" in out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_what_of_the_record_is_not_used_is_said_behind_the_danger_signs(capsys):
    found = plain_review(review(example("three_months"), library(), on=date(2026, 11, 21)))
    row = found["visit"]["findings"][0]
    said = "Your allergies are not checked yet."
    row = {**row, "id": "not_used", "says": said, "why": "", "do": None, "cites": [], "asks": []}
    others = [one for one in found["visit"]["findings"] if one["id"] != "not_used"]
    found["visit"]["findings"] = [*others, row]

    show_review(found, library(), is_all=False, written=None)
    out, _ = capsys.readouterr()

    assert 0 < out.find("Danger signs asked") < out.find(said) < out.find("2  Is it really")


def _record(folder, *medicine):
    record = folder / "record.toml"
    record.write_text("\n".join(("schema = 1", "[[medicines]]", *medicine)) + "\n")
    return record
