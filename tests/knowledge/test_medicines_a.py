"""Fifteen pain medicines: approved where, with which result, which harm, and how to end them."""

import re
from itertools import chain
from pathlib import Path

import pytest

import secondline
from secondline.knowledge.schema import Medicine, Value

LIBRARY = secondline.library()
OURS = (
    "duloxetine", "milnacipran", "pregabalin", "gabapentin", "amitriptyline", "nortriptyline",
    "fluoxetine", "tramadol", "oxycodone", "hydrocodone", "ibuprofen", "naproxen",
    "acetaminophen", "naltrexone", "tetrahydrocannabinol",
)  # fmt: skip
CLASSES = ("snri", "gabapentinoids", "tricyclics", "ssris", "opioids", "nsaids", "cannabis")
WHAT_WAS_READ = Path(__file__).parents[2] / "docs" / "read" / "medicines_a.md"
_COUNT = re.compile(r"\bof (?:100|1,000|\d+) people\b|\b\d+ of \d+\b", re.IGNORECASE)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) %")
_MEASURED = re.compile(r"\((\d[^()]*%[^()]*)\)$")


def texts(values: tuple[Value, ...]) -> list[str]:
    return [str(value.v) for value in values]


def told(medicine: Medicine) -> list[Value]:
    results = chain.from_iterable(use.results for use in medicine.for_.values())
    return [*results, *medicine.harms]


def numbers(text: str) -> list[float]:
    plain = text.replace("·", ".").replace(",", "")
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", plain)]


def has_one_arm_only(text: str) -> bool:
    """Whether people were counted without those on the dummy beside them."""
    return bool(_COUNT.search(text)) and not re.search(
        r"\b(on|after) a dummy, \d|a dummy, in", text
    )


def is_converted(text: str) -> bool:
    """Whether a difference in points or deviations is told as a number of people."""
    return bool(re.search(r"points|mean difference", text)) and bool(_COUNT.search(text))


def rounds_wrongly(text: str) -> bool:
    """Whether a count of 100 people is not the percentage that stands behind it."""
    measured = _MEASURED.search(text)
    if not measured:
        return False
    percents = [float(number) for number in _PERCENT.findall(measured[1])]
    counted = numbers(text[: measured.start()])
    return not all(any(abs(one - percent) <= 0.5 for one in counted) for percent in percents)


WITH_US = [pytest.param(LIBRARY.medicines[id], id=id) for id in OURS]
TOLD = [
    pytest.param(value, id=f"{id}-{n}")
    for id in OURS
    for n, value in enumerate(told(LIBRARY.medicines[id]))
]


@pytest.mark.parametrize("medicine", WITH_US)
def test_it_says_where_it_is_approved_or_advised_against(medicine):
    statuses = [status for use in medicine.for_.values() for status in use.status]

    assert statuses
    assert any(status.region for status in statuses)


@pytest.mark.parametrize("medicine", WITH_US)
def test_it_gives_a_studied_dose_or_says_why_none(medicine):
    doses = [dose for use in medicine.for_.values() for dose in use.effective_dose]

    assert doses or any("dose" in text for text in texts(medicine.not_known))


@pytest.mark.parametrize("medicine", WITH_US)
def test_it_tells_the_boxed_warning_or_that_there_is_none(medicine):
    assert medicine.boxed or any("no boxed warning" in text for text in texts(medicine.harms))


@pytest.mark.parametrize("medicine", WITH_US)
def test_it_tells_what_it_must_not_meet(medicine):
    assert medicine.contraindicated


@pytest.mark.parametrize("medicine", WITH_US)
def test_it_tells_how_it_ends_or_that_its_label_names_nothing(medicine):
    silent = any("label names no slow stop" in text for text in texts(medicine.not_known))

    assert bool(medicine.stopping) != silent


@pytest.mark.parametrize("medicine", WITH_US)
def test_it_tells_of_genes_of_time_and_of_what_is_not_known(medicine):
    assert medicine.genes
    assert medicine.time_course
    assert medicine.not_known


@pytest.mark.parametrize("value", TOLD)
def test_people_are_counted_on_both_arms(value):
    assert not has_one_arm_only(value.v)


def test_a_count_without_the_dummy_is_caught():
    assert has_one_arm_only("Of 100 people, 47 had at least 30 % less pain")
    assert not has_one_arm_only("Of 100 people, 47 had less pain; on a dummy, 32")


@pytest.mark.parametrize("value", TOLD)
def test_points_are_never_told_as_people(value):
    assert not is_converted(value.v)


def test_points_told_as_people_are_caught():
    assert is_converted("0.56 points lower, so 7 of 100 people")
    assert not is_converted("0.56 points lower than on a dummy")


@pytest.mark.parametrize("value", TOLD)
def test_a_count_of_100_is_the_percentage_that_was_measured(value):
    assert not rounds_wrongly(value.v)


def test_a_count_that_is_not_the_percentage_is_caught():
    right = "Of 100 people, 47 had less pain on 60 mg a day; on a dummy, 32 (46.9 % against 32.1 %)"

    assert not rounds_wrongly(right)
    assert rounds_wrongly(right.replace("47", "57"))
    assert rounds_wrongly(right.replace("dummy, 32", "dummy, 23"))


@pytest.mark.parametrize("value", TOLD)
def test_what_was_read_is_told_with_the_numbers_that_stand_there(value):
    measured = _MEASURED.search(value.v)
    if value.checked != "read" or not measured:
        return

    assert {float(number) for number in _PERCENT.findall(measured[1])} <= set(numbers(value.quote))


@pytest.mark.parametrize("value", TOLD)
def test_a_deviation_comes_with_its_interval(value):
    if "mean difference" in value.v or "odds ratio" in value.v:
        assert re.search(r"\(from -?\d.* to -?\d", value.v)


@pytest.mark.parametrize("id", ["ibuprofen", "naproxen", "tramadol", "oxycodone", "hydrocodone"])
def test_no_dose_to_reach_is_given_for_an_opioid_or_an_anti_inflammatory(id):
    assert not any(use.effective_dose for use in LIBRARY.medicines[id].for_.values())


def test_where_the_us_and_europe_disagree_both_are_told():
    for id in ("duloxetine", "milnacipran", "pregabalin"):
        regions = {status.region for status in LIBRARY.medicines[id].for_["fibromyalgia"].status}

        assert {"US", "EU"} <= regions


def test_both_trials_of_low_dose_naltrexone_are_told():
    results = " ".join(texts(LIBRARY.medicines["naltrexone"].for_["fibromyalgia"].results))

    assert "0.34 points" in results
    assert "0.86 points" in results


@pytest.mark.parametrize("id", CLASSES)
def test_a_class_says_what_it_is_for_and_where_its_limits_are(id):
    held = LIBRARY.classes[id]

    assert held.about.count(".") >= 2
    assert len(held.limits) >= 5
    assert any(limit.checked == "read" for limit in held.limits)


def test_each_of_ours_is_in_one_class_or_stands_alone():
    alone = {"acetaminophen", "naltrexone"}
    inside = [id for name in CLASSES for id in LIBRARY.classes[name].medicines]

    assert {id for id in OURS if inside.count(id) != 1} == alone


@pytest.mark.parametrize("id", OURS)
def test_what_was_read_or_looked_for_is_written_down(id):
    rows = [line for line in WHAT_WAS_READ.read_text().splitlines() if line.startswith(f"| {id} ")]

    assert len(rows) == 1
    cells = [cell.strip() for cell in rows[0].strip("|").split("|")]
    assert len(cells) == 6
    assert all(cells)


def test_every_source_that_is_said_to_be_read_has_its_page():
    table = WHAT_WAS_READ.read_text()
    named = {word for word in re.findall(r"[a-z]+_[a-z0-9_]+", table) if word in LIBRARY.sources}

    assert len(named) > 40
    for id in set(re.findall(r"read[^|;*]*?\(([a-z]+_[a-z0-9_]+)", table)):
        assert LIBRARY.sources[id].url, id
        assert LIBRARY.sources[id].read_on, id
