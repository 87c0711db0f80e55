"""A corrected answer to a danger sign stands on the page, beside the signs that were asked."""

from datetime import date

import secondline
from secondline.exchange.pdf.contents import lines_of
from secondline.exchange.pdf.giving_way import by_importance
from secondline.exchange.pdf.voice import voice_of
from secondline.exchange.plain_json import plain_review
from secondline.record.reading import read_text

SLIP = """
schema = 1
[red_flags]
chest = "no"
[[corrections]]
flag = "chest"
was = "yes"
now = "no"
on = 2026-11-20
"""


def signs(text):
    found = secondline.review(read_text(text), secondline.library(), on=date(2026, 11, 21))
    kept = by_importance(lines_of(plain_review(found), voice_of("self")))
    return [line.texts["says"] for line in kept if line.section == "signs"]


def test_a_correction_is_on_the_page():
    asked, corrected = signs(SLIP)

    assert asked.startswith("Danger signs asked: 1")
    assert '"yes" became "no" on 2026-11-20' in corrected


def test_without_a_correction_only_what_was_asked_is():
    assert len(signs(SLIP.split("[[corrections]]", maxsplit=1)[0])) == 1
