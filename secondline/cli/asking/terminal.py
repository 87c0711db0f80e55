"""What is said to the terminal while it asks, and what comes back from it."""

from collections.abc import Callable
from typing import Any

from rich.console import Console

from secondline.cli.lines import block, rule, seen
from secondline.knowledge.library import Library
from secondline.loop.words import phrase

Read = Callable[[str], str]

_PROMPT = "> "
_QUIT = ("q", "quit")


class Stopped(Exception):
    """Somebody asked to stop, or closed the terminal; every answer so far is kept."""


class Terminal:
    """A page that is written to, and lines that are read.

    Parameters
    ----------
    read : callable
        Gives the next line that is typed; an end of file stops.
    by : str, optional
        Who reads: the person in pain, or ``carer``.
    """

    def __init__(self, out: Console, library: Library, by: str | None, read: Read) -> None:
        self.out, self.library, self.by, self._read = out, library, by, read

    def text(self, path: str, **facts: Any) -> str:
        """Give a sentence of ``words/en/asking.yaml``, filled."""
        return phrase(self.library, f"asking.{path}", facts, self.by)

    def title(self, path: str, **facts: Any) -> None:
        """Begin a new part."""
        rule(self.out, self.text(path, **facts))

    def say(self, path: str, style: str = "", **facts: Any) -> None:
        """Say a sentence of ``words/en/asking.yaml``."""
        self.show(self.text(path, **facts), style)

    def show(self, said: str, style: str = "", mark: str = "") -> None:
        """Show a text that comes from elsewhere; nothing in it moves the cursor."""
        block(self.out, seen(said), style, mark=mark)

    def gap(self) -> None:
        """Leave a line empty."""
        self.out.print()

    def answer(self) -> str:
        """Give what is typed next.

        Raises
        ------
        Stopped
            At ``q``, and where nothing more can come.
        """
        try:
            typed = self._read(_PROMPT).strip()
        except EOFError:
            raise Stopped from None
        if typed.casefold() in _QUIT:
            raise Stopped
        return typed
