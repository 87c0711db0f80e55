"""The arrows hold, and each contract notices when its own arrow is turned round.

Each case copies the package, adds one import that only that contract forbids, and reads what
lint-imports reports. Nothing is imported: a copy is only read.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LINT = Path(sys.executable).with_name("lint-imports")

# contract, file that gets the import, what it imports
BREAKS = [
    ("Arrows run one way", "record/__init__.py", "secondline.engine"),
    (
        "A later question may ask an earlier one, never the other way round",
        "loop/reasons/__init__.py",
        "secondline.loop.experiment",
    ),
    (
        "The engine knows numbers, not people or medicines",
        "engine/__init__.py",
        "secondline.knowledge",
    ),
    (
        "The core has no web, no database, no network, no clock",
        "loop/safety/__init__.py",
        "socket",
    ),
    ("No cycles anywhere", "knowledge/schema/values.py", "secondline.knowledge.library"),
]


@pytest.fixture
def package(tmp_path):
    """Give a copy of the package that may be broken."""
    shutil.copy(ROOT / ".importlinter", tmp_path)
    data = shutil.ignore_patterns("*.yaml", "*.csv", "compiled.*", "fonts", "__pycache__")
    return shutil.copytree(ROOT / "secondline", tmp_path / "secondline", ignore=data)


def _broken(folder: Path) -> list[str]:
    """Give the contracts that lint-imports reports as broken in a folder."""
    command = [str(LINT), "--no-cache", "--no-logo"]
    # From the folder itself, and with it first on the path: the copy is read, not the checkout.
    path = {"PYTHONPATH": str(folder)}
    run = subprocess.run(command, cwd=folder, env=path, capture_output=True, text=True, check=False)
    verdicts = [line for line in run.stdout.splitlines() if line.endswith((" KEPT", " BROKEN"))]
    assert len(verdicts) == len(BREAKS), run.stdout + run.stderr
    return [line.removesuffix(" BROKEN") for line in verdicts if line.endswith(" BROKEN")]


def test_every_contract_is_kept(package):
    assert _broken(package.parent) == []


@pytest.mark.parametrize(("contract", "file", "module"), BREAKS, ids=[b[0] for b in BREAKS])
def test_an_arrow_turned_round_breaks_its_contract_and_no_other(package, contract, file, module):
    with (package / file).open("a", encoding="utf-8") as broken:
        broken.write(f"\nimport {module}\n")

    assert _broken(package.parent) == [contract]


def test_a_folder_without_a_place_in_the_picture_is_refused(package):
    (package / "utils.py").write_text('"""No place for this."""\n', encoding="utf-8")

    assert _broken(package.parent) == ["Arrows run one way"]
