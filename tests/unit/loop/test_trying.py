"""An answer is tried on a record and nothing of the record is lost or written."""

import json
from dataclasses import replace
from datetime import date

import pytest

import secondline
from secondline.errors import UnusableInput
from secondline.loop.questions.of_medicine import of_medicines
from secondline.loop.questions.of_person import of_person
from secondline.loop.questions.trying import Level, found_in, parts, told
from secondline.record.changes import Change
from secondline.record.editing import edited
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
BARE = """schema = 1
[[medicines]]
name = "Percocet"
[[medicines]]
name = "duloxetine"
stopped_on = "unknown"
"""


def record():
    return read_text(BARE)


FACTS = [*of_person(record(), LIBRARY, ON), *of_medicines(record(), LIBRARY, ON)]


@pytest.mark.parametrize("fact", FACTS, ids=[f"{one.id}-{one.medicine}" for one in FACTS])
def test_an_answer_that_is_tried_says_what_it_would_say_once_written(fact):
    for answer in fact.answers:
        tried = told(record(), [parts(answer)])
        written = read_text(edited(BARE, "toml", answer))

        assert replace(tried, hash="") == replace(written, hash="")


def test_what_is_known_stays_as_it_is():
    known = read_text('schema = 1\nborn = 1979\n[pain]\nsince = "2023"\n')

    tried = told(known, [parts([Change(("pain", "areas"), ["neck"]), Change(("sex",), "male")])])

    assert (tried.person.born, tried.pain.since) == (known.person.born, known.pain.since)
    assert (tried.pain.areas, tried.person.sex) == (("neck",), "male")


def test_an_answer_that_cannot_stand_there_is_refused():
    with pytest.raises(UnusableInput):
        parts([Change(("alcohol",), "a lot")])


@pytest.mark.parametrize("more", ["", 'dose = "1 tablet"', 'dose = "1 mg"', "as_needed = true"])
def test_every_answer_to_every_medicine_can_stand_in_a_record(more):
    names = [one.name for one in LIBRARY.medicines.values()]
    names += [one.name for one in LIBRARY.products.values()]
    lines = (f"[[medicines]]\nname = {json.dumps(name)}\n{more}" for name in names)
    every = read_text("\n".join(("schema = 1", *lines)))

    facts = list(of_medicines(every, LIBRARY, ON))

    assert {one.at for one in facts} == set(range(len(names)))
    for one in facts:
        assert one.answers and all(parts(answer) for answer in one.answers)


@pytest.mark.parametrize(
    ("more", "level"),
    [
        ("", None),
        ('[[medicines]]\nname = "oxycodone"\n[[medicines]]\nname = "diazepam"', Level.DANGER),
    ],
)
def test_a_danger_weighs_most(more, level):
    found = found_in(read_text(f"schema = 1\n{more}"), LIBRARY, ON)

    assert min((key[0] for key in found), default=None) == level


def test_of_one_out_of_scope_nothing_else_is_found():
    child = read_text('schema = 1\nborn = 2015\n[[medicines]]\nname = "oxycodone"')

    assert [key[1] for key in found_in(child, LIBRARY, ON)] == ["out_of_scope"]


def test_what_the_diary_shows_is_found_only_where_it_is_asked_for():
    one = read_text('schema = 1\n[[medicines]]\nname = "duloxetine"\nfor = "fibromyalgia"')

    with_it, without = (found_in(one, LIBRARY, ON, has_response=is_so) for is_so in (True, False))

    assert {key[1] for key in with_it - without} == {"not_working"}
    assert not without - with_it


@pytest.mark.parametrize("fact", FACTS, ids=[f"{one.id}-{one.medicine}" for one in FACTS])
def test_every_fact_has_several_answers_or_one_that_settles_it(fact):
    assert fact.answers
    assert len(fact.answers) > 1 or fact.id in ("for", "pain_before", "strength", "dose")
