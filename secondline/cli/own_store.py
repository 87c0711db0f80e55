"""What `export`, `erase`, `backup` and `restore` share: the store, and one question."""

import sys
from importlib import import_module

from secondline.errors import UnusableInput

_YES = "yes"


def open_store() -> None:
    """Open what was told on the pages of this machine."""
    # By its name: the site knows every door, and no door knows the site.
    import_module("secondline.site.opened").open_store()


def is_meant(says: str, *, is_sure: bool) -> bool:
    """Ask on the terminal whether something is meant that cannot be taken back.

    Raises
    ------
    UnusableInput
        If nobody can answer.
    """
    if is_sure:
        return True
    if not sys.stdin.isatty():
        raise UnusableInput("the answer", "no terminal to ask in", "--yes, if it is meant")
    print(says)
    if input(f'Type "{_YES}" to go on, anything else to leave it: ').strip().casefold() == _YES:
        return True
    print("Nothing was changed.")
    return False
