"""Real input: what another program holds becomes a record, and the record is reviewed.

Nothing of it is dropped: a medicine that we do not know is named as not checked, to the end.
"""

from datetime import date
from pathlib import Path

import pytest

import secondline
from secondline.cli.main import main
from secondline.knowledge.names import plain
from tests.shared import SHARED

ON = date(2026, 11, 21)
HOME = SHARED or Path()
FILES = sorted(HOME.glob("fhir-samples/*/*.json"))
pytestmark = pytest.mark.skipif(SHARED is None, reason="the shared folder of inputs is not here")


def imported(place, folder, *more):
    assert main(["import", str(place), "--to", str(folder), *more]) == 0
    return secondline.read(folder / "record.toml")


def test_a_patient_with_fibromyalgia_runs_through_import_and_review(library, tmp_path, capsys):
    (place,) = HOME.glob("fhir-samples/synthea-r4/Suzi_Bechtelar*.json")
    record = imported(place, tmp_path / "mine")

    review = secondline.review(record, library, on=ON)

    assert "fibromyalgia" in [library.condition_names[plain(c)] for c in record.person.conditions]
    assert "Naproxen 500 MG Oral Tablet" in [one.given for one in review.names.matched]
    assert "Errin 28 Day Pack" in [*review.names.unknown, *(c.given for c in review.names.confirm)]
    assert review.safety.findings[0].id == "not_asked"
    assert review.response.findings


def test_a_strangers_diary_runs_through_import_and_review(library, tmp_path, capsys):
    place = HOME / "diaries" / "myaiguide_participant1.csv"
    record = imported(place, tmp_path / "mine", "--map", "kneePain=pain")

    review = secondline.review(record, library, on=ON)

    assert len(record.diary.daily("pain")) == 2916
    assert review.safety.findings[0].id == "not_asked"


@pytest.mark.parametrize("place", FILES, ids=lambda place: place.name)
def test_every_file_is_imported_or_refused_in_words(place, capsys):
    is_refused = place.parent.name == "dstu2"

    status = main(["import", str(place)])

    out, err = capsys.readouterr()
    assert status == (2 if is_refused else 0)
    assert bool(err) is is_refused and "Traceback" not in err
    for line in out.splitlines():
        assert "\x1b" not in line
