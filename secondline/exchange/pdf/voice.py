"""The fixed texts of the page: in the words of the person in pain, or of whoever cares for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from secondline.record.vocabulary import CARER


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks on the two sheets.

    Parameters
    ----------
    title, intro : str
        What the first sheet is, and whose notes it rests on.
    ask_signs : str
        What to ask where danger signs were not asked: the sheet has no room for the questions.
    cannot_tell, no_medicine, no_agreement : str
        What it means that a place is empty.
    takes, pain, agreed, questions : str
        Headings of the first sheet.
    own_title, own_intro : str
        What the second sheet is.
    nothing_open : str
        What it means that nothing stands under tonight or the next weeks.
    plan, agreed_parts : str, mapping
        The heading over the agreement on the second sheet, and what each part of it is called.
    """

    title: str
    intro: str
    ask_signs: str
    cannot_tell: str
    no_medicine: str
    no_agreement: str
    takes: str
    pain: str
    agreed: str
    questions: str
    own_title: str
    own_intro: str
    nothing_open: str
    plan: str
    agreed_parts: Mapping[str, str]


_OF_PERSON: Final = Voice(
    title="For my visit",
    intro="What a program found in my own notes, for us to talk about.",
    ask_signs="Please go through the danger signs with me. The questions are in the full review.",
    cannot_tell="We cannot tell yet why a medicine does not help: too little is recorded. Its "
    "dose, the day on which I started it, and what changed since tell the most.",
    no_medicine="No medicine that I take now is recorded.",
    no_agreement="Nothing is agreed yet. Sheet 2 has room to write down a goal, the smallest "
    "change worth having, and a day to look at it together.",
    takes="What I take",
    pain="How my pain went",
    agreed="What we agreed",
    questions="What I want to ask",
    own_title="For myself",
    own_intro="To keep at home. What I can do, and what we agree on.",
    nothing_open="Nothing was found that fits what is recorded. The full review says more.",
    plan="My plan, to fill in together",
    agreed_parts={
        "goal": "What I hope for",
        "smallest_change": "The smallest change worth having",
        "review_on": "We look at it together on",
        "stop_if": "Before that day, I call at once if",
        "plan": "To try, one after the other",
    },
)
_OF_CARER: Final = Voice(
    title="For a visit",
    intro="What a program found in notes that I keep for somebody I care for: here, “they” is "
    "that person.",
    ask_signs="Please go through the danger signs with us. The questions are in the full review.",
    cannot_tell="We cannot tell yet why a medicine does not help: too little is recorded. Its "
    "dose, the day on which they started it, and what changed since tell the most.",
    no_medicine="No medicine that they take now is recorded.",
    no_agreement="Nothing is agreed yet. Sheet 2 has room to write down a goal, the smallest "
    "change worth having, and a day to look at it together.",
    takes="What they take",
    pain="How their pain went",
    agreed="What we agreed",
    questions="What we want to ask",
    own_title="For us at home",
    own_intro="To keep at home. What they can do, and what we agree on.",
    nothing_open="Nothing was found that fits what is recorded. The full review says more.",
    plan="Our plan, to fill in together",
    agreed_parts={
        "goal": "What they hope for",
        "smallest_change": "The smallest change worth having",
        "review_on": "We look at it together on",
        "stop_if": "Before that day, we call at once if",
        "plan": "To try, one after the other",
    },
)


def voice_of(by: str | None) -> Voice:
    """Give who speaks on the sheets of a record.

    Examples
    --------
    >>> voice_of("carer").takes, voice_of(None).takes
    ('What they take', 'What I take')
    """
    return _OF_CARER if by == CARER else _OF_PERSON
