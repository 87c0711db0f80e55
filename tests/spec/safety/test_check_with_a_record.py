"""Is this dangerous? A check of names beside a record: its person, its day, its medicines count."""

from datetime import date
from importlib import import_module

import secondline

check = import_module("secondline.loop.safety.check")
ON = date(2026, 11, 21)


def tiers(found):
    return {one.id: str(one.tier) for one in found.findings}


def failing(*_args, **_more):
    raise RuntimeError("a fault of ours")


def test_the_age_of_the_record_counts_on_its_day(library, person):
    old = person("", "born = 1940")

    assert "anticholinergic" in tiers(secondline.check(["diphenhydramine"], library, old, ON))
    assert "anticholinergic" not in tiers(secondline.check(["diphenhydramine"], library, old))
    young = person("", "born = 1990")
    assert "anticholinergic" not in tiers(secondline.check(["diphenhydramine"], library, young, ON))


def test_what_the_record_holds_joins_the_list(library, person):
    found = secondline.check(["ibuprofen"], library, person("medicine\nwarfarin"), ON)

    assert "bleeding" in tiers(found)
    assert {row.given for row in found.matched} == {"ibuprofen", "warfarin"}


def test_a_name_that_is_in_both_stands_once(library, person):
    found = secondline.check(["Warfarin"], library, person("medicine\nwarfarin"), ON)

    assert "duplicate" not in tiers(found)


def test_a_drink_on_the_list_counts_whatever_the_record_says_of_drinking(library, person):
    none, few = (person("", f'alcohol = "{told}"') for told in ("none", "2 drinks a week"))
    taken = ["acetaminophen", "alcohol"]

    assert "hepatotoxicity" in tiers(secondline.check(taken, library, none, ON))
    assert "hepatotoxicity" not in tiers(secondline.check(taken, library, few, ON))


def test_an_opioid_of_the_record_that_was_stopped_days_ago_meets_naltrexone(library, person):
    record = person("medicine | stopped\nmorphine | 2026-11-15")

    assert tiers(secondline.check(["naltrexone"], library, record, ON))["lost_benefit"] == "danger"


def test_what_was_stopped_long_ago_counts_only_where_nobody_says_which_day_is_meant(
    library, person
):
    record = person("medicine | stopped\nwarfarin | 2019-03-01")

    assert "bleeding" in tiers(secondline.check(["ibuprofen"], library, record))
    assert "bleeding" not in tiers(secondline.check(["ibuprofen"], library, record, ON))


def test_a_box_that_was_finished_is_no_second_box(library, person):
    # It still acts on this day: what cyclobenzaprine leaves behind takes days to go.
    names = "medicine | stopped\nAmrix | 2026-11-20\ncyclobenzaprine ER |"
    used_up = secondline.check([], library, person(names), ON)
    both = secondline.check([], library, person(names), None)

    assert "duplicate" not in tiers(used_up)
    assert tiers(both)["duplicate"] == "ask"


def test_an_allergy_of_the_record_counts(library, person):
    found = secondline.check(["Advil"], library, person("", 'allergies = ["ibuprofen"]'), ON)

    assert tiers(found)["allergy:ibuprofen"] == "danger"


def test_the_number_to_call_is_that_of_the_records_country(library, person):
    told = person("", 'country = "GB"')
    there = secondline.check(["oxycodone", "wine"], library, told, ON).findings
    nowhere = secondline.check(["oxycodone", "wine"], library).findings

    assert "Call 999" in str(there[0].do)
    assert "Call 112 or the local emergency number" in str(nowhere[0].do)


def test_an_allergy_to_what_was_given_up_long_ago_is_no_danger_now(library, person):
    record = person("medicine | stopped\nwarfarin | 2019-03-01", 'allergies = ["warfarin"]')

    assert "allergy:warfarin" not in tiers(secondline.check([], library, record, ON))
    assert tiers(secondline.check([], library, record))["allergy:warfarin"] == "danger"


def test_each_row_has_the_name_of_what_it_stands_for(library):
    rows = secondline.check(["Percocet", "paracetamol"], library).matched

    assert [one.name for one in rows] == ["oxycodone", "acetaminophen", "acetaminophen"]


def test_a_carers_record_is_answered_to_the_carer(library, person):
    found = secondline.check(["oxycodone", "wine"], library, person("", 'by = "carer"'), ON)

    assert any("their prescriber" in (one.do or "") for one in found.findings)


def test_one_product_under_two_names_is_asked_about_on_a_list_and_on_a_day(library, person):
    names = ["Percocet", "percocet 10-325"]
    bare = secondline.check(names, library)
    told = secondline.check(names, library, person(""), ON)

    for found in (bare, told):
        assert any(one.id == "duplicate" for one in found.findings)


def test_a_part_that_fails_is_named_and_the_rest_stays(library, monkeypatch):
    monkeypatch.setattr(check, "same_products", failing)
    found = {one.id: one for one in secondline.check(["oxycodone", "diazepam"], library).findings}

    assert found["cns_depression"].tier == "danger"
    assert "could not check" in found["duplicate"].says


def test_allergies_that_fail_are_named_so(library, monkeypatch):
    monkeypatch.setattr(check, "allergies", failing)
    found = {one.id: one for one in secondline.check(["oxycodone", "diazepam"], library).findings}

    assert "(allergies)" in found["allergies"].says
    assert found["cns_depression"].tier == "danger"
