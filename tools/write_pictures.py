"""Write the pictures of docs/pictures anew from the running product, as a Chromium shows it.

python -m tools.write_pictures        needs a Chromium or Chrome on the PATH; sends nothing out
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import switches
from tests.served import Served, served
from tools.find_browser import found

# The cookies of the pages; their modules want a store, which is the server's here.
THEME, EXAMPLE = "theme", "example"
FOLDER = Path(__file__).parents[1] / "docs" / "pictures"


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown, in which example, how wide and how high, and in which theme."""

    name: str
    path: str
    example: str = ""
    theme: str = "light"
    width: int = 820
    height: int = 900


PICTURES = (
    Picture("home", "/"),
    Picture("reasons", "/reasons", "three_months"),
    Picture("options", "/options", "three_months", theme="dark"),
    Picture("diary", "/diary", "diary_disagrees"),
    Picture("check_in", "/check-in", theme="dim", width=390, height=780),
    Picture("danger", "/safety", "red_flag", width=390, height=780),
)


def main() -> int:
    """Write every picture; 1 where no browser is there."""
    place = found()
    if place is None:
        print("No Chromium or Chrome on the PATH: the pictures stay as they are.", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder)) as server,
        sync_playwright() as driver,
    ):
        browser = driver.chromium.launch(executable_path=place, args=switches())
        key = _key(browser, server)
        for one in PICTURES:
            _take(browser, server, key, one)
        browser.close()
    return 0


def _key(browser: Browser, server: Served) -> dict[str, str]:
    """Open the door once, and give its cookie for every window."""
    window = browser.new_context()
    window.new_page().goto(server.link)
    held = {str(one["name"]): str(one["value"]) for one in window.cookies()}
    window.close()
    return held


def _take(browser: Browser, server: Served, key: dict[str, str], one: Picture) -> None:
    cookies = key | {THEME: one.theme} | ({EXAMPLE: one.example} if one.example else {})
    window = browser.new_context(viewport={"width": one.width, "height": one.height})
    window.add_cookies([{"name": n, "value": v, "url": server.origin} for n, v in cookies.items()])
    page = window.new_page()
    page.goto(f"{server.origin}{one.path}")
    page.screenshot(path=FOLDER / f"{one.name}.png")
    window.close()


if __name__ == "__main__":
    sys.exit(main())
