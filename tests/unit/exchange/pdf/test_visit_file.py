"""The sheet for the visit as a file: its letters, fonts, tags and bytes."""

import socket
import subprocess
import sys

import pytest
from pypdf.generic import IndirectObject

from secondline.exchange.pdf.visit import visit_pdf
from tests.unit.exchange.pdf import reviews
from tests.unit.exchange.pdf.reading import read, text_of


def test_characters_that_no_font_has_are_counted_on_the_page():
    review = reviews.three_months()
    review["visit"]["findings"][0]["facts"]["medicine"] = "药 \ud800 \u202easpirin 💊"

    pdf = visit_pdf(review)

    assert pdf.n_replaced == 3
    assert "□ □ aspirin □" in text_of(review)
    assert "3 characters could not be printed." in text_of(review)


def test_no_word_about_characters_where_all_were_printed():
    assert visit_pdf(reviews.three_months()).n_replaced == 0
    assert "could not be printed" not in text_of(reviews.three_months())


def test_what_looks_like_markup_is_only_text():
    review = reviews.three_months()
    markup = '#panic("x") *b* _i_ $x$ @r <l> \\ #sys.inputs //c'
    review["visit"]["findings"][0]["facts"]["medicine"] = markup
    review["safety"]["findings"][0]["says"] = markup

    assert text_of(review).count(markup) >= 1


def test_the_same_review_gives_the_same_bytes():
    first, again = visit_pdf(reviews.three_months()), visit_pdf(reviews.three_months())

    assert first.data == again.data


def test_the_document_is_dated_by_the_day_of_the_review():
    made = read(visit_pdf(reviews.three_months())).metadata

    assert (made.title, made.creation_date.date().isoformat()) == ("For my visit", "2026-11-21")


def test_a_screen_reader_finds_title_language_headings_and_a_table_head():
    root = read(visit_pdf(reviews.three_months())).trailer["/Root"]

    tags = set(tags_in(root["/StructTreeRoot"]))
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert {"/H1", "/Table", "/THead", "/TH", "/TD", "/L", "/LI", "/P"} <= tags


def tags_in(node):
    """Give the kind of each part of the tree that a screen reader follows."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, list):
        return [tag for child in node for tag in tags_in(child)]
    if not isinstance(node, dict):
        return []
    return [node.get("/S"), *tags_in(node.get("/K", []))]


def test_every_font_is_in_the_file():
    page, *_ = read(visit_pdf(reviews.three_months())).pages

    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    parts = [font["/DescendantFonts"][0].get_object() for font in fonts]
    assert parts
    assert all("AtkinsonHyperlegible" in font["/BaseFont"] for font in fonts)
    assert all({"/FontFile2", "/FontFile3"} & set(part["/FontDescriptor"]) for part in parts)


def test_no_network_is_needed(monkeypatch):
    def refuse(*_):
        raise AssertionError("a page needs no network")

    monkeypatch.setattr(socket, "socket", refuse)

    assert visit_pdf(reviews.three_months()).n_pages == 2


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="isoformat"):
        visit_pdf(reviews.review() | {"on": "tomorrow"})


def test_importing_it_does_not_load_the_typesetter():
    code = "import sys; import secondline.exchange.pdf.visit; sys.exit('typst' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
