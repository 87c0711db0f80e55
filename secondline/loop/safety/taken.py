"""What is still taken on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secondline.record.medicines import MedicationStatement


def is_taken(statement: MedicationStatement, on: date) -> bool:
    """Whether it may still be taken on a day; a stop that lies ahead of it has not come."""
    stopped = statement.stopped_on
    return not statement.is_stopped or (stopped is not None and stopped.latest > on)
