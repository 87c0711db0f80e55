"""Read the person, the pain and the symptoms out of a record."""

import re
from datetime import MAXYEAR

from secondline.record.alcohol import Alcohol, read_alcohol
from secondline.record.amounts import amount, amount_text, read_amount
from secondline.record.person import Person
from secondline.record.symptoms import Pain, Symptoms
from secondline.record.tables import Table
from secondline.record.vocabulary import AREAS, BY, MATTERS, SEX, TOP_LEVEL
from secondline.record.when import FIRST_YEAR, When, read_when
from secondline.units import Quantity

_COUNTRY = re.compile(r"[A-Z]{2}\Z")
# What people write; the code of the country is another.
_SAME_COUNTRY = {"UK": "GB"}
_KIDNEY_NAME = {"egfr": "eGFR", "crcl": "CrCl"}
_KIDNEY_UNIT = re.compile(r"mL/min(?:/\{?1\.73[ _]?(?:m2|m²|m\^2)\}?)?\Z", re.IGNORECASE)
_KIDNEY_EXAMPLE = '"eGFR 88 mL/min"'
_HEAVIEST = {"kg": 700.0, "lb": 1500.0}
_MOST_KIDNEY = 300


def read_person(table: Table) -> Person:
    """Give the person that the top of a record, and its genes, describe.

    Raises
    ------
    UnusableInput
        If anything there is not what the contract says.
    """
    kidney, measure = _kidney(table)
    return Person(
        by=table.word("by", BY),
        born=_born(table),
        sex=table.word("sex", SEX),
        country=_country(table),
        weight=_weight(table),
        kidney=kidney,
        kidney_measure=measure,
        pregnant=table.yes_no("pregnant"),
        breastfeeding=table.yes_no("breastfeeding"),
        conditions=table.names("conditions"),
        matters=table.words("matters", MATTERS) or (),
        allergies=table.names("allergies"),
        alcohol=_alcohol(table),
        smokes=table.yes_no("smokes"),
        genes=_genes(table.table("genes")),
        story=table.text("story") or "",
    )


def read_pain(table: Table) -> Pain:
    """Give since when, where and how it hurts."""
    table.allow(("since", "areas", "feels"), elsewhere=TOP_LEVEL)
    return Pain(
        since=table.when("since"), areas=table.words("areas", AREAS), feels=table.names("feels")
    )


def read_symptoms(table: Table) -> Symptoms:
    """Give what comes with the pain."""
    graded = ("fatigue", "waking_unrefreshed", "thinking")
    asked = ("headache", "abdominal_pain", "depression")
    table.allow((*graded, *asked, "other"), elsewhere=TOP_LEVEL)
    return Symptoms(
        fatigue=table.grade("fatigue"),
        waking_unrefreshed=table.grade("waking_unrefreshed"),
        thinking=table.grade("thinking"),
        headache=table.yes_no("headache"),
        abdominal_pain=table.yes_no("abdominal_pain"),
        depression=table.yes_no("depression"),
        other=table.names("other"),
    )


def _born(table: Table) -> When | None:
    value = table.value("born")
    if value is None:
        return None
    if type(value) is int:
        if not FIRST_YEAR <= value <= MAXYEAR:
            raise table.refused("born", f"a year from {FIRST_YEAR} on, such as 1979")
        value = str(value)
    return read_when(value, table.where("born"))


def _country(table: Table) -> str | None:
    country = table.name("country")
    if country is None or _COUNTRY.match(country):
        return _SAME_COUNTRY.get(country or "", country)
    raise table.refused("country", 'two capital letters, such as "US", "GB" or "DE"')


def _weight(table: Table) -> Quantity | None:
    value = table.value("weight")
    if value is None:
        return None
    weight = read_amount(value, table.where("weight"), '"62 kg"')
    unit = weight.unit.lower()
    if unit not in _HEAVIEST:
        raise table.refused("weight", 'kg or lb, such as "62 kg"')
    if not 1 <= weight.value <= _HEAVIEST[unit]:
        raise table.refused("weight", f"at most {_HEAVIEST[unit]:g} {unit}, and at least 1")
    return Quantity(weight.value, unit)


def _kidney(table: Table) -> tuple[Quantity | None, str | None]:
    value = table.value("kidney")
    if value is None:
        return None, None
    name, number = _name_and_number(value)
    if isinstance(number, str) and number.startswith((">", "<")):
        expected = f'the number itself: for ">60" write "60 mL/min", such as {_KIDNEY_EXAMPLE}'
        raise table.refused("kidney", expected)
    text = amount_text(number, table.where("kidney"), _KIDNEY_EXAMPLE)
    kidney = amount(text, table.where("kidney"), _KIDNEY_EXAMPLE, whole=str(value))
    if not _KIDNEY_UNIT.match(kidney.unit):
        raise table.refused("kidney", f"eGFR or CrCl in mL/min, such as {_KIDNEY_EXAMPLE}")
    if kidney.value > _MOST_KIDNEY:
        raise table.refused("kidney", f"at most {_MOST_KIDNEY} mL/min")
    return Quantity(kidney.value, "mL" + kidney.unit[2:]), name


def _name_and_number(value: object) -> tuple[str | None, object]:
    name, _, number = value.partition(" ") if isinstance(value, str) else ("", "", "")
    measure = _KIDNEY_NAME.get(name.lower())
    return (measure, number.strip()) if measure else (None, value)


def _alcohol(table: Table) -> Alcohol | None:
    value = table.value("alcohol")
    return None if value is None else read_alcohol(value, table.where("alcohol"))


def _genes(table: Table) -> tuple[tuple[str, str], ...]:
    results = ((gene, table.name(gene)) for gene in table.own_keys(TOP_LEVEL))
    return tuple(sorted((gene, result) for gene, result in results if result is not None))
