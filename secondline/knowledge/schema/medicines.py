"""What is taken: ingredients, the boxes that hold them, their classes and their roles."""

from typing import Literal

from secondline.knowledge.schema.uses import Use
from secondline.knowledge.schema.values import Day, Dose, Entry, Id, Names, Shape, Statement, Value


class Role(Entry, frozen=True, kw_only=True):
    """What a medicine does to others or to a person; `name` is read by people.

    `about` says when a medicine carries it; `unasked` whether it keeps a medicine from ever being
    brought up by us, as what one gets dependent on; `implies` the wider roles that come with it;
    `allergy` how grave it is to take one of them after an allergy to another, or to what
    `allergy_names` call it. With `told_as_one`, which says why, a person reads of all that could be
    raised for one purpose at once.
    """

    name: str
    about: str = ""
    unasked: Literal["never"] | None = None
    implies: tuple[Id, ...] = ()
    allergy: Literal["danger", "ask"] | None = None
    allergy_names: tuple[str, ...] = ()
    told_as_one: tuple[Value, ...] = ()


class Medicine(Entry, frozen=True, kw_only=True):
    """One ingredient: anything taken for an effect, alcohol and supplements too.

    `roles` say what it does to others (``opioid``, ``cns_depressant``, ``serotonergic`` …); without
    any, it is known but not covered. `washout` is how many days it still acts on others after the
    last dose; `usual_daily` the least and the most a day [mg/d] that labels know, to find a slip of
    ten; `mme` what one milligram of an opioid comes to in morphine by mouth. `fits` says for each
    kind of pain and of muscle trouble whether it is meant for it: ``main``, ``some`` or ``none``.
    `daily_limit_alone` is the most a day that a pack allows without a prescription, where a
    prescription may go beyond it, up to `daily_limit`.
    """

    name: str
    class_: str
    names: Names = Names()
    codes: dict[str, Value] = {}
    why_it_matters: str | None = None
    for_: dict[Id, Use] = {}
    fits: dict[str, Value] = {}
    relaxer: Literal["antispasmodic", "antispastic"] | None = None
    daily_limit: dict[Day, Value] = {}
    daily_limit_alone: dict[Day, Value] = {}
    longest_use: dict[Day, Value] = {}
    roles: dict[Id, Value] = {}
    washout: Value | None = None
    usual_daily: Dose | None = None
    mme: Value | None = None
    stopping: Statement | None = None
    boxed: tuple[Value, ...] = ()
    contraindicated: tuple[Value, ...] = ()
    cautions: tuple[Statement, ...] = ()
    harms: tuple[Value, ...] = ()
    genes: tuple[Value, ...] = ()
    time_course: tuple[Value, ...] = ()
    not_known: tuple[Value, ...] = ()


class MedicineClass(Entry, frozen=True, kw_only=True):
    """A class of medicines: what it is for, and where its limits are."""

    name: str
    names: Names = Names()
    medicines: tuple[Id, ...]
    about: str
    limits: tuple[Value, ...]


class Strength(Shape, frozen=True, kw_only=True):
    """One strength of a product, in the order of its ingredients, and the most a day."""

    contains: str
    at_most: int | None = None


class Product(Entry, frozen=True, kw_only=True):
    """A brand, a combination or a form: what is in the box.

    What a product's own label says (`for_`, `longest_use`) goes before what is known of the
    ingredient: the tablet under the tongue is not the tablet that is swallowed.
    """

    name: str
    ingredients: tuple[Id, ...]
    form: str
    names: Names = Names()
    regions: tuple[str, ...] = ()
    strengths: tuple[Strength, ...] = ()
    label: Value
    for_: dict[Id, Use] = {}
    longest_use: dict[Day, Value] | None = None
