"""The diary on the sheet for the visit: small, said in words too, and never in a word's place."""

from datetime import date, timedelta

import pytest

from secondline.charts.drawing import drawn
from secondline.exchange.pdf.picture import Picture, diary_picture
from secondline.exchange.pdf.visit import visit_pdf
from secondline.record.reading import read_text
from tests.unit.exchange.pdf.reading import pages, sizes
from tests.unit.exchange.pdf.reviews import finding, medicine, review

ON = date(2026, 11, 21)
LYRICA = '[[medicines]]\nname = "Lyrica"\ndose = "75 mg"\nstarted_on = 2026-10-01\n'


def record(n_days=30, medicines=LYRICA, last=ON):
    days = (last - timedelta(days=n) for n in reversed(range(n_days)))
    diary = "date,pain\n" + "".join(f"{day},{day.day % 5 + 3}\n" for day in days)
    return read_text(f"schema = 1\n{medicines}", diary=diary)


def picture(**changed):
    found = diary_picture(record(**changed), ON, drawn)
    assert found is not None
    return found


def small_review(**more):
    response = [finding("not_working", "The pain went up and down.")]
    return review(visit=[medicine("Lyrica", "75 mg")], response=response, **more)


def test_it_stands_on_the_first_sheet_where_there_is_room():
    first, second = pages(visit_pdf(small_review(), picture=picture()))

    assert "as noted on 30 of 30 days" in first
    assert "as noted on" not in second


def test_no_word_of_the_first_sheet_gives_way_to_it():
    crowded = review(
        visit=[medicine(f"Medicine {n}", "75 mg", "2026-01-01", "no change") for n in range(20)],
        safety=[finding(f"sign{n}", f"Danger {n}. " * 12, tier="danger") for n in range(3)],
    )
    without, drawn = visit_pdf(crowded), visit_pdf(crowded, picture=picture())

    assert pages(drawn)[0] == pages(without)[0]
    assert drawn.n_pages == without.n_pages


def test_its_letters_can_be_read():
    assert min(sizes(visit_pdf(small_review(), picture=picture()))) >= 9


def test_the_same_picture_gives_the_same_bytes():
    drawn = picture()

    assert visit_pdf(small_review(), picture=drawn) == visit_pdf(small_review(), picture=drawn)


@pytest.mark.parametrize("changed", [{"n_days": 6}, {"last": ON - timedelta(days=400)}])
def test_too_little_is_not_drawn(changed):
    assert diary_picture(record(**changed), ON, drawn) is None


def test_a_record_without_a_diary_has_no_picture():
    assert diary_picture(read_text("schema = 1"), ON, drawn) is None


def test_a_name_that_no_font_has_is_printed_as_far_as_it_can_be():
    strange = LYRICA.replace("Lyrica", "Lyrica \N{PILL} <b>&amp;\N{HEBREW LETTER ALEF}")

    assert visit_pdf(small_review(), picture=picture(medicines=strange)).n_pages == 2


def test_many_medicines_leave_the_line_alone():
    many = "".join(LYRICA.replace("Lyrica", f"Lyrica {n}") for n in range(5))

    assert "Under it" not in picture(medicines=many).says
    assert "Lyrica" not in picture(medicines=many).svg
    assert "Under it" in picture().says


def test_of_an_urgent_review_nothing_but_what_to_do_is_printed():
    urgent = review(urgent=True, safety=[finding("chest", "Call 911 now.", tier="danger")])
    (only,) = pages(visit_pdf(urgent, picture=Picture("<svg/>", "a picture")))

    assert "a picture" not in only
