"""Where the file is: a folder of the person's own, closed to everybody else."""

import os
import sys
from pathlib import Path

HOME = "SECONDLINE_HOME"
_FILE = "secondline.sqlite3"
_OWNER_ONLY = 0o700
PRIVATE = 0o600


def folder() -> Path:
    """Give the folder that holds everything: ``SECONDLINE_HOME``, else the system's own place."""
    if chosen := os.environ.get(HOME):
        return Path(chosen).expanduser()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")
        return Path(local) / "Secondline"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Secondline"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "secondline"


def database() -> Path:
    """Give where the file of the database is, or will be."""
    return folder() / _FILE


def made() -> Path:
    """Give the file of the database; where it is missing, it is made, for its owner alone."""
    held = folder()
    held.mkdir(parents=True, exist_ok=True, mode=_OWNER_ONLY)
    held.chmod(_OWNER_ONLY)
    file = database()
    file.touch(mode=PRIVATE)
    file.chmod(PRIVATE)
    return file
