"""The same six answers over HTTP as everywhere, and check-ins that are kept once."""

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

import secondline
from secondline.exchange.plain_json import plain_answer, plain_review
from secondline.record.examples import EXAMPLES, path_of
from secondline.store import records
from secondline.store.days import diary_day, local_now

QUESTIONS = ("safety", "response", "reasons", "options", "experiment", "visit")
NOW = datetime(2026, 11, 21, tzinfo=UTC)
LIBRARY = secondline.library()


def keep(name):
    """Put an example's record into the store, without its diary."""
    text = path_of(name).read_text(encoding="utf-8")
    told = "\n".join(line for line in text.splitlines() if not line.startswith("diary ="))
    flags = LIBRARY.flag_ids()
    records.replace(told, what=name, key=name, now=NOW, flag_ids=flags)
    return records.record(flags)


def sent(browser, path, told):
    return browser.post(path, json.dumps(told), content_type="application/json")


def new(**changed):
    day = diary_day(local_now()).isoformat()
    return {"key": str(uuid.uuid4()), "on": day, "values": {"pain": 6.0}} | changed


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_answers_are_those_of_the_terminal(browser, name):
    record = keep(name)
    wanted = json.loads(
        json.dumps(plain_review(secondline.review(record, LIBRARY, on=diary_day(local_now()))))
    )

    assert browser.get("/api/v1/review").json() == wanted
    for one in QUESTIONS:
        assert browser.get(f"/api/v1/{one}").json() == wanted[one]


def test_an_empty_store_is_answered_too(browser):
    assert browser.get("/api/v1/reasons").json() == plain_answer(
        secondline.review(
            records.record(LIBRARY.flag_ids()), LIBRARY, on=diary_day(local_now())
        ).reasons
    )


def test_names_are_checked(browser):
    found = sent(browser, "/api/v1/check", {"names": ["tizanidine", "Cipro"]}).json()

    assert [one["id"] for one in found["matched"]] == ["tizanidine", "ciprofloxacin"]
    assert found["findings"][0]["tier"] == "danger"


def test_a_check_in_is_kept_once(browser):
    told = new(note="after the walk")

    first, second = (sent(browser, "/api/v1/check-in", told) for _ in range(2))

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert len(browser.get("/api/v1/diary").json()) == 1


def test_a_key_that_was_used_for_something_else_is_refused(browser):
    told = new()
    sent(browser, "/api/v1/check-in", told)

    assert sent(browser, "/api/v1/check-in", told | {"values": {"pain": 2.0}}).status_code == 409
    assert records.lines()[0].values == {"pain": 6.0}


@pytest.mark.parametrize(
    "changed",
    [
        {"values": {"pain": 11}},
        {"values": {"pain": "six"}},
        {"values": {"": 1}},
        {"values": {"pain": "6"}},
        {"values": {"pain": True}},
        {"on": "2026-02-30"},
        {"on": 1763683200},
        {"on": "0001-01-01", "at": "00:30"},
        {"at": "09:22:09Z"},
        {"at": 33729},
        {"on": (local_now().date() + timedelta(days=1)).isoformat()},
        {"key": "1"},
        {"note": "x" * 2001},
        {"more": 1},
    ],
)
def test_what_is_no_check_in_is_refused_and_not_kept(browser, changed):
    answer = sent(browser, "/api/v1/check-in", new(**changed))

    assert answer.status_code == 422
    assert set(answer.json()) == {"where", "found", "expected"}
    assert records.lines() == []


def test_a_day_is_a_day_and_no_seconds_since_1970(browser):
    assert browser.get("/api/v1/diary?first=1763683200").status_code == 422
    assert browser.get("/api/v1/diary?first=2026-11-21").status_code == 200


def test_whether_the_record_counts_is_yes_or_no(browser):
    told = {"names": ["aspirin"], "with_record": 1}

    assert sent(browser, "/api/v1/check", told).status_code == 422


def test_broken_json_is_refused(browser):
    answer = browser.post("/api/v1/check-in", "{", content_type="application/json")

    assert answer.status_code == 400


def test_a_form_does_not_reach_the_api(browser):
    assert browser.post("/api/v1/check-in", {"pain": "6"}).status_code == 403


def test_the_description_is_openapi_3_1(browser):
    told = browser.get("/api/v1/openapi.json").json()

    assert told["openapi"].startswith("3.1")
    assert {f"/api/v1/{one}" for one in QUESTIONS} <= set(told["paths"])
