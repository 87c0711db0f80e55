"""From what is typed below a screen to the answers of its signs."""

import re

from secondline.loop.safety.screens import Screen

_NONE = ("n", "none", "none of these")
_ONE = re.compile(r"(\d{1,3})(y|n|u)?\Z")
_HOW = {None: "yes", "y": "yes", "n": "no", "u": "not sure"}
_LONG = (("not sure", "u"), ("unsure", "u"), ("yes", "y"), ("no", "n"))


def signs_told(screen: Screen, typed: str) -> dict[str, str] | None:
    """Give the answers to single signs of a screen; None where what was typed is not clear.

    Examples
    --------
    >>> from secondline.loop.safety.screens import Sign
    >>> screen = Screen("life", "", "", (Sign("chest", ""), Sign("aaa", ""), Sign("stroke", "")))
    >>> signs_told(screen, "1, 3u")
    {'chest': 'yes', 'stroke': 'not sure'}
    """
    told: dict[str, str] = {}
    for word in _words(typed):
        found = _ONE.match(word)
        at = int(found[1]) - 1 if found else -1
        if not found or not 0 <= at < len(screen.signs):
            return None
        id, how = screen.signs[at].id, _HOW[found[2]]
        if told.get(id, how) != how:
            return None  # one sign, two answers
        told[id] = how
    return told or None


def is_none(typed: str) -> bool:
    """Whether it says that none of these is so."""
    return typed.casefold() in _NONE


def _words(typed: str) -> list[str]:
    text = typed.casefold().replace(",", " ")
    for long, short in _LONG:
        text = re.sub(rf"(?<=\d) *{long}\b", short, text)
    return re.sub(r"(?<=\d) +(?=[yu]\b)", "", text).split()
