"""Which day a check-in belongs to: see :mod:`secondline.store.days`."""

from secondline.store.days import diary_day, local_now

__all__ = ["diary_day", "local_now"]
