"""What holds for the whole review of every record: order, risks added, facts hidden, sources."""

import re
from functools import lru_cache
from random import Random
from typing import Any

import pytest

import secondline
from secondline.loop.answer import Tier, Verdict
from secondline.loop.safety import assess
from secondline.record.reading import read_text
from secondline.record.writing import to_toml
from tests.generated import ON, values

LIBRARY = secondline.library()
NUMBERS = range(12)
ANSWERS = ("safety", "response", "reasons", "options", "experiment", "visit")
# Questions and facts of the visit stand beside the findings that they come from.
CITING = ("safety", "reasons", "options", "experiment")
WEIGHT = {Tier.DANGER: 3, Tier.ASK: 2, Tier.KNOW: 1, None: 0}
LISTS = ("conditions", "allergies", "medicines", "therapies", "matters")
NO_RISK = {
    "conditions": [], "allergies": [], "alcohol": "none", "smokes": "no", "pregnant": "no",
    "breastfeeding": "no", "kidney": "eGFR 95 mL/min",
}  # fmt: skip
WORD = re.compile(r"[a-z0-9]+")


def told_of(number: int) -> Any:
    return values(number, LIBRARY)


@lru_cache(maxsize=1024)
def read(text):
    return secondline.review(read_text(text, flag_ids=LIBRARY.flag_ids()), LIBRARY, on=ON)


def reviewed(told):
    return read(to_toml({key: one for key, one in told.items() if one != []} | empty(told)))


def empty(told):
    """An empty list of conditions says that there is none; one of medicines says nothing."""
    return {key: [] for key in ("conditions", "allergies") if told.get(key) == []}


def in_words(text):
    return tuple(sorted(WORD.findall((text or "").casefold())))


def heard(review):
    """Give all that is said, whatever the order of findings, and of the names in a sentence."""
    return sorted(
        (
            answer, one.id, sorted(one.about), one.verdict, str(one.tier), in_words(one.says),
            in_words(one.why), in_words(one.do), sorted(ask.casefold() for ask in one.asks),
            sorted(map(str, one.cites)),
        )
        for answer in ANSWERS
        for one in getattr(review, answer).findings
    )  # fmt: skip


def reasons(review):
    return [
        (one.id, one.about, one.verdict, one.says.casefold(), (one.do or "").casefold())
        for one in review.reasons.findings
    ]


def mixed(told, draw):
    """Give the same record with each of its lists in another order."""
    held = {key: draw.sample(told[key], len(told[key])) for key in LISTS if key in told}
    pain = {**told["pain"]}
    for key in ("areas", "feels"):
        pain[key] = draw.sample(pain[key], len(pain[key]))
    symptoms = {**told.get("symptoms", {})}
    if "other" in symptoms:
        symptoms["other"] = draw.sample(symptoms["other"], len(symptoms["other"]))
    return {**told, **held, "pain": pain, **({"symptoms": symptoms} if symptoms else {})}


def shouted(told):
    medicines = [
        {key: one.upper() if key in ("name", "for") else one for key, one in medicine.items()}
        for medicine in told.get("medicines", ())
    ]
    conditions = [one.upper() for one in told.get("conditions", ())]
    held = {"medicines": medicines} if medicines else {}
    return {**told, **held, **({"conditions": conditions} if conditions else {})}


def riskier(told, draw):
    """Give records with one risk more each; what is not known is not made known."""
    names = [one.name for one in LIBRARY.conditions.values()]
    if "conditions" in told:
        yield {**told, "conditions": [*told["conditions"], draw.choice(names)]}
    if "allergies" in told:
        yield {**told, "allergies": [*told["allergies"], draw.choice(["aspirin", "codeine"])]}
    if "alcohol" in told:
        yield {**told, "alcohol": "6 drinks a day"}
    # Without any medicine on the list all that may be taken is asked; one more spares questions.
    if told.get("medicines"):
        more = draw.choice([one.name for one in LIBRARY.medicines.values()])
        yield {**told, "medicines": [*told["medicines"], {"name": more}]}
    yield {**told, "kidney": "eGFR 10 mL/min"}


def hidden(told):
    """Give records in which one fact less is known each."""
    for key in told:
        if key not in ("schema", "medicines", "therapies", "pain"):
            yield {name: one for name, one in told.items() if name != key}
    for n, medicine in enumerate(told.get("medicines", ())):
        for key in medicine:
            if key not in ("name", "stopped_on", "stopped_because"):
                less = {name: one for name, one in medicine.items() if name != key}
                yield {
                    **told,
                    "medicines": [*told["medicines"][:n], less, *told["medicines"][n + 1 :]],
                }


def is_answered(review):
    """Whether the review goes on: an emergency, and who is out of scope, get nothing else."""
    return bool(review.visit.findings)


def warnings(review):
    """Give how grave each warning is, by its finding and by what it is about."""
    held: dict[tuple[str, str], int] = {}
    for one in review.safety.findings:
        if one.verdict is not Verdict.NOT_SUPPORTED and WEIGHT[one.tier] >= WEIGHT[Tier.ASK]:
            for about in one.about or ("",):
                held[one.id, about] = max(held.get((one.id, about), 0), WEIGHT[one.tier])
    return held


def removed(before, after):
    """Give the warnings that are gone or weaker, and the options that are open all at once."""
    now = warnings(after)
    gone = [key for key, weight in warnings(before).items() if now.get(key, 0) < weight]
    return gone + sorted(of_options(before, Verdict.NOT_SUPPORTED) & of_options(after))


def of_options(review, verdict=Verdict.SUPPORTED):
    return {one.id for one in review.options.findings if one.verdict is verdict}


@pytest.mark.parametrize("number", NUMBERS)
def test_in_which_order_things_were_told_changes_nothing(number):
    told = told_of(number)
    before, after = reviewed(told), reviewed(mixed(told, Random(number)))

    assert heard(before) == heard(after)
    assert reasons(before) == reasons(after)


@pytest.mark.parametrize("number", NUMBERS)
def test_capital_letters_change_nothing(number):
    told = told_of(number)
    before, after = reviewed(told), reviewed(shouted(told))

    assert heard(before) == heard(after)
    assert reasons(before) == reasons(after)


@pytest.mark.parametrize("number", NUMBERS)
def test_what_was_told_twice_changes_nothing_but_sums(number):
    """Two entries may be two doses of one day: amounts are added up, as the safer reading."""
    told, draw = told_of(number), Random(number)
    twice = {
        key: [*told[key], draw.choice(told[key])]
        for key in ("conditions", "allergies", "medicines", "therapies")
        if told.get(key)
    }
    before, after = (
        [one for one in heard(reviewed(each)) if not is_sum(one)] for each in (told, told | twice)
    )

    assert before == after


def is_sum(heard_of):
    """Whether a finding adds up amounts, or repeats the entries of the record as they stand."""
    answer, id = heard_of[:2]
    return id.startswith("total:") or (answer, id) == ("visit", "four_facts")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_risk_more_removes_no_warning_and_opens_no_option(number):
    told = told_of(number)
    before = reviewed(told)
    found = [reviewed(one) for one in riskier(told, Random(number))] if is_answered(before) else []

    assert [removed(before, after) for after in found if is_answered(after)] == [
        [] for after in found if is_answered(after)
    ]


@pytest.mark.parametrize("number", NUMBERS)
def test_not_knowing_warns_as_much_as_knowing_that_there_is_no_risk(number):
    told = told_of(number)
    for key, none in NO_RISK.items():
        known = reviewed({**told, key: none})
        unknown = reviewed({name: one for name, one in told.items() if name != key})

        if is_answered(known) and is_answered(unknown):
            assert removed(known, unknown) == [], key


@pytest.mark.parametrize("number", NUMBERS)
def test_what_is_hidden_clears_nothing(number):
    """A warning may turn into a question, and never into "this is not so"."""
    told = told_of(number)
    before = warnings(reviewed(told))
    for less in hidden(told):
        record = read_text(to_toml(less), flag_ids=LIBRARY.flag_ids())
        for one in assess(record, LIBRARY, ON).findings:
            if one.verdict is Verdict.NOT_SUPPORTED:
                assert not {(one.id, about) for about in one.about} & {*before}, one.id


@pytest.mark.parametrize("number", NUMBERS)
def test_all_that_is_found_cites_and_no_reason_is_without_a_fact(number):
    review = reviewed(told_of(number))
    found = [one for answer in CITING for one in getattr(review, answer).findings]
    held = [one for one in review.reasons.findings if one.verdict is Verdict.SUPPORTED]

    assert [one.id for one in found if not one.cites] == []
    assert [one.id for one in held if not one.facts["for"]] == []
