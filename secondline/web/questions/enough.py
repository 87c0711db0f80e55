"""How many questions are worth asking now; whatever is left after them is more, for who likes.

With many medicines nearly a hundred answers could change something. Nobody in pain is to read such
a number: a first useful answer takes twenty answers at most, so as many are named as fit into them.
"""

from collections.abc import Sequence

from secondline.loop.questions import Question
from secondline.loop.questions.trying import Level

MOST_ANSWERS = 20
MOST_SCREENS = 6
_NAMING = 1
MOST_NOW = MOST_ANSWERS - MOST_SCREENS - _NAMING


def n_now(left: Sequence[Question], n_done: int) -> int:
    """Give how many of what is left are worth asking now; they are the first of it.

    An answer that can show a danger is always worth asking for, however much was asked before.

    Parameters
    ----------
    left : sequence of Question
        What is left, the most useful first.
    n_done : int
        How many questions were answered or skipped before.

    Examples
    --------
    >>> one = Question(id="x", places=((),), asks="", why="", form="", worth=(0, 1, 0, 0))
    >>> n_now([one] * 90, 0), n_now([one] * 90, 10), n_now([one] * 90, 40), n_now([one], 0)
    (13, 3, 0, 1)
    """
    n_danger = sum(any(one.worth[: Level.DANGER + 1]) for one in left)
    return max(n_danger, min(len(left), MOST_NOW - n_done))


def counted(left: Sequence[Question], n_answered: int, n_skipped: int) -> dict[str, object]:
    """Give what the page says below a question of how many there are."""
    n = n_now(left, n_answered + n_skipped)
    return {
        "is_enough": not n,
        "n_left": max(0, n - 1),
        "has_more": len(left) > max(1, n),
        "n_answered": n_answered,
        "n_skipped": n_skipped,
    }
