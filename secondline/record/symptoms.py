"""Pain and Symptoms: where it hurts and how, and what comes with it."""

from dataclasses import dataclass

from secondline.record.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Pain:
    """Since when, where and how it hurts; None is unknown.

    Parameters
    ----------
    areas : tuple of str, optional
        Of the nineteen in :data:`AREAS`.
    feels : tuple of str, optional
        In the person's words.
    """

    since: When | None = None
    areas: tuple[str, ...] | None = None
    feels: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Symptoms:
    """What comes with the pain.

    Parameters
    ----------
    fatigue, waking_unrefreshed, thinking : int, optional
        The last 7 days: 0 none, 1 slight, 2 moderate, 3 severe.
    headache, abdominal_pain, depression : str
        The last 6 months: ``yes``, ``no`` or ``unknown``.
    other : tuple of str, optional
        In the person's words.
    """

    fatigue: int | None = None
    waking_unrefreshed: int | None = None
    thinking: int | None = None
    headache: str = "unknown"
    abdominal_pain: str = "unknown"
    depression: str = "unknown"
    other: tuple[str, ...] | None = None
