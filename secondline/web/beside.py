"""A process beside the server for what needs much memory; it goes when nobody asks for a while.

What draws pictures and sets sheets needs two hundred megabytes, and the server is to stay small. A
fault over there costs one answer and never the server. The process is handed a function of ours
with what it takes, over a pipe that only the two hold, and hands back what the function gives.
It ends when the server does, however that ends: the pipe is closed then.
"""

import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Timer
from typing import Any, Final, TypeVar, cast

from secondline.charts.drawing import drawn
from secondline.web.blame import fault_of

T = TypeVar("T")
_IDLE, _LONGEST = 20.0, 15.0
_THERE = "secondline.web.answering"


class NoAnswer(RuntimeError):
    """What was asked beside the server did not come back.

    Parameters
    ----------
    fault : str
        What went wrong there, by its kind and its line of code alone.
    """

    def __init__(self, said: str, fault: str) -> None:
        super().__init__(said)
        self.fault = fault


class Beside:
    """Works out one thing after the other.

    Parameters
    ----------
    idle : float
        After how many seconds without a question the process ends [s].
    longest : float
        How long one answer may take [s]: whoever hangs would hold up every page.
    """

    def __init__(self, idle: float = _IDLE, longest: float = _LONGEST) -> None:
        self._idle, self._longest, self._lock = idle, longest, Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._timer: Timer | None = None

    def ask(self, function: Callable[..., T], *given: Any, **named: Any) -> T:
        """Give what a function of ours gives, worked out over there.

        Raises
        ------
        NoAnswer
            If it gave nothing; the next question is asked anew.
        """
        question = pickle.dumps((self._longest, function, given, named))
        with self._lock:
            if self._timer:
                self._timer.cancel()
            answer, fault = self._answer(question)
            if fault:
                raise NoAnswer(f"{function.__name__} gave no answer", fault)
            self._timer = Timer(self._idle, self.rest)
            self._timer.daemon = True
            self._timer.start()
            return cast("T", answer)

    def rest(self) -> None:
        """End the process; the next question begins another one."""
        with self._lock:
            self._end()

    @property
    def is_there(self) -> bool:
        """Whether the process runs."""
        process = self._process
        return process is not None and process.poll() is None

    def _answer(self, question: bytes) -> tuple[Any, str | None]:
        answer, fault = None, None
        try:
            answer, fault = self._asked(question)
        except Exception as error:  # noqa: BLE001 - any bytes may have come back, or none
            fault = fault_of(error)
        if fault:
            self._end()  # else what is left of this answer is taken for the next one
        return answer, fault

    def _asked(self, question: bytes) -> Any:
        process = self._begun()
        assert process.stdin is not None and process.stdout is not None, "both are pipes"
        watch = Timer(self._longest, process.kill)
        watch.daemon = True
        watch.start()
        try:
            process.stdin.write(question)
            process.stdin.flush()
            return pickle.load(process.stdout)
        finally:
            watch.cancel()

    def _begun(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                # -P: a folder that the server is started in holds no code of ours.
                [sys.executable, "-P", "-m", _THERE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Control and C is for the server, which lets us finish
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with suppress(OSError), process:  # closes both pipes, and waits
            pass


BESIDE: Final = Beside()


def draw(chart: Callable[..., dict[str, Any]], *told: Any) -> str:
    """Give the picture of one of our charts of what it is told.

    Raises
    ------
    NoAnswer
        If it cannot be drawn.
    """
    return BESIDE.ask(drawn, chart, *told)
