"""Slips of amounts: at three times the most, at a twentieth of the least, and what they carry."""

import pytest
from msgspec import structs

import secondline
from secondline.knowledge.library import quantity
from secondline.loop.safety.slips import slips
from secondline.loop.words import cites
from secondline.record.exposures import exposures
from secondline.record.reading import read_text

LIBRARY = secondline.library()
USUAL = LIBRARY.medicines["baclofen"].usual_daily
assert USUAL and USUAL.high
LOW, HIGH = quantity(USUAL.low).value, quantity(USUAL.high).value


def of(lines, country=None):
    record = read_text(f'schema = 1\n[[medicines]]\nname = "baclofen"\n{lines}')
    return slips(exposures(record, LIBRARY), LIBRARY, country)


@pytest.mark.parametrize(
    ("amount", "which"),
    [
        (HIGH * 3, "far above"),
        (HIGH * 3 - 0.1, None),
        (HIGH, None),
        (LOW / 20, "far below"),
        (LOW / 20 + 0.1, None),
    ],
)
def test_at_and_just_within_each_limit(amount, which):
    found = of(f'dose = "{amount:f} mg"\ntimes_a_day = 1')

    assert [one.words[0].removeprefix("safety.").replace("_", " ") for one in found] == (
        [which] if which else []
    )


def test_a_day_counts_where_one_dose_alone_does_not():
    assert of(f'dose = "{HIGH / 2:f} mg"\ntimes_a_day = 6')
    assert not of(f'dose = "{HIGH / 2:f} mg"\ntimes_a_day = 2')


def test_one_dose_that_is_small_says_nothing_of_the_day():
    assert not of(f'dose = "{LOW / 40:f} mg"')


def test_without_an_amount_there_is_no_slip():
    assert not of("times_a_day = 3")


def test_a_slip_carries_what_was_written_and_whom_to_call():
    (found,) = of(f'dose = "{HIGH * 10:f} mg"\ntimes_a_day = 2', "US")

    assert found.id == "total:baclofen"
    assert found.about == ("baclofen",)
    assert (str(found.verdict), str(found.tier)) == ("cannot tell", "danger")
    assert found.facts["medicine"] == "baclofen"
    assert found.facts["amount"] == pytest.approx(HIGH * 20)
    assert found.facts["poison"] == "1-800-222-1222"
    assert found.units == {"amount": "mg"}
    assert found.asks == ("is-the-amount-right",)
    assert {cite.source for cite in found.cites} <= set(LIBRARY.sources)
    assert found.cites


def test_a_slip_rests_on_the_least_and_on_the_most_that_labels_know():
    record = read_text('schema = 1\n[[medicines]]\nname = "pregabalin"\ndose = "9 g"')
    usual = LIBRARY.medicines["pregabalin"].usual_daily
    assert usual and usual.high and usual.low.cite != usual.high.cite

    (found,) = slips(exposures(record, LIBRARY), LIBRARY, None)

    assert found.cites == cites([usual.low, usual.high])


def test_where_labels_know_one_amount_only_it_is_the_measure_and_the_source():
    usual = LIBRARY.medicines["baclofen"].usual_daily
    assert usual
    one_amount = structs.replace(usual, high=None)
    baclofen = structs.replace(LIBRARY.medicines["baclofen"], usual_daily=one_amount)
    library = structs.replace(LIBRARY, medicines={**LIBRARY.medicines, "baclofen": baclofen})
    record = read_text(f'schema = 1\n[[medicines]]\nname = "baclofen"\ndose = "{LOW * 3:f} mg"')

    (found,) = slips(exposures(record, library), library, None)

    assert found.cites == cites([usual.low])


def test_each_of_two_slips_is_asked_about():
    record = read_text(
        'schema = 1\n[[medicines]]\nname = "pregabalin"\ndose = "9 g"\n'
        f'[[medicines]]\nname = "baclofen"\ndose = "{HIGH * 9:f} mg"'
    )

    found = slips(exposures(record, LIBRARY), LIBRARY, None)

    assert [one.id for one in found] == ["total:pregabalin", "total:baclofen"]


def test_far_too_little_is_asked_and_no_danger():
    (found,) = of(f'dose = "{LOW / 1000:f} mg"\ntimes_a_day = 1')

    assert str(found.tier) == "ask"


def test_each_medicine_is_asked_once():
    more = f'dose = "{HIGH * 9:f} mg"\n[[medicines]]\nname = "Lioresal"\ndose = "{HIGH * 9:f} mg"'

    assert len(of(more)) == 1
