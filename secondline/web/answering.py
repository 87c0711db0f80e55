"""The process beside the server: works out one question after the other, until the server ends."""

import faulthandler
import os
import pickle
from typing import IO


def work(asked: IO[bytes], told: IO[bytes]) -> None:
    """Answer what is asked, each time with what the function gives; a fault ends the process."""
    while True:
        try:
            longest, function, given, named = pickle.load(asked)
        except EOFError:  # the server has ended
            return
        # The server ends us when it takes too long; where it was killed meanwhile, nobody would.
        faulthandler.dump_traceback_later(longest, exit=True)
        answer = pickle.dumps(function(*given, **named))
        faulthandler.cancel_dump_traceback_later()
        told.write(answer)
        told.flush()


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Give the two ends for us alone: what a library prints or reads is no part of an answer."""
    asked, told = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return asked, told


if __name__ == "__main__":
    work(*_pipes())
