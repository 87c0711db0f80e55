"""The same record asked in three ways: on the terminal, over the API, and on the pages."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any
from unittest import mock

from django.test import Client

import secondline
from secondline.exchange.plain_json import plain_review
from secondline.knowledge.library import Library
from secondline.record.writing import to_toml
from secondline.store import records
from tests.generated import ON, values
from tests.pages import Read, plain

QUESTIONS = ("safety", "response", "reasons", "options", "experiment", "visit")
PATHS = (*QUESTIONS, "options?for=clinician")
_SAYING = ("h1", "h2", "h3", "h4", "p", "summary")
_CLOCKS = re.compile(r"secondline\.(web|api|store)\b")


@dataclass(frozen=True)
class Difference:
    """Where two of the three do not say the same."""

    number: int
    question: str
    kind: str
    what: str


class Told(HTMLParser):
    """Of every finding on a page the heading, without its mark, and the first paragraph.

    One of the two is what the finding says, or both together: where it has more than one sentence,
    the heading is the first. Where it is the paragraph alone, the heading is a name.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._of = ""  # the tag of the finding that we are in
        self._parts: list[str] = []
        self._is_in = self._is_mark = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a finding begins, and its heading."""
        classes = (dict(attrs).get("class") or "").split()
        if {"finding", "urgent"} & set(classes):
            self._of, self._parts = tag, []
        elif self._of and tag in _SAYING and len(self._parts) < 2:
            self._is_in = True
            self._parts.append("")
        elif self._is_in and "mark" in classes:
            self._is_mark = True

    def handle_endtag(self, tag: str) -> None:
        """Note where a heading, its mark, or the finding ends."""
        if tag == "span":
            self._is_mark = False
        elif tag in _SAYING:
            self._is_in = False
        elif self._of and tag == self._of:
            heading, first, *_ = (*(plain(one) for one in self._parts), "", "")
            self.found.append((heading, first))
            self._of = ""

    def handle_data(self, data: str) -> None:
        """Take up the words of a heading or a paragraph."""
        if self._is_in and not self._is_mark:
            self._parts[-1] += data


@contextmanager
def day_is(on: date) -> Iterator[None]:
    """Let every page and the API take this for today."""
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    held = [one for name, one in sys.modules.items() if _CLOCKS.match(name)]
    with ExitStack() as stack:
        for one in held:
            if hasattr(one, "local_now"):
                stack.enter_context(mock.patch.object(one, "local_now", lambda: noon))
        yield


def differences(
    number: int, browser: Client, library: Library, counts: Counter[str] | None = None
) -> Iterator[Difference]:
    """Keep one invented record, ask it in three ways, and give what differs.

    Parameters
    ----------
    counts : Counter, optional
        Takes up how many findings, pages and findings on pages were held against each other.
    """
    counts = Counter() if counts is None else counts
    flags = library.flag_ids()
    text = to_toml(values(number, library))
    key, now = f"invented {number}", datetime.now(UTC)
    records.replace(text, what="invented", key=key, now=now, flag_ids=flags)
    review = secondline.review(records.record(flags), library, on=ON)
    wanted = json.loads(json.dumps(plain_review(review)))
    got = json.loads(browser.get("/api/v1/review").content)
    counts["findings in the JSON"] += sum(len(wanted[name]["findings"]) for name in QUESTIONS)
    if got != wanted:
        names = [name for name in wanted if got.get(name) != wanted[name]]
        yield Difference(number, ", ".join(names), "the API differs from the terminal", "")
    for path in PATHS:
        yield from _on_page(number, path, browser, wanted, counts)


def _on_page(
    number: int, path: str, browser: Client, wanted: dict[str, Any], counts: Counter[str]
) -> Iterator[Difference]:
    answer = browser.get(f"/{path}")
    counts["pages that lead to danger or to the beginning"] += answer.status_code == 302
    if answer.status_code == 302:
        return  # danger alone, or nothing told: tests/web/test_examples.py
    text = answer.content.decode()
    said = {plain(one["says"]) for name in QUESTIONS for one in wanted[name]["findings"]}
    counts["pages"] += 1
    counts["findings looked for on them"] += len(wanted[path.partition("?")[0]]["findings"])
    for heading, first in Told(text).found:
        counts["findings shown, looked for in the JSON"] += 1
        if not {heading, first, f"{heading} {first}"} & said:
            yield Difference(number, path, "on the page, and not found", heading or first)
    words, is_whole = Read(text).words, "?" in path
    for one in wanted[path.partition("?")[0]]["findings"]:
        # One that another one tells of stands by itself only where the whole is asked for.
        is_due = is_whole or not one["facts"].get("told_with")
        if is_due and plain(one["says"]) not in words:
            yield Difference(number, path, "found, and not on the page", one["id"])
