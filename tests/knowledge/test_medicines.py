"""Medicines, products, conditions and combinations: what each entry must say, and must not."""

import csv
import gzip
import re

import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.library import quantity
from secondline.knowledge.names import plain
from secondline.knowledge.naming import names_of_medicines
from tests.shared import SHARED

LIBRARY = secondline.library()
MEDICINES = LIBRARY.medicines
RELAXERS = [one for one in MEDICINES.values() if one.relaxer]
MUST_NOT_END_SUDDENLY = (
    "baclofen", "diazepam", "carisoprodol", "oxycodone", "hydrocodone", "tramadol", "duloxetine",
    "milnacipran", "fluoxetine", "amitriptyline", "pregabalin", "gabapentin", "tizanidine",
)  # fmt: skip
BOX_OR_AVOID = (
    "oxycodone + alcohol", "hydrocodone + baclofen", "tramadol + carisoprodol",
    "oxycodone + diazepam", "oxycodone + pregabalin", "hydrocodone + diphenhydramine",
    "oxycodone + tetrahydrocannabinol", "diazepam + wine", "ibuprofen + naproxen",
    "cyclobenzaprine + amitriptyline", "Tonmya + Flexeril", "Tylenol + NyQuil",
    "Advil PM + Motrin", "Benadryl + Tylenol PM", "oxycodone + tramadol",
)  # fmt: skip
ASK_FIRST = (
    "cyclobenzaprine + duloxetine", "cyclobenzaprine + tramadol", "metaxalone + tramadol",
    "duloxetine + tramadol", "fluoxetine + dextromethorphan", "tizanidine + alcohol",
    "carisoprodol + alcohol", "pregabalin + alcohol", "pregabalin + tizanidine", "weed + Soma",
    "cyclobenzaprine + diphenhydramine", "orphenadrine + diphenhydramine",
    "duloxetine + ibuprofen", "ibuprofen + aspirin", "acetaminophen + alcohol",
    "OxyContin + Percocet", "gabapentin + pregabalin",
)  # fmt: skip
# Synthetic THC is THC, and the tablet of two is a product.
NOT_ENTRIES = ("dronabinol", "naproxen_esomeprazole")
NOTHING_KNOWN_AGAINST = (
    "ibuprofen + acetaminophen", "cyclobenzaprine + ibuprofen", "methocarbamol + ibuprofen",
    "gabapentin + acetaminophen", "Excedrin", "NyQuil", "Tylenol PM", "Percocet", "Norgesic",
)  # fmt: skip


def tiers(names):
    found = secondline.check(names.split(" + "), LIBRARY)
    return {str(one.tier) for one in found.findings}


@pytest.mark.parametrize("names", BOX_OR_AVOID)
def test_what_a_label_boxes_or_forbids_is_a_danger(names):
    assert "danger" in tiers(names)


@pytest.mark.parametrize("names", ASK_FIRST)
def test_what_a_label_says_to_watch_is_asked_about(names):
    assert tiers(names) & {"ask", "danger"}


@pytest.mark.parametrize("names", NOTHING_KNOWN_AGAINST)
def test_what_nothing_is_known_against_stays_quiet(names):
    assert tiers(names) == set()


@pytest.mark.parametrize("medicine", MUST_NOT_END_SUDDENLY)
def test_what_must_not_end_suddenly_says_so(medicine):
    held = MEDICINES[medicine].stopping

    assert held is not None
    assert "suddenly" in LIBRARY.words["cautions"][held.words]


@pytest.mark.parametrize("medicine", RELAXERS, ids=lambda one: one.id)
def test_a_muscle_relaxer_says_which_muscle_trouble_it_is_for(medicine):
    fits = {kind: value.v for kind, value in medicine.fits.items()}
    main = {"antispasmodic": "spasm", "antispastic": "spasticity"}[medicine.relaxer]

    assert set(fits) >= {"spasm", "spasticity", "nociceptive", "neuropathic", "nociplastic"}
    assert fits[main] == "main"


@pytest.mark.parametrize("medicine", RELAXERS, ids=lambda one: one.id)
def test_only_antispasmodics_have_a_longest_use(medicine):
    assert bool(medicine.longest_use) == (medicine.relaxer == "antispasmodic")


def test_the_tablet_under_the_tongue_has_no_longest_use_of_its_own():
    assert LIBRARY.products["tonmya"].longest_use == {}
    assert LIBRARY.products["amrix"].longest_use


def test_an_extended_release_form_without_proof_borrows_no_dose():
    slow, plain_form = (LIBRARY.use("pregabalin", "fibromyalgia", p) for p in ("lyrica_cr", None))

    assert slow and slow.effective_dose == {}
    assert plain_form and plain_form.effective_dose


def test_back_and_neck_pain_is_known_by_the_words_people_use():
    for name in ("back and neck pain", "Lower-back pain", "backache", "bad back"):
        assert LIBRARY.condition_names[plain(name)] == "back_pain"


@pytest.mark.parametrize(
    "id",
    [
        id
        for id, one in MEDICINES.items()
        if one.roles and "no_known_mix" not in one.roles and id != "phenylephrine"
    ],
)
def test_every_medicine_that_we_cover_takes_part_in_a_rule(id):
    acts = LIBRARY.acts(id)
    rules = [rule for family in LIBRARY.combinations.values() for rule in family.rules]

    assert any({rule.a, rule.b} & acts for rule in rules)


def test_no_dose_is_named_without_its_unit_a_day():
    doses = [
        dose
        for uses in (one.for_ for held in (MEDICINES, LIBRARY.products) for one in held.values())
        for use in uses.values()
        for dose in use.effective_dose.values()
    ]

    assert {dose.low.unit for dose in doses} == {"mg/d"}
    ranges = [(quantity(dose.low), quantity(dose.high)) for dose in doses if dose.high]
    assert all(low.value <= high.value for low, high in ranges)


def test_the_cautions_are_all_used():
    used = {
        one.words
        for medicine in MEDICINES.values()
        for one in (*medicine.cautions, *([medicine.stopping] if medicine.stopping else []))
    }

    assert set(LIBRARY.words["cautions"]) - {"clinician"} == used


def test_a_sentence_between_two_of_one_kind_names_nobody_twice():
    rules = [rule for family in LIBRARY.combinations.values() for rule in family.rules]
    alike = [rule for rule in rules if rule.a == rule.b and rule.a not in MEDICINES]

    assert alike
    for rule in alike:
        assert not re.search(r"\{[ab]:", LIBRARY.words["combinations"][rule.id]["says"])


def test_a_name_that_two_medicines_share_is_refused():
    one, other = MEDICINES["ibuprofen"], MEDICINES["naproxen"]
    shared = type(one)(id="shared", clinician=None, name="shared", class_="test", names=other.names)

    names_of_medicines([one, other], [])
    with pytest.raises(KnowledgeFault, match="belongs to naproxen already"):
        names_of_medicines([one, other, shared], [])


@pytest.mark.skipif(SHARED is None, reason="the shared folder of facts is not here")
def test_ids_and_rxnorm_codes_are_those_of_the_drug_universe():
    assert SHARED is not None
    with open(SHARED / "drugdata/terminology/drug_universe.csv", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}

    for id, row in rows.items():
        if row["rxcui_status"].startswith("verified") and id not in NOT_ENTRIES:
            assert MEDICINES[id].codes["rxnorm"].v == row["rxcui"], id
    for id, medicine in MEDICINES.items():
        if id in rows and not rows[id]["rxcui_status"].startswith("verified"):
            assert "rxnorm" not in medicine.codes, id


@pytest.mark.skipif(SHARED is None, reason="the shared folder of facts is not here")
def test_the_codes_of_other_substances_are_those_of_the_same_table():
    assert SHARED is not None
    place = SHARED / "drugdata/terminology"
    with open(place / "drug_universe.csv", newline="") as file:
        universe = {row["id"] for row in csv.DictReader(file)}
    with gzip.open(place / "known_substance_names_outside_universe.csv.gz", "rt") as file:
        named = {(plain(row["name"]), row["rxcui"]) for row in csv.DictReader(file)}
    others = [one for id, one in MEDICINES.items() if id not in universe and one.codes]

    assert others
    for one in others:
        names = {plain(name) for name in (one.id, one.name, *one.names.synonyms)}
        assert {(name, one.codes["rxnorm"].v) for name in names} & named, one.id
