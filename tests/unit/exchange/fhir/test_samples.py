"""Every FHIR file that we were given goes through, or is refused in words."""

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.imported import read_import, write_import
from secondline.knowledge.compiling import library
from secondline.record.reading import read
from tests.shared import SHARED
from tests.unit.exchange.fhir.making import TODAY

_FOLDER = SHARED / "fhir-samples" if SHARED else None
_R4 = ("hl7-r4", "ips-2.0.0", "synthea-r4")


def _files(*folders):
    if _FOLDER is None:
        return []
    return [path for folder in folders for path in sorted((_FOLDER / folder).glob("*.json"))]


@pytest.mark.parametrize("file", _files(*_R4), ids=lambda path: path.stem[:40])
def test_a_file_in_r4_goes_through_and_loses_nothing(file, tmp_path):
    found = read_import(file, {}, library(), on=TODAY)

    if not found.is_empty:
        write_import(found, tmp_path / "mine")
        record = read(tmp_path / "mine" / "record.toml")
        assert [one.name for one in record.medicines] == [
            one.match.given for one in found.medicines
        ]
        assert (record.diary or found.diary) == found.diary
    for one in found.medicines:
        is_known = any(library().medicine(id).roles for id in one.match.ingredients)
        assert is_known or one.match.given in found.not_checked


@pytest.mark.parametrize("file", _files("dstu2"), ids=lambda path: path.stem)
def test_a_file_in_dstu2_is_refused_in_words(file):
    with pytest.raises(UnusableInput, match=r"found FHIR DSTU2 .*; expected FHIR R4"):
        read_import(file, {}, library(), on=TODAY)


@pytest.mark.skipif(_FOLDER is None, reason="the shared samples are not here")
def test_the_person_with_fibromyalgia_keeps_what_matters_and_no_name():
    (file,) = _files_named("Suzi_Bechtelar")

    found = read_import(file, {}, library(), on=TODAY)
    taken = [one for one in found.medicines if "stopped_on" not in one.raw]

    assert {key: found.record[key] for key in ("born", "sex", "country", "conditions")} == {
        "born": 1986,
        "sex": "female",
        "country": "US",
        "conditions": ["Primary fibromyalgia syndrome"],
    }
    assert [one.match.given for one in taken] == [
        "Naproxen 500 MG Oral Tablet",
        "Etonogestrel 68 MG Drug Implant",
    ]
    assert taken[0].raw["for"] == "Primary fibromyalgia syndrome"
    assert len(found.diary.check_ins) == 5
    assert "Bechtelar" not in str(found.record)


def _files_named(start):
    return [path for path in _files("synthea-r4") if path.name.startswith(start)]
