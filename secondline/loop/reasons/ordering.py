"""In which order reasons stand, and which of them open: the three most useful ones.

How well supported comes first, then how much a reason would change, then its own order. What is
folded keeps all its words: a page shows its first sentence, and the rest on demand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Verdict

_CHANGES = ("much", "some", "little")
_VERDICTS = (Verdict.SUPPORTED, Verdict.CANNOT_TELL, Verdict.NOT_SUPPORTED)
# Weeks at a dose that was never studied say little more than that the dose was too low.
_FOLLOWS = {"trial_too_short": "dose_too_low", "stopped_early": "dose_too_low"}
# Of a medicine that was given up too soon these two say the same: one opens, and asks.
_TWICE = {"stopped_early": "trial_too_short"}


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
    return facts.get("is_taken") is False, finding.about, repr(sorted(facts.items())).casefold()


def folded(found: Sequence[Finding], library: Library) -> tuple[Finding, ...]:
    """Give the same findings with ``folded`` among the facts of all but the most useful ones."""
    most = int(library.limit("open_reasons"))
    held = [at for at, one in enumerate(found) if one.verdict is Verdict.SUPPORTED]
    held = [at for at in held if not is_said_again(found[at], found)]
    held.sort(key=lambda at: _is_second(found[at], found))
    return tuple(
        replace(one, facts={**one.facts, "folded": at not in held[:most]})
        for at, one in enumerate(found)
    )


def _is_second(finding: Finding, found: Sequence[Finding]) -> bool:
    """Whether it says little more of a medicine than another reason that is supported."""
    return any(_is_of_same(one, finding, _FOLLOWS) for one in found)


def is_said_again(finding: Finding, found: Sequence[Finding]) -> bool:
    """Whether another reason that is supported says the very same of a medicine that has ended."""
    is_over = finding.facts.get("is_taken") is False
    return is_over and any(
        _is_of_same(one, finding, _TWICE) and one.facts.get("is_taken") is False for one in found
    )


def _is_of_same(one: Finding, finding: Finding, before: Mapping[str, str]) -> bool:
    is_before = one.id == before.get(finding.id) and one.verdict is Verdict.SUPPORTED
    return is_before and one.about == finding.about
