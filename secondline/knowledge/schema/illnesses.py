"""Where pain comes from, and illnesses that may have to come first; never a diagnosis."""

from typing import Literal

from secondline.knowledge.schema.values import Entry, Id, Shape, Value


class Criteria(Entry, frozen=True, kw_only=True):
    """Published criteria by which features suggest where pain comes from; never a diagnosis.

    `name` and `by` stand in a sentence: "features suggest `name`, by `by`". `kinds` are what it is
    a kind of, nearest first, as `fits` of a medicine names them; `conditions` are those whose name
    says it was found already; `explains` those whose pain it may be behind. `thresholds` are
    numbers that rules compare with, `lists` areas, conditions or signs that they look for.
    """

    name: str
    by: str
    kinds: tuple[Id, ...]
    conditions: tuple[Id, ...] = ()
    explains: tuple[Id, ...] = ()
    thresholds: dict[Id, Value] = {}
    lists: dict[Id, Value] = {}
    basis: tuple[Value, ...]


class Range(Shape, frozen=True, kw_only=True):
    """Where a test is outside for one illness; what is left out does not matter for it.

    From `high_from` on it is too high, below `low_below` too low. Up to `normal_to` and from
    `normal_from` on it is not; in between only the laboratory's own range can tell.
    """

    low_below: Value | None = None
    normal_from: Value | None = None
    normal_to: Value | None = None
    high_from: Value | None = None


class Illness(Entry, frozen=True, kw_only=True):
    """Another illness that may have to come first, and what points to it; never a diagnosis.

    `about` is its condition; `conditions` say that it was found already. `signs` are its own,
    `symptoms` those that it shares with much else; it is only thought of with one of those that it
    `requires`, and with none of `not_with`. `brought_by` medicines that can bring it on, `raises`
    conditions with which it is more frequent. So many of its signs and symptoms make it worth
    asking: `needs`; so many, with a sign of its own among them, suggest it: `suggests`.
    `measure_from` is the score of `measure` that points to it. `is_settled` is given where a normal
    test speaks against it even where it was named, `with_feature` where being named is not enough.
    `treated_by` are medicines that are its treatment, also where nobody wrote what they are for.
    `is_own` is given where its conditions are each a pain of its own: each wants its own treatment,
    and a sign of one that is treated points to nothing else.
    """

    name: str
    about: Id
    conditions: tuple[Id, ...] = ()
    signs: tuple[Id, ...] = ()
    symptoms: tuple[Id, ...] = ()
    not_with: tuple[Id, ...] = ()
    requires: tuple[Id, ...] = ()
    brought_by: tuple[Id, ...] = ()
    raises: tuple[Id, ...] = ()
    treated_by: tuple[Id, ...] = ()
    needs: Value
    suggests: Value | None = None
    tests: dict[Id, Range] = {}
    measure: str | None = None
    measure_from: Value | None = None
    is_settled: Literal["yes"] | None = None
    is_own: Literal["yes"] | None = None
    with_feature: Literal["yes"] | None = None
    asks: tuple[str, ...]
    basis: tuple[Value, ...]
