"""What a medicine is called: the words that say most of what is in it."""

import pytest

from secondline.knowledge.compiling import library
from tests.unit.exchange.fhir.making import RXNORM, Json, found, medicines, request


def _coded(*codings: dict[str, str], **concept: str) -> Json:
    return request(medicationCodeableConcept={"coding": list(codings), **concept})


def _name(resource: Json) -> object:
    return medicines(resource)[0]["name"]


def test_the_text_goes_first():
    coding = {"system": RXNORM, "code": "1", "display": "naproxen 500 MG Oral Tablet"}

    assert _name(_coded(coding, text="Naproxen, one in the morning")) != ""
    assert _name(_coded(coding, text="Naproxen 500 mg")) == "Naproxen 500 mg"


def test_a_code_whose_name_we_know_goes_before_a_text_that_we_do_not():
    coding = {"system": RXNORM, "code": "1", "display": "naproxen 500 MG Oral Tablet"}

    assert _name(_coded(coding, text="Naprogesic")) == "naproxen 500 MG Oral Tablet"


def test_of_two_names_the_one_that_holds_more_counts():
    coding = {"system": RXNORM, "code": "1", "display": "Oxycodone / Acetaminophen"}

    held = found(_coded(coding, text="Oxycodone"))

    assert held.medicines[0].match.ingredients == ("oxycodone", "acetaminophen")


def test_the_kind_that_snomed_writes_behind_a_name_is_left_out():
    assert _name(_coded({"display": "Naproxen (product)"})) == "Naproxen"


def test_the_code_of_rxnorm_is_kept_where_the_words_do_not_help():
    code = str(library().medicines["naproxen"].codes["rxnorm"].v)

    held = found(_coded({"system": RXNORM, "code": code, "display": "Naprogesic forte"}))

    assert held.medicines[0].raw["name"] == f"Naprogesic forte [rxcui {code}]"
    assert held.medicines[0].match.ingredients == ("naproxen",)


def test_a_code_alone_is_a_name():
    code = str(library().medicines["naproxen"].codes["rxnorm"].v)

    assert _name(_coded({"system": RXNORM, "code": code})) == f"rxcui {code}"
    assert _name(_coded({"system": "http://snomed.info/sct", "code": "27658006"})) == (
        "code 27658006"
    )


def test_ingredients_tell_what_a_brand_that_we_do_not_know_holds():
    medication = {
        "resourceType": "Medication",
        "id": "m",
        "code": {"text": "Dreamwell"},
        "ingredient": [
            {"itemCodeableConcept": {"coding": [{"display": "Acetaminophen 500 MG"}]}},
            {"itemCodeableConcept": {"text": "Diphenhydramine Hydrochloride 25 mg"}},
        ],
    }
    reference = {"reference": "#m"}

    held = found(
        request(
            medicationCodeableConcept=None, medicationReference=reference, contained=[medication]
        )
    )

    assert held.medicines[0].match.ingredients == ("acetaminophen", "diphenhydramine")
    assert "[Dreamwell]" in str(held.medicines[0].raw["name"])


def test_names_that_contradict_each_other_are_said():
    held = found(_coded({"display": "Ibuprofen 200 MG"}, text="Naproxen 500 mg"))

    assert held.medicines[0].raw["name"] == "Naproxen 500 mg"
    assert "Ibuprofen 200 MG" in held.warnings[0]


@pytest.mark.parametrize("name", ["Zzyzx 5 MG Oral Tablet", "naproxan"])
def test_a_name_that_we_do_not_know_is_kept_as_it_is(name):
    only = found(request(name)).medicines[0]

    assert only.raw["name"] == name
    assert only.match.ingredients == ()
    assert only.match.unknown == (name,)


def test_a_name_cannot_move_the_cursor_or_fill_the_record():
    assert _name(request("Napro\x1b[2Jxen\n500\tMG")) == "Napro�[2Jxen 500 MG"
    assert len(str(_name(request("x" * 9000)))) == 500
    assert _name(request("half \ud800 of one")) == "half � of one"
