"""Symptoms, and the medicines that can cause them."""

from typing import Literal

from secondline.knowledge.schema.values import Entry, Id, Shape, Value


class Culprit(Shape, frozen=True, kw_only=True):
    """Medicines that can cause one symptom: those that are one of `acts`, but none of `unless`.

    `how` is ``often`` where taking it and having the symptom is enough to think of it, and ``can``
    where its timing must fit as well. `when` is ``stopped`` where it comes from leaving it out.
    `within` is how many days after the start, a higher dose or the last dose it mostly begins;
    `days_after` how many days after the last dose it still counts. It counts at all only from
    `taken_for` days on, from `morphine_from` a day on, from `days_a_month` on, and only in a
    product that also holds one of `beside`. `grows` is given where it shows as pain that grows
    although more is taken, `adds` where several of its kind add up; `against` is the phrase on what
    trials say against it.
    """

    acts: tuple[Id, ...]
    unless: tuple[Id, ...] = ()
    beside: tuple[Id, ...] = ()
    against: Id | None = None
    how: Literal["often", "can"]
    when: Literal["taken", "stopped"] = "taken"
    within: Value | None = None
    days_after: Value | None = None
    taken_for: Value | None = None
    morphine_from: Value | None = None
    days_a_month: Value | None = None
    grows: Literal["yes"] | None = None
    adds: Literal["yes"] | None = None
    basis: tuple[Value, ...]


class Symptom(Entry, frozen=True, kw_only=True):
    """A symptom, how a record says that it is there, and which medicines can cause it.

    `answers` are those of ``[symptoms]`` from which it counts; `diary` the columns that rate it.
    `since_pain` is given where it began when the pain did. So many culprits that add up count
    together as one that often causes it: `together`. `opens` are conditions that it can belong to.
    """

    name: str
    signs: tuple[Id, ...] = ()
    answers: dict[Id, Value] = {}
    conditions: tuple[Id, ...] = ()
    diary: tuple[str, ...] = ()
    since_pain: Literal["yes"] | None = None
    together: Value | None = None
    culprits: tuple[Culprit, ...]
    opens: tuple[Id, ...]
    danger_signs: tuple[Id, ...] = ()
    basis: tuple[Value, ...] = ()
