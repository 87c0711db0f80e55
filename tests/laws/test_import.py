"""Whatever a file of another program holds: it is imported and loses nothing, or it is refused."""

import copy
import json
import random
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from secondline.errors import UnusableInput
from secondline.exchange.imported import Imported, read_import, write_import
from secondline.knowledge.compiling import library
from secondline.record.reading import read
from tests.unit.exchange.fhir.making import TODAY, bundle, condition, rating, request

_DOSAGE = {
    "timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}},
    "asNeededBoolean": False,
    "doseAndRate": [{"doseQuantity": {"value": 2, "unit": "tablet", "code": "TAB"}}],
}
_WHOLE = bundle(
    {
        "resourceType": "Patient",
        "id": "p",
        "name": [{"family": "Q", "given": ["X"]}],
        "birthDate": "1979-04-01",
        "gender": "female",
        "address": [{"country": "US"}],
    },
    {
        "resourceType": "Medication",
        "id": "m",
        "code": {"coding": [{"display": "Percocet"}]},
        "ingredient": [{"itemCodeableConcept": {"text": "Oxycodone"}}],
    },
    request(subject={"reference": "urn:uuid:p"}, dosageInstruction=[_DOSAGE]),
    request(status="stopped", authoredOn="2025-03-01"),
    request(
        medicationCodeableConcept=None,
        medicationReference={"reference": "Medication/m", "display": "Percocet"},
        reasonReference=[{"reference": "urn:uuid:c"}],
    ),
    {
        "resourceType": "MedicationStatement",
        "status": "completed",
        "medicationCodeableConcept": {"coding": [{"system": "s", "code": "1", "display": "x"}]},
        "effectivePeriod": {"start": "2019-03", "end": "2019-05-06"},
    },
    condition("Fibromyalgia", id="c"),
    {**condition("Penicillin"), "resourceType": "AllergyIntolerance"},
    rating(6, "2026-08-01T08:00:00Z"),
    rating(7, "2026-08-01T20:00:00Z"),
    rating(3, "2026-08-02"),
)
_ODD: tuple[object, ...] = (
    None, True, -1, 0, 1e308, 10**400, "", "unknown", "\ud800", "2026-13-45", "x" * 700, [], {},
    [[]], [{}], {"coding": 3}, "active", "urn:uuid:p", {"reference": "#"}, "\x00\x1b", 5.5,
)  # fmt: skip


def _places(value, path=()):
    """Give the way to everything within a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in inner:
        yield (*path, key)
        if isinstance(item, dict | list):
            yield from _places(item, (*path, key))


def _mutated(seed, n):
    """Give the whole Bundle with some of its parts removed, swapped, doubled or made odd."""
    dice = random.Random(seed)
    made = copy.deepcopy(_WHOLE)
    for _ in range(n):
        path = dice.choice(list(_places(made)) or [()])
        if not path:
            return made
        holder = made
        for key in path[:-1]:
            holder = holder[key]
        what = dice.choice(("remove", "odd", "odd", "wrap", "elsewhere"))
        if what == "remove":
            del holder[path[-1]]
        elif what == "odd":
            holder[path[-1]] = copy.deepcopy(dice.choice(_ODD))
        elif what == "wrap":
            holder[path[-1]] = [holder[path[-1]]]
        else:
            holder[path[-1]] = copy.deepcopy(dice.choice(_WHOLE["entry"])["resource"])
    return made


def _imported(folder, data, **maps) -> Imported | None:
    """Give what a file holds, or None where it is refused; nothing else may happen."""
    path = folder / "file"
    path.write_bytes(data)
    try:
        return read_import(path, maps, library(), on=TODAY)
    except UnusableInput as refused:
        assert "\n" not in str(refused)
        return None


def _loses_nothing(found, folder):
    if found is None or found.is_empty:
        return
    write_import(found, folder / "mine")
    record = read(folder / "mine" / "record.toml")
    given = [one.raw["name"] for one in found.medicines]
    assert [one.name for one in record.medicines] == given
    assert (record.diary or found.diary) == found.diary
    assert record.person.conditions == _names(found.record.get("conditions"))
    assert record.person.allergies == _names(found.record.get("allergies"))
    for one, raw in zip(record.medicines, (one.raw for one in found.medicines), strict=True):
        assert one.is_stopped == ("stopped_on" in raw)
        assert str(one.started_on or "") == str(raw.get("started_on", ""))
        assert str(one.dose or "") == raw.get("dose", "")
        assert one.times_a_day == raw.get("times_a_day")
        assert one.at_most == raw.get("at_most")
        assert one.reason == raw.get("for")


def _names(names):
    return None if names is None else tuple(names)


def test_the_bundle_that_is_mutated_below_goes_through_whole(tmp_path):
    found = _imported(tmp_path, json.dumps(_WHOLE).encode())

    assert found is not None
    assert len(found.medicines) == 4
    assert found.n_days == 2
    _loses_nothing(found, tmp_path)


@given(seed=st.integers(0, 10**9), n=st.integers(1, 8))
def test_fhir_that_was_tampered_with_is_imported_or_refused(tmp_path_factory, seed, n):
    folder = tmp_path_factory.mktemp("import")

    found = _imported(folder, json.dumps(_mutated(seed, n)).encode())

    _loses_nothing(found, folder)


@given(data=st.binary(max_size=300))
def test_any_bytes_are_imported_or_refused(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("import")

    for start in (b"", b"{", b"date,pain\n", b"sep=;\n", b'{"resourceType": "Bundle", "entry": ['):
        _imported(folder, start + data)


_CELL = st.one_of(
    st.integers(0, 10).map(str),
    st.floats(0, 10).map(lambda value: f"{value:.3f}"),
    st.sampled_from(["", "NA", "11", "x", "3,5", '"', "a;b"]),
    st.text(max_size=5),
)
_DATE = st.integers(0, 30).map(lambda n: str(date(2026, 3, 1) + timedelta(n)))
_CLOCK = st.sampled_from(["", "08:00", "20:30", "23:59:59", "0:15 am", "x"])


@given(
    rows=st.lists(st.tuples(_DATE, _CLOCK, _CELL, _CELL, st.text(max_size=20)), max_size=12),
    sign=st.sampled_from([",", ";", "\t"]),
)
def test_any_table_is_imported_or_refused_and_loses_nothing(tmp_path_factory, rows, sign):
    folder = tmp_path_factory.mktemp("import")
    lines = [sign.join(("date", "time", "pain", "kneePain", "words")), *map(sign.join, rows)]

    found = _imported(folder, "\n".join(lines).encode("utf-8", "replace"), words="note")

    _loses_nothing(found, folder)
    if found is not None:
        days = {str(line.on) for line in found.diary.check_ins}
        assert days <= {row[0] for row in rows}


@given(st.lists(st.tuples(_DATE, st.integers(0, 10)), min_size=1, unique_by=lambda row: row[0]))
def test_every_rating_of_a_clean_table_stands_in_the_diary(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("import")
    text = "day,pain\n" + "".join(f"{day},{pain}\n" for day, pain in rows)

    found = _imported(folder, text.encode())

    assert found is not None
    daily = found.diary.daily("pain")
    assert {str(day): value for day, value in daily.items()} == dict(rows)
    assert list(daily) == sorted(daily)
