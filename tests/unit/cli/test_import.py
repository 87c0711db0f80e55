"""``secondline import``: shows first, writes only where asked, and says what it does not know."""

import json

import pytest

from secondline.cli.main import main
from tests.unit.exchange.fhir.making import bundle, condition, rating, request

_FHIR = json.dumps(
    bundle(
        request("Zzyzx 5 MG Oral Tablet"),
        request("Percocet", status="stopped"),
        request("duloxetin"),
        request("Draftol", status="draft"),
        condition("Fibromyalgia"),
        rating(6.25, "2026-08-01"),
        {"resourceType": "Patient", "birthDate": "1979-01-02", "gender": "female"},
    )
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "export.json"
    path.write_text(_FHIR, encoding="utf-8")
    return path


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "diary of mine.csv"
    path.write_text("date,kneePain,steps\n2026-08-02,4,9\n2026-08-01,6,8\n", encoding="utf-8")
    return path


def _run(capsys, *arguments):
    status = main(["import", *map(str, arguments)])
    out, err = capsys.readouterr()
    return status, " ".join(out.split()), err


def test_without_to_it_shows_and_writes_nothing(file, capsys):
    status, out, _ = _run(capsys, file)

    assert status == 0
    assert "3 medicines, 2 not checked" in out
    assert "Percocet since 2026-03-01, stopped, the day is not known; dose not known" in out
    assert "we know it as oxycodone + acetaminophen." in out.casefold()
    assert "Did you mean duloxetine?" in out
    assert 'Left out, only a draft: "Draftol".' in out
    assert "born 1979, sex female" in out
    assert "1 day, 2026-08-01 • pain: 1 entry, 6.2" in out
    assert "Nothing is written yet." in out
    assert "no clinician has reviewed it" in out
    assert [path.name for path in file.parent.iterdir()] == ["export.json"]


def test_every_unknown_medicine_is_named_as_not_checked(file, capsys):
    _, out, _ = _run(capsys, file)

    after_name = out.split("Zzyzx 5 MG Oral Tablet")[1]
    assert after_name.index("NOT CHECKED") < after_name.index("Percocet")


def test_with_to_it_writes_a_record_that_can_be_reviewed(file, tmp_path, capsys):
    status, out, _ = _run(capsys, file, "--to", tmp_path / "mine")

    assert status == 0
    assert f"secondline review {tmp_path}/mine/record.toml" in out
    assert main(["review", str(tmp_path / "mine" / "record.toml"), "--json"]) == 0
    review = json.loads(capsys.readouterr().out)
    assert "Zzyzx 5 MG Oral Tablet" in review["record"]["unknown"]


def test_it_never_overwrites(file, tmp_path, capsys):
    _run(capsys, file, "--to", tmp_path / "mine")
    before = (tmp_path / "mine" / "record.toml").read_bytes()

    status, out, err = _run(capsys, file, "--to", tmp_path / "mine")

    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "nothing is ever overwritten" in err
    assert (tmp_path / "mine" / "record.toml").read_bytes() == before


def test_json_is_one_object(file, tmp_path, capsys):
    status, out, err = _run(capsys, file, "--json", "--to", tmp_path / "mine")
    found = json.loads(out)

    assert (status, err) == (0, "")
    assert found["kind"] == "fhir"
    assert found["unknown"] == ["Zzyzx 5 MG Oral Tablet", "duloxetin"]
    assert found["medicines"][1]["matched"] == ["oxycodone", "acetaminophen"]
    assert found["record"]["medicines"][0]["started_on"] == "2026-03-01"
    assert found["n_days"] == 1
    assert found["columns"] == {"used": [], "not_used": []}
    assert len(found["warnings"]) == 1
    assert [name.rsplit("/", 1)[1] for name in found["written"]] == ["record.toml", "diary.csv"]


def test_a_table_says_what_is_used_and_how_to_use_the_rest(table, capsys):
    status, out, _ = _run(capsys, table)

    assert status == 0
    assert "2 days, from 2026-08-01 to 2026-08-02" in out
    assert "kneePain: 2 entries, from 4 to 6" in out
    assert "No column says of itself that it is your pain" in out
    assert '--map "kneePain=pain"' in out
    assert "Not used: steps." in out


def test_a_map_makes_a_column_pain(table, capsys):
    _, out, _ = _run(capsys, table, "--map", "kneePain=pain", "--map", "steps=steps", "--json")

    assert json.loads(out)["columns"] == {
        "used": [
            {"column": "kneePain", "measure": "pain"},
            {"column": "steps", "measure": "steps"},
        ],
        "not_used": [],
    }


def test_dates_may_be_said(table, capsys):
    table.write_text("date,pain\n03/04/2026,4\n", encoding="utf-8")

    assert _run(capsys, table)[0] == 2
    assert "1 day, 2026-04-03" in _run(capsys, table, "--dates", "dmy")[1]


@pytest.mark.parametrize("given", ["kneePain", "=pain", "kneePain=", "="])
def test_a_map_that_is_none_is_refused(table, capsys, given):
    status, _, err = _run(capsys, table, "--map", given)

    assert status == 2
    assert err.count("\n") == 1
    assert "COLUMN=MEASURE" in err


def test_a_column_may_not_be_two_things(table, capsys):
    status, _, err = _run(capsys, table, "--map", "steps=a", "--map", "steps=b")

    assert (status, "twice" in err) == (2, True)


@pytest.mark.parametrize("text", ['{"resourceType": "Flag"}', "date,steps\n2026-08-01,4\n"])
def test_a_file_that_holds_nothing_for_us_is_answered_and_nothing_is_written(
    tmp_path, capsys, text
):
    path = tmp_path / "file"
    path.write_text(text, encoding="utf-8")

    status, out, _ = _run(capsys, path, "--to", tmp_path / "mine")

    assert status == 0
    assert "We found nothing in it" in out
    assert "Nothing was written." in out
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe\x00", b"\x89PNG\r\n\x00", b'{"a": 1, "a": 2}', b"[" * 100_000, b"no table"],
)
def test_bad_input_is_one_sentence_and_status_2(tmp_path, capsys, data):
    path = tmp_path / "file"
    path.write_bytes(data)

    status, out, err = _run(capsys, path, "--to", tmp_path / "mine")

    assert (status, out, err.count("\n")) == (2, "", 1)
    assert not (tmp_path / "mine").exists()


def test_a_name_that_moves_the_cursor_or_looks_like_markup_is_shown_as_text(tmp_path, capsys):
    path = tmp_path / "file"
    path.write_text(json.dumps(request("[bold]Na\x1b[2Jpro[/bold] [red")), encoding="utf-8")

    _, out, _ = _run(capsys, path)

    assert "\x1b" not in out
    assert "[bold]Na�[2Jpro[/bold] [red" in out


def _long_table(path):
    notes = "x" * 100_000
    path.write_text("date,pain,n\n" + f"2026-08-01,4,{notes}\n" * 11, encoding="utf-8")
    return path


def test_long_work_shows_on_a_terminal_that_it_goes_on(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")

    status, out, err = _run(capsys, _long_table(tmp_path / "long.csv"), "--json")

    assert status == 0
    assert json.loads(out)["n_days"] == 1
    assert "Reading long.csv" in err


def test_nothing_is_said_beside_the_answer_where_nobody_watches(tmp_path, capsys):
    assert _run(capsys, _long_table(tmp_path / "long.csv"), "--json")[2] == ""


@pytest.mark.parametrize("name", ["nowhere.json", "no\0name"])
def test_a_file_that_is_not_there_is_one_sentence(tmp_path, capsys, name):
    status, out, err = _run(capsys, f"{tmp_path}/{name}")

    assert (status, out, err.count("\n")) == (2, "", 1)


def test_how_it_is_taken_is_shown(tmp_path, capsys):
    def dosage(**more):
        repeat = {"frequency": 3, "period": 1, "periodUnit": "d"}
        return {"dosageInstruction": [{"timing": {"repeat": repeat}, **more}]}

    path = tmp_path / "file"
    text = json.dumps(
        bundle(request("A", **dosage()), request("B", **dosage(asNeededBoolean=True)))
    )
    path.write_text(text, encoding="utf-8")

    out = _run(capsys, path)[1]

    assert "since 2026-03-01, still taken; dose not known; 3 times a day" in out
    assert "as needed, at most 3 a day" in out


def test_a_note_is_said_to_be_used_and_never_shown(table, capsys):
    table.write_text("date,pain,words\n2026-08-01,4,private\n", encoding="utf-8")

    out = _run(capsys, table, "--map", "words=note")[1]

    assert "note (your column words)" in out
    assert "private" not in out
