"""What an opened option says beyond its finding: the decision, and what it is like."""

from dataclasses import dataclass

from secondline.knowledge.library import Library
from secondline.loop.options.told import Facts
from secondline.loop.words import group, phrase


@dataclass(frozen=True, slots=True)
class Opened:
    """Two texts for whoever reads; empty where nobody has written them.

    Attributes
    ----------
    decide : str
        The choice that stands open, with doing nothing among it.
    like : str
        What people go through doing it.
    """

    decide: str
    like: str


def opened(about: str, facts: Facts, library: Library, by: str | None) -> Opened:
    """Give what an opened option says.

    Parameters
    ----------
    about : str
        What the finding is about: an option's id, or a medicine's.
    facts : mapping
        Those of the finding.
    by : str, optional
        Who reads it, as the record has it.
    """
    path = f"options.{about if about in library.options else 'medicine'}"
    held = group(library, path)
    texts = (
        phrase(library, f"{path}.{key}", facts, by) if key in held else ""
        for key in ("decide", "like")
    )
    return Opened(*texts)
