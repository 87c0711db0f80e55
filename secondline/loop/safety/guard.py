"""A rule that fails says so: "could not check, ask a pharmacist", never an empty list.

A fault of ours must not read like "nothing found". So each rule of safety runs here, and one that
fails leaves a finding in its place; the others go on.
"""

from collections.abc import Callable, Sequence
from functools import partial

from secondline.knowledge.library import Library
from secondline.loop.answer import Answer, Finding, Tier, Verdict
from secondline.loop.safety.red_flags import OWN
from secondline.loop.words import fill

Rule = Callable[[], Sequence[Finding]]
_FAULT = ("safety.could_not_check",)


def guarded(id: str, rule: Rule, instead: Sequence[Finding] = ()) -> tuple[Finding, ...]:
    """Give what a rule finds, or that it could not be asked.

    Parameters
    ----------
    instead : sequence of Finding
        What was found before and must not be lost where the rule fails.

    Examples
    --------
    >>> found = guarded("bleeding", lambda: 1 / 0)
    >>> found[0].id, str(found[0].verdict), str(found[0].tier)
    ('bleeding', 'cannot tell', 'ask')
    """
    try:
        return tuple(rule())
    except Exception:  # noqa: BLE001  whatever fails here must not hide the rest
        return (*instead, _could_not_check(id))


def is_fault(finding: Finding) -> bool:
    """Whether a finding only says that a rule of ours failed."""
    return finding.words == _FAULT


def filled(found: Sequence[Finding], library: Library, by: str | None) -> tuple[Finding, ...]:
    """Give findings with their sentences; one whose words fail was not checked, and says so."""
    said: list[Finding] = []
    for one in found:
        held = guarded(one.id, partial(_filled, one, library, by))
        said += [_filled(each, library, by)[0] if each.words else each for each in held]
    return tuple(said)


def _filled(finding: Finding, library: Library, by: str | None) -> tuple[Finding, ...]:
    return fill(Answer((finding,)), library, by).findings


def _could_not_check(id: str) -> Finding:
    return Finding(
        id=id,
        verdict=Verdict.CANNOT_TELL,
        tier=Tier.ASK,
        facts={"which": id.replace("_", " ")},
        cites=OWN,
        words=_FAULT,
    )
