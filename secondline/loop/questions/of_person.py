"""What is not known of the person, the pain and the symptoms, and the answers that could be given.

Every number comes from the rules themselves: an age, a kidney value or a number of drinks is tried
on each side of every threshold that a rule has.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Rule
from secondline.loop.questions.facts import Fact, fact
from secondline.loop.safety.acting import acting
from secondline.loop.safety.matching import within_reach
from secondline.record.changes import Change
from secondline.record.exposures import Exposure
from secondline.record.record import Record
from secondline.record.tables import UNKNOWN
from secondline.record.vocabulary import AREAS

_GRADED = ("fatigue", "waking_unrefreshed", "thinking")
_ASKED = ("headache", "abdominal_pain", "depression")


def of_person(record: Record, library: Library, on: date) -> Iterator[Fact]:
    """Give what is not known of a person and could bear on something, in a fixed order."""
    yield from _who(record, library, on)
    yield from _risks(record, library, on)
    yield from _of_a_woman(record, library, on)
    yield from _genes(record, library)
    yield from _pain(record, library, on)
    yield from _symptoms(record, library)


def _who(record: Record, library: Library, on: date) -> Iterator[Fact]:
    if record.person.born is None:
        yield fact("born", ("born",), tuple(_born(library, on)))
    if record.person.sex is None:
        yield fact("sex", ("sex",), ("female", "male"))


def _risks(record: Record, library: Library, on: date) -> Iterator[Fact]:
    person = record.person
    if person.alcohol is None:
        yield fact("alcohol", ("alcohol",), tuple(_drinks(library)))
    if person.conditions is None:
        reach = _within_reach(record, library, on)
        yield fact("conditions", ("conditions",), tuple(_conditions(reach, library)))
    if person.allergies is None and record.medicines:
        yield fact("allergies", ("allergies",), ([], [record.medicines[0].name]))
    if person.kidney is None:
        yield fact("kidney", ("kidney",), tuple(_kidney(library)))
    if person.smokes == UNKNOWN:
        yield fact("smokes", ("smokes",), ("no", "yes"))


def _of_a_woman(record: Record, library: Library, on: date) -> Iterator[Fact]:
    """Pregnancy and breastfeeding, where they can be."""
    age = record.person.age_range(on)
    is_older = age is not None and age[0] >= library.limit("pregnancy_is_asked_below")
    if record.person.sex == "male" or is_older:
        return
    for name in ("pregnant", "breastfeeding"):
        if getattr(record.person, name) == UNKNOWN:
            yield fact(name, (name,), ("no", "yes"))


def _within_reach(record: Record, library: Library, on: date) -> Iterator[Rule]:
    """Give the rules on what is taken that a fact of the person may decide."""
    things: dict[str, list[Exposure]] = {}
    for one in acting(record, library, on):
        things.setdefault(one.ingredient, []).append(one)
    for family in within_reach(things, library):
        yield from (rule for rule in family.rules if rule.person)


@lru_cache(maxsize=2)
def _ages(library: Library) -> tuple[int, ...]:
    """Give an age on each side of every age that matters somewhere, the youngest adult first."""
    adult = int(library.limit("adult_age"))
    needs = [rule.person for rule in _rules(library) if rule.person]
    found = {one.age_from for one in needs} | {one.age_below for one in needs}
    found |= {flag.applies.over_age for flag in library.red_flags.values() if flag.applies}
    return (adult, adult - 1, *sorted(age for age in found if age is not None and age > adult))


def _rules(library: Library) -> Iterator[Rule]:
    for family in library.combinations.values():
        yield from family.rules


def _born(library: Library, on: date) -> Iterator[str]:
    yield from (f"{on.year - age}-01-01" for age in _ages(library))


def _drinks(library: Library) -> Iterator[str]:
    yield from ("none", "1 drink a week")
    limits = {rule.person.drinks_a_day_from for rule in _rules(library) if rule.person}
    yield from (f"{drinks:g} drinks a day" for drinks in sorted(filter(None, limits)))


def _kidney(library: Library) -> Iterator[str]:
    limits = {rule.person.kidney_below for rule in _rules(library) if rule.person}
    found = sorted(filter(None, limits), reverse=True)
    yield from (f"eGFR {2 * value:g} mL/min" for value in found[:1])
    yield from (f"eGFR {value - 1:g} mL/min" for value in found)


def _conditions(reach: Iterable[Rule], library: Library) -> Iterator[list[str]]:
    """Give no condition, then one for each set of rules that conditions would decide."""
    yield []
    decided: dict[str, list[str]] = {}
    for rule in reach:
        for id in rule.person.conditions if rule.person else ():
            decided.setdefault(id, []).append(rule.id)
    once = {tuple(rules): id for id, rules in reversed(decided.items())}
    yield from ([library.conditions[id].name] for id in reversed(once.values()))
    muscle = (one.name for one in library.conditions.values() if one.muscle == "spasticity")
    yield from ([name] for name in list(muscle)[:1])


def _genes(record: Record, library: Library) -> Iterator[Fact]:
    known = dict(record.person.genes)
    needs = (rule.person.genes for rule in _rules(library) if rule.person)
    choices = library.words["worth_asking"]["genes"]["choices"]
    results = tuple(choices[kind] for kind in ("normal", "poor", "ultrarapid"))
    for gene in sorted({gene for genes in needs for gene in genes}):
        if gene not in known:
            yield fact("genes", ("genes", gene), results)


def _pain(record: Record, library: Library, on: date) -> Iterator[Fact]:
    pain = record.pain
    if pain.since is None:
        days = (f"{on.year - 2}", f"{on.year - 1}-01", on.isoformat())
        yield fact("since", ("pain", "since"), days)
    if pain.areas is None:
        yield fact("areas", ("pain", "areas"), tuple(_areas()))
    if pain.feels is None:
        yield fact("feels", ("pain", "feels"), tuple(_choices("feels", library)))


def _areas() -> Iterator[list[str]]:
    yield ["lower back"]
    yield ["lower back", "left lower leg"]
    yield ["left shoulder", "right shoulder", "left hip", "right hip"]
    yield list(AREAS)


def _choices(id: str, library: Library) -> Iterator[list[str]]:
    yield from ([said] for said in library.words["worth_asking"][id]["choices"].values())


def _symptoms(record: Record, library: Library) -> Iterator[Fact]:
    held = record.symptoms
    if all(getattr(held, name) is None for name in _GRADED):
        yield _together("graded", _GRADED, (0, 2))
    if all(getattr(held, name) == UNKNOWN for name in _ASKED):
        yield _together("asked", _ASKED, ("no", "yes"))
    if held.other is None:
        yield fact("other", ("symptoms", "other"), ([], *_choices("other", library)))


def _together(id: str, names: tuple[str, ...], values: tuple[object, ...]) -> Fact:
    """Give a fact of several places that are asked at once."""
    rows = (tuple(Change(("symptoms", name), value) for name in names) for value in values)
    return Fact(id=id, answers=tuple(rows))
