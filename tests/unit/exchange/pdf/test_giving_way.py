"""What gives way to what."""

from secondline.exchange.pdf.contents import Line
from secondline.exchange.pdf.giving_way import by_importance, left_out


def lines(**counts):
    return [Line(section, {"says": str(n)}) for section in counts for n in range(counts[section])]


def sections(kept):
    return [line.section for line in kept]


def test_dangers_come_before_all_else():
    kept = by_importance(lines(questions=1, medicines=1, strongest=1, danger=2))

    assert sections(kept) == ["danger", "danger", "strongest", "medicines", "questions"]


def test_a_long_list_of_medicines_leaves_room_for_questions():
    kept = sections(by_importance(lines(medicines=40, questions=3)))

    assert kept.index("questions") == 14
    assert len(kept) == 43


def test_at_most_three_things_to_ask_about_are_shown():
    assert len(by_importance(lines(ask=9))) == 3


def test_nothing_left_out_needs_no_sentence():
    assert left_out(lines(danger=2), lines(danger=2)) == ""


def test_what_is_left_out_is_counted_by_kind():
    said = left_out(lines(medicines=20, questions=4, response=2, ask=3), lines(medicines=14))

    assert said == "6 more medicines, 4 questions and 5 findings are in the full review."


def test_one_thing_left_out_is_one():
    assert left_out(lines(danger=2), lines(danger=1)) == "1 more danger is in the full review."


def test_no_danger_gives_way_to_anything_else():
    kept = sections(by_importance(lines(strongest=1, medicines=20, danger=12, unused=1)))

    assert kept[:14] == [*["danger"] * 12, "unused", "strongest"]
