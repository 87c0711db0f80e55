"""One server and one Chromium for all the tests of this folder that a worker runs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from secondline.web.door import COOKIE
from tests.browser.chromium import switches
from tests.served import Served, opened, served
from tools.find_browser import found


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("served")) as made:
        yield made


@pytest.fixture(scope="package")
def key(server: Served) -> str:
    """The cookie that the link gives; each window gets it, for the link opens only once."""
    client = opened(server)
    client.close()
    return client.cookies[COOKIE]


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    place = found()
    if place is None:
        pytest.skip("no Chromium or Chrome on the PATH")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=place, args=switches())
        yield browser
        browser.close()
