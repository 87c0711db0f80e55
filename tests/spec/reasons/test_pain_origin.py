"""Why not? Where the pain may come from, told once for the person.

Features suggest, step by step, and never diagnose: the verdict is "cannot tell" whatever is found.
Mixed pain is normal and said so, and what only an examination can settle is named.
"""

from datetime import date

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.origin import ORIGINS, Case
from secondline.loop.reasons.origin.told import told
from secondline.loop.reasons.pain_origin import pain_origin
from secondline.record.reading import read_text
from secondline.record.vocabulary import AREAS

ON = date(2026, 11, 21)
FIBROMYALGIA = """
conditions = ["fibromyalgia"]
[pain]
since = "2024-01"
areas = ["left shoulder", "right shoulder", "left hip", "right hip", "lower back", "neck", "chest"]
feels = ["tender to touch"]
[symptoms]
fatigue = 3
waking_unrefreshed = 3
thinking = 2
headache = "no"
abdominal_pain = "no"
depression = "no"
"""


@pytest.fixture
def found(library):
    """Ask where the pain of a person may come from."""

    def asked(lines=""):
        return pain_origin(read_text(f"schema = 1\n{lines}"), library, ON)

    return asked


def test_features_suggest_and_the_verdict_stays_open(found):
    """Rows: A1."""
    (finding,) = found(FIBROMYALGIA)

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.about == ()
    assert finding.facts["origin"] == ("fibromyalgia",)
    assert finding.facts["fibromyalgia_verdict"] == "supported"


def test_every_step_is_shown_and_mixed_pain_is_called_normal(reviewed):
    review = reviewed(more=FIBROMYALGIA)
    finding = next(one for one in review.reasons.findings if one.about == ())

    assert finding.says.startswith(
        "Features suggest fibromyalgia, by the criteria of 2016: 7 of 19"
    )
    assert "symptom score 8 of 12, with 5 needed" in finding.says
    assert "pain in 5 of 5 regions" in finding.says
    assert "Mixed pain is normal" in finding.says
    assert "no diagnosis" in finding.says
    assert finding.why.startswith("What only a check by a doctor can settle:")


def test_nociplastic_pain_says_which_grade_an_examination_could_give(found):
    (finding,) = found(FIBROMYALGIA)

    assert finding.facts["possible"] == ("nociplastic",)
    assert finding.facts["nociplastic_within_reach"] == "probable"
    assert "An examination could still grade it as probable." in finding.facts["lines"]


def test_nerve_pain_is_graded_as_possible_and_what_an_examination_could_add(found):
    (finding,) = found(
        'conditions = ["diabetic neuropathy"]\n'
        '[pain]\nareas = ["left lower leg"]\nfeels = ["burning"]'
    )

    assert finding.facts["neuropathic_grade"] == "possible"
    assert "An examination could still grade it as probable or definite" in finding.facts["lines"]


def test_an_illness_that_was_named_is_told_even_where_its_criteria_do_not_hold_now(found):
    (finding,) = found('conditions = ["fibromyalgia"]\n[pain]\nareas = ["neck"]')

    assert finding.facts["origin"] == ("fibromyalgia",)
    assert finding.facts["lines"].startswith(
        "Fibromyalgia was named. What is told now does not meet the criteria of 2016: "
        "against it, only 1 of 19 areas hurt (neck)"
    )


def test_two_origins_stand_beside_each_other(found):
    knee = 'other = ["knee pain", "worse on stairs", "no morning stiffness"]'
    (finding,) = found(f"born = 1960\n{FIBROMYALGIA}{knee}")

    assert finding.facts["origin"] == ("fibromyalgia", "osteoarthritis")


def test_where_nothing_is_told_the_pain_is_asked_first(found):
    (finding,) = found('[[medicines]]\nname = "ibuprofen"')

    assert finding.asks == ("where-does-it-hurt", "pain-since", "how-does-it-feel")
    assert (finding.facts["for"], finding.facts["against"]) == ((), ())
    assert finding.cites


def test_without_pain_and_without_a_medicine_for_it_there_is_nothing_to_say(found):
    assert found('[[medicines]]\nname = "lisinopril"') == ()
    assert found() == ()


def test_the_order_and_the_doubles_of_what_is_told_change_nothing(found):
    lines = (
        'conditions = ["fibro", "FMS"]\n[pain]\nareas = ["neck", "left hip"]\n'
        'feels = ["hot pain", "burning"]\n[tests]\n'
        'CRP = {value = "3 mg/L"}\nESR = {value = "9 mm/h"}'
    )
    other = (
        'conditions = ["FMS", "fibro", "fibro"]\n[pain]\nareas = ["left hip", "neck"]\n'
        'feels = ["burning", "burning", "hot pain"]\n[tests]\n'
        'ESR = {value = "9 mm/h"}\nCRP = {value = "3 mg/L"}'
    )

    assert found(lines) == found(other)


def test_what_is_known_is_not_asked_again(found):
    (finding,) = found('[pain]\nareas = ["neck"]\nfeels = ["burning"]\nsince = "2025"')

    assert not {"where-does-it-hurt", "pain-since", "how-does-it-feel"} & set(finding.asks)


def test_a_story_is_never_read_for_it(found):
    told = found('story = "burning pain, numb feet, shingles"\n[pain]\nareas = ["neck"]')
    silent = found('[pain]\nareas = ["neck"]')

    assert told == silent


@pytest.mark.parametrize("origin", ORIGINS, ids=lambda one: one.__name__)
def test_each_origin_cites_says_what_an_examination_settles_and_has_its_words(library, origin):
    held = origin(Case(read_text("schema = 1"), library, ON))

    assert held.cites
    assert library.words["origin"]["settles"][held.id]
    assert set(library.criteria) == {one.__name__ for one in ORIGINS}


def test_every_sign_is_understood_by_its_own_name_and_by_no_before_it(library):
    for sign in library.signs.values():
        for feels, holds in ((sign.name, True), (f"no {sign.name}", False)):
            record = read_text(f'schema = 1\n[pain]\nfeels = ["{feels}"]')

            found = told(Case(record, library, ON), sign.id)

            assert found is not None, feels
            assert found.holds is holds, feels


@pytest.mark.parametrize(
    ("feels", "holds"),
    [
        ("numb", True),
        ("not numb", False),
        ("numbness: none", False),
        ("no burning, tingling or numbness", False),
        ("burning but no numbness", False),
        ("no burning but numbness", True),
        ("no burning, numbness", None),
        ("Numbness of the fingers", True),
        ("numbers", None),
        ("aching", None),
    ],
)
def test_a_sign_is_told_denied_or_not_spoken_of(library, feels, holds):
    record = read_text(f'schema = 1\n[pain]\nfeels = ["{feels}"]')

    found = told(Case(record, library, ON), "numbness")

    assert (found.holds if found else None) is holds


def test_no_worse_with_rest_does_not_say_that_rest_helps(library):
    record = read_text('schema = 1\n[pain]\nfeels = ["not worse with rest"]')

    assert told(Case(record, library, ON), "rest_helps") is None


def test_what_criteria_look_for_is_an_area_a_condition_or_a_sign(library):
    """But for one list: of names that nothing here knows, and that bring no spasticity."""
    known = {*AREAS, *library.conditions, *library.signs}

    for entry in library.criteria.values():
        for name, value in entry.lists.items():
            assert name == "brings_none" or set(value.v) <= known, entry.id


def test_what_a_medicine_is_meant_for_is_a_kind_of_pain_or_a_condition(library):
    kinds = {kind for entry in library.criteria.values() for kind in entry.kinds}

    for medicine in library.medicines.values():
        assert set(medicine.fits) <= kinds | set(library.conditions), medicine.id
        assert {value.v for value in medicine.fits.values()} <= {"main", "some", "none"}
