"""In which order danger signs are read: by urgency, then by what kills first.

Somebody may read no further than the first lines. Breath, heart, brain and one's own life come
before what can cost a limb or a bladder, and both before what can wait until tomorrow.
"""

ORDER = ("emergency", "poison", "same_day", "soon")

# Our own judgement: minutes, then hours, then a day. What is not named comes behind, by its id.
_FIRST = (
    "opioid_od", "gaba_resp", "allergy", "stroke", "chest", "aaa", "arrhythmia", "suicidality",
    "tca_od", "gi_bleed", "serotonin", "nms", "baclofen_wd", "limb_ischaemia", "compartment",
    "acute_weakness", "ces_bladder", "ces_saddle", "ces_legs", "ces_bowel", "ces_sexual", "sjs",
    "apap_od",
    "fever_spine", "limb_dvt", "benzo_wd", "hyponatraemia", "hypotension", "hypertensive", "rhabdo",
    "liver", "kidney", "retention", "gca", "glaucoma", "trauma", "mania",
)  # fmt: skip


def place(id: str, urgency: str) -> tuple[int, int, str]:
    """Give where a danger sign stands among the others; the least comes first.

    Examples
    --------
    >>> place("opioid_od", "emergency") < place("ces_saddle", "emergency")
    True
    >>> place("ces_saddle", "emergency") < place("fever_spine", "same_day")
    True
    """
    at = _FIRST.index(id) if id in _FIRST else len(_FIRST)
    return ORDER.index(urgency), at, id
