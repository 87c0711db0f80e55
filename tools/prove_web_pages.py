"""Prove the pages in a real Chromium: seen in every theme, and gone through in every way.

    python -m tools.prove_web_pages [--write] [--only NAME]     the table: docs/proofs/web_pages.md

``--only`` looks at one example alone, or at "own" (a record of one's own) or "empty".
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from secondline.record.examples import EXAMPLES
from secondline.web.door import COOKIE
from tests.browser.chromium import NARROW, WIDE, Window, switches, window
from tests.browser.hands import Hands, Keyboard, Mouse
from tests.browser.looking import axe, open_all, overflow, small_letters, small_targets
from tests.browser.walking import through_example
from tests.pages import shown
from tests.served import Client, Served, opened, served
from tests.started import start_django
from tools.find_browser import found

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "web_pages.md"
_WINDOWS = (("light", WIDE), ("dark", WIDE), ("dim", WIDE), ("light", NARROW))
WAYS: dict[str, dict[str, Any]] = {
    "mouse": {},
    "keyboard alone": {},
    "without scripts": {"has_scripts": False},
    f"finger, {NARROW} px": {"width": NARROW, "has_touch": True},
}
LOOKS: dict[str, Callable[[Any], list[str]]] = {
    "axe": axe,
    "targets under 44 px": small_targets,
    "letters under 16 px": small_letters,
    "wider than the window": overflow,
}
_OWN, _EMPTY = "own", "empty"
_EACH, _OWN_EACH = 1, 3  # pages of one kind, such as lessons


@dataclass
class Tally:
    """What was looked at, and what was wrong."""

    seen: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def add(self, what: str, where: str, faults: list[str]) -> None:
        """Count one look, and keep its faults."""
        self.seen[what] += 1
        for fault in faults:
            self.wrong.setdefault(what, []).append(f"{where}: {fault}")
            print(f"{what}: {where}: {fault}", flush=True)


def look(browser: Browser, server: Served, key: str, name: str, tally: Tally) -> None:
    """Look at every kind of page of one person in every theme, and on a phone."""
    example = name if name in EXAMPLES else None
    client = Client(server.port, {COOKIE: key} | ({"example": example} if example else {}))
    paths = shown(client, "/", "/safety", each=_EACH if example else _OWN_EACH)
    client.close()
    for theme, width in _WINDOWS:
        with window(browser, server, key=key, width=width, theme=theme, example=example) as held:
            where = f"{theme}, {width} px"
            for path in paths:
                held.go(path)
                open_all(held.page)
                for what, faults in LOOKS.items():
                    tally.add(what, f"{name} {path}, {where}", faults(held.page))
            _beside(held, f"{name}, {where}", tally)


def _beside(held: Window, where: str, tally: Tally) -> None:
    tally.add("asked of anybody else", where, held.elsewhere)
    tally.add("complaints of the console", where, held.complaints)
    tally.add("answers of 500 and above", where, held.failed)


def go(browser: Browser, server: Served, key: str, name: str, tally: Tally) -> None:
    """Go through one example in every way."""
    for way, how in WAYS.items():
        with window(browser, server, key=key, **how) as held:
            hands = _hands(way, held)
            try:
                through_example(held, hands, name)
                faults = []
            except Exception as error:  # noqa: BLE001 - whatever stops the way is the finding
                faults = [" ".join(str(error).split())[:200]]
            tally.add(f"ways, {way}", name, faults)
            tally.add("focus not seen", f"{name}, {way}", getattr(hands, "unseen", []))
            _beside(held, f"{name}, {way}", tally)


def _hands(way: str, held: Window) -> Hands:
    if way == "keyboard alone":
        return Keyboard(held.page)
    return Mouse(held.page, is_finger=way.startswith("finger"))


@contextmanager
def people(names: list[str]) -> Iterator[Iterator[tuple[str, Served, str]]]:
    """Give each name with a server that holds what belongs to it."""
    from tests.stored import of_example  # its tables are Django's, which must have started

    with TemporaryDirectory() as place:
        empty, own = Path(place) / "empty", Path(place) / "own"
        for folder in (empty, own):
            (folder / "home").mkdir(parents=True)
        (own / "home" / "secondline.sqlite3").write_bytes(of_example("three_months", 90))
        with served(empty) as first, served(own) as second:
            keys = {one.port: _key(one) for one in (first, second)}
            held = [(one, second if one == _OWN else first) for one in names]
            yield ((name, server, keys[server.port]) for name, server in held)


def _key(server: Served) -> str:
    client = opened(server)
    client.close()
    return client.cookies[COOKIE]


def main() -> int:
    """Look and go, and write what was wrong."""
    start_django()
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--only")
    told = asked.parse_args()
    began, tally, place = time.perf_counter(), Tally(), found()
    if place is None:
        print("Not proved: no chromium, chromium-browser or google-chrome on the PATH.")
        return 1
    names = [told.only] if told.only else [*EXAMPLES, _OWN, _EMPTY]
    with people(names) as all_people, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=place, args=switches())
        for name, server, key in all_people:
            look(browser, server, key, name, tally)
            if name in EXAMPLES:
                go(browser, server, key, name, tally)
        browser.close()
    text = page(tally)
    print(text, f"{time.perf_counter() - began:.0f} s")
    if told.write and not told.only:
        PAGE.write_text(text, encoding="utf-8")
    return bool(tally.wrong)


def page(tally: Tally) -> str:
    """Give the table."""
    rows = [
        f"| {what} | {n:,} | {len(tally.wrong.get(what, ()))} |" for what, n in tally.seen.items()
    ]
    faults = [f"- {what}: {one}" for what, held in tally.wrong.items() for one in held]
    return "\n".join([*_HEAD, *rows, "", *faults]).rstrip("\n") + "\n"


_HEAD = (
    "# The pages in a real browser",
    "",
    "Written by `python -m tools.prove_web_pages --write`; never edited. Every kind of page of the",
    "seven examples, of a record of one's own and of an empty one is looked at in each theme at",
    f"{WIDE} px, and at {NARROW} px, with all that is folded unfolded. Each example is gone",
    "through from its door over the six questions to the way out: with a mouse, with the keyboard",
    "alone, with scripts off, and with a finger. That each look can fail is tested in",
    "`tests/browser/test_looking.py`.",
    "",
    "| looked for | looks | found |",
    "| --- | ---: | ---: |",
)


if __name__ == "__main__":
    raise SystemExit(main())
