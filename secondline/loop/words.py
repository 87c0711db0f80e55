"""From the ids that a rule gives to the sentences that a person reads.

Every sentence stands in ``knowledge/words/``. A blank such as ``{weeks:weeks}`` names a fact and
how it is written; a blank without a fact is a fault of ours and is raised, never shown.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from secondline.errors import KnowledgeFault
from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Cite, Finding
from secondline.record.vocabulary import CARER

WHY = "why:"
_BLANK = re.compile(r"\{(\w+)(?::(\w+))?\}")


def fill(answer: Answer, library: Library, by: str | None) -> Answer:
    """Give the same answer with its sentences in place of the ids of words.

    Parameters
    ----------
    by : str, optional
        Who reads them, as the record has it: the person in pain, or ``carer``, to whom the
        sentences speak of that person as "they".
    """
    return replace(answer, findings=tuple(_filled(one, library, by) for one in answer.findings))


def _filled(finding: Finding, library: Library, by: str | None) -> Finding:
    paths = [_in_tense(library, path, finding.facts) for path in finding.words]
    asks = [_in_tense(library, _asked(ask), finding.facts) for ask in finding.asks]
    groups = [_group(library, path, by) for path in paths]
    return replace(
        finding,
        says=_joined(groups, (str(finding.verdict), "says"), finding.facts),
        why=_joined(groups, (f"why {finding.verdict}", "why"), finding.facts),
        do=_joined(groups, (f"do {finding.verdict}", "do"), finding.facts) or None,
        asks=tuple(_sentence(text(library, ask, by), finding.facts) for ask in asks),
        words=(),
    )


def _in_tense(library: Library, path: str, facts: Mapping[str, Any]) -> str:
    """Give the words on what is no longer taken, where these have words of their own."""
    past = f"{path}_past"
    is_over = facts.get("is_taken") is False
    return past if is_over and _stands(library, past.removeprefix(WHY)) else path


def _stands(library: Library, path: str) -> bool:
    held: Any = library.words
    for step in path.split("."):
        held = held.get(step) if isinstance(held, dict) else None
    return held is not None


def _asked(path: str) -> str:
    """Give where a question stands; a path without a file stands in ``asks.yaml``."""
    return path if "." in path else f"asks.{path}"


def _group(library: Library, path: str, by: str | None) -> tuple[str, Mapping[str, Any]]:
    """Give the sentences of a path by its id; behind ``why:`` what they say only explains."""
    id, held = path.rpartition(".")[2], group(library, path.removeprefix(WHY), by)
    return id, {"why": held["says"]} if path.startswith(WHY) else held


def _joined(
    groups: Iterable[tuple[str, Mapping[str, Any]]],
    keys: tuple[str, ...],
    facts: Mapping[str, Any],
) -> str:
    texts = ((id, next((held[key] for key in keys if key in held), "")) for id, held in groups)
    return " ".join(dict.fromkeys(_sentence(one, facts, id) for id, one in texts if one))


def group(library: Library, path: str, by: str | None = None) -> Mapping[str, Any]:
    """Give the sentences that stand under a dotted path; one sentence alone is its ``do``."""
    held = _branch(library, path, by)
    return held if isinstance(held, dict) else {"do": held}


def text(library: Library, path: str, by: str | None = None) -> str:
    """Give one sentence; a path without a file stands in ``asks.yaml``."""
    held = _branch(library, _asked(path), by)
    if not isinstance(held, str):
        raise KnowledgeFault(f"words/en: {path} is not one sentence")
    return held


def _branch(library: Library, path: str, by: str | None) -> Any:
    held: Any = library.words
    for step in path.split("."):
        if not isinstance(held, dict) or step not in held:
            raise KnowledgeFault(f"words/en: {path} is missing")
        held = held[step]
    if by != CARER:
        return held
    # Imported here: only a carer's record needs the rules, and a check without one stays quick.
    from secondline.knowledge.carer import said_to_carer

    return said_to_carer(library.words, path, held)


def _sentence(template: str, facts: Mapping[str, Any], id: str = "") -> str:
    said = _filled_in(template, facts, id)
    return said[:1].upper() + said[1:]


def _filled_in(template: str, facts: Mapping[str, Any], id: str = "") -> str:
    """Fill the blanks; a fact of the group's own, such as ``<id>_a`` for ``{a}``, goes first."""

    def written(blank: re.Match[str]) -> str:
        held = next((key for key in (f"{id}_{blank[1]}", blank[1]) if key in facts), None)
        if held is None:
            raise KnowledgeFault(f"words/en: no fact {blank[1]} in: {template}")
        return show(facts[held], blank[2])

    return " ".join(_BLANK.sub(written, template).split())


def phrase(library: Library, path: str, facts: Mapping[str, Any], by: str | None = None) -> str:
    """Give a part of a sentence, filled; it begins as it is written."""
    return _filled_in(text(library, path, by), facts)


def show(fact: Any, kind: str | None = None) -> str:
    """Give a fact as a person reads it.

    Examples
    --------
    >>> show(3, "weeks"), show(1, "weeks"), show(2975.0, "amount"), show(("a", "b", "c"), "names")
    ('3 weeks', '1 week', '2,975 mg', 'a, b and c')
    """
    if kind in ("names", "any") and isinstance(fact, tuple | list):
        *most, last = (*map(str, fact),) or ("",)
        joined = "and" if kind == "names" else "or"
        return f"{', '.join(most)} {joined} {last}" if most else last
    if kind == "amount":
        return f"{_number(fact)} mg"
    if kind in ("weeks", "days", "months", "drinks"):
        # Two digits are enough for a person: 2.9 weeks, but 13 weeks.
        short = round(fact, max(0, 2 - len(str(int(fact)))))
        return f"{_number(short)} {kind[:-1] if short == 1 else kind}"
    return _number(fact) if isinstance(fact, float | int) else str(fact)


def _number(fact: Any) -> str:
    return f"{fact:,.1f}".rstrip("0").rstrip(".") if isinstance(fact, float) else f"{fact:,}"


def cites(held: Iterable[Any]) -> tuple[Cite, ...]:
    """Give where each value stands and how it was checked, each place once."""
    found: dict[tuple[str, str], Cite] = {}
    for value in held:
        for cite in (value.cite,) if isinstance(value.cite, str) else value.cite:
            source, _, where = cite.partition(" ")
            found.setdefault((source, where), Cite(source, where, value.checked))
    return tuple(found.values())


def named(library: Library, ingredient: str, given: str) -> str:
    """Give a medicine as the person wrote it, with its ingredient where that is another word.

    Examples
    --------
    ``Cymbalta (duloxetine)``, ``duloxetine``.
    """
    name = library.medicine(ingredient).name
    return given if name.casefold() in given.casefold() else f"{given} ({name})"
