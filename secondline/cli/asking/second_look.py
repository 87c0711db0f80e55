"""The second look: the same question once more, with what its answer would mean."""

from secondline.cli.asking.session import Session
from secondline.knowledge.schema import RedFlag
from secondline.loop.safety.answering import ANSWERS, question, second_look

_KEYS = {"y": "yes", "yes": "yes", "n": "no", "no": "no", "u": "not sure", "not sure": "not sure"}


def look_again(session: Session, flag: str) -> None:
    """Show the question of a sign again and take what is answered then.

    A sign that was never answered, such as one that the story may be about, is simply asked.
    """
    terminal, record = session.terminal, session.record
    terminal.title("second_look.title")
    terminal.gap()
    was = record.flag(flag)
    if was not in ANSWERS[1:]:
        why = " ".join(str(value.v) for value in _sign(session, flag).basis)
        asked = question(record, session.library, flag)
        session.tell_signs({flag: yes_no(session, asked, why)})
        return
    seen = second_look(record, session.library, flag)
    terminal.say("second_look.was", was=seen.was)
    terminal.show(seen.question, "bold")
    terminal.gap()
    terminal.say("second_look.means")
    terminal.show(f"{seen.says} {seen.do}")
    terminal.gap()
    terminal.say("second_look.ask")
    answer = yes_no(session, "", seen.do)
    try:
        session.tell_signs({flag: answer}, seen)
    finally:
        terminal.say("second_look.stays" if answer == was else "second_look.kept")


def _sign(session: Session, flag: str) -> RedFlag:
    return session.library.red_flags[flag.removesuffix("_emergency")]


def yes_no(session: Session, asked: str, why: str) -> str:
    """Ask one question until it is answered with yes, no or not sure."""
    terminal = session.terminal
    if asked:
        terminal.show(asked, "bold")
    terminal.say("yes_no.keys")
    while True:
        typed = terminal.answer().casefold()
        if typed in _KEYS:
            return _KEYS[typed]
        if typed == "?" and why:
            terminal.show(why)
        else:
            terminal.say("yes_no.unclear")
