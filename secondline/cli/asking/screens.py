"""The danger signs on a terminal: at most six screens, and what a sign that is there asks next."""

from collections.abc import Mapping
from dataclasses import asdict

from secondline.cli.asking.back import go_back
from secondline.cli.asking.second_look import look_again, yes_no
from secondline.cli.asking.session import FLAGS, Session
from secondline.cli.asking.signs import is_none, signs_told
from secondline.cli.lines import cited
from secondline.knowledge.schema import RedFlag
from secondline.loop.safety.screens import Screen, Sign, none_of, open_follow_ups, open_screens
from secondline.loop.words import cites

_STORY = "story:"


def ask_screens(session: Session) -> None:
    """Ask every danger sign that applies and is open.

    Raises
    ------
    Urgent
        At the first urgent answer.
    """
    of, is_again = 0, False
    _of_words(session)
    _follow_ups(session)
    while screens := open_screens(session.record, session.library, session.on, _of_story(session)):
        of = max(of, len(screens))
        n_open = len(screens[0].signs)
        _ask(session, screens[0], of - len(screens) + 1, of, is_again=is_again)
        left = open_screens(session.record, session.library, session.on, _of_story(session))
        is_again = bool(left) and left[0].id == screens[0].id and len(left[0].signs) < n_open


def _of_words(session: Session) -> None:
    """Ask once more what was answered with no, where the person's own words may say otherwise."""
    findings, _ = session.safety()
    for one in findings:
        flag = one.about[0] if one.id.startswith(_STORY) else ""
        if session.record.flag(flag) == "no" and (FLAGS, flag) not in session.file.told:
            session.terminal.gap()
            session.terminal.show(one.says)
            look_again(session, flag)


def _of_story(session: Session) -> tuple[str, ...]:
    """Give the signs that the person's own words may be about: they are asked first."""
    findings, _ = session.safety()
    return tuple(id for one in findings if one.id.startswith(_STORY) for id in one.about)


def _ask(session: Session, screen: Screen, n: int, of: int, *, is_again: bool) -> None:
    terminal = session.terminal
    terminal.title("screen.title", n=n, of=of)
    terminal.gap()
    terminal.show(screen.title, "bold")
    terminal.say("screen.left" if is_again else "screen.any")
    terminal.gap()
    for at, sign in enumerate(screen.signs, 1):
        terminal.show(sign.question, mark=f"{at:>2}  ")
    terminal.gap()
    terminal.say("screen.keys")
    while not _is_answered(session, screen, terminal.answer()):
        pass


def _is_answered(session: Session, screen: Screen, typed: str) -> bool:
    if typed.startswith("?") or typed.endswith("?"):
        _why(session, screen, typed.strip("? "))
        return False
    if typed.casefold() == "b":
        return go_back(session)
    told = none_of(screen, {}) if is_none(typed) else signs_told(screen, typed)
    if told is None:
        session.terminal.say("screen.unclear")
        return False
    session.tell_signs(told)
    _act(session, told)
    _follow_ups(session)
    return True


def _act(session: Session, told: Mapping[str, str]) -> None:
    """Say at once what is to be done about a sign that is there."""
    findings, _ = session.safety()
    for one in findings:
        # A mix of medicines may have the id of a sign: only what rests on a sign is meant here.
        if "group" in one.facts and told.get(one.id) in ("yes", "not sure"):
            session.terminal.gap()
            session.terminal.show(one.says, "bold")
            session.terminal.show(one.do or "", mark="→ ")


def _follow_ups(session: Session) -> None:
    """Of a sign that is there, ask whether it has become an emergency."""
    for sign in open_follow_ups(session.record, session.library):
        _follow_up(session, sign)


def _follow_up(session: Session, sign: Sign) -> None:
    session.terminal.title("follow_up.title")
    session.terminal.gap()
    flag = session.library.red_flags[sign.id.removesuffix("_emergency")]
    why = " ".join(str(value.v) for value in flag.basis)
    session.tell_signs({sign.id: yes_no(session, sign.question, why)})


def _why(session: Session, screen: Screen, which: str) -> None:
    """Say why a screen is asked, or on what one of its signs rests."""
    if which.isdigit() and 0 < int(which) <= len(screen.signs):
        _basis(session, session.library.red_flags[screen.signs[int(which) - 1].id])
    else:
        session.terminal.show(screen.why)


def _basis(session: Session, flag: RedFlag) -> None:
    for value in flag.basis:
        session.terminal.show(str(value.v))
    held = [asdict(one) for one in cites(flag.basis)]
    session.terminal.show(cited([*held], is_all=False), "italic")
