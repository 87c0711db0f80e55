"""The largest letters and the most lines that make one page."""

import pytest

from secondline.exchange.pdf.contents import Line
from secondline.exchange.pdf.fitting import fitted, worth_trying
from secondline.exchange.pdf.press import Style

STYLES = (Style(11, 1000), Style(9, 1000))


def sheet(room, tried=None):
    """Give an attempt whose sheet has so much room; a line that is cut takes half as much."""

    def attempt(n_lines, style):
        if tried is not None:
            tried.append((n_lines, style))
        needed = n_lines * style.size * (style.longest > 400 or 0.5)
        return (n_lines, style) if needed <= room else None

    return attempt


def test_what_fits_keeps_the_largest_letters():
    assert fitted(sheet(110), 10, (0, 2), STYLES) == (10, STYLES[0])


def test_letters_grow_smaller_before_anything_is_left_out():
    assert fitted(sheet(90), 10, (0, 2), STYLES) == (10, STYLES[1])


@pytest.mark.parametrize("n_held", range(2, 10))
def test_as_many_lines_as_fit_stay_and_no_word_is_cut(n_held):
    assert fitted(sheet(n_held * 9), 10, (0, 2), STYLES) == (n_held, STYLES[1])


def test_words_are_cut_only_where_an_essential_line_has_no_room_else():
    n_lines, style = fitted(sheet(27), 10, (0, 5), STYLES)

    assert (n_lines, style.longest) == (6, 350)


def test_letters_grow_too_small_before_a_word_is_cut():
    assert fitted(sheet(25), 10, (0, 3), STYLES) == (3, Style(8, 1000))


def test_a_danger_is_cut_only_where_nothing_else_helps():
    def attempt(n_lines, style):
        return style if n_lines * style.longest_warning <= 2000 else None

    assert fitted(attempt, 2, (2, 2), STYLES).longest_warning == 350
    assert fitted(attempt, 2, (0, 2), STYLES).longest_warning == 5000


def test_one_line_that_fits_only_when_cut_stays():
    n_lines, style = fitted(sheet(5), 1, (0, 1), STYLES)

    assert (n_lines, style.longest) == (1, 350)


def test_a_thousand_lines_take_a_few_attempts():
    tried: list[tuple[int, Style]] = []

    fitted(sheet(90, tried), 1000, (0, 6), STYLES)

    assert len(tried) <= 14


def test_lines_that_can_have_no_room_are_not_tried():
    assert len(worth_trying([Line("try", {"says": "x" * 3000})] * 1000)) == 42
    assert len(worth_trying([Line("try", {"says": "x"})] * 1000)) == 187
