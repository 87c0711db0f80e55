"""Whether each stance says who takes it and how, and counts and points are those of the sentence.

Options are put in order by `stands`, and shown by `points` and `reached`: a stance without them
would be passed over, and a number that its sentence does not have would be one of nobody.
"""

import re
from collections.abc import Iterator

from secondline.errors import KnowledgeFault
from secondline.knowledge.library import Library
from secondline.knowledge.schema import Result, Stance, Use

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def check_stances(library: Library) -> None:
    """Check every status and result of medicines, products and options.

    Raises
    ------
    KnowledgeFault
        At the first status without `by` or `stands`, or result whose numbers its sentence denies.
    """
    for place, use in _uses(library):
        for stance in use.status:
            if fault := fault_of_stance(stance):
                raise KnowledgeFault(f"{place}.status: {fault}: {stance.v}")
        for result in use.results:
            if fault := fault_of_result(result):
                raise KnowledgeFault(f"{place}.results: {fault}: {result.v}")


def _uses(library: Library) -> Iterator[tuple[str, Use]]:
    for folder in ("medicines", "products", "options"):
        for id, entry in getattr(library, folder).items():
            for condition, use in entry.for_.items():
                yield f"{folder}/{id}.yaml: for.{condition}", use


def fault_of_stance(stance: Stance) -> str | None:
    """Say what a stance lacks, or nothing."""
    missing = [name for name in ("by", "stands") if getattr(stance, name) is None]
    return f"say {' and '.join(missing)}, so that people see who stands how" if missing else None


def fault_of_result(result: Result) -> str | None:
    """Say which number of `reached` or `points` its sentence does not have, or nothing.

    Examples
    --------
    >>> from secondline.knowledge.schema import Points
    >>> points = Points(less=1.1, low=0.4, high=1.9, of=10)
    >>> said = "Pain 1.1 lower (0.4 to 1.9) on a scale of 0 to 10"
    >>> fault_of_result(Result(v=said, points=points, cite="own", checked="judged"))
    >>> fault_of_result(Result(v="Less pain", points=points, cite="own", checked="judged"))
    'the sentence does not say 0.4, 1.1, 1.9, 10'
    """
    said = {float(one.replace(",", "")) for one in _NUMBER.findall(str(result.v))}
    missing = sorted(set(_numbers(result)) - said)
    return f"the sentence does not say {', '.join(f'{n:g}' for n in missing)}" if missing else None


def _numbers(result: Result) -> Iterator[float]:
    if count := result.reached:
        yield from (count.n, count.of, count.dummy, count.dummy_of)
    if points := result.points:
        held = (points.less, points.low, points.high, points.of)
        yield from (abs(one) for one in held if one is not None)
