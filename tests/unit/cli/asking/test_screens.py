"""The danger signs on a terminal: screens by keyboard, and what stops at once."""

import pytest

from secondline.cli.asking.signs import signs_told
from secondline.loop.safety.screens import Screen, Sign
from tests.unit.cli.asking.typing import LIBRARY, URGENT, all_no, on_disk, typed, write

EMPTY = "schema = 1\n"
SCREEN = Screen("life", "", "", (Sign("chest", ""), Sign("aaa", ""), Sign("stroke", "")))


def test_six_times_none_of_these_answers_every_sign_with_no(tmp_path):
    path = write(tmp_path, EMPTY)

    page = typed(path, ["n"] * 6).page

    assert {answer for _, answer in on_disk(path).red_flags} == {"no"}
    assert set(dict(on_disk(path).red_flags)) == set(LIBRARY.red_flags)
    assert [f"screen {n} of 6" in page for n in range(1, 7)] == [True] * 6


def test_each_screen_is_written_at_once(tmp_path):
    path = write(tmp_path, EMPTY)

    typed(path, ["n"])

    life = {one.id for one in LIBRARY.red_flags.values() if one.screen == "life"}
    assert set(dict(on_disk(path).red_flags)) == life


@pytest.mark.parametrize("answer", ["1", "1y", "1u", "1 not sure", "2, 1u"])
def test_an_emergency_stops_at_once_and_shows_only_what_to_do(tmp_path, answer):
    path = write(tmp_path, 'schema = 1\ncountry = "US"\n')

    found = typed(path, [answer, "n", "n"])
    after = found.page.split(f"> {answer}\n")[1]

    assert found.is_shown
    assert "This needs emergency care now." in after and "Call 911" in after
    assert "Danger signs, screen" not in after and "Question" not in after
    assert "run the same command again" in " ".join(after.split()).casefold()
    assert on_disk(path).flag("opioid_od") in ("yes", "not sure")


def test_an_emergency_is_shown_even_where_it_cannot_be_written(tmp_path, monkeypatch):
    path = write(tmp_path, EMPTY)
    monkeypatch.setattr("os.replace", _full_disk)
    monkeypatch.setattr("pathlib.Path.replace", _full_disk)

    with pytest.raises(Exception, match="no space left"):
        typed(path, ["1"])
    shown = capture(path)

    assert "This needs emergency care now." in shown
    assert on_disk(path).red_flags == ()


def _full_disk(*_):
    raise OSError(28, "No space left on device")


def capture(path):
    """Give what is on the page although asking ends with an error."""
    from io import StringIO

    from rich.console import Console

    from secondline.cli.asking import ask
    from secondline.errors import UnusableInput
    from tests.unit.cli.asking.typing import ON

    out, lines = StringIO(), iter(["1"])
    with pytest.raises(UnusableInput):
        ask(path, LIBRARY, ON, lambda _: next(lines), Console(file=out, width=92))
    return out.getvalue()


def test_a_sign_of_the_same_day_says_what_to_do_and_asks_whether_it_is_an_emergency(tmp_path):
    path = write(tmp_path, f"schema = 1\n{all_no('limb_dvt')}")

    page = typed(path, ["1", "n"]).page

    assert "Be seen today" in page and "short of breath?" in page
    assert on_disk(path).flag("limb_dvt") == "yes"
    assert on_disk(path).flag("limb_dvt_emergency") == "no"


def test_a_sign_that_has_become_an_emergency_stops_at_once(tmp_path):
    path = write(tmp_path, f"schema = 1\n{all_no('limb_dvt')}")

    found = typed(path, ["1u", "u", "n"])

    assert found.is_shown
    assert on_disk(path).flag("limb_dvt_emergency") == "not sure"


def test_what_an_earlier_day_left_open_of_a_sign_is_asked_first(tmp_path):
    path = write(tmp_path, 'schema = 1\n[red_flags]\nlimb_dvt = "yes"')

    page = typed(path, ["n"]).page

    assert page.index("short of breath?") < page.index("screen 1 of")
    assert on_disk(path).flag("limb_dvt_emergency") == "no"


def test_single_answers_leave_the_rest_of_a_screen_open(tmp_path):
    path = write(tmp_path, f"schema = 1\n{all_no('gi_bleed', 'inflammatory', 'cancer')}")

    page = typed(path, ["2n", "n"]).page

    assert "Are any of the others so?" in page
    assert on_disk(path).flag("gi_bleed") == "no"


@pytest.mark.parametrize("nonsense", ["", "0", "10", "yes", "1x", "1 1n", "b b", "none of"])
def test_what_is_not_clear_changes_nothing_and_is_asked_again(tmp_path, nonsense):
    path = write(tmp_path, EMPTY)

    page = typed(path, [nonsense]).page

    assert "Please give numbers of the list" in page
    assert path.read_text() == EMPTY


def test_a_question_mark_says_why_and_answers_nothing(tmp_path):
    path = write(tmp_path, EMPTY)

    page = typed(path, ["?", "?5", "5?"]).page

    assert "These can end a life" in page
    assert page.count("Source: ") == 2
    assert path.read_text() == EMPTY


def test_q_stops_and_keeps_what_was_answered(tmp_path):
    path = write(tmp_path, EMPTY)

    found = typed(path, ["n", "q", "n"])

    assert not found.is_shown
    assert "All answers so far are kept" in found.page
    assert len(on_disk(path).red_flags) < len(LIBRARY.red_flags)


def test_where_nothing_was_answered_no_file_is_changed(tmp_path):
    path = write(tmp_path, EMPTY)

    page = typed(path, ["q"]).page

    assert "no file was changed" in page
    assert [one.name for one in tmp_path.iterdir()] == ["record.toml"]


def test_signs_that_do_not_apply_make_fewer_screens(tmp_path):
    path = write(tmp_path, 'schema = 1\n[[medicines]]\nname = "ibuprofen"\n')

    assert "screen 1 of 5" in typed(path, []).page


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2", {"aaa": "yes"}),
        ("1 3", {"chest": "yes", "stroke": "yes"}),
        ("1,3u", {"chest": "yes", "stroke": "not sure"}),
        ("1n 2 not sure", {"chest": "no", "aaa": "not sure"}),
        ("1 yes, 2 no", {"chest": "yes", "aaa": "no"}),
        ("1 u", {"chest": "not sure"}),
        ("2 2", {"aaa": "yes"}),
        ("2 2n", None),
        ("4", None),
        ("", None),
        ("1 perhaps", None),
        ("n 1", None),
    ],
)
def test_what_is_typed_below_a_screen(given, told):
    assert signs_told(SCREEN, given) == told


@pytest.mark.parametrize("id", URGENT)
def test_each_urgent_sign_stops_wherever_it_stands(tmp_path, id):
    path = write(tmp_path, f"schema = 1\n{all_no(id)}")

    found = typed(path, ["1", "n", "s", "s"])

    assert found.is_shown and on_disk(path).flag(id) == "yes"
