"""The link opens once and gives a cookie; health tells nothing of anybody."""

from django.conf import settings
from django.test import Client
from django.utils import timezone

from secondline.web.door import COOKIE, Door

HOST = "secondline.localhost:8321"


def test_the_link_gives_the_cookie_and_goes_on(monkeypatch):
    door = Door(f"http://{HOST}")
    monkeypatch.setattr(settings, "DOOR", door)
    link = door.link(timezone.now())
    client = Client(headers={"Host": HOST})

    for guessed in ("guessed", "gu%C3%A9ss"):
        assert client.get(f"/open/{guessed}").status_code == 403
    answer = client.get(link.partition(HOST)[2])
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert answer.cookies[COOKIE]["httponly"]
    assert answer.cookies[COOKIE]["samesite"] == "Strict"
    assert client.get("/").status_code == 200
    assert Client(headers={"Host": HOST}).get(link.partition(HOST)[2]).status_code == 403


def test_health_tells_nothing_of_anybody(monkeypatch):
    monkeypatch.setattr(settings, "DOOR", Door(f"http://{HOST}"))

    assert Client(headers={"Host": HOST}).get("/healthz").json() == {"status": "ok"}
