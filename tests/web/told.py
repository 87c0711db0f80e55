"""A record of one's own to look at, without a day, so that no clock decides what stands there."""

import uuid
from datetime import UTC, datetime

import secondline
from secondline.store import records

RECORD = """schema = 1
by = "self"
born = 1979
sex = "female"
country = "US"
weight = "62 kg"
kidney = "eGFR 88 mL/min"
pregnant = "no"
breastfeeding = "no"
conditions = ["fibromyalgia"]
allergies = []
alcohol = "none"
matters = ["sleep"]

[[medicines]]
name = "Cymbalta"
for = "fibromyalgia"
dose = "30 mg"
times_a_day = 1
taken = "all"
change = "no change"
"""


def tell(text=RECORD):
    flags = secondline.library().flag_ids()
    now = datetime(2026, 11, 21, tzinfo=UTC)
    records.replace(text, what="a record", key=str(uuid.uuid4()), now=now, flag_ids=flags)


def held():
    return records.record(secondline.library().flag_ids())


def pressed(browser, to, **told):
    return browser.post(to, {"key": str(uuid.uuid4())} | told)
