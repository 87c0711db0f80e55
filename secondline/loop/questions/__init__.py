"""The questions worth asking: of all that is not known, what would change the findings most?

Reads    what the record leaves out; each possible answer is tried on it, and what is then found is
         compared with what is found now
Asks     the few facts whose answers change something, in the order of how much: dangers weigh most,
         then why a medicine may not work, then what to talk over
Never    asks what changes nothing; danger signs are asked before all of this, on their own screens

The worth of a fact is the largest change that one of its answers makes: how many findings appear,
vanish or get another verdict, counted apart by how grave they are and compared in that order. Often
no answer decides alone, because another fact is missing too. So a fact of the person that shows
nothing alone is tried once more where all the rest is answered in the usual way, and then where it
is answered in the gravest; an amount or a purpose that shows no danger alone is tried so with the
stretches of its own medicine; and what only tells how it went (the start, the doses left out, side
effects) is tried with these and no others. A danger that shows only beside other answers counts as
a thing to ask. What settles a reason is asked medicine by medicine, the one with the most to settle
first; else facts of the same worth keep the order in which people are usually asked. The same
record gives the same order everywhere.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from secondline.knowledge.library import Library
from secondline.loop.questions.facts import Fact
from secondline.loop.questions.of_medicine import of_medicines
from secondline.loop.questions.of_person import of_person
from secondline.loop.questions.question import Question, first_question, question
from secondline.loop.questions.trying import Key, Level, Parts, found_in, parts, told
from secondline.loop.safety import assess
from secondline.record.record import Record

__all__ = ["Question", "questions"]

Worth = tuple[int, ...]
_NOTHING: Worth = (0,) * len(Level)
_USUAL, _GRAVE = 0, -1
_AMOUNTS = ("dose", "strength", "times_a_day", "at_most")
_PURPOSE = "for"


def questions(record: Record, library: Library, on: date) -> tuple[Question, ...]:
    r"""Give what is worth asking of this person, the most useful first.

    Parameters
    ----------
    record : Record
        What is known; where no medicine is in it, that is the one question, and where an
        emergency is, there is none.
    on : date
        The day of the review.

    Examples
    --------
    >>> from datetime import date
    >>> import secondline
    >>> from secondline.record.reading import read_text
    >>> day, library = date(2026, 11, 21), secondline.library()
    >>> record = read_text('schema = 1\n[[medicines]]\nname = "codeine"')
    >>> "alcohol" in [one.id for one in questions(record, library, day) if one.worth[0]]
    True
    """
    if assess(record, library, on).urgent:
        return ()
    if not record.medicines:
        return (first_question(record, library),)
    facts = (*of_person(record, library, on), *of_medicines(record, library, on))
    trial = _Trial(record, library, on, facts)
    held = [(fact, worth) for fact in facts if (worth := trial.worth(fact)) > _NOTHING]
    return tuple(question(one, worth, record, library) for one, worth in _sorted(held))


def _sorted(held: Sequence[tuple[Fact, Worth]]) -> list[tuple[Fact, Worth]]:
    """Put the greatest change first; what settles a reason is asked medicine by medicine."""
    best: dict[int | None, Worth] = {}
    for one, worth in held:
        if _is_of_reasons(one, worth):
            best[one.at] = max(worth, best.get(one.at, worth))
    return sorted(held, reverse=True, key=lambda pair: _lead(pair[0], pair[1], best))


def _lead(fact: Fact, worth: Worth, best: Mapping[int | None, Worth]) -> Worth:
    return best[fact.at] if _is_of_reasons(fact, worth) else worth


def _is_of_reasons(fact: Fact, worth: Worth) -> bool:
    return fact.at is not None and not worth[Level.DANGER] and worth[Level.REASONS] > 0


class _Trial:
    """A record, what is not known in it, and each answer read once."""

    def __init__(self, record: Record, library: Library, on: date, facts: Sequence[Fact]) -> None:
        self._record, self._library, self._on = record, library, on
        self._answers = {fact: [parts(one) for one in fact.answers] for fact in facts}
        self._now = self._found(record)
        self._before: dict[tuple[object, ...], Counter[Key]] = {}

    def worth(self, fact: Fact) -> Worth:
        if fact.at is None:
            return self._of_person(fact)
        return self._of_amount(fact) if fact.id in (*_AMOUNTS, _PURPOSE) else self._of_course(fact)

    def _of_person(self, fact: Fact) -> Worth:
        """Try a fact of the person alone, and where nothing comes of it, beside the others."""
        alone = self._on_the_whole(fact)
        if any(alone):
            return alone
        usual = self._beside(fact, _USUAL)
        return usual if any(usual) else self._beside(fact, _GRAVE)

    def _of_amount(self, fact: Fact) -> Worth:
        """Try what may be a danger together with the other medicines alone, then beside its own."""
        alone = self._on_the_whole(fact)
        if alone[Level.DANGER]:
            return alone
        usual = self._beside(fact, _USUAL)
        if any(usual[: Level.ASK]) or fact.id == _PURPOSE:
            return max(alone, usual)
        return max(alone, usual, self._beside(fact, _GRAVE))

    def _of_course(self, fact: Fact) -> Worth:
        """Try what only tells how it went with one medicine on that medicine."""
        alone = self._try(fact, self._record, self._own(fact), has_response=fact.of_response)
        return alone if fact.of_response else max(alone, self._beside(fact, _USUAL))

    def _on_the_whole(self, fact: Fact) -> Worth:
        then = (self._found(told(self._record, [one])) for one in self._answers[fact])
        return max(_change(self._now, one) for one in then)

    def _beside(self, fact: Fact, at: int) -> Worth:
        """Give the largest change that it makes where all others are answered, too."""
        others = [
            answers[at]
            for one, answers in self._answers.items()
            if one is not fact and (fact.at is None or one.at in (None, fact.at))
        ]
        record = told(self._record, others)
        found = self._try(fact, record, self._own(fact), is_whole=fact.at is None)
        danger, reasons, ask, rest = found
        return 0, reasons, danger + ask, rest

    def _try(self, fact: Fact, record: Record, kept: Sequence[int], **how: bool) -> Worth:
        """Give the largest change that an answer makes in a record with some of its medicines."""
        is_as_told = record is self._record
        record = replace(record, medicines=tuple(record.medicines[n] for n in kept))
        now = self._as_told(record, kept, **how) if is_as_told else self._found(record, **how)
        then = (told(record, [_moved(one, kept)]) for one in self._answers[fact])
        return max(_change(now, self._found(one, **how)) for one in then)

    def _as_told(self, record: Record, kept: Sequence[int], **how: bool) -> Counter[Key]:
        """Give what is found where nothing is answered; the facts of one medicine share it."""
        key = (*kept, *sorted(how.items()))
        if key not in self._before:
            self._before[key] = self._found(record, **how)
        return self._before[key]

    def _own(self, fact: Fact) -> Sequence[int]:
        """Give the places of the medicines that stay: of one medicine, only its own stretches."""
        names = [one.name for one in self._record.medicines]
        return [n for n, name in enumerate(names) if fact.at is None or name == names[fact.at]]

    def _found(self, record: Record, **how: bool) -> Counter[Key]:
        return found_in(record, self._library, self._on, **how)


def _moved(answer: Parts, kept: Sequence[int]) -> Parts:
    """Give an answer for a record in which fewer medicines are left."""
    return {
        ("medicines", kept.index(int(way[1]))) if way[:1] == ("medicines",) else way: held
        for way, held in answer.items()
    }


def _change(now: Counter[Key], then: Counter[Key]) -> Worth:
    """Count what appeared, vanished or has another verdict, each once where it is gravest.

    A finding that names one medicine more is one that changed, not two.
    """
    gravest: dict[tuple[str, str], Level] = {}
    for level, id, medicine, *_ in sorted({*(now - then), *(then - now)}, reverse=True):
        gravest[id, medicine] = level
    held = Counter(gravest.values())
    return tuple(held[level] for level in Level)
