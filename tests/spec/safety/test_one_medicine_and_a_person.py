"""Is this dangerous? One medicine and the person: what is said then is not said of a mix."""

import secondline

TOGETHER = "Taken together"


def found(library, record):
    return {one.id: one for one in secondline.check([], library, record=record).findings}


def test_one_medicine_and_an_illness_are_not_said_to_be_taken_together(library, person):
    bleeding = found(library, person("medicine\nnaproxen", 'conditions = ["stomach ulcer"]'))[
        "bleeding"
    ]

    assert bleeding.says.startswith("Naproxen can make bleeding more likely for you.")
    assert TOGETHER not in bleeding.says
    assert "before the next dose" in bleeding.do


def test_where_a_second_medicine_adds_to_it_both_are_said_to_be_taken_together(library, person):
    record = person("medicine\nnaproxen\nsertraline", 'conditions = ["stomach ulcer"]')
    bleeding = found(library, record)["bleeding"]

    assert bleeding.says.startswith(f"{TOGETHER}, naproxen and sertraline")
    assert "stomach ulcer" in bleeding.says


def test_a_carer_reads_of_one_medicine_and_another_person(library, person):
    record = person("medicine\nnaproxen", 'by = "carer"\nconditions = ["stomach ulcer"]')
    bleeding = found(library, record)["bleeding"]

    assert bleeding.says.startswith("Naproxen can make bleeding more likely for them.")


def test_what_a_person_must_not_end_suddenly_is_said_beside_one_medicine_too(library, person):
    record = person("medicine\nduloxetine", 'conditions = ["cirrhosis"]')
    liver = found(library, record)["hepatotoxicity"]

    assert "Do not stop a prescribed medicine suddenly on your own." in liver.do
    assert "cirrhosis" in liver.says
