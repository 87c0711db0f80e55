"""Every address of the server: behind the guard, with its headers; reading writes nothing."""

import hashlib

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from secondline.record.examples import EXAMPLES
from secondline.web.door import COOKIE, Door
from secondline.web.guard import HEADERS
from secondline.web.shown import EXAMPLE
from tests.stored import of_example
from tests.web.routes import routes
from tests.web.test_attacks import ATTACKS, FORM, JSON, NAME, NUMBER, OWN, key_of, sent

ROUTES = routes()
IDS = [one.written or "home" for one in ROUTES]
each = pytest.mark.parametrize("route", ROUTES, ids=IDS)


@pytest.fixture
def door(monkeypatch):
    made = Door(OWN, (NUMBER,))
    monkeypatch.setattr(settings, "DOOR", made)
    return made


@pytest.fixture
def told(file):
    """Put it in the place of the empty store; gives what the file is."""
    connection.close()
    file.write_bytes(of_example("three_months"))
    return lambda: hashlib.sha256(file.read_bytes()).hexdigest()


def asked(door, example=None, **headers):
    client = Client(headers={"Host": NAME, "Sec-Fetch-Site": "same-origin"} | headers)
    client.cookies[COOKIE] = key_of(door)
    if example:
        client.cookies[EXAMPLE] = example
    return client


def test_the_table_is_read_whole():
    paths = {one.path for one in ROUTES}

    assert {"/", "/check-in", "/healthz", "/api/v1/review", "/assets/three_months"} <= paths
    assert not any("<" in path for path in paths)


def test_no_address_and_no_name_stands_for_two_things():
    pages = [one for one in ROUTES if not one.is_api]
    for held in ([one.written for one in ROUTES], [one.name for one in pages]):
        assert [one for one in held if held.count(one) > 1] == []


@each
def test_without_the_cookie_nothing_is_answered_but_the_door_and_health(door, told, route):
    client = Client(headers={"Host": NAME})

    for method in ("get", "head"):
        status = getattr(client, method)(route.path).status_code
        assert status == (200 if route.path == "/healthz" else 403)
    assert client.post(route.path, headers={"Origin": OWN}).status_code == 403


@each
def test_every_answer_carries_the_headers_of_the_guard(door, told, route):
    answer = asked(door).get(route.path)

    for name, value in HEADERS.items():
        assert value in answer[name] if name == "Content-Security-Policy" else answer[name] == value
    assert "Access-Control-Allow-Origin" not in answer


@each
def test_reading_writes_nothing_and_finds_no_fault(door, told, route):
    before = told()

    for method in ("get", "head"):
        assert getattr(asked(door), method)(route.path).status_code < 500
        assert getattr(asked(door, "unexplained"), method)(route.path).status_code < 500
    assert told() == before


@each
def test_reading_an_empty_store_finds_no_fault(door, route):
    assert asked(door).get(route.path).status_code < 500


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_page_of_an_example_finds_a_fault(door, name):
    client = asked(door, name)

    assert {client.get(one.path).status_code for one in ROUTES} <= {
        200,
        302,
        403,
        404,
        405,
        409,
        422,
    }


@each
def test_a_form_of_another_page_writes_nothing(door, told, route):
    before = told()

    for site in ("cross-site", "same-site"):
        client = asked(door, **{"Sec-Fetch-Site": site, "Origin": "http://127.0.0.1:9999"})
        kind = JSON if route.is_api else FORM
        assert client.post(route.path, "{}", content_type=kind).status_code == 403
    assert told() == before


@each
def test_a_form_without_its_token_writes_nothing(door, told, route):
    if route.is_api or route.is_open:
        return
    before = told()
    client = Client(enforce_csrf_checks=True, headers={"Host": NAME, "Origin": OWN})
    client.cookies[COOKIE] = key_of(door)

    # Whatever takes no form at all may say so (405) or that there is nothing (404).
    assert client.post(route.path).status_code in (403, 404, 405)
    assert told() == before


@each
def test_an_empty_form_finds_no_fault(door, told, route):
    client = asked(door, Origin=OWN)
    kind = JSON if route.is_api else FORM

    assert client.post(route.path, "", content_type=kind).status_code < 500


def applies(how, route):
    """Whether a way of attacking is one at this address."""
    is_read = how.get("method") in ("GET", "HEAD")
    if route.is_open and "cookie" in how:
        return not is_read
    if "to" in how and how["to"].startswith("/api/") and not route.is_api:
        return False
    return not (route.is_api and how.get("kind") == JSON)


def own_kind(route, how):
    """What an address takes, where the attack is not that it gets something else."""
    return {"kind": JSON} if route.is_api and not how.get("to", "").startswith("/api/") else {}


@pytest.mark.parametrize("how", ATTACKS.values(), ids=ATTACKS)
def test_no_attack_is_answered_at_any_address(door, told, how):
    before = told()
    tried = [one for one in ROUTES if applies(how, one)]

    answers = {one.path: sent(door, **own_kind(one, how) | how | {"to": one.path}) for one in tried}

    assert tried
    assert [path for path, got in answers.items() if got.status_code not in (400, 403)] == []
    assert told() == before


@each
def test_our_own_request_is_not_refused(door, told, route):
    """What the tests above refuse is let in where it is ours: they could fail."""
    if not route.path.startswith("/open/"):
        assert asked(door).get(route.path).status_code != 403
