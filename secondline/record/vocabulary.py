"""The words of a record: which keys there are, and which words may stand at them."""

TOP_LEVEL = (
    "schema", "by", "born", "sex", "country", "weight", "kidney", "pregnant", "breastfeeding",
    "conditions", "matters", "allergies", "alcohol", "smokes", "story", "diary", "pain",
    "symptoms", "red_flags", "corrections", "genes", "tests", "medicines", "therapies", "measures",
    "agreement",
)  # fmt: skip

CARER = "carer"
BY = ("self", CARER)
SEX = ("female", "male", "other")
MATTERS = ("pain", "sleep", "fog", "weight", "clear head", "effort")
FLAG_ANSWERS = ("yes", "no", "not sure")
TAKEN = ("all", "most days", "about half", "rarely", "none")
STOPPED_BECAUSE = ("no help", "side effects", "ran out", "cost", "better", "told to")
CHANGES = (
    "very much improved", "much improved", "minimally improved", "no change",
    "minimally worse", "much worse", "very much worse",
)  # fmt: skip
MUCH_BETTER = ("very much improved", "much improved")
_BOTH_SIDES = ("jaw", "shoulder", "upper arm", "lower arm", "hip", "upper leg", "lower leg")
AREAS = (
    *(f"{side} {area}" for area in _BOTH_SIDES for side in ("left", "right")),
    "neck", "upper back", "lower back", "chest", "abdomen",
)  # fmt: skip
