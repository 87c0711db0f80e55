"""``secondline review RECORD --ask``: at a real terminal, and where there is none."""

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from secondline.cli.main import main
from tests.unit.cli.asking.typing import all_no, on_disk, write

pty = pytest.importorskip("pty")

COMMAND = Path(sys.executable).with_name("secondline")
DAY = ["--on", "2026-11-21"]
LONGEST = 60
QUIET = 5


def run(capsys, *arguments):
    try:
        status = main(arguments)
    except SystemExit as left:
        status = int(left.code or 0)
    out, err = capsys.readouterr()
    return status, out, err


def at_terminal(path, lines, *more):
    """Type lines at a terminal, each where the prompt waits; give what was seen and the status."""
    master, slave = pty.openpty()
    command = [str(COMMAND), "review", str(path), *DAY, "--ask", *more]
    env = {**os.environ, "COLUMNS": "92", "TERM": "xterm", "NO_COLOR": "1"}
    running = subprocess.Popen(command, env=env, preexec_fn=lambda: sit_at(slave))  # noqa: PLW1509
    os.close(slave)
    seen, left, end = b"", list(lines), time.monotonic() + LONGEST
    while time.monotonic() < end:
        if left and seen.endswith(b"> ") and is_waiting(running.pid):
            os.write(master, left.pop(0).encode())
            seen += b"\n"  # what is typed next needs a prompt of its own
        if select.select([master], [], [], 0.02)[0]:
            try:
                seen += os.read(master, 65536)
            except OSError:
                break
        elif running.poll() is not None:
            break
    try:
        status = running.wait(timeout=QUIET)
    finally:
        running.kill()
        os.close(master)
    return seen.decode("utf-8", "replace").replace("\r\n", "\n"), status


def sit_at(slave):
    """Give a process its own terminal, so that control and C reach it as they do from a keyboard.

    Tests that run in the background of a script ignore them, and what they start would, too.
    """
    os.login_tty(slave)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def is_waiting(pid):
    """Whether a process sleeps, as it does once it reads what is typed.

    It is still awake just after its prompt. Python would then take control and C before it begins
    to read, and see it only when a line has come; on a busy machine a test is quick enough for it.
    """
    stat = Path(f"/proc/{pid}/stat")
    if stat.exists():
        return stat.read_text().rpartition(")")[2].split()[0] == "S"
    command = ["ps", "-o", "stat=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, check=False).stdout.startswith(b"S")


def test_six_screens_then_the_questions_then_the_review(tmp_path):
    path = write(tmp_path, "schema = 1\n")

    seen, status = at_terminal(path, ["n\n"] * 6 + ["ibuprofen\n", "q\n"])

    assert status == 0
    assert "screen 6 of 6" in seen
    assert [one.name for one in on_disk(path).medicines] == ["ibuprofen"]
    assert seen.index("Question 2") < seen.index("1  Is this dangerous?")


def test_an_emergency_leaves_only_what_to_do_now_and_the_status_is_that_of_an_answer(tmp_path):
    path = write(tmp_path, 'schema = 1\ncountry = "US"\n')

    seen, status = at_terminal(path, ["1\n"])

    assert status == 0
    assert "Call 911 now" in seen.split("\x1b[2J")[-1]
    assert "Is it really not working?" not in seen and "screen 2" not in seen
    assert "no clinician has reviewed it" in " ".join(seen.split())


def test_the_page_for_the_visit_is_written_with_the_new_answers(tmp_path):
    path = write(tmp_path, f"schema = 1\n{all_no()}\n")

    _, status = at_terminal(path, ["ibuprofen\n", "q\n"], "--pdf", str(tmp_path / "visit.pdf"))

    assert status == 0
    assert (tmp_path / "visit.pdf").read_bytes().startswith(b"%PDF")


def test_control_c_stops_and_keeps_what_was_answered(tmp_path):
    path = write(tmp_path, "schema = 1\n")

    seen, status = at_terminal(path, ["n\n", "\x03"])

    assert status == 130
    assert on_disk(path).flag("chest") == "no"
    assert "All answers so far are kept" in seen and "Traceback" not in seen


def test_control_d_stops_and_shows_the_review(tmp_path):
    path = write(tmp_path, "schema = 1\n")

    seen, status = at_terminal(path, ["n\n", "\x04"])

    assert status == 0
    assert "1  Is this dangerous?" in seen


def test_a_record_is_begun_where_there_is_none(tmp_path):
    path = tmp_path / "new.toml"

    seen, status = at_terminal(path, ["n\n", "q\n"])

    assert status == 0
    assert "There is no record called" in seen
    assert on_disk(path).flag("chest") == "no"


def test_without_a_terminal_one_line_says_so(capsys, tmp_path):
    path = write(tmp_path, "schema = 1\n")

    status, out, err = run(capsys, "review", str(path), *DAY, "--ask")

    assert (status, out) == (2, "")
    assert err.count("\n") == 1 and "a terminal to ask in" in err


def test_json_and_asking_do_not_go_together(capsys, tmp_path):
    status, out, err = run(capsys, "review", str(tmp_path), *DAY, "--ask", "--json")

    assert (status, out) == (2, "")
    assert err.count("\n") == 1 and "one of them" in err


def test_the_help_says_what_asking_does(capsys):
    status, out, _ = run(capsys, "review", "--help")

    assert status == 0
    assert "--ask" in out and "written into RECORD" in " ".join(out.split())
