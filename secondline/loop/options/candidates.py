"""Which options come up at all: self-care always, a move where a finding calls for it."""

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Option
from secondline.loop.answer import Answer, Verdict

_WHEN = ("tonight", "prescriber", "weeks")


def candidates(library: Library, safety: Answer, reasons: Answer) -> list[Option]:
    """Give the options in the order of reading: tonight, the prescriber, the weeks to come."""
    found = {one.id for one in reasons.findings if one.verdict is Verdict.SUPPORTED}
    families = {one.family or one.id for one in safety.findings if one.verdict is Verdict.SUPPORTED}
    held = [
        option
        for option in library.options.values()
        if option.offered == "always" and _is_called_for(option, found, families)
    ]
    return sorted(held, key=lambda option: (_WHEN.index(option.when), option.order))


def _is_called_for(option: Option, found: set[str], families: set[str]) -> bool:
    calls = option.calls
    is_for_all = not (calls.reasons or calls.families)
    return is_for_all or bool(found & set(calls.reasons) or families & set(calls.families))
