"""Find a Chromium for the browser tests; where there is none and we may, install it.

    python -m tools.find_browser

Says in one line which tests will not run, and why, where there is none in the end.
"""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
_NOT_RUN = "tests/browser is skipped:"


def found() -> str | None:
    """Give where a Chromium or Chrome is on the PATH."""
    return next((place for name in NAMES if (place := shutil.which(name))), None)


def is_ours_to_install() -> bool:
    """Whether this is a machine like Debian, and we are root on it."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def install() -> bool:
    """Install Debian's Chromium; False where that did not work."""
    told = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        done = subprocess.run(
            ["apt-get", "--quiet", *words],
            env=told,
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
        )
        if done.returncode:
            return False
    return found() is not None


def main() -> None:
    """Find it, or install it, or say what is skipped."""
    if found():
        return
    if not is_ours_to_install():
        print(f"{_NOT_RUN} no chromium, chromium-browser or google-chrome on the PATH.")
    elif not install():
        print(f"{_NOT_RUN} Chromium is not here, and apt-get could not install it.")


if __name__ == "__main__":
    main()
