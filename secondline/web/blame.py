"""A fault by its kind and its line of code alone: its own words may be a person's."""

from pathlib import PurePath
from types import TracebackType


def fault_of(error: BaseException) -> str:
    """Give what went wrong and where; of a fault beside the server, where it was over there.

    Examples
    --------
    >>> fault_of(ValueError("what somebody wrote"))
    'ValueError at an unknown place'
    """
    beside = getattr(error, "fault", None)
    return str(beside) if beside else f"{type(error).__name__} at {_place(error.__traceback__)}"


def _place(trace: TracebackType | None) -> str:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{PurePath(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
