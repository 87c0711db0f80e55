"""Write new files into a folder: all of them whole or none, and never over anything."""

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from secondline.errors import UnusableInput
from secondline.record.showing import visible


def write_new(folder: Path, texts: Mapping[str, str], refused: Collection[str] = ()) -> None:
    """Write texts as new files of a folder, which is made where it is missing.

    Parameters
    ----------
    folder : Path
        Where to.
    texts : mapping of str to str
        From the name of a file to what it holds; the last one is the one that makes it complete.
    refused : collection of str
        Further names that must not be in the folder.

    Raises
    ------
    UnusableInput
        If one of the names is taken, or the place cannot be written; then nothing has changed.
    """
    for name in (*refused, *texts):
        if os.path.lexists(folder / name):
            raise _taken(folder / name)
    made = [one for one in (folder, *folder.parents) if not os.path.lexists(one)]
    written: list[Path] = []
    is_done = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            _write(folder / name, text.encode("utf-8"))
            written.append(folder / name)
        is_done = True
    except FileExistsError as fault:
        raise _taken(Path(fault.filename2 or fault.filename or folder)) from None
    except OSError as fault:
        found = (fault.strerror or "a place that cannot be written").lower()
        raise UnusableInput(visible(str(folder)), found, "a folder that can be written") from None
    finally:
        if not is_done:
            _take_back(written, made)


def _taken(path: Path) -> UnusableInput:
    expected = "a folder without it: nothing is ever overwritten"
    return UnusableInput(visible(str(path)), "a file that is there already", expected)


def _write(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _name(part, target)
    finally:
        part.unlink(missing_ok=True)


def _name(part: Path, target: Path) -> None:
    """Give the finished file its name, unless that was taken in the meantime."""
    try:
        # A link, unlike a rename, never replaces what is there.
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems have no links.
        if os.path.lexists(target):
            raise FileExistsError(None, None, str(target)) from None
        part.rename(target)


def _take_back(written: Iterable[Path], made: Iterable[Path]) -> None:
    """Remove what was written, and the folders that were made for it, the innermost first."""
    for file in written:
        file.unlink(missing_ok=True)
    for folder in made:
        with suppress(OSError):
            folder.rmdir()
