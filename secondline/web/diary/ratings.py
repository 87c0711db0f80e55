"""How each rating is asked, from 0 to 10, and what its two ends mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rating:
    """The question of one rating, for the person and for whoever cares for them."""

    name: str
    question: str
    carer: str
    ends: str

    def asked(self, *, is_carer: bool) -> str:
        """Give the question."""
        return self.carer if is_carer else self.question


RATINGS = {
    "pain": Rating(
        "Pain",
        "How is your pain now?",
        "How is their pain now?",
        "0 is no pain. 10 is pain as bad as one can imagine.",
    ),
    "interference": Rating(
        "Life with pain",
        "How much does pain get in your way?",
        "How much does pain get in their way?",
        "0 is not at all. 10 is completely.",
    ),
    "sleep": Rating(
        "Sleep",
        "How badly did you sleep?",
        "How badly did they sleep?",
        "0 is a good night. 10 is as bad as one can imagine.",
    ),
    "fatigue": Rating(
        "Tiredness",
        "How tired are you?",
        "How tired are they?",
        "0 is not tired. 10 is as tired as one can imagine.",
    ),
    "mood": Rating(
        "Mood",
        "How low is your mood?",
        "How low is their mood?",
        "0 is a good mood. 10 is as low as one can imagine.",
    ),
    "fog": Rating(
        "Fog",
        "How hard is it to think clearly?",
        "How hard is it for them to think clearly?",
        "0 is a clear head. 10 is as foggy as one can imagine.",
    ),
}
POINTS = range(11)
SEVERITIES = ((0, "None"), (1, "Mild"), (2, "Moderate"), (3, "Severe"))
