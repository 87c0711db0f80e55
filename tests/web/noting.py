"""How a test notes a check-in on the pages, and the record of who notes it."""

import uuid
from datetime import timedelta

from django.utils import timezone

import secondline
from secondline.store import records
from secondline.store.days import diary_day, local_now

# One medicine of each kind: as planned, as needed, nobody said how often.
RECORD = """
schema = 1
matters = ["sleep", "clear head"]
[[medicines]]
name = "Cymbalta"
times_a_day = 2
side_effects = ["nausea"]
[[medicines]]
name = "Tylenol"
as_needed = true
at_most = 6
[[medicines]]
name = "ibuprofen"
[[therapies]]
name = "walking"
"""


def told(text):
    records.replace(
        text, what="x", key=str(uuid.uuid4()), now=timezone.now(),
        flag_ids=secondline.library().flag_ids(),
    )  # fmt: skip


def sent(browser, to="/check-in", **told):
    return browser.post(to, {"key": str(uuid.uuid4()), "pain": "6"} | told)


def only():
    (line,) = records.lines()
    return line


def days_ago(n):
    return diary_day(local_now()) - timedelta(days=n)
