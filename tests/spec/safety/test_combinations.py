"""Is this dangerous? Things taken together.

One message a mechanism for the whole list, naming all that add to it. An opioid with anything else
that slows the brain is a danger. Unknown names are said to be unknown, and nothing is assumed.
"""

from datetime import date
from time import monotonic

import pytest

import secondline
from secondline.loop.answer import Tier, Verdict

ON = date(2026, 11, 21)


def families(found):
    return {one.family: one for one in found.findings}


def test_percocet_with_alcohol_can_stop_breathing(library):
    """Rows: A7, B6."""
    found = families(secondline.check(["Percocet", "wine"], library))

    assert found["cns_depression"].tier is Tier.DANGER
    assert set(found["cns_depression"].about) >= {"oxycodone", "alcohol"}


def test_percocet_with_a_muscle_relaxer_can_stop_breathing(library):
    """Rows: A7, B6."""
    found = families(secondline.check(["Percocet", "Flexeril"], library))

    assert found["cns_depression"].tier is Tier.DANGER
    assert "breathing" in found["cns_depression"].says


def test_an_opioid_with_any_other_sedative_is_a_danger(library):
    """Rows: A7."""
    for other in ("gabapentin", "diazepam", "baclofen", "Benadryl", "tizanidine", "cannabis"):
        found = families(secondline.check(["oxycodone", other], library))

        assert found["cns_depression"].tier is Tier.DANGER, other


def test_percocet_and_tylenol_hold_the_same_substance(library):
    """Rows: A8, B6."""
    found = families(secondline.check(["percocet", "tylenol"], library))

    assert found["duplicate"].tier is Tier.DANGER
    assert found["duplicate"].about == ("acetaminophen",)


def test_two_names_of_one_product_are_not_two_products(library):
    found = families(secondline.check(["Percocet", "percocet"], library))

    assert "duplicate" not in found


def test_one_product_under_two_names_is_our_own_question_in_the_family_of_duplicates(library):
    (alone,) = secondline.check(["Percocet", "percocet 10-325"], library).findings
    more = ["Percocet", "percocet 10-325", "Tylenol", "diazepam"]
    mixed = families(secondline.check(more, library))

    assert (alone.family, alone.tier) == ("duplicate", Tier.ASK)
    assert [(one.source, one.checked) for one in alone.cites] == [("own", "judged")]
    assert "stands here under two names" in mixed["duplicate"].says
    assert "stands here under two names" not in mixed["cns_depression"].says


def test_what_needs_three_of_a_kind_is_not_met_by_two_and_another(library):
    two = families(secondline.check(["cetirizine", "codeine", "ibuprofen"], library))
    three = families(secondline.check(["cetirizine", "codeine", "carbamazepine"], library))

    assert "anticholinergic" not in two
    assert set(three["anticholinergic"].about) == {"cetirizine", "codeine", "carbamazepine"}


def test_duloxetine_with_cyclobenzaprine_can_give_too_much_serotonin(library):
    """Rows: A4, B6."""
    found = families(secondline.check(["duloxetine", "cyclobenzaprine"], library))

    assert found["serotonin"].tier is Tier.ASK


@pytest.mark.parametrize(("dose", "is_met"), [("20 mg", False), ("20.1 mg", True)])
def test_from_the_amount_on_that_a_label_names_a_mix_counts(reviewed, dose, is_met):
    review = reviewed(f"medicine | dose\nsimvastatin | {dose} x 1\namlodipine | 5 mg x 1")

    assert ("myopathy" in [one.id for one in review.safety.findings]) is is_met


def test_two_drinks_are_one_thing_to_drink(library):
    found = families(secondline.check(["oxycodone", "wine", "beer"], library))

    assert found["cns_depression"].facts["names"] == ("oxycodone", "wine (alcohol)")
    assert "duplicate" not in found


def test_two_nsaids_are_a_duplicate(library):
    """Rows: A8, B6."""
    found = families(secondline.check(["ibuprofen", "Aleve"], library))

    assert found["duplicate"].tier is Tier.DANGER


def test_acetaminophen_with_much_alcohol_is_asked_about(library, person):
    drinks = person("", 'alcohol = "4 drinks a day"')
    few = person("", 'alcohol = "2 drinks a week"')

    assert "hepatotoxicity" in families(secondline.check(["Tylenol"], library, record=drinks))
    assert "hepatotoxicity" not in families(secondline.check(["Tylenol"], library, record=few))


def test_the_order_of_the_list_changes_nothing(library):
    names = ["percocet", "wine", "duloxetine", "flexeril", "tylenol"]
    one, other = (secondline.check(order, library) for order in (names, names[::-1]))

    assert {f.id: (f.tier, set(f.about)) for f in one.findings} == {
        f.id: (f.tier, set(f.about)) for f in other.findings
    }


def test_a_name_that_we_do_not_know_is_never_dropped_and_never_guessed(library):
    """Rows: B6."""
    found = secondline.check(["zzyzxol", "duloxetin"], library)

    assert found.unknown == ("zzyzxol",)
    assert [(one.given, one.suggestions) for one in found.confirm] == [
        ("duloxetin", ("duloxetine",))
    ]
    assert found.matched == ()


def test_percocet_is_oxycodone_and_acetaminophen(library):
    found = secondline.check(["Percocet"], library)

    assert [(one.given, one.id, one.how) for one in found.matched] == [
        ("Percocet", "oxycodone", "product"),
        ("Percocet", "acetaminophen", "product"),
    ]


def test_what_was_stopped_counts_until_a_day_is_given(library, person):
    record = person(
        "medicine | for | stopped\noxycodone | back pain | 2026-01-01", 'alcohol = "none"'
    )

    always = secondline.check(["wine"], library, record=record)
    today = secondline.check(["wine"], library, record=record, on=date(2026, 11, 21))

    assert "cns_depression" in families(always)
    assert "cns_depression" not in families(today)


def test_alcohol_comes_from_the_record(reviewed):
    """Rows: B6."""
    review = reviewed("medicine | for\nPercocet | back pain", 'alcohol = "4 drinks a week"')
    found = {one.id: one for one in review.safety.findings}

    assert "alcohol" in found["cns_depression"].about


def test_each_name_of_one_substance_is_said_once(library):
    names = ["Tylenol", "acetaminophen", "paracetamol", "APAP"]
    says = families(secondline.check(names, library))["duplicate"].says

    assert "each hold acetaminophen" in says
    assert "both" not in says
    _, _, rule = says.partition(". ")
    assert rule.count("Tylenol") == 1 and rule.count("APAP") == 1


def test_nobody_stands_on_both_sides_of_a_mix(library):
    says = families(secondline.check(["Lyrica", "gabapentin", "diazepam"], library))
    two = families(secondline.check(["Lyrica", "gabapentin"], library))

    assert "Lyrica (pregabalin) and gabapentin with diazepam" in says["cns_depression"].says
    assert "Lyrica (pregabalin) with gabapentin can slow" in two["cns_depression"].says


def test_a_thousand_names_of_one_thing_are_quick(library):
    names = [f"oxycodone {n} mg" for n in range(1, 1001)]
    began = monotonic()
    found = families(secondline.check(names, library))

    assert len(found["duplicate"].facts["names"]) == 1000
    assert monotonic() - began < 5


def test_who_drinks_every_day_is_told_not_to_stop_from_one_day_to_the_next(library, person):
    for alcohol, is_told in (("8 drinks a day", True), ("1 drink a day", True), ("none", False)):
        record = person("", f'alcohol = "{alcohol}"')
        do = families(secondline.check(["Percocet", "Flexeril"], library, record=record))
        is_said = "do not stop from one day to the next" in do["cns_depression"].do

        assert is_said is is_told, alcohol


def test_where_nobody_knows_how_much_is_drunk_it_is_said_too(library):
    for names in (["Percocet", "wine"], ["Percocet", "Flexeril"], ["Tylenol", "wine"]):
        found = secondline.check(names, library)

        assert any("every day, do not stop" in (one.do or "") for one in found.findings), names


def test_harm_to_the_liver_does_not_make_anyone_stop_duloxetine_suddenly(library):
    finding = families(secondline.check(["Cymbalta", "wine"], library))["hepatotoxicity"]
    without = families(secondline.check(["Tylenol", "wine"], library))["hepatotoxicity"]

    assert "Do not stop duloxetine suddenly" in finding.do
    assert "suddenly" not in without.do


def test_each_family_says_what_must_not_be_stopped_suddenly(library):
    for id in library.combinations:
        words = library.words["combinations"][id]

        assert "suddenly" in words["do"] or "{tapered:names}" in words["not_suddenly"], id


def test_two_snris_raise_serotonin_together(library):
    assert "serotonin" in families(secondline.check(["Cymbalta", "Savella"], library))


def test_low_dose_naltrexone_takes_away_what_an_opioid_does(library):
    found = families(secondline.check(["LDN", "oxycodone"], library))

    assert found["lost_benefit"].tier is Tier.DANGER
    assert "withdrawal" in found["lost_benefit"].says


def test_what_is_not_covered_in_a_product_is_named(library):
    found = secondline.check(["Pamprin", "pamabrom"], library)

    assert "Pamprin (pamabrom)" in found.unknown and "Pamprin" not in found.unknown
    assert "pamabrom" in found.unknown


def test_a_name_given_twice_has_its_rows_once(library, person):
    found = secondline.check(["percocet", "percocet"], library)
    record = person("medicine | dose\nTylenol | 500 mg x 1\nTylenol | 1000 mg x 1")

    assert [one.id for one in found.matched] == ["oxycodone", "acetaminophen"]
    assert len(secondline.check([], library, record=record).matched) == 1
    assert len(secondline.review(record, library, on=ON).names.matched) == 1


def test_what_has_been_stopped_is_not_listed_on_a_later_day(library, person):
    record = person("medicine | stopped\nFlexeril | 2026-01-01\nCymbalta | ?\nDrugX | 2026-01-01")

    always = secondline.check(["wine"], library, record=record)
    today = secondline.check(["wine"], library, record=record, on=ON)

    assert [one.given for one in always.matched] == ["wine", "Flexeril", "Cymbalta"]
    assert always.unknown == ("DrugX",)
    assert [one.given for one in today.matched] == ["wine", "Cymbalta"]
    assert today.unknown == ()


def test_how_much_is_drunk_is_asked_where_something_slows_the_brain(reviewed):
    alone = reviewed("medicine\nPercocet")
    mixed = reviewed("medicine\nPercocet\nFlexeril")
    for review in (alone, mixed):
        (finding,) = [one for one in review.safety.findings if one.id == "cns_depression"]

        assert any("How much alcohol" in ask for ask in finding.asks)
    (finding,) = [one for one in alone.safety.findings if one.id == "cns_depression"]
    assert finding.verdict is Verdict.CANNOT_TELL and finding.cites


def test_it_is_not_asked_where_it_is_known_or_nothing_slows_the_brain(reviewed):
    for table, more in (
        ("medicine\nPercocet", 'alcohol = "none"'),
        ("medicine\nPercocet", 'alcohol = "1 drink a day"'),
        ("medicine\nibuprofen", ""),
        ("medicine | stopped\nPercocet | 2026-01-01", ""),
    ):
        asks = [ask for one in reviewed(table, more).safety.findings for ask in one.asks]

        assert not any("How much alcohol" in ask for ask in asks), (table, more)


def test_what_a_maker_put_into_one_box_is_no_mix_of_the_persons(library):
    assert families(secondline.check(["NyQuil liquid"], library)) == {}
    assert "cns_depression" in families(secondline.check(["NyQuil liquid", "wine"], library))


def test_a_drink_on_the_list_leaves_the_amount_open_whatever_the_record_says(library, person):
    for said in ("none", "1 drink a week"):
        record = person("medicine | for\nPercocet | back pain", f'alcohol = "{said}"')
        found = families(secondline.check(["red wine"], library, record=record))

        assert "hepatotoxicity" in found, said
        assert "every day, do not stop" in (found["cns_depression"].do or ""), said
