"""Relaxers: what their labels say is there, with where it was read, and nothing is left unsaid."""

import re
from pathlib import Path

import pytest

import secondline
from secondline.knowledge.library import quantity

LIBRARY = secondline.library()
PAGE = Path(__file__).parents[2] / "docs" / "read" / "medicines_b.md"
ANTISPASMODICS = (
    "cyclobenzaprine", "methocarbamol", "metaxalone", "carisoprodol", "chlorzoxazone",
    "orphenadrine",
)  # fmt: skip
ANTISPASTICS = ("baclofen", "tizanidine", "dantrolene")
ALL = (*ANTISPASMODICS, *ANTISPASTICS, "diazepam")
LABELLED_A_DAY = {
    "cyclobenzaprine": (15, 30), "methocarbamol": (4000, 6000), "metaxalone": (2400, 3200),
    "carisoprodol": (1000, 1400), "chlorzoxazone": (750, 3000), "orphenadrine": (200, 200),
}  # fmt: skip
BOXED = {"diazepam": ("opioids", "addiction", "withdrawal"), "dantrolene": ("liver", "45 days")}


def held(id):
    return LIBRARY.medicines[id]


def unread(page, names):
    """Give the names that have no row of their own in a table of what was read."""
    rows = re.findall(r"^\| (\w+) \|", page, re.MULTILINE)
    return [name for name in names if name not in rows]


@pytest.mark.parametrize("id", ALL)
def test_a_relaxer_says_what_it_does_to_people_and_what_nobody_knows(id):
    one = held(id)

    assert one.harms and one.genes and one.time_course and one.not_known


@pytest.mark.parametrize("id", ALL)
def test_whom_a_relaxer_is_not_for_was_read_in_its_label(id):
    assert any(value.checked == "read" for value in held(id).contraindicated)


@pytest.mark.parametrize(("id", "words"), BOXED.items())
def test_a_boxed_warning_was_read_and_is_whole(id, words):
    boxed = held(id).boxed

    assert {value.checked for value in boxed} == {"read"}
    for word in words:
        assert any(word in f"{value.v} {value.quote}".casefold() for value in boxed), word


def test_no_other_relaxer_has_a_boxed_warning():
    assert [id for id in ALL if held(id).boxed] == ["dantrolene", "diazepam"]


@pytest.mark.parametrize("id", ["baclofen", "tizanidine", "carisoprodol", "diazepam"])
def test_how_it_must_end_was_read(id):
    assert held(id).stopping.checked == "read"


def test_tizanidine_must_not_meet_any_strong_inhibitor_as_its_label_says_since_2024():
    said = " ".join(str(value.v) for value in held("tizanidine").contraindicated)

    assert re.search("ciprofloxacin", said, re.IGNORECASE)
    assert "strong inhibitors of CYP1A2" in said


@pytest.mark.parametrize(("id", "a_day"), LABELLED_A_DAY.items())
def test_the_labelled_dose_a_day_is_the_label_s(id, a_day):
    (dose,) = held(id).for_["muscle_spasm"].effective_dose.values()

    assert (quantity(dose.low).value, quantity(dose.high).value) == a_day
    assert "read" in {dose.low.checked, dose.high.checked}


@pytest.mark.parametrize("id", ANTISPASMODICS)
def test_the_result_of_the_class_is_told_as_it_was_measured(id):
    results = " ".join(str(value.v) for value in held(id).for_["muscle_spasm"].results)

    assert "7.7 (3.3 to 12.1) of 100 points" in results
    assert "Few people would notice" in results


def test_the_tablet_under_the_tongue_has_its_own_results_and_its_own_people():
    use = LIBRARY.products["tonmya"].for_["fibromyalgia"]
    said = " ".join(str(value.v) for value in use.status)

    assert len(use.results) == 3
    for word in ("Over 65", "liver", "MAO inhibitor", "heart attack", "thyroid"):
        assert word in said


def test_each_class_holds_its_medicines():
    classes = LIBRARY.classes

    assert set(classes["antispasmodics"].medicines) == set(ANTISPASMODICS)
    assert set(classes["antispastics"].medicines) == set(ANTISPASTICS)
    assert "diazepam" in classes["benzodiazepines"].medicines


@pytest.mark.parametrize("id", ["antispasmodics", "antispastics", "benzodiazepines"])
def test_a_class_names_its_limits_with_their_sources(id):
    limits = LIBRARY.classes[id].limits

    assert len(limits) >= 3
    assert "read" in {value.checked for value in limits}


def test_a_table_says_of_each_what_was_read():
    page = PAGE.read_text("utf-8")

    assert unread(page, (*ALL, "Tonmya")) == []


def test_a_medicine_without_a_row_is_found():
    assert unread("| baclofen | read |", ("baclofen", "tizanidine")) == ["tizanidine"]


def test_each_source_that_the_table_names_was_opened():
    named = re.findall(r"[(;,] ?([a-z]+_[a-z0-9_]+)", PAGE.read_text("utf-8"))

    assert len(named) > 30
    assert [id for id in named if id not in LIBRARY.sources] == []
