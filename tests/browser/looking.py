"""What can be measured of a page as it stands on a screen: axe, targets, letters, width.

Each function gives the faults it found, in words; nothing found is an empty list.
"""

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

_AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
# What WCAG 2.2 asks up to AA, and what axe calls good practice.
_RUN = """async (only) => {
  const how = {resultTypes: ["violations"]};
  if (only) how.runOnly = {type: "rule", values: only};
  const {violations} = await axe.run(document, how);
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 150)}`));
}"""
_TARGETS = """(least) => {
  const shown = (one) => {
    const box = one.getBoundingClientRect();
    return one.checkVisibility({visibilityProperty: true}) && box.width > 1 && box.right > 0;
  };
  const inWords = (one) => getComputedStyle(one).display === "inline"
    && one.parentElement.textContent.trim() !== one.textContent.trim();
  // A point or a box is hit anywhere on its label.
  const hit = (one) => ["radio", "checkbox"].includes(one.type) && one.labels.length
    ? one.labels[0] : one;
  const all = document.querySelectorAll(
    "a[href], button, summary, select, textarea, input:not([type=hidden])");
  return [...all].filter((one) => shown(one) && !inWords(one)).map(hit).flatMap((one) => {
    const box = one.getBoundingClientRect();
    const small = Math.min(box.width, box.height) < least - 0.5;
    return small ? [`${Math.round(box.width)} x ${Math.round(box.height)}: ${
      one.outerHTML.slice(0, 120)}`] : [];
  });
}"""
_LETTERS = """(least) => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Set();
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const held = node.parentElement;
    if (!node.textContent.trim() || !held.checkVisibility({visibilityProperty: true})) continue;
    const size = parseFloat(getComputedStyle(held).fontSize);
    if (size < least - 0.01) small.add(`${size} px: ${node.textContent.trim().slice(0, 60)}`);
  }
  return [...small];
}"""
_OVER = """() => {
  const root = document.documentElement, over = root.scrollWidth - root.clientWidth;
  if (over <= 0) return [];
  const wide = [...document.body.querySelectorAll("*")]
    .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
    .map((one) => one.outerHTML.slice(0, 100));
  return [`${over} px too wide: ${wide.at(-1)}`];
}"""
_OPEN = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"
TARGET, LETTER = 44, 16


def open_all(page: Page) -> None:
    """Unfold everything, so that what is folded is looked at too."""
    page.evaluate(_OPEN)


def axe(page: Page, *only: str) -> list[str]:
    """Give what axe finds, by all of its rules or by some."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_AXE)
    return _found(page, _RUN, list(only))


def small_targets(page: Page) -> list[str]:
    """Give what is to be hit and is smaller than 44 px."""
    return _found(page, _TARGETS, TARGET)


def small_letters(page: Page) -> list[str]:
    """Give what is written smaller than 16 px."""
    return _found(page, _LETTERS, LETTER)


def overflow(page: Page) -> list[str]:
    """Give what makes a page wider than its window."""
    return _found(page, _OVER, None)


def _found(page: Page, script: str, given: Any) -> list[str]:
    return [str(one) for one in page.evaluate(script, given or None)]


def all_of(page: Page, *only: str) -> list[str]:
    """Give everything that is wrong with a page as it stands."""
    return [*axe(page, *only), *small_targets(page), *small_letters(page), *overflow(page)]
