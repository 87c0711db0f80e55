"""Why not? Side effects stand in the way.

Side effects count as a reason where they go with stopping, a lower dose or missed doses.
"""

import pytest

from secondline.loop.answer import Verdict
from secondline.loop.reasons.side_effects_limit import side_effects_limit


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ('side_effects = ["nausea"]\nstopped_on = 2026-05-01\nstopped_because = "side effects"',
         Verdict.SUPPORTED),
        ('side_effects = ["nausea"]\ndose = "30 mg"\nprescribed = "60 mg"', Verdict.SUPPORTED),
        ('side_effects = ["nausea"]\ntaken = "about half"', Verdict.SUPPORTED),
        ('side_effects = ["nausea"]\ntaken = 0.5', Verdict.SUPPORTED),
        ('side_effects = ["nausea"]\ntaken = 1.0', Verdict.CANNOT_TELL),
        ('side_effects = ["nausea"]', Verdict.CANNOT_TELL),
        ("side_effects = []", Verdict.NOT_SUPPORTED),
        ("", Verdict.CANNOT_TELL),
        ('side_effects = ["nausea"]\ntaken = 0.5\nstopped_on = 2026-05-01\n'
         'stopped_because = "cost"',
         Verdict.CANNOT_TELL),
        ('side_effects = ["nausea"]\ndose = "1 tablet"\nprescribed = "3 tablets"',
         Verdict.SUPPORTED),
        ('side_effects = ["nausea"]\ndose = "5 mL"\nprescribed = "60 mg"', Verdict.CANNOT_TELL),
    ],
)  # fmt: skip
def test_side_effects_count_where_they_keep_a_person_from_the_medicine(judge, more, verdict):
    """Rows: A10."""
    medicine = f'[[medicines]]\nname = "duloxetine"\nfor = "fibromyalgia"\n{more}'

    finding = judge(side_effects_limit, "", more=medicine)

    assert finding.verdict is verdict


def test_only_the_effects_of_the_stretch_that_they_limited_are_named(reviewed):
    more = """
[[medicines]]
name = "Cymbalta"
for = "fibromyalgia"
side_effects = ["nausea"]
started_on = 2025-01-01
stopped_on = 2025-06-01
stopped_because = "cost"
[[medicines]]
name = "Cymbalta"
for = "fibromyalgia"
side_effects = ["dizziness"]
started_on = 2026-01-01
stopped_on = 2026-06-01
stopped_because = "side effects"
"""
    review = reviewed("", more)
    finding = next(f for f in review.reasons.findings if f.id == "side_effects_limit")

    assert finding.facts["side_effects"] == ("dizziness",)
