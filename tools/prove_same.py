"""Prove that terminal, API and pages say the same of the same record.

    python -m tools.prove_same [--write] [--records 300]     the table: docs/proofs/web_same.md

Each record of tests/generated.py is kept in a store of its own and asked in three ways.
"""

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from django.test import Client

from tests.started import start_django

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "web_same.md"
_HOST = "secondline.localhost:8321"


def main() -> int:
    """Ask every record, and write what differs."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--records", type=int, default=300)
    told = asked.parse_args()
    start_django()
    import secondline
    from tests.generated import ON
    from tests.sameness import Difference, day_is, differences
    from tests.stored import store_in

    began, library, counts = time.perf_counter(), secondline.library(), Counter[str]()
    found: list[Difference] = []
    browser = _browser()
    with tempfile.TemporaryDirectory() as place, store_in(Path(place)), day_is(ON):
        for number in range(told.records):
            found += differences(number, browser, library, counts)
    for one in found:
        print(f"record {one.number}: {one.question}: {one.kind}: {one.what}")
    kinds = Counter(f"{one.question}: {one.kind}" for one in found)
    lines = [
        *_HEAD,
        f"| records | {told.records:,} |",
        *(f"| {what} | {n:,} |" for what, n in counts.items()),
        f"| differences | {len(found):,} |",
        *(f"| {what} | {n:,} |" for what, n in kinds.items()),
    ]
    text = "\n".join(lines) + "\n"
    print(text, f"{time.perf_counter() - began:.0f} s")
    if told.write:
        PAGE.write_text(text, encoding="utf-8")
    return bool(found)


def _browser() -> Client:
    from django.conf import settings
    from django.utils import timezone

    import secondline.site.urls  # noqa: F401 - so that every page is there when its clock is set
    from secondline.web.door import COOKIE, Door

    door, now = Door(f"http://{_HOST}"), timezone.now()
    settings.DOOR = door
    browser = Client(headers={"Host": _HOST, "Sec-Fetch-Site": "same-origin"})
    browser.cookies[COOKIE] = str(door.key_for(door.link(now).rpartition("/")[2], now))
    return browser


_HEAD = (
    "# The same answers in three ways",
    "",
    "Written by `python -m tools.prove_same --write`; never edited. Each record of",
    "`tests/generated.py` is kept as a person's own and asked: as `review --json` prints it, over",
    "`/api/v1/review`, and on the six pages (and options once more as a clinician reads them).",
    "Held against each other: the whole JSON; each finding that a page shows; each finding that a",
    "page leaves out.",
    "",
    "| what | how many |",
    "| --- | ---: |",
)


if __name__ == "__main__":
    raise SystemExit(main())
