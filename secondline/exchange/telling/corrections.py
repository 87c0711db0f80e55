"""What an article said, and what is right: the words that a terminal and a page share."""

from secondline.knowledge.library import Library
from secondline.knowledge.schema import Correction

TITLE = "What an article said, and what is right"
ARTICLES = {
    "fibromyalgia": "The article on fibromyalgia",
    "muscle relaxers": "The article on muscle relaxers",
}
ABOUT = (
    "Secondline grew from two articles for patients, on fibromyalgia and on muscle relaxers. Where "
    "one of them is wrong, unclear or silent, we say what is right, and on whose word."
)


def said(one: Correction, part: str, library: Library) -> str:
    """Give the words of one part, ``article`` or ``right``, in one line."""
    return " ".join(library.words["corrections"][one.id][part].split())
