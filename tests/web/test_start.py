"""The first question, and what is told of the medicines."""

import uuid

import pytest

from secondline.record.changes import Change
from secondline.store import records
from secondline.web.telling import tell
from tests.web.way import began, form, now, text


def medicine(browser, path="/taken/new", **told):
    return browser.post(path, {"key": str(uuid.uuid4()), "still": "yes", "name": "x"} | told)


def names():
    return [one.name for one in now().record.medicines]


def dose(one):
    return one.dose.text if one.dose else None


def test_the_first_thing_is_which_medicine_is_not_working(browser):
    page = text(browser.get("/"))

    assert "Which medicine is not working?" in page
    assert '<option value="Cymbalta">' in page
    assert "danger signs first" in page
    assert "three_months" not in page.replace("/examples/three_months", "")


def test_the_answer_is_kept_and_a_little_more_is_asked(browser):
    answer = began(browser, "Cymbalta", by="carer", country="GB")

    assert answer["Location"] == "/taken/1"
    assert names() == ["Cymbalta"]
    assert (now().record.person.by, now().record.person.country) == ("carer", "GB")
    assert "Skip to the danger signs" in text(browser.get("/taken/1"))


def test_several_medicines_are_several(browser):
    began(browser, "duloxetine, Tylenol")

    assert names() == ["duloxetine", "Tylenol"]


def test_the_same_form_sent_twice_is_one_medicine(browser):
    told = {"key": str(uuid.uuid4()), "medicines": "duloxetine", "by": "self", "country": ""}
    browser.post("/start", told)
    browser.post("/start", told)

    assert names() == ["duloxetine"]


@pytest.mark.parametrize(
    "told", [{"medicines": ""}, {"medicines": "7"}, {"medicines": "none"}, {"by": "neighbour"}]
)
def test_what_is_no_answer_is_asked_for_again_and_stays_on_the_page(browser, told):
    sent = {"key": str(uuid.uuid4()), "medicines": "duloxetine", "by": "self", "country": "IE"}
    answer = browser.post("/start", sent | told)

    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
    assert '<option value="IE" selected>' in text(answer)
    assert not now().is_begun


def test_a_name_that_is_near_is_asked_and_never_taken(browser):
    asked = began(browser, "duloxetin")

    assert asked.status_code == 422
    assert "Did you mean" in text(asked)
    assert not now().is_begun

    browser.post("/start", {**form(asked), "meant-0": "duloxetine"})
    assert names() == ["duloxetine"]


def test_a_name_may_stay_as_it_is_and_is_then_named_as_not_checked(browser):
    asked = began(browser, "duloxetin")
    browser.post("/start", {**form(asked), "meant-0": "keep"})

    assert names() == ["duloxetin"]
    assert "Not checked" in text(browser.get("/taken"))
    assert "Not checked" in text(browser.get("/"))


def test_a_name_that_nothing_is_near_is_kept_and_named_as_not_checked(browser):
    began(browser, "zzyzxq")

    assert names() == ["zzyzxq"]
    assert "we do not know" in text(browser.get("/")).lower()


def test_a_medicine_is_told_and_told_otherwise(browser):
    began(browser, "duloxetine")
    told = {
        "name": "duloxetine",
        "purpose": "fibromyalgia",
        "dose": "30 mg",
        "times": "1",
        "started_on": "2026-08",
    }
    assert medicine(browser, "/taken/1", **told).status_code == 302
    (held,) = now().record.medicines
    assert (held.reason, dose(held), held.times_a_day, str(held.started_on)) == (
        "fibromyalgia", "30 mg", 1, "2026-08",
    )  # fmt: skip

    medicine(browser, "/taken/1", **told | {"as_needed": "on", "purpose": ""})
    (held,) = now().record.medicines
    assert (held.as_needed, held.at_most, held.times_a_day, held.reason) == (True, 1, None, None)


def test_a_medicine_is_stopped_and_begun_again_by_mistake(browser):
    began(browser, "duloxetine")
    stop = {"name": "duloxetine", "still": "no", "stopped_because": "side effects"}
    medicine(browser, "/taken/1", **stop)
    (held,) = now().record.medicines
    assert (held.is_stopped, held.stopped_on, held.stopped_because) == (True, None, "side effects")

    medicine(browser, "/taken/1", name="duloxetine")
    assert not now().record.medicines[0].is_stopped


def test_the_list_leads_to_what_is_known_of_each(browser):
    began(browser, "Cymbalta, zzyzxq")
    page = text(browser.get("/taken"))

    assert 'href="/medicines/duloxetine"' in page
    assert page.count("What is known of it") == 1
    assert browser.get("/medicines/duloxetine").status_code == 200


def test_a_new_dose_ends_one_stretch_and_begins_the_next(browser):
    began(browser, "duloxetine")
    medicine(browser, "/taken/1", name="duloxetine", dose="30 mg", started_on="2026-08-01")
    told = {"key": str(uuid.uuid4()), "dose": "60 mg", "since": "2026-10-01"}
    browser.post("/taken/1/step", told)

    before, after = now().record.medicines
    assert (dose(before), str(before.stopped_on)) == ("30 mg", "2026-09-30")
    assert (dose(after), str(after.started_on), after.is_stopped) == (
        "60 mg", "2026-10-01", False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"dose": "much"}, "dose"),
        ({"started_on": "in spring"}, None),
        ({"started_on": "2199"}, "started_on"),
        ({"times": "often"}, "times"),
        ({"times": "99"}, "times"),
        ({"name": ""}, "name"),
        ({"started_on": "2026-08-01", "still": "no", "stopped_on": "2026-07-01"}, "stopped_on"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field_and_nothing_is_lost(browser, told, field):
    answer = medicine(browser, purpose="my words", **{"name": "duloxetine"} | told)

    assert answer.status_code == 422
    assert "my words" in text(answer)
    assert 'role="alert"' in text(answer)
    if field:
        assert f'id="id_{field}_error"' in text(answer)
    assert not now().is_begun


def test_an_entry_that_was_a_mistake_is_taken_out_and_can_be_taken_back(browser):
    began(browser, "duloxetine, Tylenol")
    browser.post("/taken/1/remove", form(browser.get("/taken/1")))
    assert names() == ["Tylenol"]

    last = records.last()
    assert last is not None
    browser.post("/take-back", {"number": last.number})
    assert names() == ["duloxetine", "Tylenol"]


def test_an_entry_that_is_another_by_now_is_left_alone(browser):
    """Two tabs show two stretches of one medicine; the first is taken out in both."""
    began(browser, "duloxetine")
    medicine(browser, "/taken/1", name="duloxetine", dose="30 mg", started_on="2026-08-01")
    new_dose = {"key": str(uuid.uuid4()), "dose": "60 mg", "since": "2026-10-01"}
    browser.post("/taken/1/step", new_dose)
    one, other = (form(browser.get("/taken/1")) for _ in range(2))
    browser.post("/taken/1/remove", one)
    browser.post("/taken/1/remove", other)
    browser.post("/taken/1", other | {"name": "duloxetine", "dose": "30 mg"})

    (held,) = now().record.medicines
    assert dose(held) == "60 mg"


@pytest.mark.parametrize("path", ["/taken/9", "/taken/9/step", "/taken/0"])
def test_a_medicine_that_is_not_there_leads_to_the_list(browser, path):
    began(browser)

    assert browser.get(path)["Location"] == "/taken"


def test_nothing_is_written_while_an_example_is_looked_around_in(browser):
    browser.post("/examples/unexplained")

    assert medicine(browser).status_code == 409
    assert records.last() is None


def test_for_whom_and_where_can_be_told_later_and_otherwise(browser):
    began(browser, country="")
    told = {"key": str(uuid.uuid4()), "by": "carer", "country": "IE"}
    assert browser.post("/whom", told).status_code == 302
    assert (now().record.person.by, now().record.person.country) == ("carer", "IE")
    assert '<option value="IE" selected>' in text(browser.get("/whom"))

    browser.post("/whom", told | {"key": str(uuid.uuid4()), "country": ""})
    assert now().record.person.country is None


@pytest.mark.parametrize("told", [{"by": ""}, {"country": "XX"}])
def test_a_country_that_is_none_is_asked_for_again(browser, told):
    sent = {"key": str(uuid.uuid4()), "by": "self", "country": ""} | told

    assert browser.post("/whom", sent).status_code == 422


def test_a_country_whose_number_we_do_not_know_is_kept(browser):
    began(browser, country="")
    tell(now(), (Change(("country",), "JP"),), what="Japan", key=str(uuid.uuid4()))
    browser.post("/whom", {"key": str(uuid.uuid4()), "by": "carer", "country": "JP"})

    assert (now().record.person.by, now().record.person.country) == ("carer", "JP")
