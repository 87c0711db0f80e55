"""Fill every form that a page shows, with a mark of its own in every field that takes words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import urlsplit

from tests.pages import Field, Form, Read, kind_of, walked
from tests.served import JSON, Answered, Client

STEM = "kanarie"
_WORDS = ("text", "textarea", "search")
_GIVEN = {"number": "5", "date": "2026-11-01", "month": "2026-10", "time": "08:30"}
# What would take away what is told before it is looked for.
_NEVER = ("erase", "restore", "leave-example", "examples", "take-back", "remove", "delete")
_BOUNDARY = "----a-boundary-of-no-meaning"


@dataclass
class Walk:
    """What was filled in, and everything that came back."""

    client: Client
    marks: dict[str, str] = field(default_factory=dict)  # by mark, the field that it was put into
    came: list[tuple[str, Answered]] = field(default_factory=list)
    searches: list[str] = field(default_factory=list)  # forms that would put words into an address
    _next: Iterator[int] = field(default_factory=lambda: count(1))

    def mark(self, where: str) -> str:
        """Give a mark that stands in one place alone."""
        mark = f"{STEM}{next(self._next):04d}z"
        self.marks[mark] = where
        return mark

    def fill_all(self) -> None:
        """Fill each kind of form once on every page that links lead to, and on what follows."""
        done: set[tuple[str, str]] = set()
        for path, got in list(walked(self.client, "/", "/safety", "/safety/signs", each=2)):
            self.came.append((path, got))
            self._fill_on(path, got, done)

    def _fill_on(self, path: str, got: Answered, done: set[tuple[str, str]]) -> None:
        if not got.headers.get("Content-Type", "").startswith("text/html"):
            return
        for form in Read(got.text).forms:
            action = form.action or path
            known = (kind_of(action), ",".join(sorted(form.fields)))
            if set(action.split("/")) & set(_NEVER) or known in done:
                continue
            done.add(known)
            if form.method == "get":
                words = [one.name for one in form.fields.values() if one.kind in _WORDS]
                self.searches += [f"{action}: {name}" for name in words]
                continue
            answer = self._send(action, form, has_all=True)
            self.came.append((action, answer))
            if answer.status == 422:  # such as a day that is none: once more, with words alone
                answer = self._send(action, form, has_all=False)
                self.came.append((action, answer))
            self._fill_on(urlsplit(action).path, answer, done)  # such as a look before it is kept

    def _send(self, action: str, form: Form, *, has_all: bool) -> Answered:
        words = [one.name for one in form.fields.values() if one.kind in _WORDS]
        areas = [one.name for one in form.fields.values() if one.kind == "textarea"]
        marked = words if has_all else {*words[:1], *areas}
        told = [
            (one.name, value)
            for one in form.fields.values()
            if one.kind != "file"
            for value in self._values(one, action, is_marked=one.name in marked)
        ]
        told += _pressed(form)
        if not form.is_multipart:
            return self.client.post(action, told)
        files = [one.name for one in form.fields.values() if one.kind == "file"]
        body = self._multipart(told, files, action)
        return self.client.post(action, body, f"multipart/form-data; boundary={_BOUNDARY}")

    def _values(self, one: Field, action: str, *, is_marked: bool) -> list[str]:
        if is_marked:
            return [self.mark(f"{kind_of(action)} {one.name}")]
        if one.kind == "select":
            return one.chosen or one.values[:1]
        if one.kind in ("radio", "checkbox"):
            # The last one: no, where it is about danger, so that the walk goes on.
            return one.chosen or [value for value in one.values if value][-1:]
        return [_GIVEN[one.kind]] if one.kind in _GIVEN else one.chosen

    def _multipart(self, told: list[tuple[str, str]], files: list[str], action: str) -> bytes:
        parts = [f'name="{name}"\r\n\r\n{value}' for name, value in told]
        for name in files:
            mark = self.mark(f"{kind_of(action)} {name}: a note in a table")
            table = f"date,pain,note\r\n2026-10-01,5,{mark}\r\n"
            head = f'name="{name}"; filename="{mark}.csv"\r\nContent-Type: text/csv'
            parts.append(f"{head}\r\n\r\n{table}")
        held = [f"--{_BOUNDARY}\r\nContent-Disposition: form-data; {one}\r\n" for one in parts]
        return "".join([*held, f"--{_BOUNDARY}--\r\n"]).encode()

    def ask_api(self) -> None:
        """Put marks into all that the API takes."""
        key = "00000000-0000-4000-8000-000000000000"
        note = self.mark("api check-in note")
        told = {"key": key, "on": "2026-10-02", "values": {"pain": 4}, "note": note}
        names = {"names": ["aspirin", self.mark("api check names")]}
        broken = {"key": self.mark("api check-in key"), self.mark("api unknown key"): 1}
        for path, body in (("check-in", told), ("check", names), ("check-in", broken)):
            address = f"/api/v1/{path}"
            answer = self.client.post(address, json.dumps(body).encode(), JSON)
            self.came.append((address, answer))
        for path in ("review", "diary", f"diary?first={self.mark('api diary, not a day')}"):
            address = f"/api/v1/{path}"
            self.came.append((address, self.client.get(address)))


def _pressed(form: Form) -> list[tuple[str, str]]:
    """Give what the button sends: the one without a name, or none of the danger signs, or any."""
    names = [name for name, _ in form.buttons]
    if not names or "" in names:
        return []
    return [("none", "")] if "none" in names else form.buttons[:1]
