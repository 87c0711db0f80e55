"""What gives way to what."""

from secondline.exchange.pdf.giving_way import by_importance, essential, more, not_here
from secondline.exchange.pdf.line import Line

WHERE = "see sheet 2"


def lines(**counts):
    return [Line(section, {"says": str(n)}) for section in counts for n in range(counts[section])]


def sections(kept):
    return [line.section for line in kept]


def test_dangers_come_before_all_else():
    kept = by_importance(lines(questions=1, medicines=1, reasons=1, danger=2))

    assert sections(kept) == ["danger", "danger", "reasons", "medicines", "questions"]


def test_no_danger_gives_way_to_anything_else():
    kept = sections(by_importance(lines(reasons=1, medicines=20, danger=12, unused=1)))

    assert kept[:14] == [*["danger"] * 12, "unused", "reasons"]


def test_a_long_list_of_medicines_leaves_room_for_questions_and_the_agreement():
    kept = sections(by_importance(lines(medicines=40, questions=3, agreement=1)))

    assert kept.index("questions") == 4
    assert kept.index("agreement") == 6
    assert len(kept) == 44


def test_a_visit_has_room_for_a_few_questions_only():
    assert len(by_importance(lines(questions=30))) == 8


def test_what_makes_dangers_short_is_the_least_that_a_visit_needs():
    needed = sections(essential(lines(medicines=20, danger=3, questions=9, response=4)))

    assert needed == [*["danger"] * 3, *["medicines"] * 4, *["questions"] * 2]


def test_nothing_left_out_needs_no_sentence():
    given = lines(danger=2)

    assert more(given, given, WHERE) == {}


def test_what_is_left_out_is_counted_where_it_is_missing():
    given = lines(medicines=20, questions=4, response=2)

    assert more(given, given[:14], WHERE) == {
        "medicines": "6 more medicines: see sheet 2.",
        "questions": "4 questions: see sheet 2.",
    }


def test_one_thing_left_out_is_one():
    given = lines(danger=2, agreement=1)

    assert more(given, given[:1], WHERE) == {
        "danger": "1 more danger: see sheet 2.",
        "agreement": "What was agreed: see sheet 2.",
    }


def test_two_lines_with_the_same_words_are_not_mistaken_for_each_other():
    given = [Line("medicines", {"medicine": "Tylenol"}) for _ in range(2)]

    assert not_here(given, given[:1]) == given[1:]


def test_how_the_pain_went_gives_way_to_every_question():
    kept = sections(by_importance(lines(response=2, questions=7, reasons=3)))

    assert kept[-2:] == ["response"] * 2
