"""A page read as a person without scripts has it: its words, its links, its forms."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

from tests.served import Answered, Client

_SPACE = re.compile(r"\s+")
_SILENT = frozenset({"script", "style", "template", "title"})
_BLOCKS = frozenset(
    "article br button caption dd details div dt fieldset figure footer form h1 h2 h3 h4 h5 h6"
    " header label legend li main nav ol option p section summary table td th tr ul".split()
)
Names = dict[str, str | None]


@dataclass
class Field:
    """One thing that a form sends: its name, its kind, and what may be chosen or stands there."""

    name: str
    kind: str
    values: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)


@dataclass
class Form:
    """A form as it stands."""

    method: str
    action: str
    is_multipart: bool
    fields: dict[str, Field] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def as_it_stands(self) -> dict[str, list[str]]:
        """Give what it would send with nothing changed, but for its button."""
        return {one.name: list(one.chosen) for one in self.fields.values() if one.kind != "file"}


class Read(HTMLParser):
    """What stands on a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.loaded: list[str] = []
        self._words: list[str] = []
        self._open: list[str] = []
        self._select: Field | None = None
        self._area: Field | None = None
        self.feed(text)

    @property
    def words(self) -> str:
        """All that can be read, each run of space as one; a word within a line adds none."""
        return plain("".join(self._words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link, a form, a field."""
        held = dict(attrs)
        if tag in _SILENT:
            self._open.append(tag)
        if tag in _BLOCKS:
            self._words.append(" ")
        if tag == "a" and held.get("href"):
            self.links.append(str(held["href"]))
        elif tag in ("img", "link", "script", "iframe", "source"):
            self.loaded += [str(held[name]) for name in ("src", "href") if held.get(name)]
        elif tag == "form":
            kind = held.get("enctype") == "multipart/form-data"
            action = held.get("action") or ""
            self.forms.append(Form((held.get("method") or "get").lower(), action, kind))
        elif self.forms:
            self._in_form(tag, held)

    def handle_endtag(self, tag: str) -> None:
        """Note that something ended."""
        if self._open and self._open[-1] == tag:
            self._open.pop()
        if tag in _BLOCKS:
            self._words.append(" ")
        if tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None

    def handle_data(self, data: str) -> None:
        """Note words."""
        if not self._open:
            self._words.append(data)
        if self._area is not None:
            self._area.chosen = [self._area.chosen[0] + data]

    def _in_form(self, tag: str, held: Names) -> None:
        form, name = self.forms[-1], held.get("name") or ""
        if tag == "option" and self._select is not None:
            value = held.get("value") or ""
            self._select.values.append(value)
            if "selected" in held:
                self._select.chosen.append(value)
        elif tag == "button" or (tag == "input" and held.get("type") == "submit"):
            form.buttons.append((name, held.get("value") or ""))
        elif tag in ("input", "select", "textarea") and name:
            kind = (held.get("type") or "text") if tag == "input" else tag
            one = form.fields.setdefault(name, Field(name, kind))
            self._add(one, tag, held)

    def _add(self, one: Field, tag: str, held: Names) -> None:
        if tag == "select":
            self._select = one
        elif tag == "textarea":
            one.chosen, self._area = [""], one
        elif one.kind in ("radio", "checkbox"):
            value = held["value"] or "" if "value" in held else "on"
            one.values.append(value)
            one.chosen += [value] if "checked" in held else []
        else:
            one.chosen = [held.get("value") or ""]


def plain(text: str) -> str:
    """Give a text with each run of space as one."""
    return _SPACE.sub(" ", text).strip()


def local(path: str, link: str) -> str | None:
    """Give the path that a link on a page leads to; None where it leads elsewhere."""
    parts = urlsplit(urljoin(f"http://here{path}", link))
    if parts.netloc != "here" or parts.scheme != "http":
        return None
    return parts.path + (f"?{parts.query}" if parts.query else "")


def kind_of(path: str) -> str:
    """Give the address of a path as the table has it: pages of one kind differ in their words."""
    try:
        return resolve(urlsplit(path).path, "secondline.site.urls").route
    except Resolver404:
        return path


def walked(client: Client, *starts: str, each: int = 1000) -> Iterator[tuple[str, Answered]]:
    """Give each page that can be reached by links, with what came back.

    Parameters
    ----------
    each : int
        How many pages of one kind are gone to.
    """
    waiting, seen = list(starts), Counter(kind_of(one) for one in starts)
    known = set(starts)
    while waiting:
        path = waiting.pop(0)
        got = client.get(path)
        yield path, got
        if got.status in (301, 302, 303):
            found = [got.headers["Location"]]
        elif got.headers.get("Content-Type", "").startswith("text/html"):
            found = Read(got.text).links
        else:
            continue
        for one in filter(None, (local(path, link) for link in found)):
            if one not in known and seen[kind_of(one)] < each:
                known.add(one)
                seen[kind_of(one)] += 1
                waiting.append(one)


def shown(client: Client, *starts: str, each: int = 1) -> list[str]:
    """Give the paths of the pages that are shown: no redirect, no file."""
    return [
        path
        for path, got in walked(client, *starts, each=each)
        if got.status == 200
        and got.headers.get("Content-Type", "").startswith("text/html")
        and path != "/leave"  # it leads out
    ]
