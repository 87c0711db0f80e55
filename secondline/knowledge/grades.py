"""Words that say how bad, how long or on which side a condition is, and not which one it is.

"Severe asthma" and "cirrhosis of the liver" are asthma and cirrhosis. What a condition is not, may
be, or was in somebody else ("no asthma", "asthma of my mother") is left as it stands, and unknown.
"""

import re

_GRADES = frozenset(
    "acute active advanced bad bilateral bleeding both chronic confirmed controlled current "
    "diagnosed early established known left long longstanding mild moderate my painful persistent "
    "recurrent right serious severe slight stable standing treated uncontrolled untreated "
    "type i ii stage 1 2 3 3a 3b 4 5".split()
)
# "Ulcer of the leg" is another illness than that of the stomach: only these say nothing new.
_PLACE = re.compile(
    r" (?:of|in) (?:the |my |both |left |right )*"
    r"(?:liver|stomach|knees?|hips?|spine|lower back|back|neck|shoulders?)$"
)
_DISEASE = (" disease", " mellitus")


def ungraded(name: str) -> tuple[str, ...]:
    """Give what a plain name may be without such words, the nearest first.

    Examples
    --------
    >>> ungraded("bleeding stomach ulcer")
    ('stomach ulcer',)
    >>> ungraded("cirrhosis of the liver")
    ('cirrhosis',)
    >>> ungraded("no asthma")
    ()
    """
    whole = " ".join(word for word in name.split() if word not in _GRADES)
    shorter = _PLACE.sub("", whole)
    found = [whole, shorter]
    found += [one.removesuffix(end) for one in (whole, shorter) for end in _DISEASE]
    return tuple(one for one in dict.fromkeys(found) if one and one != name)
