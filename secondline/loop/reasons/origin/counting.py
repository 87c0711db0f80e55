"""From steps to a verdict: all of them, so many of them, or so many points.

What is not known counts twice: as if it were not so, and as if it were. Only where both give the
same verdict is it one.
"""

from collections.abc import Sequence

from secondline.loop.answer import Verdict

Held = bool | None


def all_of(*held: Held) -> Held:
    """Whether all of these hold; None where it depends on what is not known.

    Examples
    --------
    >>> all_of(True, True), all_of(True, None), all_of(None, False)
    (True, None, False)
    """
    if False in held:
        return False
    return None if None in held else True


def any_of(*held: Held) -> Held:
    """Whether one of these holds; None where it depends on what is not known.

    Examples
    --------
    >>> any_of(False, True), any_of(False, None), any_of(False, False)
    (True, None, False)
    """
    if True in held:
        return True
    return None if None in held else False


def at_least(n: float, held: Sequence[Held]) -> Held:
    """Whether at least `n` of these hold; None where it depends on what is not known.

    Examples
    --------
    >>> at_least(2, (True, True, None)), at_least(2, (True, False, None))
    (True, None)
    """
    return reaches(n, (held.count(True), held.count(True) + held.count(None)))


def points(weighted: Sequence[tuple[Held, float]]) -> tuple[float, float]:
    """Give the fewest and the most points, where each holds or not and counts so much.

    Examples
    --------
    >>> points(((True, 2), (None, 1), (False, 2)))
    (2, 3)
    """
    fewest = sum(n for held, n in weighted if held)
    return fewest, fewest + sum(n for held, n in weighted if held is None)


def reaches(n: float, span: tuple[float, float]) -> Held:
    """Whether a number that lies between two others is at least `n`; None where that is open.

    Examples
    --------
    >>> reaches(4, (4, 6)), reaches(4, (3, 4)), reaches(4, (0, 3))
    (True, None, False)
    """
    fewest, most = span
    if fewest >= n:
        return True
    return None if most >= n else False


def exceeds(n: float, span: tuple[float, float]) -> Held:
    """Whether a number that lies between two others is above `n`; None where that is open.

    Examples
    --------
    >>> exceeds(45, (46, 60)), exceeds(45, (45, 45)), exceeds(45, (30, 60))
    (True, False, None)
    """
    fewest, most = span
    if fewest > n:
        return True
    return None if most > n else False


def opposite(held: Held) -> Held:
    """Give yes for no, no for yes, and leave open what is open."""
    return None if held is None else not held


def verdict(held: Held) -> Verdict:
    """Give the verdict that a yes, a no or an open question comes to."""
    if held is None:
        return Verdict.CANNOT_TELL
    return Verdict.SUPPORTED if held else Verdict.NOT_SUPPORTED
