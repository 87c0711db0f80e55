"""Every error a caller can meet, in one file.

An error is clear (what happened), kind (the reader is not stupid) and useful (what to do next).
None of them carries what a person told us beyond the one value that has to be corrected.
"""


class SecondlineError(Exception):
    """The parent of every error that Secondline raises on purpose."""


class UnusableInput(SecondlineError):
    """A file or a value that a person gave cannot be used; the command line exits with 2.

    Parameters
    ----------
    where : str
        The file, and the place in it: ``"record.toml: medicines[2].dose"``.
    found : str
        What stands there, shortened.
    expected : str
        What would be right, with an example or the next step.
    """

    def __init__(self, where: str, found: str, expected: str) -> None:
        self.where, self.found, self.expected = where, found, expected
        super().__init__(f"{where}: found {found}; expected {expected}")


class WrongUnit(SecondlineError, ValueError):
    """Two amounts that cannot be compared, or an amount without a unit that we know."""


class KnowledgeFault(SecondlineError):
    """An entry of ``knowledge/`` does not have its shape; the text names the file and the line."""


class NotKnown(SecondlineError, LookupError):
    """Something was asked for by an id that the library does not hold."""


class SecondLookNeeded(SecondlineError):
    """An answer to a danger sign may fall only after its question was shown again."""

    def __init__(self, flag: str) -> None:
        self.flag = flag
        super().__init__(f"the answer to {flag} may fall only after a second look at its question")
