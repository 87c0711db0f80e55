"""The example of the contract is read whole, from the page that people read."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from secondline.record.reading import read, read_text
from secondline.units import Quantity
from tests.shared import SHARED

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "docs" / "contract.md"
EXAMPLE = HERE / "contract_example.toml"
FLAG_IDS = ("ces_saddle", "ces_bladder")


def example_on(page: Path) -> dict[str, object]:
    found = re.search(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    assert found, f"no example on {page.name}"
    return tomllib.loads(found[1])


@pytest.fixture
def record():
    return read(EXAMPLE, FLAG_IDS)


def test_the_page_of_the_docs_has_the_example_that_is_read_here(record):
    assert example_on(PAGE) == tomllib.loads(EXAMPLE.read_text("utf-8"))


def test_the_contract_has_the_example_that_is_read_here():
    if SHARED is None:
        pytest.skip("the shared folder is not here")

    assert example_on(SHARED / "design" / "CONTRACT.md") == tomllib.loads(
        EXAMPLE.read_text("utf-8")
    )


def test_the_person_is_read(record):
    person = record.person

    assert (person.by, person.sex, person.country) == ("self", "female", "US")
    assert (person.weight, person.kidney) == (Quantity(62, "kg"), Quantity(88, "mL/min"))
    assert person.kidney_measure == "eGFR"
    assert (person.pregnant, person.breastfeeding, person.smokes) == ("no", "no", "no")
    assert person.conditions == ("fibromyalgia",)
    assert person.matters == ("sleep", "clear head")
    assert person.allergies == ()
    assert person.alcohol.drinks_a_day == pytest.approx(3 / 7)
    assert person.genes == (("CYP2D6", "poor metabolizer"),)
    assert person.story == "In one's own words"
    assert person.age_range(date(2026, 11, 21)) == (46, 47)


def test_the_pain_and_the_symptoms_are_read(record):
    assert record.pain.since.text == "2023-04"
    assert record.pain.areas == ("left shoulder", "neck", "lower back")
    assert record.pain.feels == ("aching", "burning", "tender to touch")
    symptoms = record.symptoms
    assert (symptoms.fatigue, symptoms.waking_unrefreshed, symptoms.thinking) == (2, 3, 1)
    assert (symptoms.headache, symptoms.abdominal_pain, symptoms.depression) == ("yes", "no", "no")
    assert symptoms.other == ("numbness in the hands", "light hurts")


def test_the_medicine_is_read(record):
    (medicine,) = record.medicines

    assert (medicine.name, medicine.reason, medicine.at) == (
        "Cymbalta",
        "fibromyalgia",
        "medicines[1]",
    )
    assert medicine.dose.amounts == (Quantity(30, "mg"),)
    assert medicine.prescribed.amounts == (Quantity(60, "mg"),)
    assert (medicine.times_a_day, medicine.as_needed, medicine.at_most) == (1, None, None)
    assert medicine.started_on.earliest == date(2026, 8, 1)
    assert medicine.stopped_on.latest == date(2026, 10, 1)
    assert (medicine.is_stopped, medicine.stopped_because) == (True, "side effects")
    assert (medicine.taken, medicine.pain_before) == (0.8, 7)
    assert medicine.side_effects == ("nausea",)
    assert medicine.change == "minimally improved"


def test_the_rest_is_read(record):
    (therapy,), (measure,), (test,) = record.therapies, record.measures, record.tests

    assert (therapy.name, therapy.times_a_week) == ("walking", 3)
    assert (measure.name, measure.on, measure.answers) == ("PEG", date(2026, 11, 1), (7, 6, 8))
    assert (test.name, test.value, test.on) == ("TSH", Quantity(2.1, "mIU/L"), date(2026, 5, 2))
    assert record.flag("ces_saddle") == "no"
    assert record.flag("ces_bladder") is None
    assert record.agreement.smallest_change == Quantity(30, "%")
    assert record.agreement.review_on == date(2026, 12, 15)
    assert record.agreement.stop_if == ("any danger sign",)


def test_the_diary_beside_it_is_read(record):
    assert record.diary.daily("pain")[date(2026, 8, 1)] == 7
    assert len(record.hash) == 64


def test_a_text_alone_opens_no_file():
    record = read_text(EXAMPLE.read_text("utf-8"), flag_ids=FLAG_IDS)

    assert record.diary is None


def test_only_the_schema_is_required():
    record = read_text("schema = 1")

    assert record.medicines == ()
    assert record.person.conditions is None
    assert not record.flags_asked
