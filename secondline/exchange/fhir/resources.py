"""The resources of a file, what refers to what among them, and whose they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from secondline.errors import UnusableInput
from secondline.exchange.fhir.fields import items, table, word

Resource = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Resources:
    """All resources of a file, those of Bundles within it too.

    Parameters
    ----------
    all : tuple of mapping
        In the order of the file, without the Bundles themselves.
    by_reference : mapping
        From a full URL, and from ``Type/id``, to the resource.
    n_unreadable : int
        How many entries hold something else than a resource.
    """

    all: tuple[Resource, ...]
    by_reference: Mapping[str, Resource]
    n_unreadable: int = 0

    def of(self, *kinds: str) -> tuple[Resource, ...]:
        """Give the resources of these kinds, in the order of the file."""
        return tuple(one for one in self.all if one["resourceType"] in kinds)

    def target(self, reference: object, within: Resource) -> Resource | None:
        """Give what a Reference points to: contained, in the Bundle, or None."""
        place = word(table(reference).get("reference"))
        if place.startswith("#"):
            held = (table(one) for one in items(within.get("contained")))
            return next((one for one in held if one.get("id") == place[1:]), None)
        return self.by_reference.get(place) or self.by_reference.get(_type_and_id(place))


def resources_of(root: Resource, where: str) -> Resources:
    """Give the resources of a Bundle, or the one resource that the file is.

    Raises
    ------
    UnusableInput
        If the object is no resource of FHIR.
    """
    if not word(root.get("resourceType")):
        expected = "FHIR R4 (a Bundle or one resource), or a table such as CSV"
        if "schema" in root:
            expected += "; a record of Secondline is ready for `secondline review` as it is"
        raise UnusableInput(where, "JSON without a resourceType", expected)
    found: list[Resource] = []
    places: dict[str, Resource] = {}
    n_unreadable = 0
    for address, resource in _entries(root):
        if resource is None:
            n_unreadable += 1
            continue
        found.append(resource)
        if address:
            places.setdefault(address, resource)
        if id := word(resource.get("id")):
            places.setdefault(f"{resource['resourceType']}/{id}", resource)
            places.setdefault(f"urn:uuid:{id}", resource)
    return Resources(tuple(found), places, n_unreadable)


def _entries(root: Resource) -> Iterator[tuple[str, Resource | None]]:
    """Give each resource with its address; None for an entry that holds something else."""
    waiting: list[tuple[str, object]] = [("", root)]
    while waiting:
        address, value = waiting.pop()
        resource = table(value)
        kind = word(resource.get("resourceType"))
        if kind == "Bundle":
            entries = [table(entry) for entry in items(resource.get("entry"))]
            held = [(word(e.get("fullUrl")), e["resource"]) for e in entries if "resource" in e]
            waiting += reversed(held)
        else:
            yield address, resource if kind else None


def person_of(resources: Resources, used: tuple[Resource, ...], where: str) -> Resource | None:
    """Give the Patient whom the resources in use are about; None where the file holds none.

    Raises
    ------
    UnusableInput
        If they are about several people: what one takes must never meet what another takes.
    """
    patients = resources.of("Patient")
    about: dict[str, Resource | None] = {}
    for one in used:
        reference = one.get("subject", one.get("patient"))
        place = word(table(reference).get("reference"))
        if place and "?" not in place:  # a search such as Patient?identifier=… names nobody
            person = resources.target(reference, one)
            is_in_file = person is not None and not place.startswith("#")
            about[str(id(person)) if is_in_file else _type_and_id(place)] = person
    n = max(len(about), len(patients) if not about else 0)
    named = next(iter(about.values()), None)
    # A Patient without an id is the one that is meant: nothing could refer to it.
    if about and named is None and any(word(one.get("id")) for one in patients):
        n = len(about) + len(patients)
    if n > 1:
        expected = "the records of one person: ask for an export of your own"
        raise UnusableInput(where, f"the records of {n} people", expected)
    if named is not None:
        return named if named.get("resourceType") == "Patient" else None
    return patients[0] if len(patients) == 1 else None


def _type_and_id(reference: str) -> str:
    """Give ``Type/id`` of a longer address; any other as it is."""
    return "/".join(reference.partition("/_history/")[0].split("/")[-2:])
