"""A name that is not known, on a terminal: one of those near it, or the name as it stands."""

from secondline.cli.asking.session import Session
from secondline.loop.questions.meant import Unclear, unclear
from secondline.loop.questions.meant import meant as with_names
from secondline.record.changes import Change

_KEEP = ("k", "keep", "")


def meant(session: Session, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Give the same changes, with each medicine and condition under the name that was meant."""
    asked = unclear(changes, session.library)
    return with_names(changes, {one.given: _chosen(session, one) for one in asked})


def _chosen(session: Session, one: Unclear) -> str:
    terminal = session.terminal
    if not one.near:
        terminal.say("names.kept", given=one.given)
        return one.given
    terminal.title("names.title")
    terminal.gap()
    terminal.say("names.ask", "bold", given=one.given)
    for at, name in enumerate(one.near, 1):
        terminal.show(name, mark=f"{at:>2}  ")
    while True:
        terminal.say("names.keys")
        typed = terminal.answer().casefold()
        if typed in _KEEP:
            return one.given
        if typed.isdigit() and 0 < int(typed) <= len(one.near):
            return one.near[int(typed) - 1]
