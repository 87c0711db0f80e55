"""Builds the package and uses it as a stranger would: from the wheel, in another folder.

Every other test runs in the checkout and would not notice a data file that the wheel lacks. Takes
the day of the example record; needs no network, since backend and dependencies come from the
environment that runs this file.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SOURCES = (
    "LICENSE",
    "NOTICE",
    "README.md",
    "CITATION.cff",
    "MANIFEST.in",
    "pyproject.toml",
    "setup.py",
)
NOT_SHIPPED = (
    "knowledge/README.md",
    "knowledge/**/*.yaml",
    "knowledge/compiled.*",
    "**/__pycache__/*",
)


def main(day: str) -> None:
    """Build, install and use the wheel; leave with 1 and one line at the first thing wrong."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        wheel = built_wheel(copied_sources(place / "source"), place / "dist")
        missing = missing_from(wheel)
        expect(not missing, f"the wheel lacks {', '.join(missing)}; name it in pyproject.toml")
        program = installed(wheel, place / "environment")
        use(program, place / "elsewhere", day)
    print("The wheel works away from the checkout.")


def copied_sources(target: Path) -> Path:
    """Copy what the package is built from, and nothing that an earlier build left."""
    leftovers = shutil.ignore_patterns("compiled.*", "__pycache__")
    shutil.copytree(ROOT / "secondline", target / "secondline", ignore=leftovers)
    for name in SOURCES:
        shutil.copy(ROOT / name, target)
    return target


def built_wheel(source: Path, target: Path) -> Path:
    """Build the source package, and from it the wheel, so that both are tried."""
    # --no-isolation: the locked backend of this environment, and so no network.
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", target, source], source)
    (wheel,) = target.glob("*.whl")
    return wheel


def missing_from(wheel: Path) -> list[str]:
    """Give the files of the package that the wheel should hold and does not."""
    package = ROOT / "secondline"
    left_out = {path for pattern in NOT_SHIPPED for path in package.glob(pattern)}
    files = {path for path in package.rglob("*") if path.is_file()} - left_out
    wanted = {str(path.relative_to(ROOT).as_posix()) for path in files}
    held = set(zipfile.ZipFile(wheel).namelist())
    expect(not any(name.endswith(".yaml") for name in held), "the wheel holds YAML")
    return sorted((wanted | {"secondline/knowledge/compiled.json"}) - held)


def installed(wheel: Path, target: Path) -> Path:
    """Install the wheel in a fresh environment and give its Python."""
    venv.create(target, symlinks=True)
    (site,) = target.glob("lib/python*/site-packages")
    python = target / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
    run([*pip, "install", "--quiet", "--no-deps", "--no-index", wheel], target)
    # The dependencies of this environment, after its own packages. A path that a .pth file adds
    # has its own .pth files left alone, so the checkout itself does not come along.
    (site / "dependencies.pth").write_text("\n".join(_dependencies()), encoding="utf-8")
    found = run([python, "-c", "import secondline; print(secondline.__file__)"], target)
    expect(found.startswith(str(site)), f"the checkout was used instead of the wheel: {found}")
    return python


def _dependencies() -> list[str]:
    return [path for path in sys.path if path.endswith("site-packages")]


def use(python: Path, folder: Path, day: str) -> None:
    """Run the commands of the first page on an installed example, from an empty folder."""
    folder.mkdir()
    (examples,) = python.parent.parent.glob("lib/python*/site-packages/secondline/record/examples")
    record = examples / "three_months" / "record.toml"
    secondline = python.with_name("secondline")
    page = folder / "visit.pdf"

    review = answer([secondline, "review", record, "--on", day, "--json", "--pdf", page], folder)
    expect(review["on"] == day, f"the review is of {review['on']}, not of {day}")
    expect(bool(review["safety"]["findings"]), "the review has no finding about safety")
    expect(page.read_bytes().startswith(b"%PDF-"), "visit.pdf is not a PDF")
    run([secondline, "review", record, "--on", day], folder)

    found = answer([secondline, "check", "percocet", "tylenol", "--json"], folder)
    names = {row["id"] for row in found["matched"]}
    expect(names == {"oxycodone", "acetaminophen"}, f"Percocet and Tylenol hold {sorted(names)}")
    expect(bool(found["findings"]), "check has no finding about Percocet and Tylenol")


def answer(command: list[Any], folder: Path) -> dict[str, Any]:
    """Give the one JSON object that a command prints."""
    text = run(command, folder)
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    expect(isinstance(found, dict), f"{_shown(command)} gave no JSON object: {text[:200]}")
    return dict(found)


def run(command: list[Any], folder: Path) -> str:
    """Run a command without the settings of the person who runs it, and give what it prints."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder)}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    last_lines = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
    expect(done.returncode == 0, f"{_shown(command)} gave {done.returncode}:\n{last_lines}")
    return done.stdout


def _shown(command: list[Any]) -> str:
    return " ".join(Path(str(word)).name for word in command)


def expect(is_so: bool, otherwise: str) -> None:
    """Leave with 1 and the reason, unless what was expected is so."""
    if not is_so:
        raise SystemExit(f"Wheel: {otherwise}")


if __name__ == "__main__":
    main(sys.argv[1])
