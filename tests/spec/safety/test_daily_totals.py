"""Is this dangerous? The same substance in several products.

The amounts of a day are added up over all products. As-needed doses count at their most; where a
number is missing the label's most is counted and said so, and where that is missing too, we ask.
"""

from secondline.loop.answer import Tier, Verdict


def total(review, of="acetaminophen"):
    return next(one for one in review.safety.findings if one.id == f"total:{of}")


def test_percocet_and_tylenol_are_added_up(reviewed):
    """Rows: A8, B6."""
    review = reviewed(
        """
        medicine | for       | dose               | started
        Percocet | back pain | 5 mg/325 mg x at most 3 | 2026-11-01
        Tylenol  | back pain | 1000 mg x 2        | 2026-11-01
        """
    )

    assert total(review).facts["total"] == 2975
    assert total(review).units["total"] == "mg/d"
    assert "2,975 mg" in total(review).says
    assert total(review).verdict is Verdict.NOT_SUPPORTED


def test_tablets_count_by_their_strength(reviewed):
    more = """
    [[medicines]]
    name = "Percocet"
    dose = "2 tablets"
    strength = "10 mg/325 mg"
    times_a_day = 4
    """

    assert total(reviewed("", more)).facts["total"] == 2600


def test_just_over_the_labels_most_is_a_danger(reviewed):
    """Rows: A8."""
    at = reviewed("medicine | dose\nTylenol | 1000 mg x 4")
    over = reviewed("medicine | dose\nTylenol | 1001 mg x 4")

    assert total(at).verdict is Verdict.NOT_SUPPORTED
    assert total(over).verdict is Verdict.SUPPORTED
    assert total(over).tier is Tier.DANGER


def test_half_a_gram_is_five_hundred_milligrams(reviewed):
    one = reviewed("medicine | dose\nparacetamol | 0.5 g x 4")
    other = reviewed("medicine | dose\nAPAP | 500 mg x 4")

    assert total(one).facts["total"] == total(other).facts["total"] == 2000


def test_without_a_number_the_labels_most_is_counted_and_said_so(reviewed):
    more = '[[medicines]]\nname = "Percocet"\ndose = "5 mg/325 mg"\nas_needed = true'

    assert total(reviewed("", more)).facts["total"] == 12 * 325
    assert total(reviewed("", more)).facts["by_label"] == ("Percocet",)


def test_a_missing_dose_is_asked_for_and_never_left_out_of_the_sum(reviewed):
    review = reviewed("medicine | dose\nPercocet | ?\nTylenol | 500 mg x 4")

    assert total(review).verdict is Verdict.CANNOT_TELL
    assert total(review).facts["missing"] == ("Percocet",)
    assert total(review).asks


def test_what_was_stopped_does_not_count(reviewed):
    review = reviewed(
        """
        medicine | dose        | started    | stopped
        Percocet | 5 mg/325 mg x 4 | 2026-01-01 | 2026-02-01
        Tylenol  | 500 mg x 2  | 2026-11-01 |
        """
    )

    assert total(review).facts["total"] == 1000


def test_a_product_that_we_do_not_know_leaves_the_total_open(reviewed):
    review = reviewed("medicine | dose\nTylenol | 500 mg x 4\nZzyzx Plus | ?")

    assert total(review).verdict is Verdict.CANNOT_TELL
    assert total(review).facts["unknown"] == ("Zzyzx Plus",)
    assert "2,000 mg" in total(review).says
    assert total(review).asks


def test_a_strength_that_is_not_given_leaves_it_open_where_it_decides(reviewed):
    more = '[[medicines]]\nname = "Tylenol"\ndose = "2 tablets"\ntimes_a_day = 4'

    found = total(reviewed("", more))

    assert (found.verdict, found.tier) == (Verdict.CANNOT_TELL, Tier.ASK)
    assert "it depends on the strength of the tablets" in found.says
    assert "not counted" not in found.says
    assert found.asks == ("How much is in one tablet, and how many do you take in a day?",)


def test_a_liquid_without_its_strength_is_asked_about(reviewed):
    review = reviewed("medicine | dose\nacetaminophen | 10 mL x 4")

    assert total(review).verdict is Verdict.CANNOT_TELL
    assert total(review).facts["total"] is None


def test_too_much_of_one_product_names_the_poison_line(reviewed):
    review = reviewed("medicine | dose\nTylenol | 1000 mg x 6", 'country = "US"')

    assert "1-800-222-1222" in total(review).do


def test_a_slip_of_ten_times_names_the_poison_line_of_the_country(reviewed):
    review = reviewed("medicine | dose\nbaclofen | 1000 mg x 3", 'country = "US"')

    assert "more than any label knows" in total(review, "baclofen").says
    assert total(review, "baclofen").facts["poison"] == "1-800-222-1222"


def test_ibuprofen_within_what_a_pack_allows_is_told(reviewed):
    found = total(reviewed("medicine | dose\nAdvil | 400 mg x 3"), "ibuprofen")

    assert (found.verdict, found.tier) == (Verdict.NOT_SUPPORTED, Tier.KNOW)
    assert "1,200 mg a day" in found.says and "more than packs allow" not in found.says


def test_ibuprofen_above_what_a_pack_allows_is_asked_about_and_no_danger(reviewed):
    found = total(reviewed("medicine | dose\nibuprofen | 600 mg x 4"), "ibuprofen")

    assert (found.verdict, found.tier) == (Verdict.CANNOT_TELL, Tier.ASK)
    assert found.facts["limit"] == 1200 and "2,400 mg" in found.says
    assert "more than packs allow" in found.says and "prescriber" in found.do
    assert found.asks == ("Did a prescriber set the amount that you take in a day?",)


def test_ibuprofen_above_what_any_label_allows_is_a_danger(reviewed):
    at = total(reviewed("medicine | dose\nibuprofen | 800 mg x 4"), "ibuprofen")
    over = total(reviewed("medicine | dose\nibuprofen | 801 mg x 4"), "ibuprofen")

    assert at.tier is Tier.ASK
    assert (over.verdict, over.tier) == (Verdict.SUPPORTED, Tier.DANGER)
    assert over.facts["limit"] == 3200
    assert "more than the most that the label allows in a day, 3,200 mg" in over.says
    assert "Without a prescription" not in over.says


def test_two_boxes_of_ibuprofen_are_added_up(reviewed):
    found = total(reviewed("medicine | dose\nAdvil | 400 mg x 2\nMotrin | 400 mg x 2"), "ibuprofen")

    assert found.facts["total"] == 1600
    assert found.tier is Tier.ASK and "Advil and Motrin hold the same substance" in found.says


def test_ibuprofen_without_a_number_is_not_called_within_the_limit(reviewed):
    found = total(reviewed("medicine\nibuprofen"), "ibuprofen")

    assert found.verdict is Verdict.CANNOT_TELL
    assert "cannot tell how much" in found.says


def test_what_has_one_limit_only_is_held_against_the_labels_most(reviewed):
    found = total(reviewed("medicine | dose\nTylenol | 1000 mg x 2"))

    assert "The label's most in a day, from all products, is 4,000 mg" in found.says
    assert "Without a prescription" not in found.says


def test_ibuprofen_with_a_number_missing_says_that_the_rest_is_not_counted(reviewed):
    missing = total(reviewed("medicine | dose\nibuprofen | 200 mg x 3\nAdvil | ?"), "ibuprofen")
    unknown = total(reviewed("medicine | dose\nibuprofen | 200 mg x 3\nZzyzx | ?"), "ibuprofen")
    whole = total(reviewed("medicine | dose\nibuprofen | 200 mg x 3"), "ibuprofen")

    for found in (missing, unknown):
        assert found.verdict is Verdict.CANNOT_TELL
        assert "600 mg" in found.says and "not counted" in found.says
    assert "not counted" not in whole.says
    assert any("How much is in one tablet" in ask for ask in missing.asks)
    assert any("What is in the product" in ask for ask in unknown.asks)
