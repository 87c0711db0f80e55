"""What is the person's own: looks, taking out, bringing in, taking back, erasing."""

import io
import re
import zipfile
from datetime import date, datetime, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import secondline
from secondline.record.changes import Change
from secondline.record.examples import HOME
from secondline.store import records
from secondline.store.days import local_now
from secondline.web.shown import EXAMPLE
from secondline.web.you import views

FLAGS = secondline.library().flag_ids()
WORD = "zanzibar"
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


def tell():
    now = local_now()
    change = [Change(("story",), WORD)]
    records.change(change, what="the story", key="k", now=now, flag_ids=FLAGS)
    records.check_in(date(2026, 11, 20), time(20), {"pain": 6.0}, WORD, key="c", now=now)


def file(data, name="file.csv"):
    return SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode())


def text(answer):
    return answer.content.decode()


def look(browser, data, name="file.csv", **more):
    return browser.post("/you/bring-in", {"file": file(data, name), **more})


def keep(browser, seen, **more):
    hidden = dict(HIDDEN.findall(text(seen)))
    return browser.post("/you/bring-in/keep", {**hidden, **more})


def test_the_page_opens_with_nothing_told(browser):
    assert browser.get("/you").status_code == 200


@pytest.mark.parametrize("theme", ["auto", "light", "dark", "dim"])
def test_a_theme_is_kept_and_used(browser, theme):
    browser.post("/you/theme", {"theme": theme})

    assert f'data-theme="{theme}"' in text(browser.get("/you"))


def test_a_theme_that_is_none_changes_nothing(browser):
    browser.post("/you/theme", {"theme": "neon"})

    assert 'data-theme="auto"' in text(browser.get("/you"))


def test_everything_can_be_taken_out(browser):
    tell()
    archive = browser.get("/you/everything.zip")

    assert "attachment" in archive["Content-Disposition"]
    names = zipfile.ZipFile(io.BytesIO(archive.content)).namelist()
    assert names == ["diary.csv", "record.toml", "secondline.json"]
    assert WORD in text(browser.get("/you/record.toml"))
    assert WORD in text(browser.get("/you/diary.csv"))


def test_what_was_taken_out_can_be_brought_in_again(browser):
    tell()
    archive = browser.get("/you/everything.zip").content
    browser.post("/you/erase", {"is_meant": "on"})
    assert records.lines() == []

    seen = look(browser, archive, "notes.zip")
    assert records.lines() == []
    assert keep(browser, seen).status_code == 302

    assert records.record(FLAGS).person.story == WORD
    assert [one.note for one in records.lines()] == [WORD]


def test_bringing_the_same_in_twice_adds_nothing(browser):
    diary = (HOME / "three_months" / "diary.csv").read_bytes()
    for _ in range(2):
        keep(browser, look(browser, diary))
    n_once = len(records.lines())

    assert n_once == len(diary.splitlines()) - 1
    assert len({(one.on, one.at) for one in records.lines()}) == n_once


def test_what_was_taken_out_and_never_erased_is_not_there_twice(browser):
    tell()
    day, now = date(2026, 11, 20), local_now()
    for n, at in enumerate((time(20), None, None)):
        records.check_in(day, at, {"taken:Lyrica": 2.0}, "a\r\nb", key=f"{n}", now=now)
    records.check_in(date(2026, 11, 19), None, {"pain": 5.0}, key="alone", now=now)
    before = records.lines()

    archive = browser.get("/you/everything.zip").content
    keep(browser, look(browser, archive, "notes.zip"))
    records.check_in(date(2026, 11, 19), time(9), {"pain": 5.0}, key="more", now=now)
    keep(browser, look(browser, archive, "notes.zip"))

    assert len(records.lines()) == len(before) + 1


def test_what_was_brought_in_and_changed_here_stays_as_it_was_changed(browser):
    diary = b"date,pain\n2026-11-19,5\n"
    keep(browser, look(browser, diary))
    (line,) = records.lines()
    records.edit(line.number, {"pain": 3.0}, "")
    keep(browser, look(browser, diary))

    assert [one.values for one in records.lines()] == [{"pain": 3.0}]


def test_a_record_that_is_brought_in_can_be_taken_back(browser):
    tell()
    keep(browser, look(browser, 'schema = 1\nborn = 1979\n[[medicines]]\nname = "baclofen"\n'))
    assert records.record(FLAGS).medicines

    last = records.last()
    assert last
    browser.post("/take-back", {"number": last.number})

    assert records.record(FLAGS).person.story == WORD


def test_the_same_look_kept_twice_is_one_change(browser):
    seen = look(browser, "schema = 1\nborn = 1979\n")
    for _ in range(2):
        keep(browser, seen)

    assert records.done() == ["a file"]


def test_a_strangers_table_is_looked_at_column_by_column(browser):
    table = "day,kneePain,steps\n2026-11-01,6,4000\n2026-11-02,5,5000\n"
    seen = look(browser, table)
    assert "kneePain" in text(seen)

    again = keep(browser, seen, again="1", **{"column:steps": "own"})
    assert again.status_code == 200
    keep(browser, seen, **{"column:kneePain": "pain"})

    assert [one.values["pain"] for one in records.lines()] == [6.0, 5.0]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x00\xff\xfe", "file.csv"),
        (b"PK\x03\x04 broken", "notes.zip"),
        ("hello", "file.txt"),
        ("{", "file.json"),
        ("schema = 2", "record.toml"),
        ("schema = 1\nmore = 1", "record.toml"),
        ('{"resourceType": "Patient"}', "file.json"),
        ("<html></html>", "page.html"),
        ("x" * 2_000_001, "file.csv"),
        ("date,pain\n2030-01-01,5\n", "diary.csv"),
    ],
)
def test_what_cannot_be_used_is_told_and_changes_nothing(browser, data, name):
    tell()
    answer = look(browser, data, name)

    assert answer.status_code in (200, 422)
    if answer.status_code == 200:
        assert "nothing in it that we can keep" in text(answer)
    else:
        assert 'role="alert"' in text(answer)
    assert len(records.lines()) == 1


def test_an_archive_with_other_paths_in_it_writes_none_of_them(browser, tmp_path):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("../../evil.txt", "evil")
        archive.writestr("record.toml", "schema = 1\nborn = 1979\n")

    assert look(browser, made.getvalue(), "notes.zip").status_code == 200
    assert not list(tmp_path.parent.rglob("evil.txt"))


def test_no_file_is_asked_for_again(browser):
    assert "Choose a file first" in text(browser.post("/you/bring-in", {}))


def test_a_backup_comes_back(browser):
    tell()
    data = browser.get("/you/backup").content
    browser.post("/you/erase", {"is_meant": "on"})

    answer = browser.post("/you/restore", {"file": file(data, "notes.backup"), "is_meant": "on"})

    assert answer.status_code == 302
    assert [one.note for one in records.lines()] == [WORD]


@pytest.mark.parametrize("told", [{}, {"is_meant": "on"}, {"file": "hello", "is_meant": "on"}])
def test_what_is_no_backup_changes_nothing(browser, told):
    tell()
    sent = {key: file(value) if key == "file" else value for key, value in told.items()}

    assert browser.post("/you/restore", sent).status_code == 422
    assert len(records.lines()) == 1


def test_nothing_is_erased_that_nobody_meant(browser):
    tell()

    assert browser.get("/you/erase").status_code == 200
    assert browser.post("/you/erase", {}).status_code == 422
    assert len(records.lines()) == 1


def test_what_is_erased_is_gone(browser, file):
    tell()
    assert WORD.encode() in file.read_bytes()

    assert browser.post("/you/erase", {"is_meant": "on"}).status_code == 200

    assert WORD.encode() not in file.read_bytes()
    assert WORD not in text(browser.get("/"))


def test_what_the_browser_keeps_of_it_is_erased_too(browser):
    browser.post("/check-in/what", {"rating": ["sleep"]})
    assert browser.cookies["noted"].value == "sleep"
    browser.post("/you/erase", {"is_meant": "on"})

    assert browser.cookies["noted"].value == ""


def test_nothing_is_written_while_one_looks_around(browser):
    tell()
    browser.cookies[EXAMPLE] = "three_months"

    for path in ("/you/erase", "/you/bring-in", "/you/restore", "/take-back"):
        assert browser.post(path, {"is_meant": "on"}).status_code == 409
    assert len(records.lines()) == 1


def test_a_reminder_tells_nobody_why(browser):
    answer = browser.get("/you/reminder.ics", {"at": "21:30"})

    assert answer["Content-Type"].startswith("text/calendar")
    assert "T213000\r\n" in text(answer)
    assert "pain" not in text(answer).casefold()
    assert "secondline" not in text(answer).casefold()


def test_a_time_that_is_none_is_asked_for_again(browser):
    assert browser.get("/you/reminder.ics", {"at": "late"}).status_code == 422


def test_the_page_to_leave_by_is_empty(browser):
    answer = text(browser.get("/leave"))

    assert "Notes" not in answer
    assert "pain" not in answer.casefold()


def test_the_day_in_a_reminder_is_today(browser, monkeypatch):
    now = datetime(2026, 11, 21, 23, 59).astimezone()
    monkeypatch.setattr(views, "local_now", lambda: now)

    assert "DTSTART:20261121T" in text(browser.get("/you/reminder.ics", {"at": "9:00"}))
