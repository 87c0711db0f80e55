"""Prove that what a person writes stands in the file, and nowhere else; and that nobody is called.

A real server is told a mark of its own in every field that takes words: of every form that the
pages show, of a file that is brought in, of the API. Then the marks are looked for in all that is
not the file or a page: log, addresses, headers, temporary files, the folders beside it. Where
strace is there, it notes every connection and every file that the server writes to.

    python -m tools.prove_web_leaks [--write]     the table: docs/proofs/web_leaks.md
"""

import argparse
import re
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil  # type: ignore[import-untyped]

from tests.filling import STEM, Walk
from tests.pages import Read
from tests.served import COMMAND, Served, opened, served
from tests.started import start_django

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "web_leaks.md"
_MARK = re.compile(rb"kanarie\d{4}z")
_TRACED = "connect,sendto,open,openat,creat,rename,unlink"
_CONNECT = re.compile(r"connect\(\d+, \{sa_family=(AF_INET6?|AF_UNIX), (.*?)\}")
_WRITTEN = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
_NO_PLACE = ("/dev/null", "/dev/tty", "/proc/", "/sys/")
_EVERY = 0.02  # seconds between two looks at the connections of the server


@dataclass
class Found:
    """What was looked through, and where a mark stood."""

    looked: dict[str, int] = field(default_factory=dict)
    hits: list[str] = field(default_factory=list)
    called: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)

    def look(self, what: str, *held: tuple[str, bytes]) -> None:
        """Look for marks in something."""
        self.looked[what] = self.looked.get(what, 0) + len(held)
        for where, data in held:
            for mark in set(_MARK.findall(data)):
                self.hits.append(f"{what}: {where}: {mark.decode()}")


@contextmanager
def watched(server: Served, found: Found) -> Iterator[None]:
    """Note every address that the server has a connection to, or listens at."""
    over, process = threading.Event(), psutil.Process(server.process.pid)

    def watch() -> None:
        while not over.wait(_EVERY):
            for one in [process, *process.children(recursive=True)]:
                _note(one, server.port, found)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _note(process: psutil.Process, port: int, found: Found) -> None:
    try:
        held = process.net_connections(kind="inet")
    except psutil.Error:
        return
    for one in held:
        if one.status == psutil.CONN_LISTEN:
            if one.laddr != ("127.0.0.1", port):
                found.called.add(f"listens at {one.laddr}")
        elif one.laddr and one.laddr[1] != port:
            found.called.add(f"{one.laddr} to {one.raddr}")


def command(trace: Path) -> tuple[str, ...]:
    """Give how the server is started: with a log of each request, and traced where that can be."""
    place = shutil.which("strace")
    told = (*COMMAND, "--log")
    return (
        (place, "-D", "-f", "-qq", "-e", f"trace={_TRACED}", "-o", str(trace), *told)
        if place
        else told
    )


def read_trace(trace: Path, home: Path, found: Found) -> None:
    """Note what the server connected to, and what it wrote to outside its own folder."""
    text = trace.read_text(encoding="utf-8", errors="replace")
    for kind, where in _CONNECT.findall(text):
        found.called.add(f"{kind} {where}")
    for path in _WRITTEN.findall(text):
        if not path.startswith((str(home), *_NO_PLACE)):
            found.places.add(path)
    found.look("calls of the system", ("trace", trace.read_bytes()))


def look_through(walk: Walk, found: Found) -> None:
    """Look for marks in all that came back, but for the words of a page."""
    for path, got in walk.came:
        heads = "\n".join(f"{name}: {value}" for name, value in got.headers.items())
        found.look("heads of answers", (path, heads.encode()))
        if got.headers.get("Content-Type", "").startswith("text/html"):
            page = Read(got.text)
            addresses = [*page.links, *page.loaded, *(form.action for form in page.forms)]
            found.look("addresses on pages", (path, "\n".join(addresses).encode()))
    told = "\n".join(f"{name}={value}" for name, value in walk.client.cookies.items())
    found.look("cookies", ("all", told.encode()))


def files_of(folder: Path, *but: Path) -> list[tuple[str, bytes]]:
    """Give every file of a folder, by name, but for some."""
    held = (one for one in folder.rglob("*") if one.is_file() and one not in but)
    return [(one.relative_to(folder).as_posix(), one.read_bytes()) for one in held]


def told_and_looked(place: Path, found: Found) -> tuple[Walk, int]:
    """Tell marks to a server, and look for them; gives the walk, and how many marks are kept."""
    from tests.stored import of_example  # its tables are Django's, which must have started

    home, temp, own = place / "home", place / "temp", place / "own"
    for folder in (home, temp, own):
        folder.mkdir()
    file, trace = home / "secondline.sqlite3", place / "trace"
    file.write_bytes(of_example("three_months"))
    # Python's own compiled files would be written beside the code.
    where = {"TMPDIR": str(temp), "HOME": str(own), "PYTHONDONTWRITEBYTECODE": "1"}
    with served(place, command(trace), **where) as server, watched(server, found):
        client = opened(server)
        walk = Walk(client)
        walk.fill_all()
        walk.ask_api()
        kept = set(_MARK.findall(file.read_bytes()))
        client.close()
    look_through(walk, found)
    found.look("log", ("log", server.log.read_bytes()))
    found.look("files left in temporary folders", *files_of(temp), *files_of(own))
    found.look("the folder, but for the file", *files_of(home, file))
    if trace.exists():
        read_trace(trace, home, found)
    return walk, len(kept)


def main() -> int:
    """Tell marks, look for them, and write where they were."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    told = asked.parse_args()
    began, found = time.perf_counter(), Found()
    start_django()
    with TemporaryDirectory() as name:
        walk, n_kept = told_and_looked(Path(name), found)
        text = page(walk, found, n_kept, has_trace=(Path(name) / "trace").exists())
    print(text, f"{time.perf_counter() - began:.0f} s")
    if told.write:
        PAGE.write_text(text, encoding="utf-8")
    return bool(found.hits or found.called or found.places or walk.searches or not n_kept)


def page(walk: Walk, found: Found, n_kept: int, *, has_trace: bool) -> str:
    """Give the table."""
    statuses = [got.status for _, got in walk.came]
    hits = {
        what: [one for one in found.hits if one.startswith(f"{what}:")] for what in found.looked
    }
    how = "every call of the system, by strace" if has_trace else "the table of connections alone"
    return "\n".join(
        [
            *_HEAD,
            f"{len(walk.marks)} marks in as many fields, {len(statuses)} answers "
            f"({sum(one >= 500 for one in statuses)} of them 500 and above). {n_kept} marks are in "
            "the file: the pages kept them, and the search below finds what is there.",
            "",
            "| looked through | how many | marks found |",
            "| --- | ---: | ---: |",
            *(f"| {what} | {n:,} | {len(hits[what])} |" for what, n in found.looked.items()),
            "",
            f"Connections to anybody, seen by {how}: {len(found.called)}. Files opened for writing "
            f"outside the folder: {len(found.places)}. Forms that put words into an address: "
            f"{len(walk.searches)}.",
            "",
            *(f"- {one}" for one in (*found.hits, *sorted(found.called), *sorted(found.places))),
            *(f"- in an address: {one}" for one in walk.searches),
        ]
    ).rstrip("\n") + "\n"  # fmt: skip


_HEAD = (
    "# Where words go",
    "",
    "Written by `python -m tools.prove_web_leaks --write`; never edited. A real server is told a",
    f"mark of its own (`{STEM}…`) in every field that takes words, in a table that is brought in",
    "and in the API; then the marks are looked for wherever they have no place.",
    "",
)


if __name__ == "__main__":
    raise SystemExit(main())
