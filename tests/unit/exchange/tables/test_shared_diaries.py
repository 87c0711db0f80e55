"""Every diary that we were given is read, or refused with a clear reason."""

from datetime import date

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.imported import read_import, write_import
from secondline.knowledge.compiling import library
from secondline.record.reading import read
from tests.shared import SHARED

_TODAY = date(2026, 11, 21)
_FOLDER = SHARED / "diaries" if SHARED else None

pytestmark = pytest.mark.skipif(_FOLDER is None, reason="the shared diaries are not here")


def _read(name, **maps):
    return read_import(_FOLDER / name, maps, library(), on=_TODAY)


def test_pains_by_place_are_kept_apart_and_none_is_pain_by_itself():
    found = _read("myaiguide_participant1.csv")

    assert "pain" not in found.diary.columns
    assert "kneePain" in found.diary.columns
    assert "painthreshold" in found.not_used
    assert found.n_days == 2916


def test_one_place_is_pain_where_the_person_says_so(tmp_path):
    found = _read("myaiguide_participant1.csv", kneePain="pain", fitbitSteps="steps")

    write_import(found, tmp_path / "mine")
    diary = read(tmp_path / "mine" / "record.toml").diary

    assert diary is not None
    assert diary == found.diary
    assert diary.first_on == date(2015, 11, 19)
    assert len(diary.daily("pain")) == len(diary.daily("steps")) == 2916
    assert max(diary.daily("pain").values()) <= 10


def test_a_diary_without_pain_holds_nothing_until_the_person_says_what_is_what():
    assert _read("melatonin_ema.csv").is_empty
    assert "mood" in _read("melatonin_ema.csv").not_used


def test_a_scale_from_0_to_100_is_refused_as_a_rating_and_kept_as_ones_own():
    with pytest.raises(UnusableInput, match=r'found "65.0"; expected 0 to 10.*own_mood'):
        _read("melatonin_ema.csv", mood="mood")

    found = _read("melatonin_ema.csv", mood="own_mood")
    assert all(line.at is not None for line in found.diary.check_ins)
    assert found.diary.first_on == date(2026, 2, 18)


@pytest.mark.parametrize("name", ["studyu_tea.csv", "studyu_herbal.csv"])
def test_an_export_of_several_people_is_refused(name):
    with pytest.raises(UnusableInput, match=r"the lines of . people"):
        _read(name)
