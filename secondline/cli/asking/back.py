"""One step back: the last answer is taken back, or, where it was a danger sign, looked at again."""

from secondline.cli.asking.record_file import Undone
from secondline.cli.asking.second_look import look_again
from secondline.cli.asking.session import FLAGS, Session


def go_back(session: Session) -> bool:
    """Take the last answer back and say so; False where there is none.

    A sign that was answered with yes or not sure is never taken back unseen: its question is shown
    once more, as everywhere.
    """
    last = session.file.last
    is_correction = any(one.is_added and one.place == ("corrections",) for one in last)
    there = [one for one in last if one.place[0] == FLAGS and one.value in ("yes", "not sure")]
    if there and not is_correction:
        for one in there:
            look_again(session, str(one.place[1]))
        return True
    undone = session.file.undo()
    session.terminal.say(f"back.{undone.value}")
    # What was taken back may be the correction of an emergency.
    session.stop_if_urgent()
    return undone is Undone.DONE
