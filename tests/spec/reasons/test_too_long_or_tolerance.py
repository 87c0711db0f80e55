"""Why not? It was taken for longer than anyone has shown that it helps.

Only antispasmodics have such a limit. Antispastics are taken for long, and are never judged here.
"""

from secondline.loop.answer import Verdict
from secondline.loop.reasons.too_long_or_tolerance import too_long_or_tolerance


def test_three_months_is_longer_than_the_label_of_cyclobenzaprine(judge):
    """Rows: B5."""
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for       | dose      | started
        Flexeril | back pain | 10 mg x 3 | 2026-08-21
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.facts["longest"] == 3


def test_three_weeks_is_within_it(judge):
    """Rows: B5."""
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for       | dose      | started
        Flexeril | back pain | 10 mg x 3 | 2026-10-31
        """,
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_a_day_more_than_three_weeks_is_not(judge):
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for       | dose      | started
        Flexeril | back pain | 10 mg x 3 | 2026-10-30
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED


def test_a_refill_within_a_week_is_one_stretch(judge):
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for       | dose      | started    | stopped
        Flexeril | back pain | 10 mg x 3 | 2026-10-20 | 2026-11-05
        Flexeril | back pain | 10 mg x 3 | 2026-11-10 |
        """,
    )

    assert finding.verdict is Verdict.SUPPORTED


def test_a_break_begins_anew(judge):
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for       | dose      | started    | stopped
        Flexeril | back pain | 10 mg x 3 | 2026-08-01 | 2026-08-20
        Flexeril | back pain | 10 mg x 3 | 2026-11-10 |
        """,
    )

    assert finding.verdict is Verdict.NOT_SUPPORTED


def test_an_antispastic_has_no_such_limit(judge):
    """Rows: B5."""
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for        | dose      | started
        baclofen | spasticity | 10 mg x 3 | 2020-01-01
        """,
    )

    assert finding is None


def test_the_tablet_under_the_tongue_has_no_such_limit(judge):
    """Rows: A6, B5."""
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for          | dose     | started
        Tonmya   | fibromyalgia | 2.8 mg/d | 2026-01-01
        """,
    )

    assert finding is None


def test_what_was_stopped_is_not_judged(judge):
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for       | dose      | started    | stopped
        Flexeril | back pain | 10 mg x 3 | 2026-01-01 | 2026-06-01
        """,
    )

    assert finding is None


def test_an_unknown_start_is_asked_for(judge):
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for       | dose      | started
        Flexeril | back pain | 10 mg x 3 | ?
        """,
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("when-started",)


def test_two_purposes_are_one_stretch(reviewed):
    review = reviewed(
        """
        medicine | for       | dose      | started    | stopped
        Flexeril | back pain | 10 mg x 3 | 2026-10-20 | 2026-11-05
        Flexeril | neck pain | 10 mg x 3 | 2026-11-05 |
        """
    )
    found = [f for f in review.reasons.findings if f.id == "too_long_or_tolerance"]

    assert {f.verdict for f in found} == {Verdict.SUPPORTED}


def test_a_limit_of_our_own_is_never_called_the_labels(reviewed):
    review = reviewed("medicine | for | started\nSkelaxin | back pain | 2026-01-01")
    finding = next(f for f in review.reasons.findings if f.id == "too_long_or_tolerance")

    assert "label sets no limit" in finding.says
    assert "own" in {cite.source for cite in finding.cites}


def test_what_was_hardly_taken_cannot_have_been_taken_too_long(judge):
    finding = judge(
        too_long_or_tolerance,
        """
        medicine | for       | dose      | started    | taken
        Flexeril | back pain | 10 mg x 3 | 2026-08-01 | none
        """,
    )

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.asks == ("how-many-days-a-week",)
