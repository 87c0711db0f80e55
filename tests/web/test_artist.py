"""Pictures are drawn beside the server: by a process that comes, goes, and may break."""

import sys
import time

import pytest

from secondline.web.artist import Artist

POINT = {"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {}}


@pytest.fixture
def artist():
    made = Artist(idle=60)
    yield made
    made.rest()


def test_it_is_there_only_while_somebody_wants_a_picture(artist):
    assert not artist.is_there
    assert artist.draw(POINT).startswith("<svg")
    assert artist.is_there
    artist.rest()
    assert not artist.is_there


def test_it_draws_on_after_it_was_ended(artist):
    artist.draw(POINT)
    artist._process.kill()
    artist._process.wait()

    assert artist.draw(POINT).startswith("<svg")


def test_what_cannot_be_drawn_costs_one_picture(artist):
    with pytest.raises(RuntimeError, match="could not be drawn"):
        artist.draw({"mark": 7})

    assert artist.draw(POINT).startswith("<svg")


def test_one_that_hangs_costs_one_picture_and_no_page(monkeypatch):
    monkeypatch.setattr("secondline.web.artist._COMMAND", [sys.executable, "-c", "input();input()"])
    artist = Artist(longest=0.2)

    with pytest.raises(RuntimeError, match="could not be drawn"):
        artist.draw(POINT)
    assert not artist.is_there


def test_it_goes_by_itself():
    artist = Artist(idle=0.05)
    artist.draw(POINT)
    ends = time.monotonic() + 5
    while artist.is_there and time.monotonic() < ends:
        time.sleep(0.02)

    assert not artist.is_there
