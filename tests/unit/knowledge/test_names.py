"""From a name to what it is: only the same name counts, and no part of it is dropped."""

import pytest

from secondline.knowledge.compiling import library
from secondline.knowledge.names import Match, match, plain


def _found(name: str) -> Match:
    return match(library(), name)


# Names as RxNorm, SNOMED CT and people write them.
@pytest.mark.parametrize(
    ("name", "ingredients"),
    [
        ("duloxetine", ["duloxetine"]),
        ("  CYMBALTA® ", ["duloxetine"]),
        ("Naproxen 500 MG Oral Tablet", ["naproxen"]),
        ("Fluoxetine 25MG", ["fluoxetine"]),
        ("12 HR Oxycodone Hydrochloride 160 MG Extended Release Oral Tablet", ["oxycodone"]),
        ("Duloxetine 30 MG Delayed Release Oral Capsule [Cymbalta]", ["duloxetine"]),
        ("gabapentin 300 mg hard capsules", ["gabapentin"]),
        ("pregabalin 0.5 MG/MG Transdermal System", ["pregabalin"]),
        ("naproxen potassium", ["naproxen"]),
        ("ibuprofen (400 mg tablet)", ["ibuprofen"]),
        ("Tylenol 500", ["acetaminophen"]),
        ("Cymbalta 60", ["duloxetine"]),
        ("tizanidine 4", ["tizanidine"]),
        ("acetaminophen 1,000", ["acetaminophen"]),
        ("2 ibuprofen", ["ibuprofen"]),
        ("ibuprofen, dye-free", ["ibuprofen"]),
        ("dextromethorphan 15 mg/5 mL", ["dextromethorphan"]),
        ("hydrocodone-acetaminophen 5-325", ["hydrocodone", "acetaminophen"]),
        ("Vicodin 5/500 Oral Tablet", ["hydrocodone", "acetaminophen"]),
        (
            "Acetaminophen 325 MG / Oxycodone Hydrochloride 10 MG Oral Tablet [Percocet]",
            ["oxycodone", "acetaminophen"],
        ),
        (
            "Acetaminophen 21.7 MG/ML / Dextromethorphan Hydrobromide 1 MG/ML / "
            "doxylamine succinate 0.417 MG/ML Oral Solution",
            ["acetaminophen", "dextromethorphan", "doxylamine"],
        ),
    ],
)
def test_strength_form_and_salt_make_no_difference(name, ingredients):
    found = _found(name)

    assert list(found.ingredients) == ingredients
    assert found.unknown == ()
    assert found.given == name


# In the US "#3" is with codeine; two strengths are two ingredients.
@pytest.mark.parametrize(
    "name",
    [
        "APAP #3", "APAP 3", "Tylenol #5", "Tylenol (5)", "Tylenol 300/30", "Tylenol 300 mg/30 mg",
        "hydrocodone 5/325", "Excedrin 2",
    ],
)  # fmt: skip
def test_a_number_that_is_no_strength_of_it_makes_it_another_thing(name):
    found = _found(name)

    assert found.ingredients == ()
    assert found.unknown == (name,)
    assert found.suggestions == ()


def test_a_number_that_is_no_strength_makes_a_part_another_thing_too():
    found = _found("ibuprofen and Tylenol #5")

    assert found.ingredients == ("ibuprofen",)
    assert found.unknown == ("tylenol #5",)


@pytest.mark.parametrize(
    "name",
    [
        "Tylenol #3", "tylenol  3", "Tylenol-3", "Tylenol (3)", "Tylenol No. 3", "Tylenol no 3",
        "Tylenol #4", "Tylenol #3 tablets", "Tylenol 3 tablet", "Tylenol 3 300 mg/30 mg Tablet",
        "Tylenol No. 3 300mg-30mg",
    ],
)  # fmt: skip
def test_a_number_that_is_part_of_the_name_stays_with_a_form_and_a_strength(name):
    assert _found(name).product == "tylenol_with_codeine"
    assert _found(name).unknown == ()


def test_a_part_with_a_number_of_its_own_is_found_too():
    assert _found("ibuprofen and Tylenol #3").ingredients == (
        "ibuprofen", "acetaminophen", "codeine",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["omega 3 1000 mg", "Omega-3 1,000 mg softgels", "5 HTP 100 mg"])
def test_a_supplement_keeps_the_number_of_its_name(name):
    assert _found(name).ingredients in (("omega_3_fatty_acids",), ("5_hydroxytryptophan",))


@pytest.mark.parametrize("name", ["Excedrin 2 500 mg", "Tylenol 7 tablets", "beer 0% 500 ml"])
def test_a_number_beside_a_strength_that_names_nothing_is_not_left_out(name):
    assert _found(name).ingredients == ()


@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("Lemsip Max sachets", "lemsip_max"),
        ("Solpadeine Max soluble tablets", "solpadeine_max"),
        ("Percocet 10-325 tabs", "percocet"),
        ("DayQuil caps", "dayquil"),
        ("NyQuil liquid", "nyquil_liquid"),
        ("NyQuil caps", "nyquil"),
    ],
)
def test_a_form_is_left_out_only_where_the_name_is_not_known_with_it(name, product):
    assert _found(name).product == product


# In the capsules is what the sachets do not hold.
@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("Lemsip Max Cold & Flu Capsule", "lemsip_max_capsules"),
        ("Beechams Powder Capsule", "beechams_powders_capsules"),
        ("Day Nurse Capsule 500 mg", "day_nurse_old"),
    ],
)
def test_one_capsule_is_what_capsules_are(name, product):
    assert _found(name).product == product


def test_the_name_of_a_family_is_asked_about_and_never_taken():
    found = _found("Robitussin")

    assert found.ingredients == ()
    assert found.unknown == ("Robitussin",)
    assert all(id.startswith("robitussin") for id in found.suggestions)
    assert found.suggestions


@pytest.mark.parametrize("name", ["a", "co", "of"])
def test_a_few_letters_are_no_family(name):
    assert _found(name).suggestions == ()


@pytest.mark.parametrize(
    "name", ["percocet 10-325", "percocet 10/325", "Percocet 10 mg-325 mg", "Percocet 5"]
)
def test_strengths_of_a_product_leave_the_product(name):
    assert _found(name).product == "percocet"


@pytest.mark.parametrize(
    "name",
    ["alcohol-free wine", "alcohol free beer", "non-alcoholic beer", "beer 0%", "0.0 beer"],
)
def test_a_drink_without_alcohol_is_not_alcohol(name):
    assert _found(name).ingredients == ()
    assert _found(name).unknown == (name,)


def test_a_beer_with_its_strength_is_alcohol():
    assert _found("beer 5%").ingredients == ("alcohol",)


@pytest.mark.parametrize("name", ["caffeine-free Excedrin", "Tylenol without codeine"])
def test_what_is_said_to_be_missing_is_never_counted(name):
    assert _found(name).ingredients == ()


def test_the_form_decides_where_it_is_a_product_of_its_own():
    assert _found("Cyclobenzaprine 2.8 MG Sublingual Tablet").product == "tonmya"
    assert _found("cyclobenzaprine 10 mg tablet").product is None


def test_a_code_in_brackets_names_what_the_words_do_not():
    code = library().medicines["naproxen"].codes["rxnorm"].v

    found = _found(f"Naprogesic forte [rxcui {code}]")

    assert found.ingredients == ("naproxen",)
    assert found.unknown == ("naprogesic forte",)


@pytest.mark.parametrize(
    ("name", "ingredients", "unknown"),
    [
        ("Ibuprofen (and codexin) 200 mg", ["ibuprofen"], ["codexin"]),
        ("naproxen [with codexin]", ["naproxen"], ["codexin"]),
        ("Tylenol with codexin", ["acetaminophen"], ["codexin"]),
        ("Codexin 30 MG [Percocet]", ["oxycodone", "acetaminophen"], ["codexin"]),
        ("aspirin 81 mg / codexin 5 mg Oral Tablet", ["aspirin"], ["codexin"]),
    ],
)
def test_a_part_that_we_do_not_know_is_named_beside_the_part_that_we_do(name, ingredients, unknown):
    found = _found(name)

    assert list(found.ingredients) == ingredients
    assert list(found.unknown) == unknown


def test_what_stands_before_a_brand_and_is_not_in_it_counts_too():
    found = _found("tramadol [Percocet]")

    assert found.ingredients == ("oxycodone", "acetaminophen", "tramadol")
    assert found.product is None


@pytest.mark.parametrize("name", ["duloxetin", "naproxan 500 mg", "hydrocortisone", "percoset"])
def test_a_name_that_is_only_similar_is_asked_about_and_never_taken(name):
    found = _found(name)

    assert found.ingredients == ()
    assert found.unknown == (name,)
    assert found.suggestions


@pytest.mark.parametrize("name", ["magnesium calcium", "calcium potassium", "zzyzx", "-", "[]", ""])
def test_what_we_do_not_know_stays_whole(name):
    assert _found(name).unknown == (name,)
    assert _found(name).ingredients == ()


def test_a_plain_name_has_no_case_accents_marks_or_hyphens():
    assert plain("  St. John’s-Wort® ") == "st john s wort"
    assert plain("Paracétamol") == "paracetamol"
