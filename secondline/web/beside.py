"""A process beside the server for what needs much memory; it goes when nobody asks for a while.

The server is to stay small. A fault over there costs one answer and never the server. The process
is given a line of JSON and gives one back; it writes nothing.
"""

import json
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Timer
from typing import Any

_IDLE, _LONGEST = 20.0, 15.0


class Beside:
    """Answers one question after the other.

    Parameters
    ----------
    module : str
        What is run there: it reads lines of JSON, and writes a line for each.
    idle : float
        After how many seconds without a question the process ends [s].
    longest : float
        How long one answer may take [s]: whoever hangs would hold up every page.
    """

    def __init__(self, module: str, idle: float = _IDLE, longest: float = _LONGEST) -> None:
        self._command = [sys.executable, "-m", module]
        self._idle, self._longest, self._lock = idle, longest, Lock()
        self._process: subprocess.Popen[str] | None = None
        self._timer: Timer | None = None

    def ask(self, question: dict[str, Any]) -> str:
        """Give the answer to one question.

        Raises
        ------
        RuntimeError
            If there is none; the next question is asked anew.
        """
        with self._lock:
            if self._timer:
                self._timer.cancel()
            answer = self._asked(json.dumps(question))
            self._timer = Timer(self._idle, self.rest)
            self._timer.daemon = True
            self._timer.start()
            return answer

    def rest(self) -> None:
        """End the process; the next question begins another one."""
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
            raise RuntimeError(f"{self._command[-1]} gave no answer")
        return str(json.loads(answer))

    def _begun(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                self._command,
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
