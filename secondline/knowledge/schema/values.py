"""What every entry is made of: a fact with its source, a name, a range, a sentence.

``msgspec`` checks an entry against its struct, refuses unknown keys and never converts a word.
Every fact is a :class:`Value`, which carries who said it, where, and how that was checked.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Checked = Literal["read", "secondary", "recalled", "derived", "judged"]
Certainty = Literal["high", "moderate", "low", "very low"]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_]*$")]
Quote = Annotated[str, Meta(min_length=4, max_length=300)]


class Shape(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    rename=lambda name: name.rstrip("_"),
):
    """The parent of all structs here: frozen, strict; ``for_`` in Python is ``for`` in YAML."""


class Value(Shape, frozen=True, kw_only=True):
    """One fact in one line.

    Attributes
    ----------
    v
        The fact itself: a number (then `unit` is given), a word, or a sentence in our own words.
    cite
        A source's id, then the place in it: ``"dlx_label 2.3"``. Several where two say the same.
    checked
        ``read``: the source was opened, and `quote` stands there. ``secondary``: read in an account
        of it. ``recalled``: from memory. ``derived``: computed from `from_`. ``judged``: our view.
    """

    v: float | int | str | tuple[str, ...] = ""
    unit: str | None = None
    cite: str | tuple[str, ...]
    checked: Checked
    quote: Quote | None = None
    from_: tuple[str, ...] = ()
    meaning: str | None = None
    applies: Literal["by analogy"] | None = None
    certainty: Certainty | None = None
    region: str | None = None
    note: str | None = None


class Entry(Shape, frozen=True, kw_only=True):
    """What every entry has: its id, which is also its file's name, and who has signed it."""

    id: Id
    clinician: str | None
    next_review_on: Day | None = None


class Limit(Entry, frozen=True, kw_only=True):
    """A number that rules compare with, where it belongs to no medicine or condition."""

    value: Value


class Names(Shape, frozen=True, kw_only=True):
    """Other names of one thing; upper and lower case, accents and hyphens make no difference."""

    synonyms: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()


class Dose(Shape, frozen=True, kw_only=True):
    """A daily dose range; where only one number is known, `high` is left out."""

    low: Value
    high: Value | None = None


class Statement(Shape, frozen=True, kw_only=True):
    """A caution: the id of a sentence in ``words/``, and where it comes from."""

    words: str
    cite: str | tuple[str, ...]
    checked: Checked
    quote: Quote | None = None
