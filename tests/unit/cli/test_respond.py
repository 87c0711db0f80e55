"""``secondline respond``: the second question alone."""

import json
from datetime import date

import pytest

from secondline.cli.main import main
from secondline.cli.respond_page import weekly
from secondline.knowledge.compiling import library
from secondline.record.examples import example, path_of

DAY = ["--on", "2026-11-21"]
ON = date(2026, 11, 21)


def run(capsys, *arguments):
    try:
        status = main(["respond", *arguments])
    except SystemExit as left:
        status = int(left.code or 0)
    out, err = capsys.readouterr()
    return status, out, err


def test_json_is_one_object_with_the_response_of_a_review(capsys):
    status, out, _ = run(capsys, str(path_of("diary_disagrees")), *DAY, "--json")
    found = json.loads(out)

    assert status == 0
    assert list(found) == [
        "schema", "notice", "on", "knowledge", "record", "safety", "response",
    ]  # fmt: skip
    (finding,) = found["response"]["findings"]
    assert finding["facts"]["verdict"] == "helps" and finding["verdict"] == "not supported"


def test_the_terminal_shows_sentences_and_a_bar_for_each_week(capsys):
    status, out, _ = run(capsys, str(path_of("diary_disagrees")), *DAY)

    assert status == 0
    assert "do not agree" in out and "of 100 people" in " ".join(out.split())
    assert "○" in out and "●" in out and "█" in out
    assert out.count("■") > 50 and "100 people with a diary like this" in out
    assert "no clinician has reviewed it" in " ".join(out.split())


def test_no_people_are_drawn_where_no_diary_parts_the_medicine(capsys):
    _, out, _ = run(capsys, str(path_of("three_months")), *DAY)

    assert "█" in out and "■" not in out and "▲" not in out


def test_one_medicine_can_be_chosen_by_any_of_its_names(capsys):
    _, out, _ = run(capsys, str(path_of("three_months")), *DAY, "--medicine", "cymbalta", "--json")

    about = [one["about"] for one in json.loads(out)["response"]["findings"]]
    assert about == [["duloxetine"]]


def test_a_medicine_that_is_not_in_the_record_is_refused_in_one_line(capsys):
    status, out, err = run(capsys, str(path_of("unexplained")), *DAY, "--medicine", "aspirin")

    assert (status, out) == (2, "")
    assert "duloxetine" in err and err.count("\n") == 1


def test_an_emergency_stands_alone(capsys):
    status, out, _ = run(capsys, str(path_of("red_flag")), *DAY)

    assert status == 0
    assert "█" not in out and "of 100 people" not in out


@pytest.mark.parametrize("name", ["unexplained", "diary_disagrees"])
def test_a_week_tells_its_mean_and_whether_it_was_taken(name):
    medicine = {"unexplained": "duloxetine", "diary_disagrees": "pregabalin"}[name]
    rows = weekly(medicine, example(name), library(), ON)

    assert 20 <= len(rows) <= 27
    assert all(mean is None or 0 <= mean <= 10 for _, mean, _ in rows)
    assert rows[-1][2] == 1


def test_another_measure_stands_beside_pain_without_a_verdict(capsys):
    record = str(path_of("diary_disagrees"))

    _, out, _ = run(capsys, record, *DAY, "--measure", "sleep", "--measure", "fatigue")
    _, told, _ = run(capsys, record, *DAY, "--measure", "sleep", "--json")

    lines = " ".join(out.split())
    assert "Beside pain, which alone decides" in lines and "fatigue: nothing of it" in lines
    (sleep,) = json.loads(told)["beside"]
    low, high = sleep["facts"]["change_points_interval_90"]
    assert sleep["measure"] == "sleep" and low <= sleep["facts"]["change_points_median"] <= high
    assert "verdict" not in sleep["facts"]


def test_a_measure_that_no_diary_knows_is_refused(capsys):
    status, _, err = run(capsys, str(path_of("diary_disagrees")), *DAY, "--measure", "luck")

    assert status == 2 and "luck" in err


def test_an_emergency_leaves_no_room_for_other_measures(capsys):
    _, told, _ = run(capsys, str(path_of("red_flag")), *DAY, "--measure", "sleep", "--json")

    assert "beside" not in json.loads(told)
