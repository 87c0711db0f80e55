"""Who the person is, what they have, their allergies; never their name, address or number."""

import re
from collections.abc import Iterable, Iterator

from secondline.exchange.fhir.fields import (
    SNOMED,
    codes_of,
    has_code,
    items,
    name_of,
    says_none,
    table,
    text,
    when,
    word,
)
from secondline.exchange.fhir.resources import Resource, Resources

_COUNTRY = re.compile(r"[A-Z]{2}\Z")
_SAME_COUNTRY = {"USA": "US", "UK": "GB", "GBR": "GB"}
_GOES_ON = frozenset(("active", "recurrence", "relapse"))
_NEVER_WAS = frozenset(("refuted", "entered-in-error"))
_NOT_CERTAIN = frozenset(("unconfirmed", "provisional", "differential"))
_NO_ALLERGY = ("716186003",)
_NO_ALLERGY_WORDS = ("no-known-allergies", "no known allergy", "no known allergies", "nka", "nkda")


def read_person(patient: Resource | None) -> dict[str, object]:
    """Give the year of birth, the sex and the country, each only where it is beyond doubt."""
    if patient is None:
        return {}
    born = when(patient.get("birthDate"))
    sex = word(patient.get("gender"))
    found = {
        "born": born.earliest.year if born else None,
        "sex": sex if sex in ("female", "male") else None,
        "country": _country(patient),
    }
    return {key: value for key, value in found.items() if value is not None}


def read_conditions(resources: Resources) -> tuple[list[str], tuple[str, ...]]:
    """Give the conditions that go on, and what the person should know."""
    held = [one for one in resources.of("Condition") if _is_there(one)]
    sure, unsure = _by_certainty(one for one in held if not says_none(one.get("code")))
    return _once(sure), tuple(f'Left out, not confirmed: "{name}".' for name in _once(unsure))


def read_allergies(resources: Resources) -> list[str] | None:
    """Give the allergies; an empty list where the file says that there are none, else None."""
    held = [one for one in resources.of("AllergyIntolerance") if _is_there(one)]
    none = [one for one in held if _is_no_allergy(one)]
    # An allergy that nobody has confirmed yet still counts: better asked about than forgotten.
    names = _once(one for one in held if one not in none and not says_none(one.get("code")))
    return names or ([] if none else None)


def _is_there(resource: Resource) -> bool:
    """Say whether a condition or an allergy goes on, as far as its status tells."""
    if codes_of(resource.get("verificationStatus")) & _NEVER_WAS:
        return False
    status = codes_of(resource.get("clinicalStatus"))
    has_ended = any(key.startswith("abatement") for key in resource)
    return bool(status & _GOES_ON) if status else not has_ended


def _by_certainty(held: Iterable[Resource]) -> tuple[list[Resource], list[Resource]]:
    sure: list[Resource] = []
    unsure: list[Resource] = []
    for one in held:
        is_unsure = codes_of(one.get("verificationStatus")) & _NOT_CERTAIN
        (unsure if is_unsure else sure).append(one)
    return sure, unsure


def _once(held: Iterable[Resource]) -> list[str]:
    """Give the names, each once whatever its case."""
    once: dict[str, str] = {}
    for name in _names(held):
        once.setdefault(name.casefold(), name)
    return list(once.values())


def _names(held: Iterable[Resource]) -> Iterator[str]:
    for one in held:
        reactions = (table(each).get("substance") for each in items(one.get("reaction")))
        named = (name_of(concept) for concept in (one.get("code"), *reactions))
        if name := next(filter(None, named), ""):
            yield name


def _is_no_allergy(resource: Resource) -> bool:
    code = resource.get("code")
    words = {*codes_of(code), name_of(code).lower()}
    return has_code(code, SNOMED, *_NO_ALLERGY) or bool(words & set(_NO_ALLERGY_WORDS))


def _country(patient: Resource) -> str | None:
    held = [table(one) for one in items(patient.get("address"))]
    stated = {text(one.get("country")) for one in held if one.get("use") != "old"} - {""}
    codes = {_SAME_COUNTRY.get(one, one) for one in stated}
    code = codes.pop() if len(codes) == 1 else ""
    return code if _COUNTRY.match(code) else None
