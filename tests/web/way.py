"""The way through, as a browser goes it: what a page shows is read, and its forms are sent."""

import re
import uuid
from html.parser import HTMLParser

import secondline
from secondline.loop.shown import Shown
from secondline.store.days import diary_day, local_now
from secondline.store.kept import kept
from secondline.web.safety.places import place_of

LIBRARY = secondline.library()


def now() -> Shown:
    """Give what is kept now."""
    return kept(diary_day(local_now()))


def began(browser, name="duloxetine", by="self", country="US"):
    """Answer the first page."""
    told = {"key": str(uuid.uuid4()), "medicines": name, "by": by, "country": country}
    return browser.post("/start", told)


def none_of_all(browser, most=12):
    """Answer every screen of danger signs with none of these; give how many there were."""
    for n in range(most):
        page = browser.get("/safety/signs")
        if page.status_code != 200:
            return n
        browser.post("/safety/signs", {**form(page), "none": ""})
    raise AssertionError("the danger signs never end")


def signs_on(page) -> list[str]:
    """Give the signs that a page shows."""
    return re.findall(r'name="shown" value="(\w+)"', text(page))


def look(flag: str) -> str:
    """Give the address of a second look at a sign."""
    return f"/safety/look/{place_of(flag, LIBRARY)}"


def looked(browser, flag, answer):
    """Answer a second look."""
    return browser.post(look(flag), {**form(browser.get(look(flag))), "answer": answer})


def text(page) -> str:
    """Give what a page says."""
    return str(page.content.decode())


class _Forms(HTMLParser):
    """Each form's hidden values."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[dict[str, list[str]]] = []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "form":
            self.held.append({})
        elif tag == "input" and found.get("type") == "hidden" and self.held:
            self.held[-1].setdefault(str(found["name"]), []).append(found.get("value") or "")


def form(page, nth=0) -> dict[str, list[str]]:
    """Give what a form of a page sends without anybody's doing."""
    reader = _Forms()
    reader.feed(text(page))
    held: dict[str, list[str]] = reader.held[nth]
    return held
