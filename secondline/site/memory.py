"""Give memory back: what is worked out after a check-in comes and goes by tens of megabytes."""

import ctypes
from contextlib import suppress

# Of mallopt(3), in the C library of most Linux systems; others give back by themselves, or cannot.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_LARGE = 1024 * 1024  # bytes; a library that is not told raises it, up to 32 MB
_ARENAS = 1  # heap; else two for each core and more


def give_back() -> None:
    """Have the C library hand memory back as soon as it is free, where it can be told to."""
    with suppress(OSError, AttributeError, TypeError):  # there is no such library, or no such call
        told = ctypes.CDLL(None).mallopt
        told(_TRIM_THRESHOLD, _LARGE)
        told(_MMAP_THRESHOLD, _LARGE)
        told(_ARENA_MAX, _ARENAS)
