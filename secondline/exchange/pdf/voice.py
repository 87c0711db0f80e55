"""The fixed texts of the page: in the words of the person in pain, or of whoever cares for them."""

from dataclasses import dataclass
from typing import Final

from secondline.record.vocabulary import CARER


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks on the page.

    Parameters
    ----------
    title, intro : str
        What the page is, and whose notes it rests on.
    ask_signs : str
        What to ask where danger signs were not asked: this page has no room for the questions.
    cannot_tell, no_medicine : str
        What it means that a place is empty.
    takes, pain, questions : str
        The headings over the medicines, over how the pain went, and over what to ask.
    """

    title: str
    intro: str
    ask_signs: str
    cannot_tell: str
    no_medicine: str
    takes: str
    pain: str
    questions: str


_OF_PERSON: Final = Voice(
    title="For my visit",
    intro="What a program found in my own notes, for us to talk about. The most important comes "
    "first.",
    ask_signs="Please go through the danger signs with me. The questions are in the full review.",
    cannot_tell="We cannot tell yet why a medicine does not help: too little is recorded. Its "
    "dose, the day on which I started it, and what changed since tell the most.",
    no_medicine="No medicine that I take now is recorded.",
    takes="What I take",
    pain="How my pain went",
    questions="What I want to ask",
)
_OF_CARER: Final = Voice(
    title="For a visit",
    intro="What a program found in notes that I keep for somebody I care for: here, “they” is "
    "that person. The most important comes first.",
    ask_signs="Please go through the danger signs with us. The questions are in the full review.",
    cannot_tell="We cannot tell yet why a medicine does not help: too little is recorded. Its "
    "dose, the day on which they started it, and what changed since tell the most.",
    no_medicine="No medicine that they take now is recorded.",
    takes="What they take",
    pain="How their pain went",
    questions="What we want to ask",
)


def voice_of(by: str | None) -> Voice:
    """Give who speaks on the page of a record.

    Examples
    --------
    >>> voice_of("carer").takes, voice_of(None).takes
    ('What they take', 'What I take')
    """
    return _OF_CARER if by == CARER else _OF_PERSON
