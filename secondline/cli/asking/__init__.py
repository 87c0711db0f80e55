"""``secondline review RECORD --ask``: danger signs first, then what could change the most.

Every answer is written into the record as it is given. An urgent one stops at once and leaves only
what to do now.
"""

import sys
from datetime import date
from pathlib import Path

from rich.console import Console

from secondline.cli.asking.questions import ask_questions
from secondline.cli.asking.record_file import RecordFile
from secondline.cli.asking.screens import ask_screens
from secondline.cli.asking.second_look import look_again
from secondline.cli.asking.session import Session, Urgent
from secondline.cli.asking.terminal import Read, Stopped, Terminal
from secondline.cli.lines import console, seen, urgent
from secondline.errors import UnusableInput
from secondline.exchange.plain_json import plain_finding
from secondline.knowledge.library import Library
from secondline.loop.answer import Finding
from secondline.record.record import Record

__all__ = ["ask", "need_terminal"]


def need_terminal() -> None:
    """Refuse to ask where nobody can answer.

    Raises
    ------
    UnusableInput
        If input or output is no terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        expected = "a terminal to ask in; without one, write the answers into the record"
        raise UnusableInput("--ask", "no terminal", expected)


def ask(
    path: Path, library: Library, on: date, read: Read = input, out: Console | None = None
) -> tuple[Record, bool]:
    """Ask, write each answer into the record, and give what it holds then.

    Parameters
    ----------
    path : Path
        The record; a new one is begun where there is none.
    read : callable
        Gives the next line that is typed.

    Returns
    -------
    Record, bool
        The record with its answers, and whether all that may be shown of it was shown: after an
        urgent answer that is only what to do now.

    Raises
    ------
    UnusableInput
        If the record cannot be read or written.
    """
    file = RecordFile(path, library.flag_ids(), on)
    terminal = Terminal(out or console(), library, file.record.person.by, read)
    session = Session(file, library, on, terminal)
    try:
        is_shown = _run(session)
    except Urgent as stopped:
        return _only_what_to_do(session, stopped), True
    except KeyboardInterrupt:
        terminal.gap()
        _say_kept(session)
        raise
    return session.record, is_shown


def _run(session: Session) -> bool:
    """Ask everything; True where an emergency stood there before, and was left there."""
    if not _is_settled(session):
        return True
    try:
        _say_begin(session)
        ask_screens(session)
        ask_questions(session)
    except Stopped:
        _say_kept(session)
    return False


def _only_what_to_do(session: Session, stopped: Urgent) -> Record:
    _show_urgent(session, stopped.record)
    session.terminal.gap()
    session.terminal.say("urgent.slip")
    session.terminal.gap()
    session.terminal.show(session.library.notice)
    if stopped.failed:
        raise stopped.failed from None
    return stopped.record


def _show_urgent(session: Session, record: Record) -> tuple[str, ...]:
    """Show what to do now, alone on the page; give the signs that it is about."""
    findings, _ = session.safety(record)
    session.terminal.out.clear()
    urgent(session.terminal.out, seen([plain_finding(one) for one in findings]))
    return tuple(dict.fromkeys(_flag(one, session) for one in findings))


def _flag(one: Finding, session: Session) -> str:
    """Give the sign that an urgent finding is about; of the story, the one that it may mean."""
    return one.id if one.id in session.library.flag_ids() else one.about[0]


def _is_settled(session: Session) -> bool:
    """Show an emergency that stands in the record, and offer a second look; True where none is."""
    while session.safety()[1]:
        flags = _show_urgent(session, session.record)
        try:
            _look_at(session, _chosen(session, flags))
        except Stopped:
            return False
    return True


def _look_at(session: Session, flag: str) -> None:
    """Look at a sign again; where another one is still urgent, the page comes again."""
    was = session.record.flag(flag)
    try:
        look_again(session, flag)
    except Urgent:
        if session.record.flag(flag) in (was, "yes"):
            raise


def _chosen(session: Session, flags: tuple[str, ...]) -> str:
    terminal = session.terminal
    terminal.gap()
    terminal.say("urgent.again")
    for n, flag in enumerate(flags, 1):
        group = session.library.red_flags[flag.removesuffix("_emergency")].group
        terminal.say("urgent.item", n=n, group=group)
    while True:
        typed = terminal.answer()
        if typed.isdigit() and 0 < int(typed) <= len(flags):
            return flags[int(typed) - 1]
        terminal.say("urgent.unclear")


def _say_begin(session: Session) -> None:
    terminal, file = session.terminal, session.file
    terminal.gap()
    if file.is_new:
        terminal.say("start.new", file=file.name)
    else:
        terminal.say("start.known", file=file.name, copy=file.copy)
    terminal.say("start.order")


def _say_kept(session: Session) -> None:
    terminal, file = session.terminal, session.file
    terminal.gap()
    if file.last:
        terminal.say("end.stopped", file=file.name)
    else:
        terminal.say("end.none")
