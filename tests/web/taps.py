"""How many taps a form takes, read from the page as it stands, and how many seconds those are.

The seconds are those of the keystroke-level model (Card, Moran and Newell, 1980): to think before
an act, to point, to press and to let go. The page's own answer is measured elsewhere.
"""

from html.parser import HTMLParser

THINK, POINT, PRESS, ANSWER = 1.35, 1.10, 0.10, 0.20


def seconds(n_taps: int) -> float:
    """Give the seconds of taps, each thought about, pointed at, pressed and let go."""
    return n_taps * (THINK + POINT + 2 * PRESS) + ANSWER


class Page(HTMLParser):
    """Where each choice of a page stands: which folded parts are around it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._folds: list[int | None] = []
        self._n = 0
        self.choices: dict[tuple[str, str], list[int]] = {}
        self.buttons: list[tuple[str, str]] = []
        self.typed: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a fold, a choice, a button."""
        held = dict(attrs)
        name, value = held.get("name") or "", held.get("value") or "on"
        if tag == "details":
            self._n += 1
            self._folds.append(None if "open" in held else self._n)
        elif tag == "input" and held.get("type") in ("radio", "checkbox"):
            self.choices[name, value] = [one for one in self._folds if one is not None]
        elif tag == "button" and "hidden" not in held:
            self.buttons.append((name, held.get("value") or ""))
        elif tag == "input" and held.get("type") == "range":
            raise AssertionError("a slider")

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a fold."""
        if tag == "details":
            self._folds.pop()

    def taps(self, wanted: dict[str, str], button: tuple[str, str] = ("", "")) -> int:
        """Give the taps for these choices and for the button: a fold is opened once.

        Raises
        ------
        KeyError
            If the page has no such choice.
        """
        assert button in self.buttons
        opened = {fold for one in wanted.items() for fold in self.choices[one]}
        return len(wanted) + len(opened) + 1
