"""What of this person's own record speaks for a reason, and what against it.

Every piece is a short phrase of ``words/en/evidence.yaml``, without "you": the person, the carer
and the clinician read the same.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from secondline.knowledge.library import Library
from secondline.loop.words import named, phrase
from secondline.record.exposures import Treatment
from secondline.record.medicines import MedicationStatement
from secondline.record.stretches import weeks

Piece = tuple[str, Mapping[str, Any]]


def weighed(
    library: Library, speaks_for: Iterable[Piece], speaks_against: Iterable[Piece] = ()
) -> dict[str, tuple[str, ...]]:
    """Give the facts ``for`` and ``against``, each phrase once.

    Parameters
    ----------
    speaks_for, speaks_against : iterable of (str, mapping)
        The name of a phrase, and the facts that it is filled with.
    """
    return {"for": _phrases(library, speaks_for), "against": _phrases(library, speaks_against)}


def _phrases(library: Library, pieces: Iterable[Piece]) -> tuple[str, ...]:
    held = (phrase(library, f"evidence.treatment.{name}", facts) for name, facts in pieces)
    return tuple(dict.fromkeys(held))


def about(taken: Treatment, library: Library) -> dict[str, Any]:
    """Give the facts that every reason about a medicine has: its name, and whether it goes on."""
    name = named(library, taken.medicine, taken.given)
    return {"medicine": name, "is_taken": taken.is_taken}


def statements(taken: Treatment) -> list[MedicationStatement]:
    """Give the stretches as the person told them, oldest first."""
    return [one.statement for one in taken.exposures if one.statement]


def since(taken: Treatment) -> tuple[Piece, ...]:
    """Give the piece that tells from when on it was taken, and to when; none where not known."""
    held = statements(taken)
    starts = [one.started_on for one in held if one.started_on]
    if not starts:
        return ()
    stops = [one.stopped_on for one in held if one.stopped_on]
    if taken.is_taken or not stops:
        return (("since", {"start": starts[0].text}),)
    last = max(stops, key=lambda one: (one.latest, one.text))
    return (("from_to", {"start": starts[0].text, "stop": last.text}),)


def time(days: int, library: Library) -> str:
    """Give how long that is: "3 days", "2.9 weeks"."""
    held = weeks(days)
    name, n = ("days", days) if held < 1 else ("weeks", held)
    return phrase(library, f"evidence.treatment.time.{name}", {"n": n})


def because(one: MedicationStatement, library: Library) -> str:
    """Give why a stretch was stopped, as part of a sentence: "because of the cost"."""
    reason = (one.stopped_because or "unknown").replace(" ", "_")
    return phrase(library, f"evidence.treatment.because.{reason}", {})


def stopped(one: MedicationStatement, library: Library) -> Piece:
    """Give the piece that tells when a stretch was stopped, and why."""
    why = because(one, library)
    if one.stopped_on is None:
        return "stopped", {"because": why}
    return "stopped_on", {"because": why, "on": one.stopped_on.text}


def share_told(one: MedicationStatement) -> Piece:
    """Give the piece that tells the share of doses that was taken, in words or of 100."""
    if isinstance(one.taken, float | int):
        return "share_of_100", {"share": round(one.taken * 100)}
    return "share_in_words", {"share": one.taken}


def is_told_already(taken: Treatment, library: Library) -> bool:
    """Whether all of it is a product whose first ingredient has the finding already."""
    products = [library.products[one.product] for one in taken.exposures if one.product]
    is_second = all(product.ingredients[0] != taken.medicine for product in products)
    return len(products) == len(taken.exposures) and is_second
