"""Whether a sentence orders a change of a medicine: nobody is told to change a prescription.

Three acts are allowed, because silence would harm: call for an emergency, call about a poisoning,
and hold the next dose until somebody was asked. To raise a change with the prescriber is no order.
"""

import re
from collections.abc import Iterator

_CHANGE = (
    "stop|quit|start|begin|restart|resume|increase|raise|lower|reduce|cut|halve|double|taper|skip"
    "|switch|change|drop|split|come off|go off|leave off|leave out|discontinue|give up|step up|add"
)
_MEDICINE = (
    r"tak(?:e|ing)|doses?|dosage|medicines?|medications?|drugs?|tablets?|pills?|capsules?"
    r"|patch(?:es)?|prescriptions?|antidepressants?|opioids?|relaxers?|painkillers?"
)
_IT = "it|them|one of them|either"
_MORE = (
    r"take (?:more|less|fewer|another|an extra|twice"
    r"|a (?:higher|lower|bigger|smaller|double) dose)"
)
_SOFT = (
    r"(?:please |then |now |first |so |and |or |instead,? |just |simply |if needed,? |slowly "
    r"|gradually )*"
)
_MUST = r"(?:you (?:should|must|need to|have to|ought to) |try to |be sure to |it is best to )?"
_MAY = r"you (?:can|may|could) "
_PLACE = r"(?:^|(?<=[.!?;:,→•]) *|\band |\bor |\bthen )"
# "You can leave it for now" may be about a walk; "you can leave out a dose" is about a medicine.
_ORDER = re.compile(
    rf"{_PLACE}(?P<said>{_SOFT}(?:{_MUST}(?:{_CHANGE})\b"
    rf"(?:[^.!?;]*?\b(?:{_MEDICINE})| (?:{_IT}))\b"
    rf"|{_MAY}(?:{_CHANGE})\b[^.!?;]*?\b(?:{_MEDICINE})\b|(?:{_MUST}|{_MAY}){_MORE}\b))",
    re.IGNORECASE,
)
# To talk about it, to be told it, to ask for it, or to do it with somebody is no order.
_WITH_SOMEBODY = re.compile(
    r"\b(?:do not|don't|never|without|ask|asks|asked|talk|talking|tell|whether|how to|if you"
    r"|when you|who|before you|after you|prescriber|doctor|pharmacist|together|rather than"
    r"|instead of|not to|nobody)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r'"[^"]*"')
_SENTENCE = re.compile(r"[^.!?]+[.!?]?")
# What is done and not taken may be begun and ended: a walk, a course, a diary.
_DEED = re.compile(
    r"\b(?:walk|exercise|session|stretch|breath|pool|pack|minutes?|diary|programme|program|week"
    r"|course|class|movement|posture|heat|cold|cream|coffee|alcohol|drink)\w*\b",
    re.IGNORECASE,
)


def orders(text: str) -> Iterator[str]:
    """Give each sentence that orders somebody to change what they take.

    Examples
    --------
    >>> list(orders("Stop taking duloxetine. Do not stop it suddenly. Stop when it hurts."))
    ['Stop taking duloxetine.']
    >>> list(orders("Talk to your prescriber about how to lower it step by step."))
    []
    """
    for sentence in _SENTENCE.findall(_QUESTION.sub("", " ".join(text.split()))):
        is_asked = sentence.rstrip().endswith("?")
        found = None if is_asked else _ORDER.search(sentence.strip())
        if found and not _WITH_SOMEBODY.search(sentence) and not _DEED.search(found["said"]):
            yield sentence.strip()
