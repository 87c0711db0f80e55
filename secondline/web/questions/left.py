"""Which questions are left: worked out once for each state of a record."""

from dataclasses import dataclass, field
from functools import lru_cache

from secondline.loop.questions import Question, questions
from secondline.loop.shown import Shown
from secondline.record.record import Record
from secondline.store.hashes import row_hash
from secondline.web.medicines.same import plain_name

_KEPT = 3
_BETWEEN_KEYS, _BETWEEN = ".", "|"
_SHORT = 8


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
    return tuple(one for one in _left(state) if lasting(one, held.record) not in skipped)


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


def lasting(question: Question, record: Record) -> str:
    r"""Give the name of one question that stays when another medicine joins or leaves the list.

    A medicine is named by a mark of its name, and of how many stretches of it stand before.

    Examples
    --------
    >>> from secondline.record.reading import read_text
    >>> of_first = Question(id="dose", places=(("medicines", 0, "dose"),), asks="", why="", form="")
    >>> of_next = Question(id="dose", places=(("medicines", 1, "dose"),), asks="", why="", form="")
    >>> one, two = '[[medicines]]\nname = "x"\n', '[[medicines]]\nname = "y"\n'
    >>> before, after = (read_text("schema = 1\n" + held) for held in (two, one + two))
    >>> lasting(of_first, before) == lasting(of_next, after)
    True
    """
    match question.places[0]:
        case ("medicines", int(n), *rest):
            names = [plain_name(one.name) for one in record.medicines[: n + 1]]
            mark = row_hash(names[n], str(names.count(names[n])))[:_SHORT]
            return _BETWEEN_KEYS.join((mark, *map(str, rest)))
    return id_of(question)


def read_skipped(cookie: str) -> frozenset[str]:
    """Give the questions that were skipped, from the cookie that keeps them."""
    return frozenset(cookie.split(_BETWEEN)) - {""}


def write_skipped(skipped: frozenset[str]) -> str:
    """Give the cookie that keeps the questions that were skipped."""
    return _BETWEEN.join(sorted(skipped))
