"""What the name of a column says: pain, the pain of one place, a date, a time, or a person.

A column is pain only if its name says so and says nothing else that changes what it means:
"average pain" is, "knee pain", "painkillers" and "worst pain" are not. English, German, French,
Spanish, Italian, Dutch and Portuguese names are understood, with and without their accents.
"""

import re
from typing import Literal

from secondline.knowledge.names import plain

Meaning = Literal["pain", "pain of one place"]

_WORD = re.compile(r"[^\W\d_]+|\d+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PAIN = frozenset(
    """pain nrs schmerz schmerzen douleur douleurs dolor dolore dolores pijn dor
    painlevel painscore painrating painintensity painseverity
    schmerzstarke schmerzintensitat schmerzniveau pijnscore""".split()
)
_HARMLESS = frozenset(
    """average avg mean overall level score rating intensity severity scale numeric nrs vas daily
    today day last past general current self reported my the of out on in to from 0 10 24 h hr hrs
    hour hours starke intensitat niveau intensidad intensite intensita nivel moyenne promedio
    gemiddeld gemiddelde durchschnitt media heute""".split()
)
_PLACES = frozenset(
    """head forehead face temple jaw eye eyes ear nose mouth tooth teeth gum tongue throat neck nape
    shoulder arm forearm elbow wrist hand finger thumb chest breast rib back spine lumbar sacrum
    sacroiliac coccyx tailbone flank side abdomen abdominal stomach belly pelvis pelvic groin hip
    buttock leg thigh knee calf shin ankle foot feet heel toe joint muscle skin limb body region
    area place""".split()
)
_BETWEEN = frozenset(
    """left right both upper lower middle mid inner outer around and or in of on the other my
    l r""".split()
)
_DATE = frozenset("date datetime day timestamp when datum tag fecha dia data dato jour dag".split())
_BESIDE_A_DATE = frozenset(
    """time stamp zeit zeitpunkt uhrzeit heure hora entry of the measurement recorded created logged
    at on local start""".split()
)
_TIME = frozenset("time clock uhrzeit zeit heure hora ora tijd tid".split())
_PERSON = frozenset(("participant", "patient", "pseudonym"))
_WHOSE_ID = _PERSON | {"person", "user", "subject", "respondent", "member"}


def words_of(header: str) -> tuple[str, ...]:
    """Give the words of a name, in lower case and without accents; camelCase is several.

    Examples
    --------
    >>> words_of("handsAndFingerPain (0-10)")
    ('hands', 'and', 'finger', 'pain', '0', '10')
    """
    return tuple(word for word in _WORD.findall(plain(_CAMEL.sub(" ", header))) if word)


def meaning_of(header: str) -> Meaning | None:
    """Say whether the name of a column says that it is pain, or the pain of one place.

    Examples
    --------
    >>> meaning_of("Average pain level"), meaning_of("kneePain"), meaning_of("painkillers")
    ('pain', 'pain of one place', None)
    """
    words = words_of(header)
    others = [word for word in words if word not in _PAIN]
    if len(others) == len(words):
        return None
    if all(word in _HARMLESS for word in others):
        return "pain"
    is_place = any(_singular(word) in _PLACES for word in others)
    is_only_place = all(_singular(word) in _PLACES or word in _BETWEEN for word in others)
    return "pain of one place" if is_place and is_only_place else None


def date_rank(header: str) -> int:
    """Say how clearly a name says that its column holds the date: 2, 1, or 0 for not at all.

    Examples
    --------
    >>> date_rank("Datum"), date_rank("end date"), date_rank("steps")
    (2, 1, 0)
    """
    words = words_of(header)
    known = [word for word in words if word in _DATE or word in _BESIDE_A_DATE]
    if words and len(known) == len(words) and set(words) & (_DATE | _TIME | {"at", "zeitpunkt"}):
        return 2
    # What a table without a name for its lines holds there is, as a rule, what they are sorted by.
    return 1 if not words or set(words) & _DATE else 0


def is_time(header: str) -> bool:
    """Say whether a name says that its column holds the time of day."""
    words = words_of(header)
    return bool(set(words) & _TIME) and all(
        word in _TIME or word in ("of", "day", "local", "the") for word in words
    )


def is_person(header: str) -> bool:
    """Say whether a name says that its column tells one person from another."""
    words = words_of(header)
    if len(words) == 1:
        return words[0] in _PERSON
    return len(words) == 2 and words[0] in _WHOSE_ID and words[1] in ("id", "code", "number")


def _singular(word: str) -> str:
    return word if word in _PLACES else word.removesuffix("s")
