"""What a record says: unknown is not none, and asked is not answered."""

from dataclasses import FrozenInstanceError, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from secondline.record.agreement import Agreement
from secondline.record.alcohol import read_alcohol
from secondline.record.medicines import MedicationStatement
from secondline.record.person import Person
from secondline.record.reading import read_text
from secondline.record.record import Record
from secondline.record.symptoms import Pain, Symptoms
from secondline.record.when import read_when
from secondline.units import Quantity

EXAMPLE = Path(__file__).with_name("contract_example.toml")


def read_lines(*lines: str) -> Record:
    return read_text("\n".join(["schema = 1", *lines]))


def medicine(*lines: str):
    (found,) = read_lines("[[medicines]]", *lines).medicines
    return found


@pytest.mark.parametrize(
    ("born", "ages"),
    [
        ("1979", (46, 47)),
        ("1979-11", (46, 47)),
        ("1979-12", (46, 46)),
        ("1979-11-21", (47, 47)),
        ("1979-11-22", (46, 46)),
        ("2026", (0, 0)),
        ("2008", (17, 18)),
    ],
)
def test_an_age_is_a_range_where_the_birthday_is_not_known(born, ages):
    assert Person(born=read_when(born)).age_range(date(2026, 11, 21)) == ages


def test_someone_born_on_a_leap_day_comes_of_age_on_the_first_of_march():
    person = Person(born=read_when("2008-02-29"))

    assert person.age_range(date(2026, 2, 28)) == (17, 17)
    assert person.age_range(date(2026, 3, 1)) == (18, 18)


def test_an_unknown_birth_gives_no_age():
    assert Person().age_range(date(2026, 11, 21)) is None


@pytest.mark.parametrize(
    ("text", "a_day"),
    [("none", 0), ("1 drink a day", 1), ("14 drinks a week", 2), ("3.5 drinks per week", 0.5)],
)
def test_drinks_come_to_so_many_a_day(text, a_day):
    assert read_alcohol(text).drinks_a_day == a_day
    assert str(read_alcohol(text)) == text


@pytest.mark.parametrize("key", ["conditions", "allergies"])
def test_an_empty_list_is_none_and_a_missing_one_is_unknown(key):
    assert getattr(read_lines(f"{key} = []").person, key) == ()
    assert getattr(read_lines().person, key) is None
    assert getattr(read_lines(f'{key} = ["unknown"]').person, key) is None


@pytest.mark.parametrize(
    ("text", "measure", "kidney"),
    [
        ("eGFR 88 mL/min", "eGFR", Quantity(88, "mL/min")),
        ("egfr 88 ml/min/1.73m2", "eGFR", Quantity(88, "mL/min/1.73m2")),
        ("CrCl 60 mL/min", "CrCl", Quantity(60, "mL/min")),
        ("60 mL/min/1.73 m²", None, Quantity(60, "mL/min/1.73 m²")),
    ],
)
def test_the_kidney_is_kept_as_the_laboratory_reported_it(text, measure, kidney):
    person = read_lines(f'kidney = "{text}"').person

    assert (person.kidney_measure, person.kidney) == (measure, kidney)


@pytest.mark.parametrize("text", ["136 lb", "136 lbs", "136 Pounds"])
def test_a_weight_may_be_in_pounds(text):
    assert read_lines(f'weight = "{text}"').person.weight == Quantity(136, "lb")


def test_a_medicine_without_a_stop_is_still_taken():
    assert (medicine('name = "a"').is_stopped, medicine().stopped_on) == (False, None)


def test_a_stop_on_an_unknown_day_is_a_stop():
    stopped = medicine('stopped_on = "unknown"', 'stopped_because = "cost"')

    assert (stopped.is_stopped, stopped.stopped_on, stopped.stopped_because) == (True, None, "cost")


def test_a_stop_in_the_month_of_the_start_is_possible():
    assert medicine('started_on = "2026-08"', "stopped_on = 2026-08-01").is_stopped


def test_a_medicine_without_a_name_is_kept_and_called_unknown():
    assert medicine('dose = "30 mg"').name == "unknown"


@pytest.mark.parametrize("word", ["all", "most days", "about half", "rarely", "none"])
def test_the_word_for_the_doses_taken_is_kept(word):
    assert medicine(f'taken = "{word}"').taken == word


@pytest.mark.parametrize("share", [0, 0.8, 1])
def test_the_share_of_doses_taken_is_kept(share):
    assert medicine(f"taken = {share}").taken == share


def test_what_is_taken_as_needed_may_have_a_most():
    needed = medicine("as_needed = true", "at_most = 6")

    assert (needed.as_needed, needed.at_most, needed.times_a_day) == (True, 6, None)


def test_what_is_regular_may_say_so():
    regular = medicine("as_needed = false", "times_a_day = 0.5")

    assert (regular.as_needed, regular.times_a_day) == (False, 0.5)


def test_medicines_are_counted_from_one():
    record = read_lines("[[medicines]]", "[[medicines]]", "[[therapies]]")

    assert [each.at for each in record.medicines] == ["medicines[1]", "medicines[2]"]
    assert record.therapies[0].at == "therapies[1]"


def test_a_sign_that_was_not_asked_has_no_answer():
    record = read_lines("[red_flags]", 'a = "not sure"')

    assert (record.flag("a"), record.flag("b")) == ("not sure", None)
    assert record.flags_asked


@pytest.mark.parametrize("lines", [[], ["[red_flags]"]])
def test_signs_were_not_asked_where_there_are_no_answers(lines):
    assert not read_lines(*lines).flags_asked


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2.1 mIU/L", Quantity(2.1, "mIU/L")),
        ("1.1 ratio", Quantity(1.1, "ratio")),
        ("140 mmol/L", Quantity(140, "mmol/L")),
        ("negative", "negative"),
        ("<0.01 mIU/L", "<0.01 mIU/L"),
        ("1:160", "1:160"),
        ("120/80 mmHg", "120/80 mmHg"),
        ("250 10^9/L", "250 10^9/L"),
        ("5 to 10 mg/L", "5 to 10 mg/L"),
    ],
)
def test_a_result_is_an_amount_or_kept_as_it_was_reported(value, found):
    (test,) = read_lines("[tests]", f'x = {{value = "{value}"}}').tests

    assert (test.value, test.on) == (found, None)


@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        (['name = "PEG"', "answers = [7, 6.5, 0]"], (7, 6.5, 0)),
        (['name = "PEG"', 'answers = [7, "unknown", 0]'], (7, None, 0)),
        (['name = "PHQ-2"', "answers = [3, 0]"], (3, 0)),
        (['name = "SSS"', 'answers = [3, 2, 1, "yes", "no", 1]'], (3, 2, 1, 1, 0, 1)),
        (['name = "PGIC"', 'answers = ["much improved"]'], ("much improved",)),
        (['name = "areas"', 'answers = ["neck", "left hip"]'], ("neck", "left hip")),
        (['name = "areas"', "answers = []"], ()),
        (['name = "PEG"', 'answers = "unknown"'], ()),
        (["answers = [7, 6, 8]"], (7, 6, 8)),
        (['answers = ["much improved"]'], ("much improved",)),
    ],
)
def test_answers_are_kept_in_their_order(lines, answers):
    (measure,) = read_lines("[[measures]]", *lines).measures

    assert measure.answers == answers


def test_an_agreement_of_which_nothing_is_known_is_none():
    assert read_lines("[agreement]", 'goal = "unknown"').agreement is None
    assert read_lines("[agreement]", 'goal = "walk"').agreement == Agreement(goal="walk")


def test_what_was_left_out_of_a_medicine_is_unknown():
    assert medicine() == MedicationStatement(name="unknown", at="medicines[1]")


def test_what_was_left_out_of_a_record_is_unknown():
    record = read_lines()

    assert (record.person, record.pain, record.symptoms) == (Person(), Pain(), Symptoms())
    assert replace(record, hash="") == Record()


@pytest.mark.parametrize("weight", ["1 kg", "700 kg", " 62 kg "])
def test_a_weight_at_the_edge_and_with_space_around_it_is_kept(weight):
    assert str(read_lines(f'weight = "{weight}"').person.weight) == weight.strip()


@pytest.mark.parametrize("line", ["born = 1900", "born = 9999", 'kidney = "300 mL/min"'])
def test_a_fact_at_the_edge_is_kept(line):
    assert read_lines(line).person != Person()


def test_a_kidney_may_have_more_than_one_space():
    assert read_lines('kidney = "eGFR  88 mL/min"').person.kidney == Quantity(88, "mL/min")


def test_a_name_of_five_hundred_characters_is_kept():
    assert medicine(f'name = "{"a" * 500}"').name == "a" * 500


def test_every_value_is_frozen():
    record = read_text(EXAMPLE.read_text("utf-8"), diary="date,pain\n2026-08-01,5\n")
    assert record.diary and record.agreement and record.pain.since and record.person.alcohol
    (medicine,) = record.medicines
    assert medicine.dose
    values: tuple[Any, ...] = (
        *(record, record.person, record.pain, record.symptoms, record.agreement, record.diary),
        *(medicine, medicine.dose, *record.therapies, *record.measures, *record.tests),
        *(record.diary.check_ins[0], record.pain.since, record.person.alcohol),
    )

    for value in values:
        for field in fields(value):
            with pytest.raises(FrozenInstanceError):
                setattr(value, field.name, None)
        with pytest.raises((AttributeError, TypeError)):
            value.anything = None


def test_the_uk_is_the_country_whose_code_is_gb():
    assert read_lines('country = "UK"').person.country == "GB"
