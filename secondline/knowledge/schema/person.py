"""What a person has, feels and is measured by: conditions, signs, blood tests, questionnaires."""

from typing import Literal

from secondline.knowledge.schema.values import Entry, Id, Names, Statement, Value


class Condition(Entry, frozen=True, kw_only=True):
    """A condition or a symptom; `kind_of` names the wider ones whose knowledge holds for it too.

    `muscle` says which kind of muscle trouble it is or brings: ``spasm``, ``spasticity``, or
    ``neither`` where it is pain of the back or the joints that a relaxer is given for all the same.
    `pain` says that it is pain, or brings it, so that a medicine for it is one for pain.
    `out_of_scope` is why nothing else is answered; `scope_question` what must be asked to know.
    """

    name: str
    names: Names = Names()
    kind_of: tuple[Id, ...] = ()
    muscle: Literal["spasm", "spasticity", "neither"] | None = None
    pain: Literal["yes"] | None = None
    out_of_scope: Statement | None = None
    scope_question: str | None = None


class Sign(Entry, frozen=True, kw_only=True):
    """Something that a person feels or tells, and the words in which people write of it.

    `words` say that it is so, `opposite` that it is not; a word of denial before either turns it
    round. They are written as phrases are: ``worse ~ stair*|walk*`` leaves room for a few words at
    ``~``, means any ending by ``*``, and one or the other by ``|``. Where `where` is given, one of
    its words must stand beside them. `in_names` also reads what conditions are called and medicines
    taken for. `name`, and "no" before it, are understood as well: an answer to the question `ask`
    can be written into the record in these words.
    """

    name: str
    words: tuple[str, ...]
    opposite: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    in_names: Literal["yes"] | None = None
    ask: str | None = None


class Laboratory(Entry, frozen=True, kw_only=True):
    """A blood test: its names, its unit, and where it is clearly normal or clearly not.

    `units` are how many of its own unit one of another comes to. Between `normal_to` and `from`,
    only the range of the laboratory itself can tell. `high_from` is where it counts as high.
    """

    name: str
    names: Names = Names()
    unit: str
    units: dict[str, Value] = {}
    normal_to: Value
    from_: Value
    high_from: Value | None = None
    ask: str | None = None


class Measure(Entry, frozen=True, kw_only=True):
    """A questionnaire. Only what is free, or told in our own words, is asked by us.

    `ship` says what we may do with it: ``free`` and ``own_words`` are asked in the wording of
    ``words/``; ``ask`` and ``forbidden`` are named with their source, and nothing more.
    """

    name: str
    ship: Literal["free", "own_words", "ask", "forbidden"]
    names: Names = Names()
    what: Value
    n_questions: Value | None = None
    thresholds: tuple[Value, ...] = ()
    rights: Value
