"""Genes by which medicines are broken down, and what guidelines expect of them."""

from typing import Literal

from secondline.knowledge.schema.values import Entry, Id, Shape, Value

Phenotype = Literal[
    "poor",
    "likely poor",
    "intermediate",
    "likely intermediate",
    "normal",
    "rapid",
    "ultrarapid",
]


class Alleles(Shape, frozen=True, kw_only=True):
    """Alleles of one gene that work alike: their function, and what one copy adds to the score."""

    function: Literal["none", "decreased", "normal", "increased", "uncertain"]
    activity: float | None = None
    of: Value


class Band(Shape, frozen=True, kw_only=True):
    """A range of what an enzyme can do, with its phenotype.

    It ends at an activity score, `to` and with it or `below` it, and begins where the one before
    ends; the last has no end. A gene without a score has `pairs` of functions instead.
    """

    id: Id
    phenotype: Phenotype
    to: Value | None = None
    below: Value | None = None
    pairs: Value | None = None


class Slowing(Shape, frozen=True, kw_only=True):
    """Roles or ingredients that slow an enzyme, and the share of its activity that they leave.

    Without an activity score, a share of 0 leaves the slowest band, any other the next slower one.
    """

    strength: Literal["strong", "moderate"]
    by: Value
    leaves: Value


class Gene(Entry, frozen=True, kw_only=True):
    """A gene by which medicines are broken down: how a laboratory's result is translated.

    `bands` stand from the slowest to the fastest; without `alleles`, no result is translated. A
    fast band may be reached by what `sped_up_by` names.
    """

    name: str
    alleles: tuple[Alleles, ...] = ()
    bands: tuple[Band, ...]
    slowed_by: tuple[Slowing, ...] = ()
    sped_up_by: Value | None = None


class GeneAdvice(Shape, frozen=True, kw_only=True):
    """What a guideline expects of some medicines in some bands of one gene.

    `expect` is what happens to the medicine: more or less of it stays in the blood, less or more
    of it becomes active, what it turns into is balanced otherwise, or nobody knows whether it
    matters. `basis` says in our own words what prescribers are told to weigh.
    """

    gene: Id
    medicines: tuple[Id, ...]
    bands: tuple[Id, ...]
    expect: Literal[
        "level_up", "level_down", "less_active", "more_active", "other_balance", "unclear"
    ]
    strength: Literal["strong", "moderate", "optional"] | None = None
    basis: Value


class GeneGuideline(Entry, frozen=True, kw_only=True):
    """One guideline, or label, on genes and medicines.

    `asks` says whether an untested person is asked for a test; `note` is a reason's words on whom
    it does not mean; `no_advice` holds medicines that it looked at and has no advice on.
    """

    name: str
    body: Literal["CPIC", "DPWG", "label"]
    asks: Literal["yes"] | None = None
    note: Id | None = None
    no_advice: Value | None = None
    rows: tuple[GeneAdvice, ...] = ()
