"""What next? Warmth, and where it is dangerous."""

import pytest

from secondline.loop.answer import Verdict


def heat_beside(medicine, reviewed):
    review = reviewed(f"medicine | for\n{medicine} | back pain", "conditions = []")
    return next(one for one in review.options.findings if one.id == "heat")


@pytest.mark.parametrize(
    ("medicine", "patch"),
    [
        ("fentanyl patch", "fentanyl patch"),
        ("buprenorphine patch", "buprenorphine patch"),
        ("Butrans", "buprenorphine patch"),
    ],
)
def test_heat_is_not_offered_beside_a_patch_that_lets_more_in_when_warm(medicine, patch, reviewed):
    heat = heat_beside(medicine, reviewed)

    assert heat.verdict is Verdict.NOT_SUPPORTED
    assert patch in heat.do


def test_heat_is_offered_beside_a_tablet_without_a_caution(reviewed):
    assert heat_beside("ibuprofen", reviewed).verdict is Verdict.SUPPORTED
