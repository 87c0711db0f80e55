"""The Chromium that is on this machine, and the windows that the tests open in it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.served import Served

WIDE, NARROW = 1280, 390
_HEIGHT = 844
_PATIENCE = 15_000


def switches() -> list[str]:
    """Give what Chromium is started with: its sandbox cannot be had by root."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


@dataclass
class Window:
    """One window on a server that came in by its link, with all that went wrong in it."""

    server: Served
    context: BrowserContext
    page: Page
    elsewhere: list[str] = field(default_factory=list)  # what was asked of anybody but the server
    complaints: list[str] = field(default_factory=list)  # of the console: refused by the CSP, …
    failed: list[str] = field(default_factory=list)  # what the server could not answer

    def __post_init__(self) -> None:
        """Listen from the first request on."""
        self.context.on("request", self._asked)
        self.context.on("response", self._answered)
        self.context.on("console", self._said)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def go(self, path: str) -> int:
        """Open a path, and give the status of its answer."""
        answer = self.page.goto(self.server.origin + path)
        return answer.status if answer else 0

    @property
    def path(self) -> str:
        """Where the window is."""
        return self.page.url.removeprefix(self.server.origin)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.server.origin + "/", "about:", "data:")):
            self.elsewhere.append(request.url)

    def _answered(self, response: object) -> None:
        status, url = getattr(response, "status", 0), getattr(response, "url", "")
        if status >= 500:
            self.failed.append(f"{status} {url}")

    def _said(self, message: ConsoleMessage) -> None:
        # A form that comes back with what to mend has status 422, and Chromium notes that.
        if message.type in ("error", "warning") and "422" not in message.text:
            self.complaints.append(f"{message.text} {message.location.get('url', '')}")


@contextmanager
def window(
    browser: Browser,
    server: Served,
    *,
    key: str,
    width: int = WIDE,
    has_scripts: bool = True,
    has_touch: bool = False,
    theme: str | None = None,
    example: str | None = None,
) -> Iterator[Window]:
    """Open a window with the cookie of the door, and close it at the end."""
    context = browser.new_context(
        viewport={"width": width, "height": _HEIGHT},
        java_script_enabled=has_scripts,
        has_touch=has_touch,
        service_workers="block",
    )
    context.set_default_timeout(_PATIENCE)
    told = {"secondline": key, "theme": theme, "example": example}
    context.add_cookies(
        [
            {"name": name, "value": value, "url": server.origin, "sameSite": "Strict"}
            for name, value in told.items()
            if value
        ]
    )
    try:
        yield Window(server, context, context.new_page())
    finally:
        context.close()
