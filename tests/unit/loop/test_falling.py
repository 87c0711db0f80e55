"""Which answers to danger signs would fall: what takes something back must ask these again."""

import pytest

from secondline.loop.safety.answering import falling, in_mind
from secondline.record.changes import Change
from secondline.record.record import Record


def flags(**told):
    return Record(red_flags=tuple(told.items()))


@pytest.mark.parametrize(
    ("now", "then", "fallen"),
    [
        ("yes", "not sure", True),
        ("yes", "no", True),
        ("yes", None, True),
        ("not sure", "no", True),
        ("not sure", None, True),
        ("not sure", "yes", False),
        ("no", "yes", False),
        ("no", None, False),
        ("yes", "yes", False),
        (None, "yes", False),
    ],
)
def test_an_answer_falls_where_it_would_say_less_of_a_sign_that_is_there(now, then, fallen):
    held = flags(**({"chest": now} if now else {}))
    after = flags(**({"chest": then} if then else {}))

    assert falling(held, after) == (("chest",) if fallen else ())


def test_answers_in_mind_stand_beside_those_that_were_there():
    changes = (Change(("red_flags", "chest"), "yes"), Change(("corrections",), {}, is_added=True))

    assert in_mind(flags(aaa="no"), changes) == flags(aaa="no", chest="yes")
