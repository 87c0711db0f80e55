"""What an answer brought to light: the dangers and reasons that were not there before it."""

from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.reasons import explain
from secondline.loop.safety import assess
from secondline.record.record import Record

_LOUD = (None, Tier.DANGER, Tier.ASK)


def news(before: Record, now: Record, library: Library, on: date) -> tuple[Finding, ...]:
    r"""Give what is supported now and was not before, dangers first.

    Examples
    --------
    >>> import secondline
    >>> from secondline.record.reading import read_text
    >>> day, text = date(2026, 11, 21), 'schema = 1\n[[medicines]]\nname = "codeine"\n'
    >>> more = text + '[[medicines]]\nname = "diazepam"\n'
    >>> found = news(read_text(text), read_text(more), secondline.library(), day)
    >>> [(one.id, str(one.tier)) for one in found][0]
    ('cns_depression', 'danger')
    """
    known = {_key(one) for one in _loud(before, library, on)}
    return tuple(one for one in _loud(now, library, on) if _key(one) not in known)


def _loud(record: Record, library: Library, on: date) -> list[Finding]:
    findings = assess(record, library, on).findings
    held = (*findings, *explain(record, library, on).findings)
    return [one for one in held if one.verdict is Verdict.SUPPORTED and one.tier in _LOUD]


def _key(one: Finding) -> tuple[str, ...]:
    return (one.id, str(one.tier), *one.about)
