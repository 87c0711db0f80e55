"""How a question is answered on a page: buttons where there is a list, else words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from secondline.loop.questions import Question

_YES_NO = ("pregnant", "breastfeeding", "smokes")
_ONE = ("sex", "stopped_because", "taken", "change", *_YES_NO)
_SEVERAL = ("areas", "feels", "side_effects", "asked", "other")
_OTHER_WORDS = ("feels", "side_effects", "other", "genes")
_MAY_BE_NONE = ("side_effects", "asked", "other", "conditions", "allergies", "alcohol")
_GRADED, _SCALE = "graded", "pain_before"
_GRADES = ("Being tired", "Waking up not rested", "Trouble with thinking or memory")
_DEGREES = (("0", "None"), ("1", "Mild"), ("2", "Moderate"), ("3", "Severe"))
_SAID = {
    "all": "all of it",
    "none": "none of it",
    "told to": "a doctor or pharmacist said so",
    "no help": "it did not help",
}
ANSWER, OTHER = "answer", "other"


@dataclass(frozen=True, slots=True)
class Field:
    """What a page shows below a question.

    Parameters
    ----------
    kind : str
        ``one``, ``several``, ``graded``, ``scale`` or ``text``.
    choices : tuple of (str, str)
        What is sent, and what is read.
    hint : str
        How an answer in words may look.
    has_other : bool
        Whether other words may stand beside the choices.
    none : str
        What the button that says "none" says; empty where there is none.
    rows : tuple of str
        What is graded, one row each.
    """

    kind: str
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    has_other: bool = False
    none: str = ""
    rows: tuple[str, ...] = ()


def field_of(question: Question) -> Field:
    """Give the field of a question."""
    id, none = question.id, "None" if question.id in _MAY_BE_NONE else ""
    if id == _GRADED:
        return Field("graded", _DEGREES, rows=_GRADES)
    if id == _SCALE:
        return Field("scale", tuple((str(n), str(n)) for n in range(11)))
    choices = ("yes", "no") if id in _YES_NO else question.choices
    said = tuple((one, _SAID.get(one, one)) for one in choices)
    has_other = id in _OTHER_WORDS
    if id in _ONE or (id == "genes" and said):
        return Field("one", said, has_other=has_other)
    if id in _SEVERAL:
        return Field("several", said, has_other=has_other, none=none and "None of these")
    return Field("text", hint=question.form, none=none)


def sent(question: Question, post: QueryDict) -> list[str]:
    """Give what was chosen on the page; of what is graded, one for each row."""
    if question.id != _GRADED:
        return [str(one) for one in post.getlist(ANSWER)]
    return [str(post.get(f"grade-{n}", "")) for n in range(len(_GRADES))]


def is_half(question: Question, chosen: Sequence[str]) -> bool:
    """Whether some of what is graded was answered and some was not."""
    return question.id == _GRADED and any(chosen) and not all(chosen)


def words_of(question: Question, chosen: Sequence[str], other: str) -> str:
    """Give an answer in the words that are read for all: on a terminal one would type them.

    Examples
    --------
    >>> asked = Question(id="feels", places=(("pain", "feels"),), asks="", why="", form="")
    >>> words_of(asked, ["aching", "burning"], "like ants")
    'aching, burning, like ants'
    """
    if question.id == _GRADED:
        return " ".join(chosen).strip()
    return ", ".join(one for one in (*chosen, other.strip()) if one)
