"""Is this dangerous? What the total of a day carries: how grave, what is asked, what to do."""

import pytest

from secondline.loop.answer import Tier, Verdict
from tests.spec.safety.test_what_a_finding_holds import finding


class TestTotals:
    def test_more_than_the_label_asks_to_wait_and_names_the_poison_centre(self, reviewed):
        found = finding(
            reviewed("medicine | dose\nTylenol | 1000 mg x 5", 'country = "US"'),
            "total:acetaminophen",
        )

        assert found.tier is Tier.DANGER
        assert found.do.startswith("Do not take the next Tylenol before you have spoken")
        assert "1-800-222-1222" in found.do
        assert found.units == {"total": "mg/d", "limit": "mg/d"}
        assert found.about == ("acetaminophen",)
        assert found.cites

    def test_where_nothing_may_wait_the_call_is_all(self, reviewed):
        table = "medicine | dose\nPercocet | 5 mg/325 mg x 14"
        found = finding(reviewed(table), "total:acetaminophen")

        assert "Do not take the next" not in found.do
        assert found.do.startswith("Call your pharmacist or prescriber today")
        assert "Do not stop it suddenly" in found.do

    def test_less_than_the_label_asks_nobody_to_wait(self, reviewed):
        found = finding(reviewed("medicine | dose\nTylenol | 500 mg x 2"), "total:acetaminophen")

        assert (found.verdict, found.tier) == (Verdict.NOT_SUPPORTED, Tier.KNOW)
        assert "before you have spoken" not in (found.do or "")
        assert found.asks == ()
        assert "hold the same substance" not in found.says

    def test_an_amount_that_is_missing_of_one_of_two_is_asked_for(self, reviewed):
        table = "medicine | dose\nTylenol | 500 mg x 2\nparacetamol | "
        found = finding(reviewed(table), "total:acetaminophen")

        assert (found.verdict, found.tier) == (Verdict.CANNOT_TELL, Tier.ASK)
        assert "What is missing, or what we do not know, is not counted" in found.says
        assert any("How much is in one tablet" in ask for ask in found.asks)

    def test_an_amount_that_is_missing_of_one_alone_is_only_good_to_know(self, reviewed):
        found = finding(reviewed("medicine\nTylenol"), "total:acetaminophen")

        assert (found.verdict, found.tier) == (Verdict.CANNOT_TELL, Tier.KNOW)
        assert found.facts["total"] is None

    def test_a_product_that_we_do_not_know_may_hold_the_same(self, reviewed):
        table = "medicine | dose\nTylenol | 500 mg x 2\nzzyzxol | "
        found = finding(reviewed(table), "total:acetaminophen")

        assert found.verdict is Verdict.CANNOT_TELL
        assert "not counted" in found.says
        assert any("What is in the product" in ask for ask in found.asks)

    def test_a_strength_that_nobody_gave_leaves_the_whole_open(self, reviewed):
        more = '[[medicines]]\nname = "Percocet"\ndose = "3 tablets"\ntimes_a_day = 4'
        found = finding(reviewed("", more), "total:acetaminophen")

        assert "it depends on the strength of the tablets" in found.says or found.facts["total"]

    def test_the_labels_most_is_named_where_it_was_counted(self, reviewed):
        more = '[[medicines]]\nname = "Percocet"\ndose = "5 mg/325 mg"\nas_needed = true'
        given = reviewed("medicine | dose\nTylenol | 500 mg x 2")

        assert "you gave no number" in finding(reviewed("", more), "total:acetaminophen").says
        assert "you gave no number" not in finding(given, "total:acetaminophen").says


class TestPrescribedMost:
    """Ibuprofen: what a pack allows without a prescription, and what any label allows."""

    @pytest.mark.parametrize(
        ("times", "verdict", "tier"),
        [
            (3, Verdict.NOT_SUPPORTED, Tier.KNOW),
            (4, Verdict.CANNOT_TELL, Tier.ASK),
            (8, Verdict.CANNOT_TELL, Tier.ASK),
            (9, Verdict.SUPPORTED, Tier.DANGER),
        ],
    )
    def test_more_than_a_pack_is_asked_and_more_than_any_label_is_a_danger(
        self, reviewed, times, verdict, tier
    ):
        review = reviewed(f"medicine | dose\nibuprofen | 400 mg x {times}")
        found = finding(review, "total:ibuprofen")

        assert (found.verdict, found.tier) == (verdict, tier)
        is_asked = any("Did a prescriber set the amount" in ask for ask in found.asks)
        assert is_asked is (verdict is Verdict.CANNOT_TELL)
        assert ("Do not take the next ibuprofen" in (found.do or "")) is (tier is Tier.DANGER)


class TestOpioids:
    def test_the_weakest_strength_decides_whether_it_is_certain(self, reviewed):
        more = '[[medicines]]\nname = "Percocet"\ndose = "2 tablets"\ntimes_a_day = 3'
        found = finding(reviewed("", more), "total:opioid")

        assert found.verdict is Verdict.CANNOT_TELL
        assert found.facts["total"] > 50

    def test_less_than_the_second_look_is_not_supported(self, reviewed):
        found = finding(reviewed("medicine | dose\ntramadol | 50 mg x 2"), "total:opioid")

        assert found.verdict is Verdict.NOT_SUPPORTED

    def test_what_has_no_amount_adds_nothing_to_what_is_certain(self, reviewed):
        table = "medicine | dose\noxycodone | 11 mg x 3\ncodeine |"
        found = finding(reviewed(table), "total:opioid")

        assert found.facts["total"] == pytest.approx(49.5)
        assert found.verdict is Verdict.CANNOT_TELL

    def test_what_may_be_just_as_much_as_asks_for_a_second_look_is_never_cleared(self, reviewed):
        more = '[[medicines]]\nname = "Norco"\ndose = "1 tablet"\ntimes_a_day = 5'
        found = finding(reviewed("", more), "total:opioid")

        assert found.facts["total"] == found.facts["limit"] == 50
        assert found.verdict is Verdict.CANNOT_TELL
