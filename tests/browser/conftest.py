"""One server and one Chromium for each file of tests.

Never for longer: while a browser is driven, Django takes this thread for one of asyncio's, and the
tests that follow could not use it.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from secondline.web.door import COOKIE
from tests.browser.chromium import switches
from tests.served import COMMAND, Served, opened, served
from tests.stored import of_example
from tools.find_browser import found


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("served")) as made:
        yield made


@pytest.fixture(scope="module")
def key(server: Served) -> str:
    """The cookie that the link gives; each window gets it, for the link opens only once."""
    client = opened(server)
    client.close()
    return client.cookies[COOKIE]


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One more, for tests that write: it holds what the example of three months tells."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "home").mkdir()
    (folder / "home" / "secondline.sqlite3").write_bytes(of_example("three_months"))
    with served(folder, (*COMMAND, "--log")) as made:
        yield made


@pytest.fixture(scope="module")
def own_key(own_server: Served) -> str:
    client = opened(own_server)
    client.close()
    return client.cookies[COOKIE]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    place = found()
    if place is None:
        pytest.skip("no Chromium or Chrome on the PATH")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=place, args=switches())
        yield browser
        browser.close()
