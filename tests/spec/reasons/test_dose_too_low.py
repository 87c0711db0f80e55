"""Why not? The dose was too low.

The most taken in a day is compared with the lowest dose that was studied for this condition. It is
never said which dose to take.
"""

from secondline.loop.answer import Verdict
from secondline.loop.reasons.dose_too_low import dose_too_low


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
