"""What next? Whatever one would take passes the same rules as all that is taken."""

from datetime import date

import pytest
from msgspec import structs

from secondline.knowledge.schema import Option
from secondline.loop.answer import Tier
from secondline.loop.safety.gate import gate, of_medicine

ON = date(2026, 11, 21)
KNOWN = (
    'born = 1980\nsex = "male"\nconditions = []\nallergies = []\nkidney = "eGFR 95 mL/min"\n'
    'alcohol = "none"\nsmokes = "no"\n[genes]\nCYP2D6 = "normal metabolizer"\n'
    'CYP2C19 = "normal metabolizer"\nCYP2C9 = "normal metabolizer"'
)


def option(*holds):
    return Option(
        id="x", clinician=None, name="x", when="prescriber", order=1, basis=(), holds=holds
    )


def families(held, id):
    return [one for one in held.findings if one.family == id]


@pytest.mark.parametrize(
    ("id", "table", "more"),
    [
        ("duloxetine", "medicine\nphenelzine", KNOWN),
        ("naproxen", "medicine\nibuprofen", KNOWN),
        ("diazepam", "medicine\noxycodone", KNOWN),
        ("ibuprofen", "", KNOWN.replace("allergies = []", 'allergies = ["naproxen"]')),
        ("duloxetine", "", KNOWN.replace("95 mL", "20 mL")),
        ("duloxetine", "medicine | stopped\nphenelzine | 2026-11-15", KNOWN),
    ],
)
def test_what_a_label_forbids_closes_the_gate(library, person, id, table, more):
    held = gate(option(id), person(table, more), library, ON)

    assert held.is_closed
    assert any(one.tier is Tier.DANGER and id in one.about for one in held.findings)


@pytest.mark.parametrize(
    ("id", "table"),
    [("acetaminophen", "medicine\nvitamin D"), ("vitamin_d", "medicine\nibuprofen")],
)
def test_what_nothing_speaks_against_passes(library, person, id, table):
    held = gate(option(id), person(table, KNOWN), library, ON)

    assert not held.is_closed
    assert not [one for one in held.findings if one.tier in (Tier.DANGER, Tier.ASK)]


@pytest.mark.parametrize(
    "asked", [lambda *a: of_medicine("duloxetine", *a), lambda *a: gate(option("duloxetine"), *a)]
)
def test_what_was_stopped_long_ago_closes_nothing(library, person, asked):
    record = person("medicine | stopped\nphenelzine | 2019-11-15", KNOWN)

    assert not asked(record, library, ON).is_closed


def test_what_the_others_do_together_is_not_laid_to_the_option(library, person):
    held = of_medicine("vitamin_d", person("medicine\noxycodone\ndiazepam", KNOWN), library, ON)

    assert held.findings == ()


def test_one_more_of_a_kind_counts_with_those_that_are_there(library, person):
    table = "medicine\nclonazepam\nsertraline"
    more = KNOWN.replace("1980", "1940")
    held = of_medicine("gabapentin", person(table, more), library, ON)

    assert any("gabapentin" in one.about for one in held.findings)


def test_many_of_a_kind_are_laid_only_to_what_is_one_of_them(library, person):
    """Three that each dry the mouth a little: the third is told so, and a vitamin is not."""
    three = ("cetirizine", "codeine", "carbamazepine")
    others = person(f"medicine\n{three[0]}\n{three[1]}", KNOWN)
    all_three = person("medicine\n" + "\n".join(three), KNOWN)

    (mix,) = families(of_medicine(three[2], others, library, ON), "anticholinergic")

    assert set(mix.about) == set(three)
    assert not families(of_medicine("vitamin_d", all_three, library, ON), "anticholinergic")


def test_what_is_not_known_is_named_and_never_clears(library, person):
    held = of_medicine("ibuprofen", person("medicine\nvitamin D"), library, ON)

    assert "conditions" in held.unknown
    assert "allergies" in held.unknown


def test_what_alone_would_decide_is_named(library, person):
    ageless = person("", KNOWN.replace("born = 1980\n", ""))

    assert of_medicine("diphenhydramine", ageless, library, ON).unknown == ("age",)
    assert of_medicine("diphenhydramine", person("", KNOWN), library, ON).unknown == ()


def test_what_would_decide_of_a_mix_is_named(library, person):
    kidneys = KNOWN.replace('kidney = "eGFR 95 mL/min"\n', "").replace("conditions = []\n", "")
    held = of_medicine("colchicine", person("medicine\nclarithromycin", kidneys), library, ON)

    assert not held.failed
    assert set(held.unknown) == {"conditions", "kidney value"}


def test_what_is_not_known_of_what_an_option_holds_is_named_with_the_option(library, person):
    held = gate(option("ibuprofen", "acetaminophen"), person("medicine\nvitamin D"), library, ON)

    assert {"allergies", "conditions"} <= set(held.unknown)
    assert len(held.unknown) == len(set(held.unknown))


def test_what_is_taken_already_is_held_against_the_rest_as_it_is(library, person):
    held = of_medicine("ibuprofen", person("medicine\nibuprofen", KNOWN), library, ON)

    assert not any(one.family == "duplicate" for one in held.findings)


def test_a_gate_that_fails_is_closed(library, person):
    held = gate(option("no_such_thing"), person("", KNOWN), library, ON)

    assert held.failed
    assert held.is_closed


def test_a_caution_that_cannot_be_looked_at_closes_the_gate(library, person):
    broken = structs.replace(option(), avoid=(None,))

    assert gate(broken, person("", KNOWN), library, ON).is_closed
    assert not gate(option(), person("", KNOWN), library, ON).is_closed


def test_what_cannot_be_checked_of_one_medicine_closes_its_gate(library, person):
    held = of_medicine("no_such_thing", person("", KNOWN), library, ON)

    assert held.failed
    assert held.is_closed
