"""The diary as a page: months, pictures with a sentence and numbers, and the second question."""

import re
from datetime import date, time, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

import secondline
from secondline.store import records
from secondline.store.days import diary_day, local_now
from secondline.web.diary import pictures
from secondline.web.drawn import Drawn
from tests.pages import Read

MEDICINE = '[[medicines]]\nname = "Cymbalta"\ndose = "60 mg"\nstarted_on = 2026-01-01\n'


def told(text=f"schema = 1\n{MEDICINE}"):
    flags = secondline.library().flag_ids()
    records.replace(text, what="x", key=text[-60:], now=timezone.now(), flag_ids=flags)


def noted(on, pain=6.0, at=None, note=""):
    records.check_in(on, at, {"pain": pain}, note, key=f"{on}{at}", now=local_now())


def days_ago(n):
    return diary_day(local_now()) - timedelta(days=n)


def words(answer):
    return Read(answer.content.decode()).words


def test_the_newest_month_is_shown_newest_first_with_ways_to_the_others(browser):
    noted(date(2026, 3, 5))
    noted(date(2026, 1, 3), pain=2.0)
    noted(date(2026, 3, 9), at=time(21))

    page = browser.get("/diary")
    assert words(page).index("Mon 9 Mar") < words(page).index("Thu 5 Mar")
    assert "Sat 3 Jan" not in words(page)
    assert "January 2026" in words(page)
    assert "Sat 3 Jan" in words(browser.get("/diary?month=2026-01"))


@pytest.mark.parametrize("asked", ["month=2026-02", "month=soon", "month=2026-13", "range=ever"])
def test_what_is_not_in_the_diary_is_not_found(browser, asked):
    noted(date(2026, 3, 5))

    assert browser.get(f"/diary?{asked}").status_code == 404


def test_every_check_in_can_be_changed_from_its_line(browser):
    noted(days_ago(1))
    (line,) = records.lines()

    assert f"/check-in/{line.number}/change" in Read(browser.get("/diary").content.decode()).links


def test_the_picture_has_a_sentence_and_the_same_numbers_beside_it(browser):
    told()
    for n in range(15):
        if n != 7:
            noted(days_ago(n), {14: 7.0, 0: 2.0}.get(n, 6.0 if n > 7 else 3.0))

    said = words(browser.get("/diary"))
    assert "Pain was noted on 14 of 15 days" in said
    assert "It was between 2 and 7; on average" in said
    assert "6.1 in the first half and 2.9 in the second" in said
    assert "The same as numbers" in said
    assert "60 mg" in said


def test_of_few_noted_days_the_sentence_says_how_many_and_compares_nothing(browser):
    told()
    for n, pain in ((30, 7.0), (2, 5.0), (0, 3.0)):
        noted(days_ago(n), pain)

    said = words(browser.get("/diary"))
    assert "Pain was noted on 3 of 31 days" in said and "It was between 3 and 7. Where" in said
    assert "half" not in said


def test_of_one_noted_day_it_says_what_pain_was(browser):
    told()
    noted(days_ago(0), 4.0)

    said = words(browser.get("/diary"))
    assert "Pain was noted on 1 of 1 day from" in said and "It was 4. Where" in said
    assert "half" not in said


def test_a_diary_without_a_medicine_has_its_list_and_no_picture(browser):
    noted(days_ago(1))

    page = browser.get("/diary").content.decode()
    assert "<img" not in page
    assert "All check-ins" in page


@pytest.mark.parametrize("theme", ["auto", "light", "dark", "dim"])
def test_every_picture_of_a_page_is_an_svg_in_the_colours_of_its_theme(browser, theme):
    browser.cookies["theme"] = theme
    browser.post("/examples/diary_disagrees")
    for page in ("/diary", "/response"):
        html = browser.get(page).content.decode()
        sources = re.findall(r'(?:srcset|src)="(/[^"]+\.svg)"', html)
        assert len([one for one in sources if "/assets/" not in one]) >= 3
        for one in set(sources):
            answer = browser.get(one)
            assert (answer.status_code, answer.headers["Content-Type"].split(";")[0]) == (
                200, "image/svg+xml",
            )  # fmt: skip
            ElementTree.fromstring(answer.content.decode())


@pytest.mark.parametrize(
    "path",
    [
        "/diary/chart/ever/light/wide.svg",
        "/diary/chart/all/pink/wide.svg",
        "/diary/chart/all/light/huge.svg",
        "/response/9/diary/light/wide.svg",
        "/response/0/secrets/light/wide.svg",
        "/response/0/people/light/wide.svg",
        "/response/0/effect/light/wide.svg",
    ],
)
def test_a_picture_that_is_none_is_not_found(browser, path):
    told()
    noted(days_ago(1))

    assert browser.get(path).status_code == 404


def test_a_picture_is_drawn_once_for_each_state_of_the_record(browser, monkeypatch):
    n_drawn: list[object] = []

    def draw(*told):
        n_drawn.append(told)
        return "<svg/>"

    monkeypatch.setattr(pictures, "draw", draw)
    monkeypatch.setattr(pictures, "PICTURES", Drawn())
    told()
    noted(days_ago(1))
    for _ in range(3):
        browser.get("/diary/chart/all/light/wide.svg")
    assert len(n_drawn) == 1
    noted(days_ago(2))
    browser.get("/diary/chart/all/light/wide.svg")

    assert len(n_drawn) == 2


def test_danger_leaves_no_diary_beside_it(browser):
    browser.post("/examples/red_flag")

    assert browser.get("/diary").headers["Location"] == "/safety"
    assert browser.get("/diary/chart/all/light/wide.svg").headers["Location"] == "/safety"


def test_the_change_comes_first_then_the_medicines_own_part(browser):
    browser.post("/examples/diary_disagrees")

    said = words(browser.get("/response"))
    assert said.index("How pain changed:") < said.index("The medicine's own part:")
    assert said.index("The medicine's own part:") < said.index("Of 100 people")
    assert "What was agreed before" in said


def test_no_own_part_is_shown_where_the_diary_cannot_tell_it(browser):
    told(f"schema = 1\n{MEDICINE}pain_before = 7\n")
    for n in range(20):
        noted(days_ago(n), 5.0)

    page = browser.get("/response")
    assert "How pain changed:" in words(page)
    assert "The medicine's own part:" not in words(page)
    assert "cannot be told from this diary" in words(page)
    assert "/people/" not in page.content.decode()


def test_of_many_pictures_the_last_ones_are_kept():
    held, n_drawn = Drawn(most=2), []

    def draw():
        n_drawn.append(1)
        return "<svg/>"

    for key in ("a", "b", "a", "c", "a", "b"):
        held.of(key, draw)

    assert len(n_drawn) == 4  # a, b, c, and b again
