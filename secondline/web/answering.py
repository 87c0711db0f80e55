"""The process beside the server: works out one question after the other, until the server ends."""

import faulthandler
import os
import pickle
from collections.abc import Callable
from typing import IO, Any

from secondline.web.blame import fault_of


def work(asked: IO[bytes], told: IO[bytes]) -> None:
    """Answer what is asked, each time with what the function gives, and the fault, if any."""
    while True:
        try:
            longest, function, given, named = pickle.load(asked)
        except EOFError:  # the server has ended
            return
        # The server ends us when it takes too long; where it was killed meanwhile, nobody would.
        faulthandler.dump_traceback_later(longest, exit=True)
        answer = _answered(function, given, named)
        faulthandler.cancel_dump_traceback_later()
        told.write(answer)
        told.flush()


def _answered(function: Callable[..., Any], given: Any, named: Any) -> bytes:
    try:
        return pickle.dumps((function(*given, **named), None))
    except Exception as error:  # noqa: BLE001 - the server logs it, and ends us
        return pickle.dumps((None, fault_of(error)))


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Give the two ends for us alone: what a library prints or reads is no part of an answer."""
    asked, told = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return asked, told


if __name__ == "__main__":
    work(*_pipes())
