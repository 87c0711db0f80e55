"""What next? Options that ask the same stand as one entry, and each stays there by its own name.

Of several muscle relaxers none was shown to be better than another, so that one entry asks for all;
and whoever sends a person to a treatment is told with the treatment.
"""

import pytest

from secondline.exchange.plain_json import plain_review
from secondline.exchange.telling.options import called, groups
from secondline.loop.answer import Verdict
from tests.spec.options.offering import by_id, offered
from tests.spec.options.test_for_one_person import BACK, TOLD

HEALTHY = 'born = 1990\nsex = "male"\ncountry = "US"\nallergies = []\nalcohol = "none"\n'
STRAIN = f'{HEALTHY}conditions = ["muscle strain"]\n{TOLD}'
RELAXERS = {
    "cyclobenzaprine", "chlorzoxazone", "metaxalone", "methocarbamol", "orphenadrine", "tizanidine",
}  # fmt: skip


def rows(review):
    return plain_review(review)["options"]["findings"]


def heads(review):
    return [one for one in review.options.findings if one.facts["kin"]]


def read_by_a_person(review, *, is_whole=False):
    held = groups(rows(review), is_whole=is_whole).values()
    return [one for group in held for one in group]


def test_the_relaxers_for_a_strain_are_asked_for_at_once(reviewed):
    """Rows: B13."""
    review = reviewed("", STRAIN)
    (head,) = heads(review)
    read = {one["id"] for one in read_by_a_person(review)}

    assert {*offered(review)} >= RELAXERS
    assert read & RELAXERS == {head.id}
    assert all(name in head.says for name in head.facts["kin"])
    assert len(head.facts["kin"]) == len(RELAXERS)
    assert "none to be better than another" in head.why
    assert "see2008_pharm" in {cite.source for cite in head.cites}


def test_by_its_name_each_of_them_is_there(reviewed):
    found = by_id(reviewed("", STRAIN))

    for id in RELAXERS - {heads(reviewed("", STRAIN))[0].id}:
        assert found[id].facts["told_with"]
        assert found[id].facts["folded"]
        assert id in found[id].says


def test_whoever_asks_for_the_whole_reads_each_of_them(reviewed):
    read = {one["id"] for one in read_by_a_person(reviewed("", STRAIN), is_whole=True)}

    assert read >= RELAXERS


def test_a_folded_kind_is_called_by_its_kind_and_its_names(reviewed):
    (head,) = (one for one in read_by_a_person(reviewed("", STRAIN)) if one["facts"]["kin"])

    assert called(head).startswith("a muscle relaxer (")
    assert "methocarbamol" in called(head)


def test_what_clashes_with_nothing_asks_for_the_others(reviewed):
    """Its words then hold for all of them."""
    review = reviewed("medicine | for\nsertraline | low mood", STRAIN)
    found = by_id(review)
    (head,) = heads(review)

    assert "too much serotonin" in found["cyclobenzaprine"].facts["clashes"]
    assert head.facts["clashes"] == ()


def test_one_alone_is_asked_for_by_its_name(reviewed):
    found = by_id(reviewed("", f'{HEALTHY}conditions = ["fibromyalgia"]\n{TOLD}'))
    relaxers = [one for id, one in found.items() if id in RELAXERS and one.facts["tried"] is None]
    asked = [one for one in relaxers if one.verdict is Verdict.SUPPORTED]

    assert [one.id for one in asked] == ["cyclobenzaprine"]
    assert asked[0].facts["kin"] == ()
    assert asked[0].facts["told_with"] is None


def test_two_kinds_of_trouble_are_never_asked_for_at_once(reviewed):
    more = f'{HEALTHY}conditions = ["muscle strain", "spasticity"]\n{TOLD}'
    kinds = [{*one.facts["kin"]} for one in heads(reviewed("", more))]

    assert len(kinds) > 1
    assert not kinds[0] & kinds[1]


def test_what_was_tried_too_briefly_keeps_its_own_entry(reviewed):
    table = (
        "medicine | for | dose | started | stopped | stopped because\n"
        "methocarbamol | muscle strain | 1500 mg x 4 | 2026-03-01 | 2026-03-03 | no help"
    )
    found = by_id(reviewed(table, STRAIN))["methocarbamol"]

    assert found.facts["tried"] == "briefly"
    assert found.facts["told_with"] is None


def test_the_visit_asks_for_a_kind_once(reviewed):
    asked = [one.says for one in reviewed("", STRAIN).visit.findings if "worth a try" in one.says]

    assert len(asked) == 1
    assert "chlorzoxazone" in asked[0]


def test_a_referral_stands_with_the_treatment_that_it_leads_to(reviewed):
    review = reviewed("", BACK + TOLD)
    found = by_id(review)
    read = {one["id"] for one in read_by_a_person(review)}

    assert {"physical_therapy", "move:refer_physiotherapist"} <= {*offered(review)}
    assert found["move:refer_physiotherapist"].facts["told_with"] == "physical_therapy"
    assert "physical_therapy" in read
    assert "move:refer_physiotherapist" not in read
    assert "refer you" in found["physical_therapy"].do


def test_its_question_is_still_raised(reviewed):
    review = reviewed("", BACK + TOLD)
    asked = {one.says: one for one in review.visit.findings if one.id == "question"}
    (question,) = (one for says, one in asked.items() if "physiotherapist" in says)

    assert question.facts["folded"] is by_id(review)["physical_therapy"].facts["folded"]


@pytest.mark.parametrize("more", ['conditions = ["ME/CFS", "back pain"]\n'])
def test_what_is_not_offered_tells_of_nothing(reviewed, more):
    found = by_id(reviewed("", HEALTHY + more))

    assert all(one.facts["told_with"] is None for one in found.values())


@pytest.mark.parametrize(
    ("started", "said"),
    [
        ("2026-11-17", "You have just begun this. It can take 12 weeks"),  # four days
        ("2026-10-31", "You have done this for 3 weeks. It can take 12 weeks"),
        ("2026-08-30", "It can take 12 weeks"),  # a day less than twelve weeks
        ("2026-08-29", "You have done this for 12 weeks. That is long enough"),
        ("2026-08-28", "That is long enough"),
    ],
)
def test_what_one_does_already_says_how_far_it_has_come(reviewed, started, said):
    more = (
        f'{BACK}{TOLD}[[therapies]]\nname = "walking"\nstarted_on = {started}\ntimes_a_week = 3\n'
    )
    found = by_id(reviewed("", more))["aerobic_exercise"]

    assert said in found.why


def test_without_a_start_it_only_says_that_one_does_it(reviewed):
    found = by_id(reviewed("", f'{BACK}{TOLD}[[therapies]]\nname = "walking"\n'))

    assert "You do this already." in found["aerobic_exercise"].why
