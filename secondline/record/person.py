"""Person: who takes the medicine, and what is true of them."""

from dataclasses import dataclass
from datetime import date

from secondline.record.alcohol import Alcohol
from secondline.record.when import When
from secondline.units import Quantity

__all__ = ["Alcohol", "Person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What a person told us about themselves; what was left out is unknown, never "no".

    Parameters
    ----------
    by : str, optional
        Who wrote the record: ``self`` or ``carer``.
    born : When, optional
        The year, month or day of birth.
    sex : str, optional
        ``female``, ``male`` or ``other``.
    country : str, optional
        Two capital letters, as ISO 3166 has them.
    weight : Quantity, optional
        In ``kg`` or ``lb``.
    kidney : Quantity, optional
        As the laboratory reported it, with `kidney_measure` ``eGFR`` or ``CrCl`` where given.
    pregnant, breastfeeding, smokes : str
        ``yes``, ``no`` or ``unknown``.
    conditions, allergies : tuple of str, optional
        None is unknown, ``()`` is none.
    matters : tuple of str
        What matters to this person: words of :data:`MATTERS`.
    genes : tuple of (str, str)
        Gene and result, in the order of the genes' names.
    story : str
        In one's own words; read for nothing but danger signs, and shown in no message.
    """

    by: str | None = None
    born: When | None = None
    sex: str | None = None
    country: str | None = None
    weight: Quantity | None = None
    kidney: Quantity | None = None
    kidney_measure: str | None = None
    pregnant: str = "unknown"
    breastfeeding: str = "unknown"
    conditions: tuple[str, ...] | None = None
    matters: tuple[str, ...] = ()
    allergies: tuple[str, ...] | None = None
    alcohol: Alcohol | None = None
    smokes: str = "unknown"
    genes: tuple[tuple[str, str], ...] = ()
    story: str = ""

    def age_range(self, on: date) -> tuple[int, int] | None:
        """Give the youngest and the oldest age, in whole years, that this person may have.

        Examples
        --------
        >>> from secondline.record.when import read_when
        >>> Person(born=read_when("1979")).age_range(date(2026, 11, 21))
        (46, 47)
        """
        if self.born is None:
            return None
        return _years(self.born.latest, on), _years(self.born.earliest, on)


def _years(born: date, on: date) -> int:
    had_birthday = (on.month, on.day) >= (born.month, born.day)
    return max(0, on.year - born.year - (not had_birthday))
