"""What a reader finds in a PDF of ours."""

import io

from pypdf import PdfReader

from secondline.exchange.pdf.visit import visit_pdf

PAPERS = ("a4", "us-letter")
# Fourteen medicines with names of 60 letters: what tries a sheet hardest.
NAMES = tuple(
    f"{n:02d} extra long named preparation of hydroxychloroquine sulfate"[:60] for n in range(14)
)


def read(pdf):
    """Read a PDF back."""
    return PdfReader(io.BytesIO(pdf.data))


def text_of(review, paper="a4"):
    """Give the words of the first sheet, whatever its line breaks."""
    page, *_ = read(visit_pdf(review, paper=paper)).pages
    return words(page)


def text_of_both(review, paper="a4"):
    """Give the words of the file, as a screen reader or a search meets them."""
    return " ".join(map(words, read(visit_pdf(review, paper=paper)).pages))


def words(page):
    """Give the words of a page, whatever its line breaks."""
    return " ".join(page.extract_text().replace("\u200b", "").split())


def stand_in_order(text, *parts):
    """Whether all parts stand in a text, one behind the other."""
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def pages(pdf):
    """Give the words of each page, whatever its line breaks."""
    return [words(one) for one in read(pdf).pages]


def sizes(pdf):
    """Give the size in points of every letter that the file shows."""
    found = set()

    def seen(text, cm, tm, _, size):
        if text.strip():
            scale = abs(tm[3] or tm[1]) * abs(cm[3] or cm[1])
            found.add(round(size * scale, 2))

    for page in read(pdf).pages:
        page.extract_text(visitor_text=seen)
    return found
