"""Who draws: a process of its own, which goes when nothing was drawn for a while.

What draws SVG needs a hundred megabytes, and the server is to stay small. A fault in it costs one
picture and never the server. It is given a specification and gives a picture; it writes nothing.
"""

import json
import subprocess
import sys
from threading import Lock, Timer
from typing import Any

_IDLE = 20.0
_COMMAND = [sys.executable, "-m", "secondline.charts"]


class Artist:
    """Draws one picture after the other.

    Parameters
    ----------
    idle : float
        After how many seconds without a picture the process ends [s].
    """

    def __init__(self, idle: float = _IDLE) -> None:
        self._idle, self._lock = idle, Lock()
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
        if not self.is_there:
            self._end()
            self._process = subprocess.Popen(
                _COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
            )
        process = self._process
        assert process is not None and process.stdin is not None and process.stdout is not None
        try:
            process.stdin.write(line + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        if not answer:
            self._end()
            raise RuntimeError("a picture could not be drawn")
        return str(json.loads(answer))

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        process.terminate()
        process.wait()


ARTIST = Artist()
