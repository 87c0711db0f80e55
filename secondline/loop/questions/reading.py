"""From what somebody types to what is written into the record; the record's own door checks it.

Reads    an answer to one question: a number of its list, words, or both
Never    guesses: what fits no form of the question is refused with the form
"""

import re
from collections.abc import Callable, Iterator

from secondline.errors import UnusableInput
from secondline.loop.questions.question import Question
from secondline.record.changes import Change
from secondline.record.showing import quoted
from secondline.record.when import read_when

_NONE = ("none", "no", "nothing", "n", "-")
_YES_NO = {"y": "yes", "yes": "yes", "n": "no", "no": "no"}
_YEAR = re.compile(r"\d{4}\Z")
_WHOLE = re.compile(r"\d{1,6}\Z")
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,6})?\Z")
_DRINKS = re.compile(r"(\d{1,6}(?:\.\d{1,6})?) *(?:drinks?)? *(?:a|per|/) *(day|week)\Z")
_AS_NEEDED = re.compile(r"(?:as|when|if) needed(?:[ ,;]+(?:at most|up to|max)? *(\d{1,3}))?\Z")


def read_answer(question: Question, given: str) -> tuple[Change, ...]:
    """Give what is written into the record for an answer.

    Parameters
    ----------
    given : str
        As somebody typed it.

    Raises
    ------
    UnusableInput
        If it is no answer to this question. What can only be seen in the whole record, such as an
        amount without its unit, is refused when the record is read again.

    Examples
    --------
    >>> smokes = Question(id="smokes", places=(("smokes",),), asks="", why="", form="y or n")
    >>> read_answer(smokes, " Yes ")
    (Change(place=('smokes',), value='yes', is_added=False),)
    """
    text = " ".join(given.split())
    if not text:
        raise _refused(question, given)
    held = _READERS.get(question.id, _text)(question, text)
    if held is None:
        raise _refused(question, given)
    return held if isinstance(held, tuple) else (Change(question.places[0], held),)


def _refused(question: Question, given: str) -> UnusableInput:
    return UnusableInput("the answer", quoted(given.strip()), question.form)


def _text(question: Question, text: str) -> object:
    return text


def _yes_no(question: Question, text: str) -> object:
    return _YES_NO.get(text.casefold())


def _number(question: Question, text: str) -> object:
    if not _NUMBER.match(text):
        return None
    return int(text) if _WHOLE.match(text) else float(text)


def _born(question: Question, text: str) -> object:
    return int(text) if _YEAR.match(text) else _when(question, text)


def _when(question: Question, text: str) -> object:
    """A whole day is written as a day, a month or a year as it stands."""
    try:
        when = read_when(text)
    except UnusableInput:
        return None
    return when.earliest if when.is_exact else when.text


def _drinks(question: Question, text: str) -> object:
    if text.casefold() in (*_NONE, "0"):
        return "none"
    found = _DRINKS.match(text.casefold())
    if not found:
        return None
    return f"{found[1]} drink{'' if found[1] == '1' else 's'} a {found[2]}"


def _kidney(question: Question, text: str) -> object:
    return f"eGFR {text} mL/min" if _NUMBER.match(text) else text


def _often(question: Question, text: str) -> object:
    number = _number(question, text)
    if number is not None:
        return number
    found = _AS_NEEDED.match(text.casefold())
    if not found:
        return None
    way = question.places[0][:-1]
    most = (Change((*way, "at_most"), int(found[1])),) if found[1] else ()
    return (Change((*way, "as_needed"), True), *most)


def _one(question: Question, text: str) -> object:
    """One of the list, by its number or as it stands there."""
    return next(_chosen(question, text), None)


def _one_or_text(question: Question, text: str) -> object:
    return next(_chosen(question, text), text)


def _chosen(question: Question, text: str) -> Iterator[str]:
    for n, choice in enumerate(question.choices, 1):
        if text.casefold() in (str(n), choice.casefold()):
            yield choice


def _names(question: Question, text: str) -> object:
    """Words with commas between them, or none; a number of the list is the word that it stands for.

    Numbers alone may have spaces between them.
    """
    if text.casefold() in _NONE:
        return []
    between = " " if text.replace(" ", "").isdigit() else ","
    given = [one.strip() for one in text.split(between)]
    found = [next(_chosen(question, one), one) for one in given if one]
    is_odd = any(one.isdigit() for one in found)
    return None if is_odd or not found else list(dict.fromkeys(found))


def _medicines(question: Question, text: str) -> object:
    names = _names(question, text)
    if not isinstance(names, list) or not names:
        return None
    return tuple(Change(question.places[0], {"name": name}, is_added=True) for name in names)


def _graded(question: Question, text: str) -> object:
    grades = text.replace(",", " ").split()
    if len(grades) != len(question.places) or not all(_WHOLE.match(one) for one in grades):
        return None
    pairs = zip(question.places, grades, strict=True)
    return tuple(Change(place, int(grade)) for place, grade in pairs)


def _several(question: Question, text: str) -> object:
    """Which of a list are so; the others are not."""
    named = _names(question, text)
    if not isinstance(named, list) or not set(named) <= set(question.choices):
        return None
    pairs = zip(question.places, question.choices, strict=True)
    return tuple(Change(place, "yes" if one in named else "no") for place, one in pairs)


_READERS: dict[str, Callable[[Question, str], object]] = {
    "medicines": _medicines,
    "born": _born,
    "sex": _one,
    "pregnant": _yes_no,
    "breastfeeding": _yes_no,
    "smokes": _yes_no,
    "alcohol": _drinks,
    "conditions": _names,
    "allergies": _names,
    "kidney": _kidney,
    "genes": _one_or_text,
    "times_a_day": _often,
    "at_most": _number,
    "started_on": _when,
    "stopped_on": _when,
    "stopped_because": _one,
    "taken": _one,
    "side_effects": _names,
    "pain_before": _number,
    "change": _one,
    "since": _when,
    "areas": _names,
    "feels": _names,
    "graded": _graded,
    "asked": _several,
    "other": _names,
}
