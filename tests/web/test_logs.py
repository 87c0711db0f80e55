"""One line a request, without a word of what a person told: not even where something fails."""

import json
import logging

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from secondline.web import logs
from tests.web.conftest import HOST

MARK = "canary-7f3a"


def fails(request, word):
    raise ValueError(f"cannot read {word}")


urlpatterns = [
    path("works/<str:word>", lambda request, word: HttpResponse("yes")),
    path("fails/<str:word>", fails),
]


@pytest.fixture
def written(monkeypatch, capsys):
    """What is on standard error, line by line."""
    held = [logging.getLogger(one) for one in ("django", "waitress", "secondline.requests")]
    before = [(one.handlers[:], one.propagate, one.level) for one in held]
    yield lambda: [json.loads(one) for one in capsys.readouterr().err.splitlines()]
    for one, (handlers, propagate, level) in zip(held, before, strict=True):
        one.handlers[:], one.propagate = handlers, propagate
        one.setLevel(level)


@pytest.fixture
def asked(browser, settings_of_here):
    browser.raise_request_exception = False
    return browser


@pytest.fixture
def settings_of_here(monkeypatch):
    from django.conf import settings

    monkeypatch.setattr(settings, "ROOT_URLCONF", __name__)


def test_a_request_is_one_line_with_the_address_as_the_table_has_it(asked, written):
    logs.begin(has_all=True)
    asked.get(f"/works/{MARK}?q={MARK}")

    (line,) = written()
    assert {key: line[key] for key in ("method", "route", "status")} == {
        "method": "GET",
        "route": "works/<str:word>",
        "status": 200,
    }
    assert line["ms"] >= 0
    assert MARK not in json.dumps(line)


def test_a_fault_is_named_by_its_kind_and_place_alone(asked, written):
    logs.begin(has_all=False)
    asked.get(f"/fails/{MARK}")

    (line,) = written()
    assert line["status"] == 500
    assert line["fault"].startswith("ValueError at test_logs.py:")
    assert MARK not in json.dumps(line)


@pytest.mark.parametrize("address", [f"/works/{MARK}", f"/nothing/{MARK}"])
def test_without_the_flag_only_faults_are_written(asked, written, address):
    logs.begin(has_all=False)
    asked.get(address)

    assert written() == []


def test_an_address_that_is_not_there_and_a_stranger_are_written_without_it(asked, written):
    logs.begin(has_all=True)
    asked.get(f"/nothing/{MARK}")
    Client(headers={"Host": HOST}).generic(MARK, f"/works/{MARK}")

    missing, refused = written()
    assert (missing["route"], missing["status"]) == (None, 404)
    assert (refused["method"], refused["status"]) == ("other", 403)
