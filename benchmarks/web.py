"""The pages with a diary of ten years: how long each takes, and what the server needs.

    python -m benchmarks.web [--write]      the table goes to docs/proofs/web_speed.md

A real server in a process of its own; 3,650 days with ten items each. Times are those of the
client, from the first byte sent to the last one read.
"""

import argparse
import json
import os
import platform
import random
import statistics
import time
import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from secondline.store.days import diary_day, local_now
from tests.pages import kind_of, shown
from tests.served import JSON, Client, opened, served, start
from tests.started import start_django

PAGE = Path(__file__).resolve().parents[1] / "docs" / "proofs" / "web_speed.md"
DAYS = 3650
N_CHECK_INS, N_LOADS, N_STARTS, N_AFTER = 200, 12, 5, 5
_STILL = ("/check-in", "/diary", "/safety", "/taken", "/learn", "/you")  # no estimate stands there
_LONG = ("/response", "/visit", "/")  # an estimate stands there, which every check-in changes
_READS = 3.0
_AFTER = ("/check-in", "/diary", "/safety", "/reasons", "/options", "/response", "/visit", "/")
GOALS = {"check-in": 50.0, "page": 200.0, "start": 2000.0, "memory": 250.0}
_SEED = 20261121
_RATINGS = ("pain", "interference", "sleep", "fatigue", "mood", "fog")


def ten_years(today: date) -> bytes:
    """Give the file of somebody who noted ten items on each day of ten years."""
    from django.db import connection

    import secondline
    from secondline.record.examples import path_of
    from secondline.store import records
    from secondline.store.diary_text import line_of
    from secondline.store.line import hash_of
    from secondline.store.models import CheckIn
    from tests.stored import store_in

    draw, now = random.Random(_SEED), datetime.now(UTC)
    text = path_of("three_months").read_text(encoding="utf-8")
    text = "\n".join(line for line in text.splitlines() if not line.startswith("diary ="))
    rows = []
    with TemporaryDirectory() as place, store_in(Path(place)) as file:
        flags = secondline.library().flag_ids()
        records.replace(text, what="all", key="all", now=now, flag_ids=flags)
        for back in range(DAYS, 0, -1):
            on, at = today - timedelta(days=back), clock(20, back % 60)
            values = {name: float(draw.randint(2, 9)) for name in _RATINGS}
            values |= {"taken:Flexeril": 1.0, "taken:Percocet": float(draw.randint(0, 2))}
            values |= {"flare": float(draw.random() < 0.05)}
            kept, note = line_of(values), draw.choice(["a walk", "rain", "slept badly", ""])
            digest = hash_of(on, at, kept, note)
            rows.append(CheckIn(on=on, at=at, values=kept, note=note, key=str(uuid.UUID(int=back)),
                                hash=digest, made_at=now))  # fmt: skip
        CheckIn.objects.bulk_create(rows)
        connection.close()
        return file.read_bytes()


def spent(client: Client, path: str) -> float:
    """Give the milliseconds of one page."""
    began = time.perf_counter()
    got = client.get(path)
    took = 1000 * (time.perf_counter() - began)
    if got.status >= 400:
        raise SystemExit(f"{path} answered {got.status}")
    return took


def check_in(client: Client, back: int) -> float:
    """Give the milliseconds of one check-in."""
    day = diary_day(local_now()) - timedelta(days=back)
    told = {"key": str(uuid.uuid4()), "on": day.isoformat(), "at": f"09:{back % 60:02}"}
    body = json.dumps(told | {"values": {"pain": 5, "sleep": 4}}).encode()
    began = time.perf_counter()
    got = client.post("/api/v1/check-in", body, JSON)
    took = 1000 * (time.perf_counter() - began)
    if got.status != 201:
        raise SystemExit(f"a check-in was answered with {got.status}")
    return took


def p95(held: list[float]) -> float:
    """Give what 95 of 100 stay under."""
    return sorted(held)[min(len(held) - 1, round(0.95 * len(held)))]


def row(what: str, held: list[float], goal: float | None = None) -> str:
    """Give one line of the table; what misses its goal is marked."""
    mark = " **missed**" if goal is not None and p95(held) >= goal else ""
    said = f"{goal:,.0f}{mark}" if goal is not None else ""
    return (
        f"| {what} | {len(held)} | {statistics.median(held):,.0f} | {p95(held):,.0f} "
        f"| {max(held):,.0f} | {said} |"
    )


def starts(folder: Path) -> list[float]:
    """Give the milliseconds of some starts, to the link."""
    found = []
    for _ in range(N_STARTS):
        server = start(folder / "home", folder / "log")
        found.append(1000 * server.seconds)
        server.kill()
    return found


def measured(folder: Path) -> tuple[list[str], float]:
    """Give the lines of the table, and the memory of the server in MB at the end."""
    lines = [row("start of the server, to the link", starts(folder), GOALS["start"])]
    with served(folder) as server:
        one = opened(server)
        other = Client(server.port, dict(one.cookies))
        paths = [path for path in shown(one, "/") if path != "/you/erase"]
        by_page = {path: [spent(one, path) for _ in range(N_LOADS)] for path in paths}
        tabs = at_once(lambda: reads(one, paths), lambda: reads(other, paths))
        alone = [check_in(one, back % 300) for back in range(N_CHECK_INS)]
        beside = at_once(
            lambda: reads(one, _STILL * 3),
            lambda: [check_in(other, back % 300) for back in range(N_CHECK_INS // 4)],
        )
        after = {path: [first_after(one, path) for _ in range(N_AFTER)] for path in _AFTER}
        sooner = {path: [first_after(one, path, 0) for _ in range(N_AFTER)] for path in _LONG}
        resident = psutil.Process(server.process.pid).memory_info().rss / 1e6
    every = [took for held in by_page.values() for took in held]
    slowest = sorted(by_page, key=lambda path: -p95(by_page[path]))[:5]
    lines += [
        row("check-in, one client", alone, GOALS["check-in"]),
        row("check-in, while another tab reads", beside[1], GOALS["check-in"]),
        row(f"all {len(paths)} kinds of pages, one client", every, GOALS["page"]),
        row("all kinds of pages, two tabs at once", [*tabs[0], *tabs[1]], GOALS["page"]),
        row("pages, while another tab keeps check-ins", beside[0], GOALS["page"]),
        *(row(f"slowest: /{kind_of(path)}", by_page[path], GOALS["page"]) for path in slowest),
        *(row(f"{_READS:.0f} s after a check-in: {path}", held, GOALS["page"])
          for path, held in after.items()),
        *(row(f"at once after a check-in: {path}", held) for path, held in sooner.items()),
    ]  # fmt: skip
    return lines, resident


def reads(client: Client, paths: Sequence[str]) -> list[float]:
    """Give the milliseconds of pages read one after the other."""
    return [spent(client, path) for path in paths]


def first_after(client: Client, path: str, seconds: float = _READS) -> float:
    """Give the milliseconds of a page that must take in a new check-in.

    Parameters
    ----------
    seconds : float
        How long somebody reads that the check-in is kept, before the page is asked for.
    """
    check_in(client, 1)
    time.sleep(seconds)
    return spent(client, path)


def at_once(*tabs: Callable[[], list[float]]) -> list[list[float]]:
    """Give what some tabs measure that are used at the same time."""
    with ThreadPoolExecutor(len(tabs)) as pool:
        return [one.result() for one in [pool.submit(tab) for tab in tabs]]


def main() -> int:
    """Measure, and write what came out."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    told = asked.parse_args()
    start_django()
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "home").mkdir()
        (folder / "home" / "secondline.sqlite3").write_bytes(ten_years(diary_day(local_now())))
        lines, resident = measured(folder)
    about = f"Python {platform.python_version()}, {os.cpu_count()} cores, shared with other work."
    mark = "" if resident < GOALS["memory"] else " **missed**"
    text = "\n".join([
        "# Speed of the pages with a diary of ten years", "",
        "Written by `python -m benchmarks.web --write`; never edited. A real server, "
        f"{DAYS:,} check-ins", "of ten items each, asked over HTTP. Milliseconds, as the client "
        "waits for them. " + about, "",
        "| what | how often | median | p95 | slowest | goal for the p95 |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        *lines, "",
        "An estimate is begun as soon as a check-in is kept; a page that is asked for before it is",
        "there waits for it (the lines without a goal).", "",
        f"Memory of the server at the end: {resident:,.0f} MB; goal {GOALS['memory']:,.0f}{mark}.",
    ]) + "\n"  # fmt: skip
    print(text)
    if told.write:
        PAGE.write_text(text, encoding="utf-8")
    return "missed" in text


if __name__ == "__main__":
    raise SystemExit(main())
