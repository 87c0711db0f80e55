"""Two ways to use a page: with a mouse or a finger, and with the keyboard alone.

Both count what they do, so that taps are measured and not guessed.
"""

from dataclasses import dataclass, field
from typing import Protocol

from playwright.sync_api import Locator, Page

_MOST_TABS = 500
_FOCUSED = "(one) => one === document.activeElement"
_SEEN = """(one) => {
  // A point that is laid over its label shows where one is on the label.
  for (const held of [one, one.closest("label"), one.closest("li")]) {
    const style = held && getComputedStyle(held);
    if (style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) return true;
  }
  return false;
}"""


class Hands(Protocol):
    """Somebody who presses, marks and writes."""

    acts: list[str]

    def press(self, what: Locator) -> None:
        """Press a link, a button, or what unfolds something."""

    def follow(self, what: Locator) -> None:
        """Press what leads to another page, and wait until it is there."""

    def mark(self, what: Locator) -> None:
        """Choose a point, or tick a box."""

    def write(self, what: Locator, text: str) -> None:
        """Write into a field."""


@dataclass
class Mouse:
    """With a mouse, or with a finger where the window has touch."""

    page: Page
    is_finger: bool = False
    acts: list[str] = field(default_factory=list)

    def press(self, what: Locator) -> None:
        """Press a link, a button, or what unfolds something."""
        self.acts.append(f"tap {_name(what)}")
        if self.is_finger:
            what.tap()
        else:
            what.click()

    def follow(self, what: Locator) -> None:
        """Press what leads to another page, and wait until it is there."""
        with self.page.expect_navigation():
            self.press(what)

    def mark(self, what: Locator) -> None:
        """Choose a point on its label, which is what people hit."""
        self.press(what.locator("xpath=ancestor-or-self::label | self::*").first)

    def write(self, what: Locator, text: str) -> None:
        """Write into a field."""
        self.press(what)
        self.acts += ["key"] * len(text)
        self.page.keyboard.type(text)


@dataclass
class Keyboard:
    """With Tab, Enter, Space and the arrows, which choose among points."""

    page: Page
    acts: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)  # where one could not see where one is

    def press(self, what: Locator) -> None:
        """Press a link, a button, or what unfolds something."""
        self._to(what)
        self._key("Enter")

    def follow(self, what: Locator) -> None:
        """Press what leads to another page, and wait until it is there."""
        with self.page.expect_navigation():
            self.press(what)

    def mark(self, what: Locator) -> None:
        """Choose a point, or tick a box."""
        group = what.locator(f"xpath=//input[@name={_quoted(what.get_attribute('name') or '')}]")
        first = group.first if what.get_attribute("type") == "radio" else what
        self._to(first)
        for _ in range(group.count()):
            if what.evaluate(_FOCUSED):
                break
            self._key("ArrowDown")
        if not what.is_checked():
            self._key("Space")

    def write(self, what: Locator, text: str) -> None:
        """Write into a field."""
        self._to(what)
        self.acts += ["key"] * len(text)
        self.page.keyboard.type(text)

    def _to(self, what: Locator) -> None:
        handle = what.element_handle()
        for _ in range(_MOST_TABS):
            if handle.evaluate(_FOCUSED):
                if not handle.evaluate(_SEEN):
                    self.unseen.append(_name(what))
                return
            self._key("Tab")
        raise AssertionError(f"the keyboard does not get to {_name(what)}")

    def _key(self, key: str) -> None:
        self.acts.append(key)
        self.page.keyboard.press(key)


def _name(what: Locator) -> str:
    return " ".join((what.text_content() or what.get_attribute("name") or "").split())[:60]


def _quoted(text: str) -> str:
    return f"'{text}'" if "'" not in text else f'"{text}"'
