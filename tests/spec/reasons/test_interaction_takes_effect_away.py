"""Why not? Something else takes its effect away.

The rules of safety say which side of a mix loses. Only the one that loses has this reason, and who
acts on whom is named. What labels call minor leaves it open.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from secondline.knowledge.library import Library
from secondline.loop.answer import Verdict
from secondline.loop.reasons.interaction_takes_effect_away import interaction_takes_effect_away
from secondline.loop.reasons.metabolism import metabolism
from secondline.loop.reasons.outcome import outcome
from secondline.loop.safety import of_medicines
from secondline.record.diary_csv import read_diary
from secondline.record.exposures import treatments

ON = date(2026, 11, 21)
LOST = ("lost_benefit", "lowered_level")
TRAMADOL = "tramadol | back pain | 2026-05-01 |"


def beside(*rows):
    return "\n".join(("medicine | for | started | stopped", *rows))


def test_paroxetine_takes_the_relief_of_tramadol_away(judge):
    """Rows: B6."""
    finding = judge(
        interaction_takes_effect_away, beside(TRAMADOL, "paroxetine | anxiety | 2025-01-01 |")
    )

    assert finding.verdict is Verdict.SUPPORTED
    assert finding.about == ("tramadol", "paroxetine")
    assert finding.facts["for"] == ("beside paroxetine",)


def test_the_one_that_acts_loses_nothing(judge):
    table = beside(
        "naltrexone | fibromyalgia | 2026-05-01 |", "oxycodone | back pain | 2026-05-01 |"
    )

    assert judge(interaction_takes_effect_away, table) is None


def test_the_one_that_is_blocked_does(reviewed):
    """Rows: B6."""
    review = reviewed(
        beside("oxycodone | back pain | 2026-05-01 |", "naltrexone | fibromyalgia | 2026-05-01 |")
    )
    found = [f for f in review.reasons.findings if f.id == "interaction_takes_effect_away"]

    assert [one.about for one in found] == [("oxycodone", "naltrexone")]
    assert "Naltrexone blocks oxycodone" in found[0].says


def test_it_tells_the_same_facts_as_the_finding_of_safety(judge, library, person):
    table = beside(TRAMADOL, "paroxetine | anxiety | 2025-01-01 |")
    finding = judge(interaction_takes_effect_away, table)
    met = next(f for f in of_medicines(person(table), library, ON) if f.id == "lost_benefit")

    sides = {key: fact for key, fact in met.facts.items() if key.endswith(("_a", "_b"))}
    assert sides
    assert sides.items() <= finding.facts.items()


@pytest.mark.parametrize(
    ("started", "is_beside"),
    [("2026-02-28", True), ("2026-03-01", True), ("2026-03-02", False), ("2026-03", False)],
)
def test_of_a_past_medicine_only_what_was_taken_then_counts(judge, started, is_beside):
    table = beside(
        "tramadol | back pain | 2026-01-01 | 2026-03-01", f"paroxetine | anxiety | {started} |"
    )

    finding = judge(interaction_takes_effect_away, table)

    assert (finding is not None) is is_beside


def test_of_a_past_medicine_it_speaks_as_of_the_past(reviewed):
    review = reviewed(
        beside(
            "tramadol | back pain | 2026-01-01 | 2026-03-01", "paroxetine | anxiety | 2025-01-01 |"
        )
    )
    found = [f for f in review.reasons.findings if f.id == "interaction_takes_effect_away"]

    assert found[0].says.startswith("When you took tramadol")


def test_what_a_gene_does_alone_is_left_to_metabolism(library, person):
    """Of each medicine that a rule on a gene alone reaches. Rows: B3."""
    rules = [rule for family in LOST for rule in library.combinations[family].rules]
    alone = [rule for rule in rules if rule.b is None and rule.person and rule.person.genes]
    heard = set()
    for rule in alone:
        gene, results = next(iter(rule.person.genes.items()))
        more = f'[genes]\n{gene} = "{results[0]} metabolizer"'
        for name in sorted(library.medicines):
            if rule.a in library.acts(name):
                record = person(f"medicine | for\n{name} | back pain", more)
                taken = treatments(record, library)
                said = [metabolism(one, record, library, ON) for one in taken]
                assert all(
                    interaction_takes_effect_away(one, record, library, ON) is None for one in taken
                ), name
                heard |= {one.about[0] for one in said if one and one.verdict is Verdict.SUPPORTED}

    assert len(alone) >= 4
    assert {"codeine", "tramadol", "nortriptyline", "clopidogrel"} <= heard


def test_beside_an_inhibitor_a_gene_changes_nothing_of_who_acts(judge):
    """Tramadol with a gene alone, then with paroxetine too: only the second is a mix."""
    gene = '[genes]\nCYP2D6 = "poor metabolizer"'
    paroxetine = beside(TRAMADOL, "paroxetine | anxiety | 2025-01-01 |")

    assert judge(interaction_takes_effect_away, beside(TRAMADOL), gene) is None
    finding = judge(interaction_takes_effect_away, paroxetine, gene)
    assert finding.about == ("tramadol", "paroxetine")
    assert finding.facts["for"] == ("beside paroxetine",)


def test_smoke_lowers_zolmitriptan_a_little_and_leaves_it_open(reviewed):
    review = reviewed("medicine | for\nzolmitriptan | migraine", 'smokes = "yes"')
    finding = next(f for f in review.reasons.findings if f.id == "interaction_takes_effect_away")

    assert finding.verdict is Verdict.CANNOT_TELL
    assert finding.facts["for"] == ("smoking",)
    assert "Tell your prescriber about the smoking" in finding.do


@pytest.mark.parametrize("smokes", ["no", "unknown"])
def test_without_smoke_nothing_is_said(judge, smokes):
    table = "medicine | for\nzolmitriptan | migraine"

    assert judge(interaction_takes_effect_away, table, f'smokes = "{smokes}"') is None


def test_of_smoke_only_one_reason_speaks(library, person):
    """What metabolism weighs, with all else that acts on the enzyme, is left to it."""
    told = {}
    for name in sorted(library.medicines):
        record = person(f"medicine | change\n{name} | no change", 'smokes = "yes"')
        for taken in treatments(record, library):
            held = [
                rule(taken, record, library, ON)
                for rule in (metabolism, interaction_takes_effect_away)
            ]
            of_smoke = [one.id for one in held if one and "smoking" in str(one.facts["for"])]
            if of_smoke:
                told[taken.medicine] = of_smoke

    assert told["duloxetine"] == told["tizanidine"] == ["metabolism"]
    assert told["zolmitriptan"] == ["interaction_takes_effect_away"]
    assert [name for name, ids in told.items() if len(ids) > 1] == []


def test_what_smoke_leaves_to_metabolism_takes_nothing_else_away(judge):
    table = "medicine | for\ntizanidine | multiple sclerosis\nrifampicin | infection"
    finding = judge(interaction_takes_effect_away, table, 'smokes = "yes"')

    assert finding.about == ("tizanidine", "rifampin")
    assert finding.facts["for"] == ("beside rifampicin (rifampin)",)


def test_nobody_is_told_to_leave_one_out(reviewed):
    review = reviewed(beside(TRAMADOL, "paroxetine | anxiety | 2025-01-01 |"))
    finding = next(f for f in review.reasons.findings if f.id == "interaction_takes_effect_away")

    assert "do not stop or leave out any of them on your own" in finding.do


def test_a_medicine_for_something_else_than_pain_is_not_judged(judge):
    table = beside("lisinopril | high blood pressure | 2026-05-01 |", "ibuprofen | | 2026-05-01 |")

    assert judge(interaction_takes_effect_away, table) is None


def test_what_a_danger_has_asked_already_is_not_asked_again(reviewed):
    review = reviewed(beside(TRAMADOL, "paroxetine | anxiety | 2025-01-01 |"))
    asked = [one.says for one in review.visit.findings if one.id == "question"]

    assert sum("work against each other" in one for one in asked) == 1
    assert not any("Does something else that I take" in one for one in asked)


def test_each_rule_on_lost_effect_says_which_side_loses(library: Library):
    rules = [rule for family in LOST for rule in library.combinations[family].rules]

    assert rules
    assert [rule.id for rule in rules if rule.loses is None] == []


def test_where_one_thing_loses_by_itself_it_is_the_one_that_the_rule_names(library: Library):
    rules = [rule for family in library.combinations.values() for rule in family.rules]

    assert [rule.id for rule in rules if rule.loses in ("b", "both") and rule.b is None] == []


COLUMNS = "medicine | for | started | stopped | stopped because | change\n"
LEVODOPA = "levodopa | Parkinson's disease | 2023-05-01 | {} | {} | {}\n"
METOCLOPRAMIDE = "metoclopramide | nausea | 2024-10-20 | | | no change"


@pytest.mark.parametrize(
    ("stopped", "because", "change", "is_supported"),
    [
        ("", "", "much worse", True),
        ("", "", "no change", True),
        ("", "", "minimally improved", True),
        ("", "", "much improved", False),
        ("", "", "", False),
        ("2026-01-05", "no help", "", True),
        ("2026-01-05", "better", "", False),
    ],
)
def test_what_is_not_for_pain_and_is_said_not_to_help_may_lose_too(
    judge, stopped, because, change, is_supported
):
    table = COLUMNS + LEVODOPA.format(stopped, because, change) + METOCLOPRAMIDE
    finding = judge(interaction_takes_effect_away, table)

    assert (finding is not None and finding.verdict is Verdict.SUPPORTED) is is_supported
    assert finding is None or finding.about[1:] == ("metoclopramide",)


def test_a_diary_of_pain_says_nothing_of_what_is_not_for_pain(library, person):
    """Pain that stays the same is no sign that a tablet for Parkinson's disease does not work."""
    days = [date(2026, 9, 1) + timedelta(days=n) for n in range(80)]
    diary = "date,pain\n" + "\n".join(f"{day},7" for day in days)
    table = COLUMNS + LEVODOPA.format("", "", "").replace("2023-05-01", "2026-10-01")
    record = replace(person(table + METOCLOPRAMIDE), diary=read_diary(diary))
    taken = treatments(record, library)[0]

    assert outcome(taken, record, library, ON).is_better is False
    assert interaction_takes_effect_away(taken, record, library, ON) is None
