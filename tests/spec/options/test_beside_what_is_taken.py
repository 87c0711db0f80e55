"""What next, beside what is taken: what is kept back and why, and when a test comes first."""

import pytest

from secondline.loop.answer import Verdict
from tests.spec.options.offering import by_id, kept_back, offered

FIBROMYALGIA = 'country = "US"\nconditions = ["fibromyalgia"]\n'
TOLD = "[symptoms]\nother = []\n"


def test_a_medicine_that_helps_is_worth_keeping(reviewed):
    """Rows: B13."""
    table = "medicine | for | change\npregabalin | fibromyalgia | much improved"

    assert "move:keep" in offered(reviewed(table, FIBROMYALGIA))
    assert "move:keep" not in offered(reviewed(table.replace("much improved", "no change")))


def test_an_antidepressant_is_not_brought_up_with_bipolar_disorder(reviewed):
    told = FIBROMYALGIA.replace("]", ', "bipolar disorder"]') + 'born = 1979\nsex = "male"\n'

    for id in ("duloxetine", "amitriptyline", "milnacipran", "fluoxetine"):
        assert kept_back(reviewed("", told), id), id
    assert "duloxetine" in offered(reviewed("", FIBROMYALGIA + 'born = 1979\nsex = "male"\n'))


def test_what_often_worsens_an_illness_of_the_person_is_kept_back_with_that_word(reviewed):
    """Rows: A24."""
    told = FIBROMYALGIA.replace("]", ', "restless legs"]') + 'born = 1979\nsex = "male"\n'
    found = by_id(reviewed("", told))["amitriptyline"]

    assert found.verdict is Verdict.NOT_SUPPORTED
    assert "restless legs" in found.says


def test_no_other_medicine_is_brought_up_while_one_has_not_had_its_chance(reviewed):
    """Rows: B4."""
    early = "medicine | for | dose | started\nduloxetine | fibromyalgia | 60 mg x 1 | 2026-11-10"
    late = early.replace("2026-11-10", "2026-06-10")
    more = FIBROMYALGIA + 'born = 1979\nsex = "male"\n'

    assert "cyclobenzaprine" not in offered(reviewed(early, more))
    assert "cyclobenzaprine" in offered(reviewed(late, more))


def test_more_time_is_for_what_is_taken_and_another_try_for_what_was_given_up(reviewed):
    """Rows: B4."""
    row = "duloxetine | fibromyalgia | 60 mg x 1 | 2026-11-01 |"
    taken = f"medicine | for | dose | started | stopped\n{row}"
    past = taken + " 2026-11-10"

    assert "move:more_time" in offered(reviewed(taken, FIBROMYALGIA))
    assert "move:try_again" not in offered(reviewed(taken, FIBROMYALGIA))
    assert "move:more_time" not in offered(reviewed(past, FIBROMYALGIA))
    assert "move:try_again" in offered(reviewed(past, FIBROMYALGIA))


def test_no_other_medicine_is_brought_up_where_one_helps(reviewed):
    """Rows: B13."""
    table = "medicine | for | dose | started | change\n"
    row = "duloxetine | fibromyalgia | 60 mg x 1 | 2026-01-10 |"
    more = FIBROMYALGIA + 'born = 1979\nsex = "male"\n'

    assert "cyclobenzaprine" in offered(reviewed(f"{table}{row} no change", more))
    assert "cyclobenzaprine" not in offered(reviewed(f"{table}{row} much improved", more))


NO_OTHER = FIBROMYALGIA + 'born = 1979\nsex = "male"\nallergies = []\nalcohol = "none"\n'
SEROTONIN = ("duloxetine", "milnacipran")


@pytest.mark.parametrize(
    "row",
    [
        "paroxetine | depression", "sertraline | low mood", "venlafaxine | hot flushes",
        "tramadol | back pain", "paroxetine | depression\ntramadol | back pain",
        "trazodone | bad sleep", "duloxetine | depression",
    ],
)  # fmt: skip
def test_no_second_medicine_that_raises_serotonin_is_brought_up(reviewed, row):
    found = reviewed(f"medicine | for\n{row}", NO_OTHER)

    for id in SEROTONIN:
        assert kept_back(found, id)
    assert SEROTONIN[1] in offered(reviewed("", NO_OTHER))


@pytest.mark.parametrize(
    "row",
    ["oxycodone | back pain", "ondansetron | nausea", "lisinopril | x"],
)
def test_what_only_adds_a_little_serotonin_keeps_none_back(reviewed, row):
    assert {*SEROTONIN} <= {*offered(reviewed(f"medicine | for\n{row}", NO_OTHER))}


@pytest.mark.parametrize("row", ["sumatriptan | migraine", "naproxen | back pain"])
def test_what_a_label_asks_to_watch_is_offered_with_what_to_ask_about(reviewed, row):
    found = by_id(reviewed(f"medicine | for\n{row}", NO_OTHER))["duloxetine"]

    assert found.verdict is Verdict.SUPPORTED
    assert found.facts["clashes"]
    assert "ask your pharmacist or prescriber first" in found.do


def test_it_says_what_keeps_a_medicine_back(reviewed):
    found = by_id(reviewed("medicine | for\nparoxetine | depression", NO_OTHER))["milnacipran"]

    assert "not offered to you" in found.says
    assert "too much serotonin" in found.why


@pytest.mark.parametrize(
    ("row", "id"),
    [("codeine | back pain", "duloxetine"), ("donepezil | memory", "amitriptyline")],
)
def test_what_would_undo_what_is_taken_is_not_brought_up(reviewed, row, id):
    assert kept_back(reviewed(f"medicine | for\n{row}", NO_OTHER), id)
    assert id in offered(reviewed("", NO_OTHER))


@pytest.mark.parametrize("taken", ["apixaban", "warfarin", "clopidogrel"])
def test_no_anti_inflammatory_is_brought_up_beside_a_blood_thinner(reviewed, taken):
    gout = NO_OTHER.replace("fibromyalgia", "gout").replace("US", "GB")

    assert kept_back(reviewed(f"medicine\n{taken}", gout), "celecoxib")
    assert "celecoxib" in offered(reviewed("medicine\nallopurinol", gout))


ACHES = '[symptoms]\nother = ["muscle pain"]\n'


@pytest.mark.parametrize(
    ("row", "more", "is_raised"),
    [
        ("Lipitor | high cholesterol | muscle pain", ACHES, True),
        ("Lipitor | high cholesterol | ?", TOLD, False),  # nothing hurts that is laid to it
        ("levothyroxine | thyroid | muscle pain", ACHES, False),  # no known cause of it
    ],
)
def test_muscle_pain_that_is_laid_to_a_statin_brings_up_the_test(reviewed, row, more, is_raised):
    table = f"medicine | for | side effects\n{row}"
    found = offered(reviewed(table, 'conditions = ["high cholesterol"]\n' + more))

    assert ("move:test_first" in found) is is_raised


RESTLESS = '[symptoms]\nother = ["restless legs"]\n'


@pytest.mark.parametrize(
    ("more", "is_raised"),
    [
        (RESTLESS, True),  # nobody looked at the iron yet
        (RESTLESS + '[tests]\nferritin = {value = "74 ng/mL", on = 2026-11-01}\n', True),
        (RESTLESS + '[tests]\nferritin = {value = "76 ng/mL", on = 2026-11-01}\n', False),
        (TOLD, False),
    ],
)
def test_legs_that_will_not_rest_bring_up_the_iron_until_it_is_known(reviewed, more, is_raised):
    found = offered(reviewed("medicine | for\nmirtazapine | insomnia", more))

    assert ("move:test_first" in found) is is_raised


BACK = 'country = "US"\nborn = 1979\nsex = "male"\nallergies = []\nconditions = ["back pain"{}]\n'


@pytest.mark.parametrize("id", ["ibuprofen", "naproxen", "move:add_nsaid"])
@pytest.mark.parametrize(
    ("row", "illness"),
    [
        ("warfarin | clot", ""),
        ("Xarelto | clot", ""),
        ("Plavix | heart", ""),
        ("baclofen | ?", ', "cirrhosis of the liver"'),
        ("baclofen | ?", ', "bleeding stomach ulcer"'),
    ],
)
def test_asking_for_an_anti_inflammatory_passes_the_gate_of_the_medicine(
    reviewed, row, illness, id
):
    alcohol = 'alcohol = "none"\n'
    assert kept_back(reviewed(f"medicine | for\n{row}", BACK.format(illness) + alcohol), id)


def test_asking_for_an_anti_inflammatory_is_there_where_nothing_speaks_against_it(reviewed):
    more = BACK.format("") + 'alcohol = "none"\nkidney = "eGFR 95 mL/min"\n'

    assert "move:add_nsaid" in offered(reviewed("medicine | for\nbaclofen | back pain", more))


@pytest.mark.parametrize(("drinks", "is_back"), [("none", False), ("2", False), ("3", True)])
def test_acetaminophen_is_kept_from_three_drinks_a_day(reviewed, drinks, is_back):
    told = drinks if drinks == "none" else f"{drinks} drinks a day"
    found = reviewed("medicine | for\nbaclofen | ?", BACK.format("") + f'alcohol = "{told}"\n')

    assert kept_back(found, "acetaminophen") is is_back


def test_of_an_empty_record_no_medicine_is_brought_up(reviewed):
    found = offered(reviewed("", ""))

    assert not {"acetaminophen", "ibuprofen", "naproxen", "nsaid_gel"} & {*found}
    assert "deep_breathing" in found


@pytest.mark.parametrize("illness", ["heart failure", "coronary artery disease"])
def test_walking_with_a_weak_heart_is_offered_with_the_word_to_ask_first(reviewed, illness):
    """Rows: A11."""
    walking = by_id(reviewed("", BACK.format(f', "{illness}"') + TOLD))["aerobic_exercise"]

    assert walking.verdict is Verdict.SUPPORTED
    assert "ask your doctor before you" in walking.do


def test_walking_with_chest_pain_is_kept_back(reviewed):
    more = BACK.format("") + '[symptoms]\nother = ["chest pain when walking"]\n'

    assert kept_back(reviewed("", more), "aerobic_exercise")


SPASTIC = 'conditions = ["cerebral palsy", "spasticity"]\n'


def test_within_a_class_that_is_the_wrong_one_no_other_is_asked_for(reviewed):
    table = "medicine | for | dose | change\nFlexeril | {} | 10 mg x 3 | no change"
    wrong = offered(reviewed(table.format("spasticity"), SPASTIC))
    right = offered(reviewed(table.format("muscle spasm"), BACK.format("")))

    assert "move:switch_within_class" not in wrong
    assert "move:switch" in wrong
    assert "move:switch_within_class" in right


def test_with_myasthenia_no_other_relaxer_is_asked_for(reviewed):
    table = "medicine | for | dose\nFlexeril | muscle spasm | 10 mg x 3"
    more = BACK.format(', "myasthenia gravis"')

    assert kept_back(reviewed(table, more), "move:switch_within_class")


def test_no_anti_inflammatory_is_brought_up_for_spasticity(reviewed):
    found = offered(reviewed("medicine | for\nbaclofen | spasticity", SPASTIC))

    assert not {"ibuprofen", "naproxen", "nsaid_gel", "move:add_nsaid"} & {*found}


STRETCHES = """medicine | for | dose | started | stopped | stopped because | side effects
Lyrica | fibromyalgia | 150 mg x 2 | 2026-08-01 | {} | {} | {}
{}"""


def test_more_time_is_not_asked_for_where_side_effects_are_the_limit(reviewed):
    limited = STRETCHES.format(
        "2026-08-15",
        "side effects",
        "dizziness",
        "Lyrica | fibromyalgia | 50 mg x 2 | 2026-08-16 | ? | ? | dizziness",
    )

    assert "move:more_time" not in offered(reviewed(limited, FIBROMYALGIA + TOLD))


def test_a_back_that_wakes_and_stiffens_brings_up_the_rheumatologist(reviewed):
    more = BACK.format("") + "[red_flags]\ninflammatory = "

    assert "move:refer_rheumatologist" in offered(reviewed("", more + '"yes"\n'))
    assert "move:refer_rheumatologist" not in offered(reviewed("", more + '"no"\n'))


def test_another_illness_that_comes_first_brings_up_what_the_pain_comes_from(reviewed):
    thyroid = '[tests]\nTSH = {value = "31 mIU/L", on = 2026-11-06}\n'

    found = offered(reviewed("medicine | for\nduloxetine | fibromyalgia", FIBROMYALGIA + thyroid))

    assert "move:review_diagnosis" in found
