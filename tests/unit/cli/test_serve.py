"""The server in a terminal: what it says when somebody stops it."""

import signal

import pytest

from tests.served import opened, start


@pytest.mark.parametrize("has_asked", [False, True])
def test_control_and_c_ends_it_with_a_kind_word(tmp_path, has_asked):
    server = start(tmp_path / "home", tmp_path / "log")
    if has_asked:
        assert opened(server).get("/paper.pdf").status == 200
    server.process.send_signal(signal.SIGINT)

    assert server.process.wait(timeout=30) == 0
    told = server.log.read_text(encoding="utf-8")
    assert told.endswith("\nStopped. What was saved is kept.\n")
    assert "Traceback" not in told
