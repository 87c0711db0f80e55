"""Where it hurts and since when, as the criteria ask: areas, months, age at the start."""

from secondline.loop.answer import type_of_fact
from secondline.loop.reasons.origin.case import Case, Step, step
from secondline.loop.reasons.origin.counting import Held, reaches
from secondline.loop.words import show
from secondline.record.elapsed import age_at, months_since, weeks_since

WHERE = ("where-does-it-hurt",)
SINCE = ("pain-since",)
BORN = ("day-of-birth",)


def areas(case: Case) -> frozenset[str] | None:
    """Give where it hurts now: the newest dated list of areas, else that of the pain itself."""
    dated = [one for one in case.record.measures if one.name == "areas" and one.on and one.answers]
    if dated:
        newest = max(dated, key=lambda one: (one.on or case.on, sorted(map(str, one.answers))))
        return frozenset(str(area) for area in newest.answers)
    held = case.record.pain.areas
    return None if held is None else frozenset(held)


def hurts(case: Case, wanted: tuple[str, ...]) -> Held:
    """Whether one of these areas hurts; None where nobody said where it hurts."""
    held = areas(case)
    return None if held is None else bool(held & set(wanted))


def area_step(case: Case, id: str, wanted: tuple[str, ...], *, is_own: bool = False) -> Step:
    """Give the step that one of these areas hurts, naming those that do."""
    held = areas(case)
    if held is None:
        return step(case, id, None, asks=WHERE, is_own=is_own)
    found = tuple(area for area in wanted if area in held)
    return step(case, id, bool(found), {"areas": found or wanted}, is_own=is_own)


def months(case: Case) -> tuple[int, int] | None:
    """Give the fewest and the most whole months that the pain has lasted."""
    since = case.record.pain.since
    return months_since(since, case.on) if since else None


def weeks(case: Case) -> tuple[float, float] | None:
    """Give the fewest and the most weeks that the pain has lasted."""
    since = case.record.pain.since
    return weeks_since(since, case.on) if since else None


def months_step(case: Case, n: float) -> Step:
    """Give the step that it has hurt for at least `n` months."""
    held, since = months(case), case.record.pain.since
    if held is None or since is None:
        return step(case, "months", None, asks=SINCE)
    facts: dict[str, type_of_fact] = {
        "months": show(held[0], "months"),
        "since": since.text,
        "least": int(n),
    }
    return step(case, "months", reaches(n, held), facts, asks=SINCE)


def age_now(case: Case) -> tuple[int, int] | None:
    """Give the youngest and the oldest age that this person may have."""
    return case.record.person.age_range(case.on)


def age_step(case: Case, n: float) -> Step:
    """Give the step that the person is at least `n` years old."""
    held = age_now(case)
    if held is None:
        return step(case, "age_from", None, asks=BORN)
    facts = {"age": held[0], "least": int(n)}
    return step(case, "age_from", reaches(n, held), facts, asks=BORN)


def age_at_start(case: Case) -> tuple[int, int] | None:
    """Give the youngest and the oldest age at which the pain may have begun."""
    born, since = case.record.person.born, case.record.pain.since
    return age_at(born, since) if born and since else None
