"""What next? Warmth, and where it is dangerous."""

from secondline.loop.answer import Verdict


def test_heat_is_not_offered_beside_a_fentanyl_patch(reviewed):
    review = reviewed("medicine | for\nfentanyl patch | back pain", "conditions = []")
    heat = next(one for one in review.options.findings if one.id == "heat")

    assert heat.verdict is Verdict.NOT_SUPPORTED
    assert "fentanyl patch" in heat.do
