"""Who draws: a process of its own, which goes when nothing was drawn for a while.

What draws SVG needs a hundred megabytes, and the server is to stay small. A fault in it costs one
picture and never the server. It is given a specification and gives a picture; it writes nothing.
"""

import json
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Timer
from typing import Any

_IDLE, _LONGEST = 20.0, 15.0
_COMMAND = [sys.executable, "-m", "secondline.charts"]


class Artist:
    """Draws one picture after the other.

    Parameters
    ----------
    idle : float
        After how many seconds without a picture the process ends [s].
    longest : float
        How long one picture may take [s]: whoever hangs would hold up every page.
    """

    def __init__(self, idle: float = _IDLE, longest: float = _LONGEST) -> None:
        self._idle, self._longest, self._lock = idle, longest, Lock()
        self._process: subprocess.Popen[str] | None = None
        self._timer: Timer | None = None

    def draw(self, specification: dict[str, Any]) -> str:
        """Give the picture of a Vega-Lite specification, as SVG.

        Raises
        ------
        RuntimeError
            If it cannot be drawn; the next picture is tried anew.
        """
        with self._lock:
            if self._timer:
                self._timer.cancel()
            drawn = self._asked(json.dumps(specification))
            self._timer = Timer(self._idle, self.rest)
            self._timer.daemon = True
            self._timer.start()
            return drawn

    def rest(self) -> None:
        """End the process; the next picture begins another one."""
        with self._lock:
            self._end()

    @property
    def is_there(self) -> bool:
        """Whether the process runs."""
        return self._process is not None and self._process.poll() is None

    def _asked(self, line: str) -> str:
        process = self._begun()
        assert process.stdin is not None and process.stdout is not None, "both are pipes"
        watch = Timer(self._longest, process.kill)
        watch.daemon = True
        watch.start()
        try:
            process.stdin.write(line + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        finally:
            watch.cancel()
        if not answer.endswith("\n"):
            self._end()
            raise RuntimeError("a picture could not be drawn")
        return str(json.loads(answer))

    def _begun(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                _COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with suppress(OSError), process:  # closes both pipes, and waits
            pass


ARTIST = Artist()
