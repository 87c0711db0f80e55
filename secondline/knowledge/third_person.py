"""From a sentence said to the person in pain to the one said to whoever cares for them.

"They" takes the verbs of "you", so a few rules turn nearly every sentence. Whatever they would turn
into nonsense has a text of its own in ``words/en/carer.yaml``: see `secondline.knowledge.carer`.
"""

import re

# What stands before "you" says whether it acts ("if you take") or is acted on ("makes you sleepy").
_ACTS_AFTER = frozenset(
    """
    after alone although and are as because before can could did do does had have how if long may
    might more must no not nor now once or shall should since so than that then though unless until
    was weeks were what when where whether which while who why will would
    """.split()
)
_IS_ACTED_ON_AFTER = frozenset(
    """
    about affect affects allow allows around ask asked asks at behind beside bother bothered bothers
    bring brings burn burns by call calls calm calms cause causes concern concerns examine examines
    for from gave give given gives harm harms help helped helps hurt hurts in keep keeps kept know
    knows leave leaves let lets like made make makes near of on over prevent prevents protect
    protects put puts refer refers scare scares seen show shows slow slows suit suits tell tells
    tire tires to told treat treats under upon upset upsets wake wakes with without worry worries
    """.split()
)

# What the person would do or feel, and the carer does or sees instead.
_DEEDS = (
    (re.compile(r"\bBe seen\b"), "Have them seen"),
    (re.compile(r"\bGo to (?=an? |the |urgent )"), "Get them to "),
    (re.compile(r"\bgo to (?=an? |the |urgent )"), "get them to "),
    (re.compile(r"\bDo not drive yourself\b"), "Do not let them drive"),
    (re.compile(r"\bDo not (?=drink\b|drive\b|eat\b|go in\b|stop\b|take\b)"), "They should not "),
    (re.compile(r"\beven if you feel well\b"), "even if they seem well"),
    (re.compile(r"\bdo not (?=stop\b|take\b)"), "they should not "),
)
_WORDS = {
    "your": "their",
    "yours": "theirs",
    "yourself": "themselves",
    "i": "they",
    "i am": "they are",
    "am i": "are they",
    "me": "them",
    "my": "their",
    "mine": "theirs",
    "myself": "themselves",
}
# In capitals it is no such word: the I of CBT-I is nobody, nor is the ME of ME/CFS.
SECOND_OR_FIRST = re.compile(
    r"(?<![-\w])(?:[Yy]ou(?:r|rs|rself)?|I am|[Aa]m I|I|[Mm](?:e|y|ine|yself))\b(?!-)"
)
_OPENS_A_SENTENCE = re.compile(r'(?:^|[.?!]\s+)"?$')


def third_person(text: str) -> str:
    """Give the same sentences about a person, for someone else to read.

    Parameters
    ----------
    text : str
        Sentences with "you" (or "I", in a question to ask), their blanks not yet filled.

    Examples
    --------
    >>> third_person("You have taken {name}. It can make you sleepy: ask your pharmacist.")
    'They have taken {name}. It can make them sleepy: ask their pharmacist.'
    >>> third_person("I take {names:names}. Can these together slow my breathing?")
    'They take {names:names}. Can these together slow their breathing?'
    """
    for pattern, deed in _DEEDS:
        text = pattern.sub(deed, text)
    return SECOND_OR_FIRST.sub(_turned, text)


def undecided(text: str) -> tuple[str, ...]:
    """Give each word before a "you" that does not tell whether it acts or is acted on.

    Examples
    --------
    >>> undecided("It flabbergasts you, if you see it.")
    ('flabbergasts',)
    """
    held = [found for found in SECOND_OR_FIRST.finditer(text) if found[0].lower() == "you"]
    words = (_word_before(text[: found.start()]) for found in held)
    return tuple(one for one in words if one not in _ACTS_AFTER | _IS_ACTED_ON_AFTER | {""})


def _turned(found: re.Match[str]) -> str:
    before, word = found.string[: found.start()], found[0].lower()
    said = _WORDS.get(word) or ("them" if _word_before(before) in _IS_ACTED_ON_AFTER else "they")
    is_capital = found[0][0].isupper() and (found[0][0] != "I" or _OPENS_A_SENTENCE.search(before))
    return said.capitalize() if is_capital else said


def _word_before(before: str) -> str:
    """Give the last word in small letters; nothing behind a comma or a blank, where "you" acts."""
    word = before.rsplit(maxsplit=1)[-1].lower() if before.strip() else ""
    return word if word[-1:].isalpha() else ""
