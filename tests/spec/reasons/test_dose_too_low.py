"""Why not? The dose was too low.

The most taken in a day is compared with the lowest dose that was studied for this condition. It is
never said which dose to take.
"""

from datetime import date

import pytest

from secondline.knowledge.library import in_force
from secondline.loop.answer import Verdict
from secondline.loop.reasons.dose_too_low import dose_too_low
from secondline.loop.reasons.expected_result import expected_result
from secondline.loop.reasons.trial_too_short import trial_too_short


def test_a_starting_dose_is_below_what_was_studied(judge):
    """Rows: B4."""
    finding = judge(
        dose_too_low,
        """
        medicine   | for          | dose     | started
        duloxetine | fibromyalgia | 30 mg/d  | 2026-03-01
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["dose"] == 30


def test_the_lowest_studied_dose_is_enough(judge):
    finding = judge(
        dose_too_low,
        """
        medicine   | for          | dose     | started
        duloxetine | fibromyalgia | 60 mg/d  | 2026-03-01
        """,
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_just_under_the_lowest_studied_dose_is_not_enough(judge):
    finding = judge(
        dose_too_low,
        """
        medicine   | for          | dose       | started
        pregabalin | fibromyalgia | 149 mg x 2 | 2026-03-01
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED


def test_one_stretch_at_a_studied_dose_counts_for_all(judge):
    finding = judge(
        dose_too_low,
        """
        medicine   | for          | dose     | started    | stopped
        duloxetine | fibromyalgia | 30 mg/d  | 2026-01-01 | 2026-02-01
        duloxetine | fibromyalgia | 60 mg/d  | 2026-02-01 | 2026-05-01
        """,
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_a_missing_dose_is_asked_for(judge):
    finding = judge(
        dose_too_low,
        """
        medicine   | for          | dose | started
        duloxetine | fibromyalgia | ?    | 2026-03-01
        """,
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("dose-and-dates",)


def test_grams_and_milligrams_are_the_same_dose(judge):
    finding = judge(
        dose_too_low,
        """
        medicine   | for          | dose     | started
        pregabalin | fibromyalgia | 0.15 g x 2 | 2026-03-01
        """,
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_the_sentence_names_no_dose_above_the_one_taken(reviewed):
    """Rows: B4, B14."""
    review = reviewed(
        """
        medicine   | for          | dose     | started
        duloxetine | fibromyalgia | 30 mg/d  | 2026-03-01
        """
    )
    finding = next(one for one in review.reasons.findings if one.id == "dose_too_low")

    assert "30 mg" in finding.says
    assert "60" not in f"{finding.says} {finding.why} {finding.do}"


def test_two_doses_on_the_same_days_count_together(judge):
    finding = judge(
        dose_too_low,
        """
        medicine   | for          | dose    | started
        duloxetine | fibromyalgia | 30 mg/d | 2026-03-01
        Cymbalta   | fibromyalgia | 30 mg/d | 2026-03-01
        """,
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_a_dose_that_was_hardly_taken_cannot_be_told(judge):
    finding = judge(
        dose_too_low,
        """
        medicine   | for          | dose    | started    | taken
        duloxetine | fibromyalgia | 60 mg/d | 2026-03-01 | rarely
        """,
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("how-many-days-a-week",)


def test_without_a_purpose_it_is_asked_for(judge):
    for purpose in ("?", "something else"):
        finding = judge(dose_too_low, f"medicine | for | dose\nduloxetine | {purpose} | 30 mg/d")

        assert finding.verdict is Verdict.CANNOT_TELL
        assert finding.asks == ("what-is-it-for",)


def test_nerve_pain_has_doses_of_its_own(judge):
    for row, verdict in (
        ("pregabalin | nerve pain | 75 mg/d", Verdict.SUPPORTED),
        ("pregabalin | nerve pain | 75 mg x 2", Verdict.NOT_SUPPORTED),
        ("gabapentin | nerve pain | 300 mg x 3", Verdict.SUPPORTED),
        ("gabapentin | nerve pain | 400 mg x 3", Verdict.NOT_SUPPORTED),
        ("amitriptyline | nerve pain | 10 mg/d", Verdict.SUPPORTED),
        ("amitriptyline | nerve pain | 25 mg/d", Verdict.NOT_SUPPORTED),
        ("tizanidine | multiple sclerosis | 2 mg x 3", Verdict.SUPPORTED),
        ("tizanidine | multiple sclerosis | 4 mg x 3", Verdict.NOT_SUPPORTED),
    ):
        assert judge(dose_too_low, f"medicine | for | dose\n{row}").verdict is verdict, row


def test_the_dose_for_the_kind_of_nerve_pain_goes_first(judge):
    """The label for the nerve pain of diabetes asks for more than that for nerve pain at large."""
    table = "medicine | for | dose\npregabalin | diabetic neuropathy | 75 mg x 2"

    assert judge(dose_too_low, table).verdict is Verdict.SUPPORTED


# Of Tonmya the label's target is 5.6 mg, but 2.8 mg from 65 years on and with a mildly ill liver.
YOUNG, OLD, NO_ILLNESS = "born = 1980", "born = 1950", "conditions = []"


def tonmya(dose, started="2026-03-01", change="no change"):
    return (
        "medicine | for | dose | started | change\n"
        f"Tonmya | fibromyalgia | {dose} mg/d | {started} | {change}"
    )


@pytest.mark.parametrize(
    ("dose", "person", "verdict"),
    [
        ("2.8", f"{YOUNG}\n{NO_ILLNESS}", Verdict.SUPPORTED),
        ("5.6", f"{YOUNG}\n{NO_ILLNESS}", Verdict.NOT_SUPPORTED),
        ("2.8", f"{OLD}\n{NO_ILLNESS}", Verdict.NOT_SUPPORTED),
        ("2.7", f"{OLD}\n{NO_ILLNESS}", Verdict.SUPPORTED),
        ("2.8", f'{YOUNG}\nconditions = ["liver disease"]', Verdict.NOT_SUPPORTED),
        ("2.8", OLD, Verdict.NOT_SUPPORTED),  # whatever the liver is like
        ("2.8", 'conditions = ["liver disease"]', Verdict.NOT_SUPPORTED),  # whatever the age is
        ("2.8", NO_ILLNESS, Verdict.CANNOT_TELL),
        ("2.8", YOUNG, Verdict.CANNOT_TELL),
        ("2.8", "", Verdict.CANNOT_TELL),
        ("2.7", "", Verdict.SUPPORTED),  # below both
        ("5.6", "", Verdict.NOT_SUPPORTED),
    ],
)
def test_a_dose_that_the_label_sets_for_somebody_is_not_too_low(judge, dose, person, verdict):
    assert judge(dose_too_low, tonmya(dose), person).verdict is verdict


@pytest.mark.parametrize(
    ("born", "verdict"),
    [
        ("1961-11-22", Verdict.SUPPORTED),  # 64, for one day more
        ("1961-11-21", Verdict.NOT_SUPPORTED),  # 65 today
        ("1961-11-20", Verdict.NOT_SUPPORTED),
        ("1961", Verdict.CANNOT_TELL),  # 64 or 65
    ],
)
def test_at_65_the_label_of_tonmya_asks_for_less(judge, born, verdict):
    finding = judge(dose_too_low, tonmya("2.8"), f'born = "{born}"\n{NO_ILLNESS}')

    assert finding.verdict is verdict


def test_what_is_not_known_of_the_person_is_asked(judge):
    assert judge(dose_too_low, tonmya("2.8"), NO_ILLNESS).asks == ("day-of-birth",)
    assert judge(dose_too_low, tonmya("2.8"), YOUNG).asks == ("low-on-purpose",)
    assert judge(trial_too_short, tonmya("2.8"), NO_ILLNESS).asks == ("day-of-birth",)


def test_it_says_for_whom_a_lower_dose_is_meant(judge):
    old = judge(dose_too_low, tonmya("2.8"), OLD)
    liver = judge(dose_too_low, tonmya("2.8"), 'conditions = ["cirrhosis"]')

    assert "a lower dose is meant from 65 years on" in old.facts["against"]
    assert "a lower dose is meant with liver disease" in liver.facts["against"]
    assert "tonmya_drugscom" in [one.source for one in old.cites]


@pytest.mark.parametrize(
    ("person", "started", "verdict"),
    [
        (OLD, "2026-08-29", Verdict.NOT_SUPPORTED),  # twelve weeks
        (OLD, "2026-08-30", Verdict.SUPPORTED),
        (f"{YOUNG}\n{NO_ILLNESS}", "2026-08-29", Verdict.CANNOT_TELL),  # long, but too low
        (f"{YOUNG}\n{NO_ILLNESS}", "2026-08-30", Verdict.SUPPORTED),
        (NO_ILLNESS, "2026-08-29", Verdict.CANNOT_TELL),
        (NO_ILLNESS, "2026-08-30", Verdict.SUPPORTED),  # too short at either dose
    ],
)
def test_weeks_at_the_dose_for_somebody_count_as_a_trial(judge, person, started, verdict):
    assert judge(trial_too_short, tonmya("2.8", started), person).verdict is verdict


def test_trials_say_nothing_of_the_lower_dose_for_somebody(judge):
    """They were of 5.6 mg."""
    for dose, verdict in (("5.6", Verdict.SUPPORTED), ("2.8", Verdict.CANNOT_TELL)):
        assert judge(expected_result, tonmya(dose), OLD).verdict is verdict


def test_a_dose_for_somebody_is_lower_and_names_conditions_that_we_know(library):
    held = [*library.medicines.values(), *library.products.values()]
    uses = [use for one in held for use in one.for_.values() if use.effective_dose_for]

    assert uses
    for use in uses:
        for day, doses in use.effective_dose_for.items():
            usual = in_force(use.effective_dose, date.fromisoformat(day))
            assert usual and all(one.low.v < usual.low.v for one in doses)
            assert {name for one in doses for name in one.person.conditions} <= {
                *library.conditions
            }


SEVERAL = [
    ("Norgesic", "2 tablets x 3"),
    ("orphenadrine/aspirin/caffeine", "25 mg/385 mg/30 mg x 3"),
    ("Robaxacet", "1 tablet x 3"),
    ("Soma Compound", "1 tablet x 1"),
]


@pytest.mark.parametrize(("name", "dose"), SEVERAL)
def test_one_medicine_of_several_in_a_product_is_not_held_against_its_dose_alone(judge, name, dose):
    """A product that holds several is labelled for less of each."""
    table = f"medicine | for | dose | started\n{name} | muscle spasm | {dose} | 2026-10-01"
    low, short = judge(dose_too_low, table), judge(trial_too_short, table)

    assert low is None or low.verdict is Verdict.CANNOT_TELL
    assert short is None or short.verdict is not Verdict.SUPPORTED
    assert low is None or low.asks == ()
    assert low is None or "one product" in str(low.facts["against"])


def test_alone_the_same_amount_is_too_low(judge):
    row = "orphenadrine | muscle spasm | 25 mg x 3 | 2026-10-01"
    finding = judge(dose_too_low, f"medicine | for | dose | started\n{row}")

    assert finding.verdict is Verdict.SUPPORTED


def test_a_product_of_several_that_comes_to_a_studied_dose_is_not_too_low(judge):
    row = "orphenadrine/aspirin | muscle spasm | 100 mg/385 mg x 2 | 2026-10-01"
    finding = judge(dose_too_low, f"medicine | for | dose | started\n{row}")

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_days_of_a_product_of_several_are_too_few_whatever_its_dose(judge):
    row = "Norgesic | muscle spasm | 1 tablet x 3 | 2026-11-20"
    finding = judge(trial_too_short, f"medicine | for | dose | started\n{row}")

    assert finding.verdict is Verdict.SUPPORTED


def test_the_own_dose_of_a_label_may_still_be_missed(judge):
    """Tonmya is labelled by itself for fibromyalgia: its own dose counts."""
    row = "Tonmya | fibromyalgia | 1.4 mg/d | 2026-10-01"
    finding = judge(dose_too_low, f"medicine | for | dose | started\n{row}")

    assert finding.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("name", ["ibuprofen", "Advil", "naproxen", "acetaminophen", "aspirin"])
def test_what_is_bought_and_taken_as_needed_is_never_called_too_low_or_too_short(judge, name):
    row = f"{name} | back pain | 200 mg x at most 2 | 2026-11-18"
    for rule in (dose_too_low, trial_too_short):
        finding = judge(rule, f"medicine | for | dose | started\n{row}")

        assert finding is None or finding.verdict is not Verdict.SUPPORTED, rule


@pytest.mark.parametrize(
    ("dose", "verdict"),
    [
        ("25 mg x 1", Verdict.SUPPORTED),
        ("25 mg x 3", Verdict.SUPPORTED),
        ("50 mg x 2", Verdict.NOT_SUPPORTED),  # 100 mg, from which it was studied
        ("100 mg x 3", Verdict.NOT_SUPPORTED),
    ],
)
def test_dantrolene_for_spasticity_was_studied_from_100_mg(judge, dose, verdict):
    table = f"medicine | for | dose | started\ndantrolene | spasticity | {dose} | 2026-08-28"

    assert judge(dose_too_low, table, 'conditions = ["cerebral palsy"]').verdict is verdict
