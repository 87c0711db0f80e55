"""Taking out, erasing and bringing back, from a terminal."""

import subprocess
import sys
import zipfile

import pytest


@pytest.fixture
def run(tmp_path):
    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "secondline", *arguments],
            cwd=tmp_path,
            env={"SECONDLINE_HOME": str(tmp_path / "home"), "PATH": ""},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_everything_can_be_taken_out_and_never_over_a_file(run, tmp_path):
    first, second = run("export"), run("export")

    assert first.returncode == 0
    names = zipfile.ZipFile(tmp_path / "secondline-export.zip").namelist()
    assert names == ["record.toml", "secondline.json"]
    assert second.returncode == 2
    assert "there already" in second.stderr
    assert second.stderr.count("\n") == 1


def test_a_backup_goes_out_and_comes_back(run):
    assert run("backup", "kept").returncode == 0
    assert run("restore", "kept", "--yes").returncode == 0


def test_what_is_no_backup_is_refused(run, tmp_path):
    (tmp_path / "kept").write_text("hello")

    found = run("restore", "kept", "--yes")

    assert (found.returncode, found.stdout) == (2, "")
    assert "another kind of file" in found.stderr


def test_nothing_is_erased_that_nobody_meant(run):
    refused, done = run("erase"), run("erase", "--yes")

    assert refused.returncode == 2
    assert "--yes" in refused.stderr
    assert done.returncode == 0
