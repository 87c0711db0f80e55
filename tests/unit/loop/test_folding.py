"""Which findings interrupt: the worst first, and of the worst what kills first."""

import secondline
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.safety.folding import folded

LIBRARY = secondline.library()
MOST = int(LIBRARY.limit("interrupting_messages"))


def placed(*held):
    findings = [
        Finding(id=id, verdict=Verdict.SUPPORTED, tier=tier, facts={"n": 1}) for id, tier in held
    ]
    return folded(findings, LIBRARY)


def ids(found):
    return [one.id for one in found]


def test_of_dangers_what_kills_first_stands_first():
    told = ("bleeding", "total:acetaminophen", "serotonin", "cns_depression", "allergy:ibuprofen")
    found = placed(*((id, Tier.DANGER) for id in told))

    assert ids(found) == [*told[:0:-1], "bleeding"]


def test_how_grave_it_is_comes_before_what_it_is():
    found = placed(
        ("allergy:d", None), ("allergy:c", Tier.KNOW), ("allergy:b", Tier.ASK), ("qt", Tier.DANGER)
    )

    assert ids(found) == ["qt", "allergy:b", "allergy:c", "allergy:d"]
    assert [one.facts for one in found] == [{"n": 1, "folded": is_so} for is_so in (0, 0, 1, 1)]


def test_after_the_most_that_may_interrupt_the_rest_is_folded():
    found = placed(*((f"family_{n}", Tier.DANGER) for n in range(MOST + 2)))

    assert [one.facts["folded"] for one in found] == [False] * MOST + [True] * 2
