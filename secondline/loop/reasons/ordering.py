"""In which order reasons stand, and which of them open: the three most useful ones.

How well supported comes first, then how much a reason would change, then its own order. What is
folded keeps all its words: a page shows its first sentence, and the rest on demand.
"""

from collections.abc import Sequence
from dataclasses import replace

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict

_CHANGES = ("much", "some", "little")
_VERDICTS = (Verdict.SUPPORTED, Verdict.CANNOT_TELL, Verdict.NOT_SUPPORTED)
# Weeks at a dose that was never studied say little more than that the dose was too low.
_FOLLOWS = {"trial_too_short": "dose_too_low", "stopped_early": "dose_too_low"}


def in_order(found: Sequence[Finding], library: Library) -> list[Finding]:
    """Give each finding once, the most useful first; the order of the record plays no part."""
    held = [one for n, one in enumerate(found) if one not in found[:n]]
    return sorted(held, key=lambda one: (_place(one, library), _of_equals(one)))


def _place(finding: Finding, library: Library) -> tuple[int, int, int]:
    reason = library.reasons[finding.id]
    return _VERDICTS.index(finding.verdict), _CHANGES.index(reason.changes), reason.order


def _of_equals(finding: Finding) -> tuple[bool, tuple[str, ...], str]:
    """Put what goes on before what is past, then by name, then by all that is known of it."""
    facts = dict(finding.facts)
    return facts.get("is_taken") is False, finding.about, repr(sorted(facts.items()))


def folded(found: Sequence[Finding], library: Library) -> tuple[Finding, ...]:
    """Give the same findings with ``folded`` among the facts of all but the most useful ones."""
    most = int(library.limit("open_reasons"))
    held = [at for at, one in enumerate(found) if one.verdict is Verdict.SUPPORTED]
    held.sort(key=lambda at: _is_second(found[at], found))
    return tuple(
        replace(one, facts={**one.facts, "folded": at not in held[:most]})
        for at, one in enumerate(found)
    )


def _is_second(finding: Finding, found: Sequence[Finding]) -> bool:
    """Whether it says of a medicine what another reason, that is supported, has said already."""
    before = _FOLLOWS.get(finding.id)
    return any(
        one.id == before and one.about == finding.about and one.verdict is Verdict.SUPPORTED
        for one in found
    )
