"""What must be true of the knowledge as a whole, beyond the shape of each entry."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from secondline.errors import KnowledgeFault
from secondline.knowledge.gene_checks import check_genes
from secondline.knowledge.library import Library
from secondline.knowledge.phrasing import check_phrases
from secondline.knowledge.schema import (
    ANYTHING,
    FOLDERS,
    Avoid,
    Criteria,
    Effect,
    Entry,
    Family,
    Illness,
    Statement,
    Symptom,
    Value,
)
from secondline.knowledge.stance_checks import check_stances
from secondline.units import parse_quantity

_MOST_WORDS_OF_A_QUOTE = 25


def check_whole(library: Library) -> None:
    """Check that what entries name is there, and that each fact says how it is known.

    Raises
    ------
    KnowledgeFault
        At the first fault, naming the entry and what to do.
    """
    for folder in FOLDERS:
        for entry in getattr(library, folder).values():
            for place, held in walk(entry, entry.id):
                if isinstance(held, Value | Statement | Avoid):
                    _known(held, f"{folder}/{entry.id}.yaml: {place}", library)
            _names_exist(entry, folder, library)
    _rules_are_one_each(library)
    _words_exist(library)
    check_genes(library)
    check_phrases(library)
    check_stances(library)


def walk(held: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Give everything that stands in an entry, each with its place."""
    yield place, held
    if isinstance(held, Struct):
        for name, inner in asdict(held).items():
            yield from walk(inner, f"{place}.{name.rstrip('_')}")
    elif isinstance(held, dict):
        for key, inner in held.items():
            yield from walk(inner, f"{place}.{key}")
    elif isinstance(held, tuple):
        for n, inner in enumerate(held):
            yield from walk(inner, f"{place}[{n}]")


def _known(held: Value | Statement | Avoid, place: str, library: Library) -> None:
    for cite in (held.cite,) if isinstance(held.cite, str) else held.cite:
        id, _, where = cite.partition(" ")
        source = library.sources.get(id)
        if source is None:
            raise KnowledgeFault(f"{place}: no source {id}; add knowledge/sources/{id}.yaml")
        if held.checked == "read" and not (source.url and source.read_on and where):
            raise KnowledgeFault(
                f"{place}: read needs the place in {id}, and its url and read_on; "
                "say secondary or recalled until you have opened it"
            )
    quote = getattr(held, "quote", None)
    if held.checked == "read" and not quote and not isinstance(held, Avoid):
        raise KnowledgeFault(f"{place}: read needs up to 25 words that stand there, as quote")
    if quote and len(quote.split()) > _MOST_WORDS_OF_A_QUOTE:
        raise KnowledgeFault(f"{place}: the quote has {len(quote.split())} words; 25 at most")
    if isinstance(held, Value):
        _value(held, place)


def _value(held: Value, place: str) -> None:
    if held.checked == "derived" and not held.from_:
        raise KnowledgeFault(f"{place}: derived needs `from`, the values that it was computed from")
    if not isinstance(held.v, str | tuple) and not held.unit:
        raise KnowledgeFault(f"{place}: the number {held.v} needs its unit")


def _rules_are_one_each(library: Library) -> None:
    """Refuse two rules of one id: the words of the one would be said of the other."""
    held: dict[str, str] = {}
    for family in library.combinations.values():
        for id in (family.id, *(rule.id for rule in family.rules)):
            if id in held:
                raise KnowledgeFault(
                    f"combinations/{family.id}.yaml: {id} is also in {held[id]}.yaml; rename one"
                )
            held[id] = family.id


def _names_exist(entry: Entry, folder: str, library: Library) -> None:
    place = f"{folder}/{entry.id}.yaml"
    acts = {*library.roles, *library.medicines, ANYTHING}
    more: Iterable[tuple[Any, Any]] = ()
    if isinstance(entry, Symptom):
        more = _named_by_symptom(entry, library, acts)
    if isinstance(entry, Illness):
        more = _named_by_illness(entry, library, acts)
    if isinstance(entry, Criteria):
        more = (((*entry.conditions, *entry.explains), library.conditions),)
    for wanted, held in (*_named(entry, library, acts), *more):
        for name in wanted:
            if name not in held:
                raise KnowledgeFault(f"{place}: {name} is not known; add its entry or correct it")
    for strength in getattr(entry, "strengths", ()):
        amounts = [parse_quantity(part) for part in strength.contains.split("/")]
        if len(amounts) != len(getattr(entry, "ingredients", ())):
            raise KnowledgeFault(f"{place}: {strength.contains} needs one amount per ingredient")


def _named(entry: Any, library: Library, acts: set[str]) -> Iterator[tuple[Any, Any]]:
    if isinstance(entry, Family):
        yield from _named_by_family(entry, library, acts)
    for name, held in (
        ("holds", library.medicines),
        ("implies", library.roles),
        ("roles", library.roles),
        ("ingredients", library.medicines),
        ("kind_of", library.conditions),
        ("for_", library.conditions),
        ("medicines", library.medicines),
        ("products", library.products),
    ):
        yield getattr(entry, name, ()), held
    if isinstance(entry, Effect):
        yield (entry.condition,), library.conditions
    if getattr(entry, "applies", None):
        yield (*entry.applies.medicines, *entry.applies.roles), acts
    for avoid in getattr(entry, "avoid", ()):
        yield (*avoid.medicines, *avoid.roles), acts
        yield avoid.conditions, library.conditions


def _named_by_family(family: Family, library: Library, acts: set[str]) -> Iterator[tuple[Any, Any]]:
    named = [(rule.a, *((rule.b,) if rule.b else ()), *rule.unless) for rule in family.rules]
    yield [name for names in named for name in names], acts
    yield family.burden, acts
    needs = [rule.person for rule in family.rules if rule.person]
    yield [name for one in needs for name in one.conditions], library.conditions


def _named_by_symptom(
    entry: Symptom, library: Library, acts: set[str]
) -> Iterator[tuple[Any, Any]]:
    yield [id for one in entry.culprits for id in (*one.acts, *one.unless, *one.beside)], acts
    yield entry.signs, library.signs
    yield (*entry.conditions, *entry.opens), library.conditions
    yield entry.danger_signs, library.red_flags


def _named_by_illness(
    entry: Illness, library: Library, acts: set[str]
) -> Iterator[tuple[Any, Any]]:
    yield (*entry.brought_by, *entry.treated_by), acts
    yield (entry.about, *entry.conditions, *entry.raises), library.conditions
    yield entry.signs, library.signs
    yield (*entry.symptoms, *entry.not_with, *entry.requires), library.symptoms
    yield entry.tests, library.laboratory


def _words_exist(library: Library) -> None:
    for path in _wanted_words(library):
        branch: Any = library.words
        for step in path.split("."):
            branch = branch.get(step) if isinstance(branch, dict) else None
            if branch is None:
                raise KnowledgeFault(f"words/en: {path} is missing; a person would read nothing")


def _wanted_words(library: Library) -> Iterator[str]:
    for flag in library.red_flags.values():
        yield f"red_flags.{flag.id}.question"
        yield f"red_flags.{flag.id}.action"
        yield f"screens.{flag.screen}.title"
        yield f"screens.{flag.screen}.why"
        if flag.emergency_if:
            yield f"red_flags.{flag.id}.emergency_question"
    for family in library.combinations.values():
        yield f"combinations.{family.id}.says"
        yield f"visit.questions.{family.id}"
        yield from (f"combinations.{rule.id}" for rule in family.rules)
    for reason in library.reasons:
        yield from (f"reasons.{reason}.{verdict}" for verdict in ("supported", "cannot tell"))
    for illness in library.illnesses.values():
        yield from (f"illnesses.{illness.id}.{part}" for part in ("why", "do supported"))
        yield from (f"asks.{ask}" for ask in illness.asks)
    for symptom in library.symptoms:
        yield from (f"symptoms.{symptom}.{part}" for part in ("why", "do"))
    for option in library.options.values():
        yield f"options.{option.id}.says"
        yield from (f"option_cautions.{avoid.words}" for avoid in option.avoid)
    for id in library.corrections:
        yield from (f"corrections.{id}.{part}" for part in ("article", "right"))
    for medicine in library.medicines.values():
        held = [medicine.stopping] if medicine.stopping else []
        yield from (f"cautions.{one.words}" for one in (*held, *medicine.cautions))
    yield from (f"origin.settles.{id}" for id in library.criteria)
    asks = (one.ask for held in (library.signs, library.laboratory) for one in held.values())
    yield from (f"asks.{ask}" for ask in asks if ask)
    yield from _wanted_scope(library)


def _wanted_scope(library: Library) -> Iterator[str]:
    for condition in library.conditions.values():
        if condition.scope_question:
            yield f"asks.{condition.scope_question}"
        if condition.out_of_scope:
            yield f"scope.{condition.out_of_scope.words}"


def counts(library: Library) -> dict[str, Any]:
    """Give how many entries each folder has, how the values are known, and how many are signed."""
    checked = dict.fromkeys(("read", "secondary", "recalled", "derived", "judged"), 0)
    entries = {folder: len(getattr(library, folder)) for folder in FOLDERS}
    signed = 0
    for folder in FOLDERS:
        for entry in getattr(library, folder).values():
            signed += entry.clinician is not None
            for _, held in walk(entry, entry.id):
                if isinstance(held, Value | Statement | Avoid):
                    checked[held.checked] += 1
    return {"entries": entries, "values": checked, "signed": signed}
