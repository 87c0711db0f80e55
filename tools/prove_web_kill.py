"""Prove that a check-in which was acknowledged is kept, whenever the server is killed.

A real server keeps check-ins, sent one after the other by the form of the page and by the API, and
gets SIGKILL at a moment that a seed decides. It is started again; what was not acknowledged is sent
again with the same key; and in the end each check-in must be there once.

    python -m tools.prove_web_kill [--write] [--cycles 200]     the table: docs/proofs/web_kill.md
"""

import argparse
import json
import os
import sqlite3
import statistics
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.client import HTTPException
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Timer
from urllib.parse import urlencode

from secondline.store.days import diary_day, local_now
from tests.pages import Form, Read
from tests.served import FORM, JSON, Client, Served, opened, start

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "web_kill.md"
_SEED = 20261121
_LONGEST = 0.2  # seconds from the first check-in to the kill
_GONE = (OSError, HTTPException)
_KEPT = {201, 302}


@dataclass(frozen=True)
class Sent:
    """One check-in: its key, and the request that carries it."""

    key: str
    path: str
    body: bytes
    kind: str


@dataclass
class Tally:
    """What was sent, and what became of it."""

    acknowledged: set[str] = field(default_factory=set)
    waiting: list[Sent] = field(default_factory=list)  # sent, and no word came back
    counts: Counter[str] = field(default_factory=Counter)
    starts: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    cookies: dict[str, str] = field(default_factory=dict)

    def back_in(self, server: Served) -> Client:
        """Give the same browser at the new server: its cookies, and the key of the new door."""
        client = opened(server)
        client.cookies = self.cookies | client.cookies
        return client


def by_api(draw: Random, today: date) -> Sent:
    """Give a check-in as a program sends it."""
    key = str(uuid.UUID(int=draw.getrandbits(128), version=4))
    on = today - timedelta(days=draw.randint(1, 400))
    told = {"key": key, "on": on.isoformat(), "values": {"pain": draw.randint(0, 10)}, "note": key}
    return Sent(key, "/api/v1/check-in", json.dumps(told).encode(), JSON)


def by_form(draw: Random, form: Form) -> Sent:
    """Give a check-in as the form of the page sends it."""
    key = str(uuid.UUID(int=draw.getrandbits(128), version=4))
    told = form.as_it_stands() | {"key": [key], "pain": [str(draw.randint(0, 10))], "note": [key]}
    pairs = [(name, value) for name, values in told.items() for value in values]
    return Sent(key, form.action or "/check-in", urlencode(pairs).encode(), FORM)


def check_ins(draw: Random, form: Form, today: date) -> Iterator[Sent]:
    """Give check-ins without end, half of them by the form."""
    while True:
        yield by_form(draw, form) if draw.random() < 0.5 else by_api(draw, today)


def keep(client: Client, one: Sent, tally: Tally) -> None:
    """Send one check-in, and note whether it was acknowledged."""
    if one not in tally.waiting:
        tally.waiting.append(one)
    got = client.post(one.path, one.body, one.kind)
    tally.waiting.remove(one)
    if got.status not in _KEPT:
        tally.wrong.append(f"{one.path} answered {got.status}")
        return
    tally.acknowledged.add(one.key)
    tally.counts["acknowledged"] += 1


def cycle(number: int, folder: Path, tally: Tally) -> None:
    """Start the server, send again what is waiting, send more, and kill it meanwhile."""
    draw = Random(_SEED + number)
    server = start(folder / "home", folder / "log")
    tally.starts.append(server.seconds)
    client = tally.back_in(server)
    for one in list(tally.waiting):
        tally.counts["sent again"] += 1
        keep(client, one, tally)
    read = Read(client.get("/check-in").text)
    form = next(one for one in read.forms if "pain" in one.fields)
    coming = check_ins(draw, form, diary_day(local_now()))
    killer = Timer(draw.uniform(0, _LONGEST), server.kill)
    killer.start()
    try:
        for one in coming:
            keep(client, one, tally)
    except _GONE:
        pass
    killer.join()
    tally.cookies = client.cookies
    client.close()
    tally.counts["killed inside a commit"] += _journal(server).exists()


def _journal(server: Served) -> Path:
    return server.home / "secondline.sqlite3-journal"


def last(folder: Path, tally: Tally) -> None:
    """Start once more, send what is waiting, and hold the file against what was acknowledged."""
    server = start(folder / "home", folder / "log")
    client = tally.back_in(server)
    for one in list(tally.waiting):
        keep(client, one, tally)
    lines = json.loads(client.get("/api/v1/diary").text)
    client.close()
    server.kill()
    with closing(sqlite3.connect(folder / "home" / "secondline.sqlite3")) as file:
        (whole,) = next(file.execute("PRAGMA integrity_check"))
        rows = Counter(key for (key,) in file.execute("SELECT note FROM store_checkin"))
    tally.counts["rows"] = sum(rows.values())
    tally.counts["lost"] = len(tally.acknowledged - set(rows))
    tally.counts["kept twice"] = sum(n > 1 for n in rows.values())
    tally.counts["of nobody"] = len(set(rows) - tally.acknowledged)
    tally.counts["unreadable"] = len(rows) - len({one["note"] for one in lines})
    if whole != "ok":
        tally.wrong.append(f"the file is damaged: {whole}")


def page(tally: Tally, cycles: int) -> str:
    """Give the table."""
    n = tally.counts["acknowledged"]
    rows = {
        "SIGKILL during check-ins": cycles,
        "of these with a transaction open (a journal was left)": tally.counts[
            "killed inside a commit"
        ],
        "check-ins acknowledged": n,
        "sent again after a restart, with the same key": tally.counts["sent again"],
        "rows in the file at the end": tally.counts["rows"],
        "acknowledged and lost": tally.counts["lost"],
        "kept twice": tally.counts["kept twice"],
        "in the file and of nobody": tally.counts["of nobody"],
        "not readable any more (hash of each row)": tally.counts["unreadable"],
        "answers that were neither kept nor refused by the kill": len(tally.wrong),
    }
    starts = f"{statistics.median(tally.starts):.1f} s, {max(tally.starts):.1f} s at most"
    return "\n".join(
        [
            "# Check-ins and SIGKILL",
            "",
            "Written by `python -m tools.prove_web_kill --write`; never edited. A real server on a",
            "file of its own keeps check-ins sent over HTTP, half by the form of the page, half by",
            f"`/api/v1/check-in`; within {1000 * _LONGEST:.0f} ms it is killed, started again, and "
            "given again what it did",
            "not acknowledge. At the end the file is held against what was acknowledged.",
            "",
            "| what | how many |",
            "| --- | ---: |",
            *(f"| {what} | {many:,} |" for what, many in rows.items()),
            "",
            f"None of {n:,}: with 95 % confidence, fewer than {3 / max(n, 1):.1e} of them are lost "
            "(three divided by their number).",
            f"Ready again after a kill: {starts} (two shared cores).",
            "",
            *(f"- {one}" for one in tally.wrong),
        ]
    )


def main() -> int:
    """Kill as often as asked, and write what was kept."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--cycles", type=int, default=200)
    told = asked.parse_args()
    began, tally = time.perf_counter(), Tally()
    with TemporaryDirectory() as place:
        for number in range(told.cycles):
            cycle(number, Path(place), tally)
        last(Path(place), tally)
    text = page(tally, told.cycles).rstrip("\n") + "\n"
    print(text, f"{time.perf_counter() - began:.0f} s on {os.cpu_count()} cores")
    if told.write:
        PAGE.write_text(text, encoding="utf-8")
    bad = ("lost", "kept twice", "of nobody", "unreadable")
    return bool(tally.wrong) or any(tally.counts[one] for one in bad)


if __name__ == "__main__":
    raise SystemExit(main())
