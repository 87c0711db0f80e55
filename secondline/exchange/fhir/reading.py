"""Read FHIR R4: medicines, ratings of pain, and the few facts of a person that a record holds."""

from dataclasses import dataclass
from datetime import date

from secondline.exchange.fhir.medicines import FoundMedicine, medicine_resources, read_medicines
from secondline.exchange.fhir.pain import pain_observations, read_pain
from secondline.exchange.fhir.person import read_allergies, read_conditions, read_person
from secondline.exchange.fhir.resources import Resource, Resources, person_of, resources_of
from secondline.exchange.fhir.strict_json import json_object
from secondline.exchange.fhir.versions import refuse_other_versions
from secondline.knowledge.library import Library
from secondline.record.diary import Diary


@dataclass(frozen=True, slots=True)
class FoundFhir:
    """What a file in FHIR R4 holds for us.

    Parameters
    ----------
    record : dict
        With the keys of a record, but ``schema``, ``diary`` and ``medicines``.
    medicines : tuple of FoundMedicine
        In the order in which they began.
    diary : Diary
        The ratings of pain.
    warnings : tuple of str
        What the person should know.
    """

    record: dict[str, object]
    medicines: tuple[FoundMedicine, ...]
    diary: Diary
    warnings: tuple[str, ...]


def read_fhir(text: str, where: str, library: Library, on: date | None = None) -> FoundFhir:
    """Give what a Bundle or a single resource holds for a record; nothing is guessed.

    Danger signs are never taken over: they are asked. The person's name, address and identifiers
    are not read.

    Parameters
    ----------
    text : str
        JSON.
    where : str
        The file, for messages.
    library : Library
        By which names of medicines are matched.
    on : date, optional
        Today: a day beyond it is none that has come.

    Raises
    ------
    UnusableInput
        If it is no FHIR R4 in JSON, or holds the records of several people.
    """
    resources = resources_of(json_object(text, where), where)
    refuse_other_versions(resources.all, where)
    person = read_person(person_of(resources, _used(resources), where))
    conditions, on_conditions = read_conditions(resources)
    allergies = read_allergies(resources)
    medicines, on_medicines = read_medicines(resources, library, on)
    diary, on_pain = read_pain(resources, on)
    if conditions:
        person["conditions"] = conditions
    if allergies is not None:
        person["allergies"] = allergies
    said = (*on_medicines, *on_conditions, *on_pain, *_on_unreadable(resources))
    return FoundFhir(person, medicines, diary, said)


def _used(resources: Resources) -> tuple[Resource, ...]:
    others = resources.of("Condition", "AllergyIntolerance")
    return (*medicine_resources(resources), *pain_observations(resources), *others)


def _on_unreadable(resources: Resources) -> tuple[str, ...]:
    n = resources.n_unreadable
    if not n:
        return ()
    return (f"{n} {'entries hold' if n > 1 else 'entry holds'} nothing that is FHIR.",)
