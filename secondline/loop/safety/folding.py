"""At most three messages that interrupt; the rest is there, folded.

Who reads ten warnings reads none. What is folded keeps its tier and its words: a page shows its
first sentence, and the rest on demand.
"""

from collections.abc import Sequence
from dataclasses import replace

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Tier

_INTERRUPTS = (Tier.DANGER, Tier.ASK)
# Our own judgement of what kills first: a swollen throat, a stopped breath, a poisoned liver.
_FIRST = ("allergy", "cns_depression", "serotonin", "total")


def folded(found: Sequence[Finding], library: Library) -> list[Finding]:
    """Give the same findings, the worst first, with ``folded`` among the facts of those left over.

    What only adds up, and what is merely good to know, is folded always.
    """
    most = library.limit("interrupting_messages")
    ranked = sorted(found, key=_place)
    return [
        replace(one, facts={**one.facts, "folded": at >= most or one.tier not in _INTERRUPTS})
        for at, one in enumerate(ranked)
    ]


def _place(finding: Finding) -> tuple[int, int]:
    order = (*_INTERRUPTS, Tier.KNOW, None)
    kind = finding.id.partition(":")[0]
    return order.index(finding.tier), _FIRST.index(kind) if kind in _FIRST else len(_FIRST)
