"""Questions saved for the visit: which options they come from.

The record has no place for them, and their words belong to what is known on the day of reading. So
only the option's id is kept: one that must not be offered any more is never read out again.
"""

from datetime import datetime

from secondline.errors import UnusableInput
from secondline.store.hashes import row_hash
from secondline.store.models import SavedQuestion

_LONGEST = 80


def saved() -> tuple[str, ...]:
    """Give the options whose questions were saved, in that order.

    Raises
    ------
    UnusableInput
        If the file was changed by anything but us.
    """
    held = SavedQuestion.objects.order_by("id")
    for one in held:
        if row_hash(one.option) != one.hash:
            where = "the questions for the visit"
            raise UnusableInput(where, "a line that we did not write", "a backup: restore it")
    return tuple(one.option for one in held)


def save(option: str, now: datetime) -> None:
    """Save the question of an option; saved twice, it is there once.

    Raises
    ------
    UnusableInput
        If it cannot be the id of an option.
    """
    if not option or len(option) > _LONGEST:
        raise UnusableInput("the question", "no option of ours", "one from the list of options")
    SavedQuestion.objects.get_or_create(
        option=option, defaults={"hash": row_hash(option), "made_at": now}
    )


def forget(option: str) -> bool:
    """Take a question off the list again; False where it was not on it."""
    deleted, _ = SavedQuestion.objects.filter(option=option).delete()
    return bool(deleted)
