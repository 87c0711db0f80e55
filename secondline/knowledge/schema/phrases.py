"""How people write of a danger sign, and what says that they do not mean themselves now."""

from typing import Literal

from secondline.knowledge.schema.values import Entry, Id


class Phrases(Entry, frozen=True, kw_only=True):
    """How people write of one danger sign; the id is the sign's (see ``knowledge/phrasing.py``).

    `plain` words say it so that nobody could mean anything else; `hint` words bring its question.
    `despite` names the contexts that do not clear it.
    """

    plain: tuple[str, ...] = ()
    hint: tuple[str, ...]
    despite: tuple[Id, ...] = ()


class WordGroup(Entry, frozen=True, kw_only=True):
    """Wordings that mean the same, by the name of their group."""

    groups: dict[Id, tuple[str, ...]]


class Cue(Entry, frozen=True, kw_only=True):
    """What speaks for it, or against it, that a phrase is meant: of this person, now.

    Where one of `said` stands within the `reach` of a phrase, the phrase has `points` more; what
    stands in the phrase's own words does not count, nor what overlaps one of `but_not`. The reach
    ``around`` is the sentence with the one before and the one behind; ``onward`` goes on to the
    next sentence that holds one of `until`. No cue reaches a phrase in whose clause one of its
    `until` stands. A cue says nothing of the signs in `not_about`.
    """

    points: int
    said: tuple[str, ...]
    but_not: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    not_about: tuple[Id, ...] = ()
    reach: Literal["clause", "sentence", "around", "onward"]

    @property
    def wordings(self) -> tuple[str, ...]:
        """Give every wording that it looks for."""
        return (*self.said, *self.but_not, *self.until)


class Context(Entry, frozen=True, kw_only=True):
    """What says that a phrase is not about this person now: denial, other people, the past.

    A phrase is cleared where it lies over one of `covers`; where one of `before` stands at most
    `words` before it, or one of `after` behind it, with none of `until` between; or where one of
    `near` stands in its clause (or sentence: `reach`) and none of `unless` in its clause. What
    `near` says of a sentence is carried on by the next ones that hold one of `carried_by`; with the
    reach ``back`` it says it of the sentence before as well ("All fine since.").
    What overlaps one of `but_not` does not count as any of these.
    `about` names the danger signs that it can clear; where it names none, all of them.
    """

    covers: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    carried_by: tuple[str, ...] = ()
    about: tuple[Id, ...] = ()
    reach: Literal["clause", "sentence", "back"] = "clause"
    words: int

    @property
    def cues(self) -> tuple[str, ...]:
        """Give every wording that it looks for."""
        stand = (*self.covers, *self.before, *self.after, *self.near)
        return (*stand, *self.until, *self.unless, *self.but_not, *self.carried_by)
