"""Is this dangerous? Opioids add up in one unit, and naloxone is asked about without blame."""

import pytest

from secondline.loop.answer import Tier, Verdict


def of(review):
    return next((one for one in review.safety.findings if one.id == "total:opioid"), None)


@pytest.mark.parametrize(
    ("table", "total"),
    [
        ("morphine | 10 mg x 3", 30),
        ("oxycodone | 10 mg x 2", 30),
        ("codeine | 30 mg x 4", 18),
        ("tramadol | 50 mg x 4", 40),
        ("hydrocodone | 5 mg x 4", 20),
        ("tapentadol | 50 mg x 2", 40),
        ("Percocet | 5 mg/325 mg x 2", 15),
    ],
)
def test_each_opioid_counts_by_the_table_of_the_guideline(reviewed, table, total):
    found = of(reviewed(f"medicine | dose\n{table}"))

    assert found.facts["total"] == pytest.approx(total)
    assert found.units["total"] == "mg/d"
    assert found.cites


def test_two_opioids_are_added_up(reviewed):
    found = of(reviewed("medicine | dose\noxycodone | 10 mg x 2\ntramadol | 50 mg x 4"))

    assert found.facts["total"] == pytest.approx(70)
    assert found.about == found.facts["names"] == ("oxycodone", "tramadol")
    assert found.says.startswith("Oxycodone and tramadol: together")
    assert (found.verdict, found.tier) == (Verdict.SUPPORTED, Tier.ASK)
    assert found.units == {"total": "mg/d", "limit": "mg/d"}
    assert "Not counted" not in found.says


@pytest.mark.parametrize(("times", "is_over"), [(4, False), (5, True), (6, True)])
def test_from_fifty_on_the_guideline_asks_for_a_second_look(reviewed, times, is_over):
    found = of(reviewed(f"medicine | dose\nmorphine | 10 mg x {times}"))

    assert (found.verdict is Verdict.SUPPORTED) is is_over
    assert found.tier is (Tier.ASK if is_over else Tier.KNOW)


def test_the_page_of_it_knows_whom_to_call(reviewed):
    found = of(reviewed("medicine | dose\nmorphine | 10 mg x 6", 'country = "GB"'))

    assert found.facts["emergency"] == "999"


def test_as_needed_is_counted_at_its_worst(reviewed):
    found = of(reviewed("medicine | dose\noxycodone | 5 mg x at most 8"))

    assert found.facts["total"] == pytest.approx(60)


def test_an_amount_that_is_missing_is_never_read_as_none(reviewed):
    found = of(reviewed("medicine | dose\noxycodone | \nmorphine | 5 mg x 1"))

    assert found.verdict is Verdict.CANNOT_TELL
    assert found.facts["missing"] == ("oxycodone",)
    assert "Not counted in it: oxycodone" in found.says


def test_where_no_amount_is_known_nothing_is_said_to_be_counted(reviewed):
    found = of(reviewed("medicine\noxycodone"))

    assert found.says == "Oxycodone: we could not add up how strong this is in a day."
    assert found.facts["total"] is None


def test_naloxone_and_growing_need_are_asked_about_without_blame(reviewed):
    """Rows: A7."""
    found = of(reviewed("medicine | dose\ntramadol | 50 mg x 2"))

    assert any("naloxone" in ask for ask in found.asks)
    assert any("no fault of yours" in ask for ask in found.asks)
    assert "Do not stop it suddenly" in found.do


@pytest.mark.parametrize("name", ["ibuprofen", "naltrexone", "gabapentin"])
def test_without_an_opioid_nothing_is_said(reviewed, name):
    assert of(reviewed(f"medicine\n{name}")) is None
