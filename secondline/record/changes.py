"""Change: one value that is set in a record or taken out, or an entry that joins a list of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """What is written into a record, and where.

    Parameters
    ----------
    place : tuple of (str or int)
        The keys from the top of the record; a number counts the entries of a list from 0:
        ``("red_flags", "chest")``, ``("medicines", 0, "dose")``.
    value : object
        A text, a number, a boolean, a date, a list; for an entry that is added, a mapping. None
        takes out what stands at the place: a key, or an entry of a list.
    is_added : bool
        Whether it joins the list at the place, instead of standing there.

    Examples
    --------
    >>> Change(("medicines",), {"name": "ibuprofen"}, is_added=True).place
    ('medicines',)
    """

    place: tuple[str | int, ...]
    value: object
    is_added: bool = False
