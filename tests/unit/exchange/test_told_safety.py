"""What interrupts, what is folded, and what is only good to know: each finding once."""

from secondline.exchange.telling.safety import of_visit, told_safety


def row(id, tier, folded=False):
    return {"id": id, "tier": tier, "facts": {"folded": folded}}


FINDINGS = [row("a", "danger"), row("b", "danger", True), row("c", "ask"), row("d", "know", True)]


def ids(rows):
    return [one["id"] for one in rows]


def test_each_finding_is_told_once():
    held = told_safety(FINDINGS)

    assert (ids(held.open), ids(held.folded), ids(held.quiet)) == (["a", "c"], ["b"], ["d"])
    assert ids(held.loud) == ["a", "b", "c"]


def test_that_no_sign_was_asked_is_known_and_that_some_were_not_is_another_thing():
    assert told_safety([row("not_asked", "danger")]).is_none_asked
    assert not told_safety([row("not_asked", "ask")]).is_none_asked
    assert not told_safety([]).is_none_asked


def test_of_the_visit_only_what_belongs_to_the_signs_is_told_and_first_which_were_asked():
    visit = [row("not_used", None), row("question", None), row("danger_signs", None)]

    assert ids(of_visit(visit)) == ["danger_signs", "not_used"]
