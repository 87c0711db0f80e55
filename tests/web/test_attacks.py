"""What a page, a program or a person elsewhere can send to a local address: none of it is answered.

Each row is one way in (see docs/contract.md, HTTP). The address that is tried keeps what it got, so
that a row which came through would be seen.
"""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from secondline.web.door import COOKIE, Door
from secondline.web.guard import HEADERS

NAME = "secondline.localhost:8321"
OWN = f"http://{NAME}"
NUMBER = "http://127.0.0.1:8321"
NOW = datetime(2026, 11, 21, tzinfo=UTC)
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
GOT: list[str] = []


def keep(request):
    GOT.append(request.method)
    return HttpResponse("kept")


urlpatterns = [path("", keep), path("check-in", keep), path("api/v1/check-in", keep)]


@pytest.fixture
def door(monkeypatch):
    made = Door(OWN, (NUMBER,))
    monkeypatch.setattr(settings, "DOOR", made, raising=False)
    monkeypatch.setattr(settings, "ROOT_URLCONF", __name__)
    monkeypatch.setattr(settings, "MIDDLEWARE", ["secondline.web.guard.LocalOnlyGuard"])
    GOT.clear()
    return made


def key_of(door):
    return door.key_for(door.link(NOW).rpartition("/")[2], NOW)


def sent(
    door, method="POST", to="/check-in", cookie="right", kind=FORM, peer="127.0.0.1", **headers
):
    headers = {"Host": NAME, "Origin": OWN, "Sec-Fetch-Site": "same-origin"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    client = Client(REMOTE_ADDR=peer)
    if cookie is not None:
        client.cookies[COOKIE] = key_of(door) if cookie == "right" else cookie
    return client.generic(
        method, to, b"pain=6", content_type=kind,
        headers={name: value for name, value in headers.items() if value is not None},
    )  # fmt: skip


OURS = {
    "a form of our own page": {},
    "the same, at the number": {"Host": "127.0.0.1:8321", "Origin": NUMBER},
    "a browser without Sec-Fetch-Site": {"Sec_Fetch_Site": None},
    "a browser that sends no Origin beside it": {"Origin": None},
    "a form with a file": {"kind": "multipart/form-data; boundary=x"},
    "our own JSON": {"to": "/api/v1/check-in", "kind": "application/json"},
    "a page that is read": {"method": "GET", "to": "/", "Origin": None},
    "an address that was typed": {
        "method": "GET",
        "to": "/",
        "Origin": None,
        "Sec_Fetch_Site": "none",
    },
    "an old browser": {"method": "GET", "to": "/", "Origin": None, "Sec_Fetch_Site": None},
    "only its headers": {"method": "HEAD", "to": "/", "Origin": None},
    "the loopback of the newer kind": {"peer": "::1"},
}

WRONG_HOSTS = (
    "evil.example", "evil.example:8321", "secondline.localhost", "secondline.localhost:8322",
    "127.0.0.1", "127.0.0.1:8322", "localhost:8321", "localhost.:8321",
    "secondline.localhost.:8321", "0.0.0.0:8321", "2130706433:8321", "0x7f.1:8321", "127.1:8321",
    "[::1]:8321",
    "evil.secondline.localhost:8321", "secondline.localhost:8321.evil.example", "192.168.1.7:8321",
    "SECONDLINE.evil:8321", "127.0.0.1:8321@evil.example", "",
)  # fmt: skip
WRONG_ORIGINS = (
    "https://evil.example", "http://evil.example", "null", "", "https://secondline.localhost:8321",
    "http://secondline.localhost", "http://secondline.localhost:8322", "http://127.0.0.1:8322",
    "http://localhost:8321", "http://evil.secondline.localhost:8321", "file://",
    "chrome-extension://a",
    "http://secondline.localhost:8321.evil.example", NUMBER,
)  # fmt: skip
WRONG_SITES = ("cross-site", "same-site", "none", "anything", "")
WRONG_KINDS = ("text/plain", "text/plain; charset=utf-8", "application/json", "",
               "application/octet-stream", "application/csp-report")  # fmt: skip
WRONG_COOKIES = (None, "", "guessed", "x" * 43, "right ")
WRONG_METHODS = ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND")
WRONG_PEERS = (
    "192.168.1.7",
    "10.0.0.2",
    "127.0.0.2",
    "::ffff:127.0.0.1",
    "fe80::1",
    "",
    "localhost",
)

ATTACKS = {
    **{f"the name {one!r}": {"Host": one} for one in WRONG_HOSTS},
    **{f"the name {one!r}, read": {"Host": one, "method": "GET"} for one in WRONG_HOSTS[:8]},
    **{f"from {one!r}": {"Origin": one} for one in WRONG_ORIGINS},
    **{
        f"from {one!r} by an old browser": {"Origin": one, "Sec_Fetch_Site": None}
        for one in WRONG_ORIGINS
    },
    **{f"site {one!r}": {"Sec_Fetch_Site": one} for one in WRONG_SITES},
    **{
        f"site {one!r}, read": {"Sec_Fetch_Site": one, "method": "GET", "to": "/", "Origin": None}
        for one in ("cross-site", "same-site", "anything", "")
    },
    "no word of where it comes from": {"Origin": None, "Sec_Fetch_Site": None},
    **{f"a body of {one!r}": {"kind": one} for one in WRONG_KINDS},
    "a form to the API": {"to": "/api/v1/check-in"},
    "plain text to the API": {"to": "/api/v1/check-in", "kind": "text/plain"},
    **{f"the cookie {one!r}": {"cookie": one} for one in WRONG_COOKIES},
    **{f"the cookie {one!r}, read": {"cookie": one, "method": "GET"} for one in WRONG_COOKIES},
    **{f"the method {one}": {"method": one} for one in WRONG_METHODS},
    **{f"from the machine {one!r}": {"peer": one} for one in WRONG_PEERS},
    "a proxy that says it is us": {"peer": "10.0.0.2", "X_Forwarded_For": "127.0.0.1"},
    "another name behind ours": {"Host": "evil.example", "X_Forwarded_Host": NAME},
    "a method behind another": {"method": "GET", "cookie": None, "X_HTTP_Method_Override": "POST"},
}  # fmt: skip


@pytest.mark.parametrize("how", OURS.values(), ids=OURS)
def test_our_own_page_is_answered(door, how):
    assert sent(door, **how).status_code == 200
    assert len(GOT) == 1


@pytest.mark.parametrize("how", ATTACKS.values(), ids=ATTACKS)
def test_nothing_else_is_answered(door, how):
    answer = sent(door, **how)

    assert answer.status_code in (400, 403)
    assert GOT == []


def test_there_are_more_than_sixty_ways():
    assert len(ATTACKS) > 60


def test_a_link_opens_once(door):
    token = door.link(NOW).rpartition("/")[2]

    assert door.opens(door.key_for(token, NOW))
    assert door.key_for(token, NOW) is None


def test_a_link_is_too_old_after_ten_minutes(door):
    token = door.link(NOW).rpartition("/")[2]

    assert door.key_for(token, NOW + timedelta(minutes=11)) is None


def test_the_key_of_one_start_does_not_open_the_next(door):
    assert not Door(OWN).opens(key_of(door))


@pytest.mark.parametrize("how", [{}, {"Origin": "https://evil.example"}], ids=["ours", "refused"])
def test_every_answer_keeps_to_itself(door, how):
    answer = sent(door, **how)

    assert {name: answer[name] for name in HEADERS} == HEADERS
    assert "Access-Control-Allow-Origin" not in answer
