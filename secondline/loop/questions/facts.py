"""Fact: something that is not known of a person, and the answers that could be given."""

from dataclasses import dataclass

from secondline.record.changes import Change

Answer = tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fact:
    """One thing that is not known, and some answers to try.

    Parameters
    ----------
    id : str
        Its name in ``words/en/worth_asking.yaml``.
    answers : tuple of tuple of Change
        Possible answers as they would be written, the most usual first, the gravest last; each
        has the same places.
    medicine : str
        The medicine that it is about, as the person wrote it.
    of_response : bool
        Whether it bears on how the pain changed.
    """

    id: str
    answers: tuple[Answer, ...]
    medicine: str = ""
    of_response: bool = False

    @property
    def at(self) -> int | None:
        """Which of the medicines it is about, from 0; None where it is about the person."""
        first, *more = self.answers[0][0].place
        return int(more[0]) if first == "medicines" else None


def fact(id: str, place: tuple[str | int, ...], values: tuple[object, ...]) -> Fact:
    """Give a fact of the person that has one place.

    Examples
    --------
    >>> [change.value for (change,) in fact("smokes", ("smokes",), ("no", "yes")).answers]
    ['no', 'yes']
    """
    return Fact(id=id, answers=tuple((Change(place, value),) for value in values))
