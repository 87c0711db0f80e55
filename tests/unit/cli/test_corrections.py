"""What an article said, and what is right: on a medicine's page, under a lesson, and as a page."""

import json

import pytest

from secondline.cli.main import main
from secondline.exchange.telling.corrections import TITLE
from secondline.knowledge.compiling import library
from secondline.knowledge.correcting import corrections_of_lesson
from secondline.knowledge.lessons import read_lessons

WORDS = library().words["corrections"]


@pytest.fixture
def said(capsys, monkeypatch):
    """Run a command at 80 columns, without colour, and give what it prints."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*arguments):
        assert main(arguments) == 0
        return capsys.readouterr().out

    return run


def plain(text):
    return " ".join(text.split())


def words_of(id):
    return plain(WORDS[id]["article"]), plain(WORDS[id]["right"])


def test_the_page_of_a_medicine_ends_with_what_an_article_said_of_it(said):
    text = plain(said("medicines", "acetaminophen").partition(TITLE)[2])

    for id in ("c01_acetaminophen_is_no_nsaid", "c31_acetaminophen_in_back_pain"):
        article, right = words_of(id)
        assert 0 < text.find(article) < text.find(right)
    assert "apap_openfda warnings (read)" in text
    assert f"apap_openfda: {plain(library().sources['apap_openfda'].title)}" in text


def test_with_all_each_fact_and_the_words_of_its_source_stand_there(said):
    one = library().corrections["c01_acetaminophen_is_no_nsaid"]
    text = plain(said("medicines", "acetaminophen", "--all").partition(TITLE)[2])

    for value in one.basis:
        assert f"Why: {value.region + ': ' if value.region else ''}{value.v} [" in text
        assert not value.quote or plain(value.quote) in text


def test_of_a_product_with_two_substances_each_correction_is_shown_once(said):
    text = plain(said("medicines", "Advil Dual Action"))

    assert text.count(words_of("c01_acetaminophen_is_no_nsaid")[0]) == 1


def test_a_medicine_that_no_article_speaks_of_has_no_such_part(said):
    assert TITLE not in said("medicines", "warfarin")
    assert TITLE not in said("medicines", "zzyzx")


def test_medicines_in_json_hold_their_corrections_with_sources(said):
    found = json.loads(said("medicines", "Flexeril", "--json"))["corrections"]

    assert found[0]["severity"] == "safety"
    assert all(one["says"] and one["right"] and one["clinician"] is None for one in found)
    for value in (value for one in found for value in one["basis"]):
        assert value["checked"] and value["cite"]
        assert all(source["title"] for source in value["sources"])
    assert json.loads(said("medicines", "zzyzx", "--json"))["corrections"] == []


@pytest.mark.parametrize("lesson", [one.id for one in read_lessons()])
def test_a_lesson_ends_with_up_to_three_corrections_that_belong_to_it(said, lesson):
    held = corrections_of_lesson(lesson, library())
    text = plain(said("learn", lesson))

    assert (TITLE in text) == bool(held)
    for one in held[:3]:
        assert words_of(one.id)[1] in text
    assert (f"and {len(held) - 3} more: secondline learn corrections" in text) == (len(held) > 3)


def test_each_number_behind_a_correction_stands_among_the_sources_of_the_lesson(said):
    text = said("learn", "thc")
    right = words_of("c14_thc_not_shown")[1]
    behind = plain(text).partition(right)[2]
    number = behind.partition("]")[0].strip(" [")

    assert number.isdigit()
    assert f"[{number}] " in text.partition("Sources ─")[2]


def test_all_corrections_have_a_page(said):
    text = said("learn", "corrections")

    assert max(map(len, text.splitlines())) <= 80
    for id in WORDS:
        if id != "clinician":
            assert words_of(id)[1] in plain(text)
    assert plain(text).endswith(plain(library().notice))


def test_the_page_can_be_asked_about_one_thing(said):
    text = plain(said("learn", "corrections", "heating", "pad"))

    assert words_of("c18_heat_and_massage")[1] in text
    assert words_of("c14_thc_not_shown")[1] not in text


def test_the_corrections_in_json_are_one_object(said):
    found = json.loads(said("learn", "corrections", "--json"))

    assert len(found["corrections"]) == len(library().corrections)
    assert found["notice"] == library().notice


@pytest.mark.parametrize("asked", ["zzyzx", "warfarin", "\x1b[2Jx"])
def test_what_we_correct_nothing_about_is_said_in_one_line(capsys, asked):
    status = main(["learn", "corrections", asked])
    out, err = capsys.readouterr()

    assert (status, out) == (2, "")
    assert "we correct nothing" in err and err.count("\n") == 1
    assert "\x1b" not in err


def test_the_list_of_lessons_names_the_page(said):
    assert "secondline learn corrections" in said("learn")
