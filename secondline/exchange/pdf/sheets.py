"""The sheets of visit.pdf: how large each is set, and what moves from the first to the second."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from secondline.exchange.pdf import contents, giving_way
from secondline.exchange.pdf.document import Document, Made
from secondline.exchange.pdf.fitting import (
    MOST_LETTERS,
    SMALLEST,
    URGENT,
    VISIT,
    held_by,
    largest,
    most,
)
from secondline.exchange.pdf.line import Line
from secondline.exchange.pdf.own_page import own_sheet
from secondline.exchange.pdf.page import Choice, urgent_sheet, visit_sheet
from secondline.exchange.pdf.picture import Picture
from secondline.exchange.pdf.press import Press
from secondline.exchange.pdf.typesetting import Paper
from secondline.exchange.pdf.voice import Voice

Review = Mapping[str, Any]
_URGENT_TITLE = "What to do now"
# Where one page has no room for the second sheet, nothing is won by small letters.
_FLOWING = 10.0


def urgent_pdf(review: Review, paper: Paper) -> Made:
    """Give the one page that says what to do now, and nothing else."""
    lines = contents.urgent_lines(review)

    def made(choice: Choice) -> Document:
        press = Press()
        sheet = urgent_sheet(review, lines, choice, press)
        return Document(_URGENT_TITLE, review["on"], paper, [sheet], press.n_replaced)

    return made(_chosen(lines, len(lines), URGENT, lambda one: made(one).is_one_page())).printed()


def visit_and_own_pdf(
    review: Review, paper: Paper, voice: Voice, picture: Picture | None = None
) -> Made:
    """Give the sheet for the visit, and the one for the person with what had no room there."""
    lines = contents.lines_of(review, voice)

    def made(choice: Choice, drawn: Picture | None = None) -> Document:
        press = Press()
        sheet = {**visit_sheet(review, lines, choice, voice, press), **_drawn(drawn)}
        return Document(voice.title, review["on"], paper, [sheet], press.n_replaced)

    ranked, n_dangers = giving_way.by_importance(lines), giving_way.n_dangers(lines)
    choice = _chosen(ranked, n_dangers, VISIT, lambda one: made(one).is_one_page())
    over = [*choice.shortened(), *giving_way.not_here(lines, choice.kept)]
    if contents.is_out_of_scope(review) and not over:
        return made(choice).printed()
    # No word gives way to the picture: it has room as the sheet is, or it stands on the second.
    has_room = picture is not None and made(choice, picture).is_one_page()
    here, there = (picture, None) if has_room else (None, picture)
    return made(choice, here).then(_own(review, lines, over, paper, voice, there)).printed()


def _drawn(picture: Picture | None) -> Mapping[str, Any]:
    return {"picture": asdict(picture)} if picture else {}


def _chosen(
    ranked: Sequence[Line],
    n_dangers: int,
    sizes: Sequence[float],
    is_one_page: Callable[[Choice], bool],
) -> Choice:
    """Give all lines in the largest letters; else as many as fit in the smallest.

    The words of the last dangers move to the second sheet where else no room is left for what a
    visit needs most.
    """

    def fits(choice: Choice) -> bool:
        # No attempt for what certainly has no room, so that time stays bounded.
        return choice.n_letters <= MOST_LETTERS and is_one_page(choice)

    size = largest(lambda size: size if fits(Choice(ranked, size, n_dangers)) else None, sizes)
    if size is not None:
        return Choice(ranked, size, n_dangers)
    needed = held_by(lambda held: fits(Choice(held, SMALLEST, 0)), giving_way.essential(ranked))
    n_whole = most(lambda n: fits(Choice(needed, SMALLEST, n)), n_dangers)
    kept = held_by(lambda held: fits(Choice(held, SMALLEST, n_whole)), ranked)
    return Choice(kept, SMALLEST, n_whole)


def _own(
    review: Review,
    lines: Sequence[Line],
    over: Sequence[Line],
    paper: Paper,
    voice: Voice,
    picture: Picture | None,
) -> Document:
    """Give the second sheet in the largest letters that make one page; else it flows on.

    The picture stands there only where it costs no letter its size and no sheet a page.
    """

    def made(size: float, drawn: Picture | None = None) -> Document:
        press = Press()
        sheet = {**own_sheet(review, lines, over, size, voice, press), **_drawn(drawn)}
        return Document(voice.title, review["on"], paper, [sheet], press.n_replaced)

    is_long = sum(line.n_letters for line in over) > MOST_LETTERS
    if is_long or not made(SMALLEST).is_one_page():
        return made(_FLOWING, picture)
    size = largest(lambda size: size if made(size).is_one_page() else None, VISIT) or SMALLEST
    with_picture = made(size, picture)
    return with_picture if picture and with_picture.is_one_page() else made(size)
