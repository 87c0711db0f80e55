"""Session: one round of asking, with the record that it fills."""

from dataclasses import dataclass
from datetime import date

from secondline.cli.asking.record_file import RecordFile
from secondline.cli.asking.terminal import Terminal
from secondline.errors import UnusableInput
from secondline.knowledge.library import Library
from secondline.loop.answer import Finding
from secondline.loop.safety import assess
from secondline.loop.safety.answering import SecondLook, answered, in_mind
from secondline.record.changes import Change
from secondline.record.record import Record

FLAGS = "red_flags"


class Urgent(Exception):
    """An emergency was answered: nothing else is asked, and only what to do now is shown.

    Parameters
    ----------
    record : Record
        With that answer, whether or not it could be written.
    failed : UnusableInput, optional
        Why it could not be written.
    """

    def __init__(self, record: Record, failed: UnusableInput | None = None) -> None:
        self.record, self.failed = record, failed
        super().__init__("only what to do now")


@dataclass(frozen=True, slots=True)
class Session:
    """What every part of the asking needs."""

    file: RecordFile
    library: Library
    on: date
    terminal: Terminal

    @property
    def record(self) -> Record:
        """The record with all answers so far."""
        return self.file.record

    def safety(self, record: Record | None = None) -> tuple[tuple[Finding, ...], bool]:
        """Give what is dangerous now, and whether it is urgent."""
        found = assess(record or self.record, self.library, self.on)
        return found.findings, found.urgent

    def tell(self, changes: tuple[Change, ...]) -> None:
        """Write an answer.

        Raises
        ------
        Urgent
            If the record is urgent with it, or was made so by somebody else meanwhile.
        """
        self.file.tell(changes)
        self.stop_if_urgent()

    def stop_if_urgent(self) -> None:
        """Raise Urgent where the record is."""
        if self.safety()[1]:
            raise Urgent(self.record)

    def tell_signs(self, answers: dict[str, str], seen: SecondLook | None = None) -> None:
        """Write answers to danger signs.

        Raises
        ------
        SecondLookNeeded
            If an answer falls and its question was not shown again.
        Urgent
            If one of them is urgent, whether or not it could be written.
        """
        held = [answered(self.record, id, one, self.on, seen) for id, one in answers.items()]
        changes = tuple(change for each in held for change in each)
        try:
            if changes:
                self.file.tell(changes)
        except UnusableInput as failed:
            told = in_mind(self.record, changes)
            if self.safety(told)[1]:
                raise Urgent(told, failed) from None
            raise
        self.stop_if_urgent()
