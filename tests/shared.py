"""Where the shared folder of facts stands, for the tests that compare with it."""

import os
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[2] / "shared"
_FOLDER = Path(os.environ.get("SECONDLINE_SHARED", _BESIDE))

SHARED = _FOLDER if _FOLDER.is_dir() else None
