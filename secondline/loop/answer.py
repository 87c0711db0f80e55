"""Answer and Finding: the one shape in which every question replies."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

type_of_fact = float | int | str | tuple[Any, ...] | None


class Verdict(StrEnum):
    """Supported, not supported, or cannot tell; never a guess between them."""

    SUPPORTED = "supported"
    NOT_SUPPORTED = "not supported"
    CANNOT_TELL = "cannot tell"


class Tier(StrEnum):
    """How much a finding should interrupt: danger, ask, know."""

    DANGER = "danger"
    ASK = "ask"
    KNOW = "know"


@dataclass(frozen=True, slots=True)
class Cite:
    """Where a statement stands, and how that was checked."""

    source: str
    where: str
    checked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one rule says about one person.

    A rule gives ids of words in `words` and `asks`; :func:`secondline.loop.words.fill` turns them
    into the sentences `says`, `why` and `do` before an answer leaves the loop.

    Parameters
    ----------
    id : str
        Which rule, flag, family or option this is.
    about : tuple of str
        Ids of the medicines, conditions or options that it is about.
    facts : mapping
        What was found in this person's record, by name.
    units : mapping
        The unit (UCUM) of each fact that is a number with one.
    """

    id: str
    about: tuple[str, ...] = ()
    verdict: Verdict
    tier: Tier | None = None
    family: str | None = None
    facts: Mapping[str, type_of_fact] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    cites: tuple[Cite, ...] = ()
    asks: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    says: str = ""
    why: str = ""
    do: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question returns: its findings, and whether they leave room for anything else."""

    findings: tuple[Finding, ...] = ()
    urgent: bool = False
