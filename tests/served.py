"""A real server in a process of its own, and a client that behaves like a browser without scripts.

Used by tests/browser and by the proofs of the pages (tools/prove_web_*.py).
"""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from secondline.web.door import COOKIE

NAME = "secondline.localhost"
_LINK = re.compile(r"http://\S+/open/(\S+)")
_WAITS = 60.0
COMMAND = (str(Path(sys.executable).with_name("secondline")), "serve", "--no-browser")
_INHERITED = ("PATH", "PYTHONPATH", "SYSTEMROOT")
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


@dataclass
class Served:
    """One running server: where it is, what opens it, and what it wrote to its terminal."""

    process: subprocess.Popen[bytes]
    home: Path
    port: int
    log: Path
    token: str
    seconds: float  # from the start of the process to the link

    @property
    def origin(self) -> str:
        """The address as a browser opens it."""
        return f"http://{NAME}:{self.port}"

    @property
    def link(self) -> str:
        """The link that opens once."""
        return f"{self.origin}/open/{self.token}"

    def kill(self) -> None:
        """End it as a power cut would: no word of farewell."""
        self.process.kill()
        self.process.wait()


def free_port() -> int:
    """Give a port where nothing listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def start(
    home: Path,
    log: Path,
    command: Sequence[str] = COMMAND,
    port: int = 0,
    **environment: str,
) -> Served:
    """Start a server on the file of a folder, and wait until it shows its link.

    Raises
    ------
    RuntimeError
        If it ends before, or takes longer than a minute.
    """
    port = port or free_port()
    inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    own = {"SECONDLINE_HOME": str(home), "PYTHONUNBUFFERED": "1"}
    began = time.perf_counter()
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, "--port", str(port)],
            env=inherited | own | environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=log.parent,
        )
    while time.perf_counter() - began < _WAITS:
        told = _LINK.search(log.read_text(encoding="utf-8"))
        if told:
            return Served(process, home, port, log, told[1], time.perf_counter() - began)
        if process.poll() is not None:
            break
        time.sleep(0.01)
    process.kill()
    process.wait()
    raise RuntimeError(f"The server did not start: {log.read_text(encoding='utf-8')}")


@contextmanager
def served(folder: Path, command: Sequence[str] = COMMAND, **environment: str) -> Iterator[Served]:
    """Serve the file of ``folder/home`` until the end; the terminal goes to ``folder/log``."""
    server = start(folder / "home", folder / "log", command, 0, **environment)
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait(timeout=_WAITS)


@dataclass
class Answered:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass
class Client:
    """A browser without scripts: it keeps cookies, and says where it comes from."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)  # every address, as it was asked for

    def __post_init__(self) -> None:
        self._line = HTTPConnection("127.0.0.1", self.port, timeout=_WAITS)

    def get(self, path: str) -> Answered:
        """Ask for a page."""
        return self._ask("GET", path, None, {})

    def post(
        self, path: str, told: bytes | Sequence[tuple[str, str]], kind: str = FORM
    ) -> Answered:
        """Send a form or JSON."""
        body = told if isinstance(told, bytes) else urlencode(told).encode()
        return self._ask("POST", path, body, {"Content-Type": kind})

    def _ask(self, method: str, path: str, body: bytes | None, more: dict[str, str]) -> Answered:
        own = f"127.0.0.1:{self.port}"
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Host": own, "Origin": f"http://{own}", "Sec-Fetch-Site": "same-origin"}
        self.asked.append(path)
        self._line.request(method, path, body, headers | {"Cookie": cookies} | more)
        got = self._line.getresponse()
        for told in got.headers.get_all("Set-Cookie") or ():
            name, _, value = told.partition(";")[0].partition("=")
            self.cookies[name] = value
            if not value or value == '""':
                del self.cookies[name]
        return Answered(got.status, dict(got.headers), got.read())

    def close(self) -> None:
        """Let go of the connection."""
        self._line.close()


def opened(server: Served) -> Client:
    """Give a client that came in by the one-time link.

    Raises
    ------
    RuntimeError
        If the link did not open.
    """
    client = Client(server.port)
    got = client.get(f"/open/{server.token}")
    if COOKIE not in client.cookies:
        raise RuntimeError(f"the link did not open: {got.status}")
    return client
