"""A store and a browser of its own for every test of the pages."""

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from secondline.web.door import COOKIE, Door
from tests.stored import store_in
from tests.web.noting import RECORD, told

HOST = "secondline.localhost:8321"


@pytest.fixture(autouse=True)
def file(tmp_path):
    with store_in(tmp_path) as made:
        yield made


@pytest.fixture
def browser(monkeypatch):
    door = Door(f"http://{HOST}")
    monkeypatch.setattr(settings, "DOOR", door)
    client = Client(headers={"Host": HOST, "Sec-Fetch-Site": "same-origin"})
    key = door.key_for(door.link(timezone.now()).rpartition("/")[2], timezone.now())
    client.cookies[COOKIE] = str(key)
    return client


@pytest.fixture
def recorded():
    told(RECORD)
