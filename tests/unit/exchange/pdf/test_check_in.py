"""The columns of the check-in sheet are those of a diary, and a diary reader takes them."""

from datetime import date

import pytest

from secondline.exchange.pdf.check_in import columns_of, header
from secondline.record.diary_columns import KNOWN, RATINGS
from secondline.record.diary_csv import read_diary
from secondline.record.reading import read_text
from secondline.record.record import Record

ON = date(2026, 11, 21)
MEDICINES = """
[[medicines]]
name = "Percocet"
side_effects = ["nausea"]
[[medicines]]
name = "Cymbalta, 30 mg"
side_effects = ["nausea", "dry mouth"]
[[medicines]]
name = "Lyrica"
stopped_on = 2026-10-01
side_effects = ["a swollen leg"]
[[medicines]]
name = "percocet"
[[therapies]]
name = "walking"
"""


def columns(more=""):
    return columns_of(read_text(f"schema = 1\n{more}{MEDICINES}"), ON)


def test_without_a_record_they_are_the_columns_that_every_diary_knows():
    assert set(columns_of(Record(), ON).all) == {*KNOWN} - {"time"}
    assert columns_of(Record(), ON).ratings == RATINGS


def test_each_medicine_that_is_taken_has_one_column_and_no_other_has():
    assert columns().taken == ("taken:Percocet", "taken:Cymbalta, 30 mg")


def test_side_effects_and_therapies_have_theirs_each_once():
    assert columns().side_effects == ("side_effect:nausea", "side_effect:dry mouth")
    assert columns().did == ("did:walking",)


def test_a_diary_that_is_there_keeps_its_spelling_and_its_own_measures(tmp_path):
    from secondline.record.reading import read

    (tmp_path / "diary.csv").write_text("date,pain,steps,taken:percocet\n2026-11-01,5,900,1\n")
    record = tmp_path / "record.toml"
    record.write_text(f'schema = 1\ndiary = "diary.csv"\n{MEDICINES}')

    found = columns_of(read(record), ON)

    assert found.taken[0] == "taken:percocet"
    assert found.own == ("steps",)


def test_what_is_typed_in_under_them_can_be_read():
    named = columns().all
    line = [f"{ON}", *["3"] * 6, "2", "1", "1", "0", "2", "0", "slept late"]

    diary = read_diary(f"{header(named)}\n{','.join(line)}\n", "diary.csv")

    assert len(line) == len(named)
    assert diary.daily("taken:Cymbalta, 30 mg") == {ON: 1.0}
    assert diary.check_ins[0].note == "slept late"


@pytest.mark.parametrize(
    ("name", "cell"), [("a, b", '"taken:a, b"'), ('a "b"', '"taken:a ""b"""'), ("a", "taken:a")]
)
def test_a_name_with_a_comma_or_a_quote_stays_one_cell(name, cell):
    assert header([f"taken:{name}"]) == cell
