"""The largest letters and the most lines that make one page."""

import pytest

from secondline.exchange.pdf.fitting import SMALLEST, VISIT, held_by, largest, most, worth_trying
from secondline.exchange.pdf.line import Line


def lines(*lengths):
    return [Line("questions", {"says": "x" * length}) for length in lengths]


def room_for(letters, tried=None):
    """Give a page that holds so many letters."""

    def fits(held):
        if tried is not None:
            tried.append(len(held))
        return sum(line.n_letters for line in held) <= letters

    return fits


def test_what_fits_keeps_the_largest_letters():
    assert largest(lambda size: size, VISIT) == 11


@pytest.mark.parametrize("room", VISIT)
def test_letters_grow_smaller_until_all_of_it_fits(room):
    assert largest(lambda size: size if size <= room else None, VISIT) == room


def test_no_letter_is_smaller_than_nine_points():
    assert largest(lambda size: size if size < SMALLEST else None, VISIT) is None
    assert min(VISIT) == SMALLEST == 9


@pytest.mark.parametrize("room", range(11))
def test_as_many_as_fit_are_found(room):
    assert most(lambda k: k <= room, 10) == room


def test_as_many_lines_as_fit_stay_the_most_important_first():
    given = lines(100, 100, 100, 100)

    assert held_by(room_for(250), given) == given[:2]


def test_a_long_line_takes_no_smaller_one_with_it():
    given = lines(100, 900, 100, 100)

    assert held_by(room_for(300), given) == [given[0], given[2], given[3]]


def test_a_thousand_lines_take_a_few_attempts():
    tried: list[int] = []

    held_by(room_for(900, tried), lines(*[100] * 1000))

    assert len(tried) <= 40


def test_lines_that_can_have_no_room_are_not_tried():
    assert len(worth_trying(lines(*[3000] * 1000))) == 5
    assert len(worth_trying(lines(*[1] * 1000))) == 187
