"""The questions worth asking on a terminal, one after the other, each with why it is asked."""

from enum import Enum, auto

from rich.text import Text

from secondline.cli.asking.back import go_back
from secondline.cli.asking.names import meant
from secondline.cli.asking.session import Session
from secondline.cli.lines import MARKS, block, seen
from secondline.errors import UnusableInput
from secondline.loop.answer import Tier
from secondline.loop.questions import Question, questions
from secondline.loop.questions.news import news
from secondline.loop.questions.reading import read_answer
from secondline.record.record import Record

_SHOWN_NEWS = 3
_SKIP = ("s", "skip", "")
_BACK = "b"


class _Step(Enum):
    """What became of a question."""

    TOLD = auto()
    SKIPPED = auto()
    BACK = auto()


def ask_questions(session: Session) -> None:
    """Ask what could change the findings most, until nothing is left or somebody stops.

    Raises
    ------
    Stopped
        Where somebody stops.
    """
    skipped: set[object] = set()
    n = 1
    while not _is_out(session):
        held = questions(session.record, session.library, session.on)
        before, step = session.record, _Step.SKIPPED
        left = [one for one in held if one.places not in skipped]
        while left and step is _Step.SKIPPED:
            step = _ask(session, left[0], n, len(left) - 1)
            n = max(1, n - 1) if step is _Step.BACK else n + 1
            if step is _Step.SKIPPED:
                skipped.add(left.pop(0).places)
        if step is _Step.SKIPPED:
            session.terminal.say("end.nothing")
            return
        if step is _Step.TOLD:
            _news(session, before)


def _is_out(session: Session) -> bool:
    """Whether nothing more is asked of this person; the last answer may have been a slip."""
    findings, _ = session.safety()
    if not any(one.id == "out_of_scope" and one.verdict == "supported" for one in findings):
        return False
    session.terminal.gap()
    session.terminal.say("end.out")
    return session.terminal.answer().casefold() != _BACK or not go_back(session)


def _ask(session: Session, one: Question, n: int, n_left: int) -> _Step:
    """Ask until it is answered, skipped, or the answer before it is taken back."""
    _show(session, one, n, n_left)
    while True:
        typed = session.terminal.answer()
        if typed.casefold() in _SKIP:
            return _Step.SKIPPED
        if typed == "?":
            session.terminal.show(one.why)
        elif typed.casefold() == _BACK:
            if go_back(session):
                return _Step.BACK
        elif _is_told(session, one, typed):
            return _Step.TOLD


def _show(session: Session, one: Question, n: int, n_left: int) -> None:
    terminal = session.terminal
    terminal.title("question.title", n=n)
    terminal.gap()
    terminal.show(one.asks, "bold")
    for at, choice in enumerate(one.choices, 1):
        terminal.show(choice, mark=f"{at:>2}  ")
    terminal.show(one.form)
    if n_left:
        terminal.say("question.more", left=n_left)
    terminal.say("question.keys")


def _is_told(session: Session, one: Question, typed: str) -> bool:
    try:
        session.tell(meant(session, read_answer(one, typed)))
    except UnusableInput as error:
        found, expected = error.found, error.expected
        session.terminal.say("question.again", found=found, expected=expected)
        return False
    return True


def _news(session: Session, before: Record) -> None:
    """Say what the last answer brought to light."""
    new = news(before, session.record, session.library, session.on)
    if not new:
        session.terminal.say("question.known")
        return
    session.terminal.say("question.new")
    for one in new[:_SHOWN_NEWS]:
        mark, style = MARKS.get(one.tier or "", ("", ""))
        said = Text.assemble((mark, style), "  " if mark else "", (seen(one.says), "bold"))
        block(session.terminal.out, said)
        if one.tier is Tier.DANGER:
            session.terminal.show(one.do or "", mark="→ ")
