"""Record: all that a person has told us, at one moment."""

from dataclasses import dataclass, field

from secondline.record.agreement import Agreement
from secondline.record.corrections import Correction
from secondline.record.diary import Diary
from secondline.record.measures import Measure, Test
from secondline.record.medicines import MedicationStatement, Therapy
from secondline.record.person import Person
from secondline.record.symptoms import Pain, Symptoms

__all__ = ["Agreement", "Correction", "Measure", "Pain", "Record", "Symptoms", "Test"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that a person has told us, as plain frozen values.

    Parameters
    ----------
    red_flags : tuple of (str, str)
        Danger signs that were asked, by id: ``yes``, ``no`` or ``not sure``; ask :meth:`flag`.
    corrections : tuple of Correction, optional
        Answers to danger signs that were slips, in the order given; None where there are none.
    medicines : tuple of MedicationStatement
        One for each stretch at one dose, in the order given.
    diary : Diary, optional
        None where there is none.
    hash : str
        SHA-256 of the content, the diary included. The same content has the same hash in TOML
        and in JSON, in any order of keys, and whether a fact is "unknown" or left out.
    """

    person: Person = field(default_factory=Person)
    pain: Pain = field(default_factory=Pain)
    symptoms: Symptoms = field(default_factory=Symptoms)
    red_flags: tuple[tuple[str, str], ...] = ()
    corrections: tuple[Correction, ...] | None = None
    tests: tuple[Test, ...] = ()
    medicines: tuple[MedicationStatement, ...] = ()
    therapies: tuple[Therapy, ...] = ()
    measures: tuple[Measure, ...] = ()
    agreement: Agreement | None = None
    diary: Diary | None = None
    hash: str = ""

    @property
    def flags_asked(self) -> bool:
        """Whether any danger sign was asked; where not, nothing may be called free of danger."""
        return bool(self.red_flags)

    def flag(self, id: str) -> str | None:
        """Give the answer to one danger sign: "yes", "no", "not sure", or None if not asked.

        Examples
        --------
        >>> Record(red_flags=(("ces_saddle", "no"),)).flag("ces_saddle")
        'no'
        """
        return dict(self.red_flags).get(id)
