"""Which questions are left: worked out once for each state of a record."""

from dataclasses import dataclass, field
from functools import lru_cache

from secondline.loop.questions import Question, questions
from secondline.loop.shown import Shown

_KEPT = 3
_BETWEEN_KEYS, _BETWEEN = ".", "|"


@dataclass(frozen=True, slots=True)
class _State:
    """A record by its content: the same content leaves the same questions."""

    content: str
    day: str
    knowledge: str
    held: Shown = field(compare=False)


def left(held: Shown, skipped: frozenset[str] = frozenset()) -> tuple[Question, ...]:
    """Give what is worth asking and was not skipped, the most useful first."""
    state = _State(held.record.hash, held.on.isoformat(), held.library.hash, held)
    return tuple(one for one in _left(state) if id_of(one) not in skipped)


@lru_cache(maxsize=_KEPT)
def _left(state: _State) -> tuple[Question, ...]:
    return questions(state.held.record, state.held.library, state.held.on)


def id_of(question: Question) -> str:
    """Give the name of one question of this record, such as ``medicines.0.dose``.

    Examples
    --------
    >>> id_of(Question(id="dose", places=(("medicines", 0, "dose"),), asks="", why="", form=""))
    'medicines.0.dose'
    """
    return _BETWEEN_KEYS.join(map(str, question.places[0]))


def read_skipped(cookie: str) -> frozenset[str]:
    """Give the questions that were skipped, from the cookie that keeps them."""
    return frozenset(cookie.split(_BETWEEN)) - {""}


def write_skipped(skipped: frozenset[str]) -> str:
    """Give the cookie that keeps the questions that were skipped."""
    return _BETWEEN.join(sorted(skipped))
