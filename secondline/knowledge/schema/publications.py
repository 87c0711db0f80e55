"""What was published: the sources, where they disagree, and where the two articles are wrong."""

from typing import Literal

from secondline.knowledge.schema.values import Day, Entry, Id, Value


class Source(Entry, frozen=True, kw_only=True):
    """A publication, so that a citation is one word; `read_on` is the day somebody opened it."""

    title: str
    kind: Literal["label", "guideline", "review", "trial", "regulator", "reference", "own"]
    publisher: str | None = None
    year: int | None = None
    region: str | None = None
    url: str | None = None
    doi: str | None = None
    read_on: Day | None = None
    note: str | None = None


class Correction(Entry, frozen=True, kw_only=True):
    """A place where one of the two articles is wrong, and what is right.

    The words say what the article says and what is right, for a person. It stands on the page of
    each medicine that `about` names, and at the end of one `lesson`.
    """

    article: Literal["fibromyalgia", "muscle relaxers"]
    severity: Literal["safety", "fact", "nuance"]
    about: tuple[Id, ...] = ()
    lesson: Id
    basis: tuple[Value, ...]


class Disagreement(Entry, frozen=True, kw_only=True):
    """Where sources disagree: each side in its own terms, with its region."""

    name: str
    about: tuple[Id, ...]
    sides: tuple[Value, ...]
