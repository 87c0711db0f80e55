"""A file of another program is told by what is in it, and written only whole."""

import json
from datetime import date

import pytest

from secondline.errors import UnusableInput
from secondline.exchange import imported
from secondline.exchange.imported import read_import, write_import
from secondline.knowledge.compiling import library
from secondline.record.reading import read
from tests.unit.exchange.fhir.making import TODAY, bundle, rating, request


def _file(tmp_path, text, name="file"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _read(path, **maps):
    return read_import(path, maps, library(), on=TODAY)


_FHIR = json.dumps(bundle(request("Zzyzx 5 MG"), request("Naproxen"), rating(6, "2026-08-01")))
_TABLE = "date,pain,steps\n2026-08-02,4,1\n2026-08-01,6,2\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (_FHIR, "fhir"),
        ("\ufeff \n" + _FHIR, "fhir"),
        (_TABLE, "table"),
        ("\ufeff" + _TABLE, "table"),
    ],
)
def test_the_kind_is_told_by_what_is_in_it_whatever_the_name(tmp_path, text, kind):
    assert _read(_file(tmp_path, text, "export.txt")).kind == kind


def test_fhir_becomes_a_record_with_its_diary(tmp_path):
    found = _read(_file(tmp_path, _FHIR))

    write_import(found, tmp_path / "mine")
    record = read(tmp_path / "mine" / "record.toml")

    assert [one.name for one in record.medicines] == ["Zzyzx 5 MG", "Naproxen"]
    assert record.diary == found.diary
    assert found.not_checked == ("Zzyzx 5 MG",)
    assert found.n_days == 1


def test_a_table_becomes_a_record_with_its_diary(tmp_path):
    found = _read(_file(tmp_path, _TABLE))

    write_import(found, tmp_path / "mine")
    record = read(tmp_path / "mine" / "record.toml")

    assert record.diary is not None
    assert record.diary.daily("pain") == {date(2026, 8, 1): 6.0, date(2026, 8, 2): 4.0}
    assert found.not_used == ("steps",)


@pytest.mark.parametrize("text", ['{"resourceType": "Flag"}', "date,steps\n2026-08-01,4\n"])
def test_a_file_that_holds_nothing_for_us_is_read_and_never_written(tmp_path, text):
    found = _read(_file(tmp_path, text))

    assert found.is_empty
    with pytest.raises(UnusableInput, match="nothing to write"):
        write_import(found, tmp_path / "mine")
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize("name", ["record.toml", "diary.csv"])
def test_nothing_is_ever_overwritten(tmp_path, name):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / name).write_text("mine")
    found = _read(_file(tmp_path, json.dumps(request())))

    with pytest.raises(UnusableInput, match=name):
        write_import(found, folder)

    assert [path.name for path in folder.iterdir()] == [name]


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("<?xml version='1.0'?><Bundle/>", "XML"),
        (b"PK\x03\x04\x00\x00", "no text"),
        ("datum,schmerz\n2026-08-01,stärker".encode("latin-1"), "UTF-8"),
        ("date,pain".encode("utf-16"), "UTF-16"),
        ("", "found nothing"),
        ("[" * 100_000, "nested far too deep"),
        ('{"schema": 1}', "secondline review"),
        ("hello", "no column with dates"),
    ],
)
def test_anything_else_is_refused_in_one_sentence(tmp_path, text, match):
    with pytest.raises(UnusableInput, match=match) as refused:
        _read(_file(tmp_path, text))

    assert "\n" not in str(refused.value)


def test_a_spreadsheet_is_asked_for_as_csv(tmp_path):
    with pytest.raises(UnusableInput, match="a spreadsheet; expected its table saved as CSV"):
        _read(_file(tmp_path, b"PK\x03\x04\x00\x00", "diary.xlsx"))


def test_a_file_beyond_the_limit_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(imported, "IMPORT_BYTES", 1_000_000)

    with pytest.raises(UnusableInput, match="more than 1 MB"):
        _read(_file(tmp_path, "x" * 1_000_001))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnusableInput, match="no file of that name"):
        _read(tmp_path / "nowhere.json")


def test_a_map_means_nothing_in_fhir(tmp_path):
    with pytest.raises(UnusableInput, match="--map and --dates left out"):
        _read(_file(tmp_path, _FHIR), kneePain="pain")


def test_what_could_not_be_read_again_is_not_written(tmp_path):
    many = ["date,kneePain"] + ["2026-08-01,1"] * 3 + ["2026-08-01,46"]
    found = _read(_file(tmp_path, "\n".join(many)), kneePain="taken:x")

    with pytest.raises(UnusableInput, match="0 to 48"):
        write_import(found, tmp_path / "mine")

    assert not (tmp_path / "mine").exists()


def test_a_person_who_is_not_born_yet_is_refused_before_anything_is_shown(tmp_path):
    patient = {"resourceType": "Patient", "birthDate": "2099-01-01"}
    path = _file(tmp_path, json.dumps(bundle(patient, request("Naproxen"))))

    with pytest.raises(UnusableInput, match=r"a birth in 2099, in the future; expected a year"):
        _read(path)


def test_a_person_born_this_year_is_read(tmp_path):
    patient = {"resourceType": "Patient", "birthDate": f"{TODAY.year}-01-01"}
    path = _file(tmp_path, json.dumps(bundle(patient, request("Naproxen"))))

    assert _read(path).record["born"] == TODAY.year


def test_a_folder_is_answered_with_what_to_give_instead(tmp_path):
    with pytest.raises(UnusableInput, match="found a folder; expected the name of a file in it"):
        _read(tmp_path)
