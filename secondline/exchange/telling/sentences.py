"""The first sentence of what is said, for where only one stands large; and the rest."""

import re

_AROUND = ' "”’)]'
_END = re.compile(r"[.!?][\"”’)\]]* +(?=[\"“‘(\[]?[A-Z])")
# "J. Collis", "St. John's wort", "500 mg. Caplets": a title too long does less harm than one
# that breaks in a name. So a letter alone ends no sentence, but for the one of a vitamin.
_GOES_ON = re.compile(
    r"(?:^\d+|(?<![\w.-])(?:(?<!vitamin )[a-z]|[a-z]\.[a-z]"
    r"|Dr|Mrs?|Ms|Prof|St|No|vs|cf|approx|incl|mg|mcg|ml))\.$",
    re.IGNORECASE,
)


def first_and_rest(text: str) -> tuple[str, str]:
    """Give the first sentence, and what follows it; the rest is empty where it is all.

    A sentence ends where a mark is followed by a space and a capital letter. A name that is
    written small may begin a sentence, too: that one stays with the sentence before it.

    Examples
    --------
    >>> first_and_rest("Call 112 now, and lie down. Do not drive. Wait for help.")
    ('Call 112 now, and lie down.', 'Do not drive. Wait for help.')
    >>> first_and_rest("St. John's wort at 0.5 mg. It may not be enough.")
    ("St. John's wort at 0.5 mg. It may not be enough.", '')
    """
    words = " ".join(text.split())
    for end in _END.finditer(words):
        if not _GOES_ON.search(words[: end.end()].rstrip(_AROUND)):
            return words[: end.end()].rstrip(), words[end.end() :]
    return words, ""
