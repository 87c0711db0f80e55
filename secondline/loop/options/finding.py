"""From an offer to a finding: what stands against it, what was tried of it, what it matters for.

Reads    the gate; what was tried; how the guideline stands where the person lives
Never    leaves out what this person must not be offered: it is there, not supported, with why
"""

from secondline.knowledge.library import quantity
from secondline.loop.answer import Finding, Tier, Verdict
from secondline.loop.options.candidates import GROUPS
from secondline.loop.options.offer import Offer
from secondline.loop.options.situation import Situation
from secondline.loop.options.stands import is_against
from secondline.loop.options.told import Facts, told, values, words_of
from secondline.loop.options.tried import Tried, tried_medicine, tried_option, weeks_done
from secondline.loop.safety.gate import Gate
from secondline.loop.words import cites, phrase

_CLOSES = ("properly", "not borne", "against_here", "worsens")
_PAIN = ("pain",)
_OFTEN = "often"
_OF_MEDICINES = {
    "briefly": "medicine_again",
    "properly": "medicine_tried",
    "against_here": "medicine_against",
}


def finding(offer: Offer, held: Situation) -> Finding:
    """Give one offer as this person may read it."""
    stands = _gate(offer, held)
    tried = _tried(offer, held)
    is_advised_against = offer.purpose is not None and is_against(offer.status, held.region)
    worsens = _worsens(offer, held)
    word = _told(tried, worsens, is_advised_against)
    done = _done(offer, held, tried)
    is_closed = stands.is_closed or word in _CLOSES
    return Finding(
        id=offer.id,
        about=(offer.about,),
        verdict=Verdict.NOT_SUPPORTED if is_closed else Verdict.SUPPORTED,
        facts={
            **{name: fact for one in _dangers(stands) for name, fact in one.facts.items()},
            **told(offer, held),
            **done,
            "clashes": _clashes(stands, held),
            "worsens": worsens,
            "unknown": stands.unknown,
            "when": offer.when,
            "order": GROUPS.index(offer.when),
            "matters": _matters(offer, held),
            "tried": tried,
        },
        cites=(
            *cites((*values(offer, held.library), *stands.met, *stands.open)),
            *(cite for one in stands.findings for cite in one.cites),
        ),
        words=tuple(_words(offer, stands, _now(done) if word == "now" else word)),
    )


def _gate(offer: Offer, held: Situation) -> Gate:
    return held.gates.option(offer.option) if offer.option else held.gates.medicine(offer.about)


def _tried(offer: Offer, held: Situation) -> Tried | None:
    if offer.option:
        return tried_option(offer.option, held.record, held.library, held.on)
    return tried_medicine(offer.about, held.record, held.library, held.on)


def _done(offer: Offer, held: Situation, tried: Tried | None) -> Facts:
    if not offer.option or tried != "now":
        return {"weeks": None, "needed": None}
    needed = offer.option.fair_trial_weeks
    return {
        "weeks": weeks_done(offer.option, held.record, held.library, held.on),
        "needed": quantity(needed).value if needed else None,
    }


def _matters(offer: Offer, held: Situation) -> tuple[str, ...]:
    helps = offer.option.helps if offer.option else _PAIN
    return tuple(sorted({*helps} & {*held.record.person.matters}))


def _told(tried: Tried | None, worsens: tuple[str, ...], is_advised_against: bool) -> str | None:
    """Give what goes before all else that is known of it: an id of ``words/en/offers.yaml``."""
    if is_advised_against:
        return "against_here"
    return "worsens" if worsens else tried


def _worsens(offer: Offer, held: Situation) -> tuple[str, ...]:
    """Give what this person has, and the medicine often brings on or makes worse."""
    acts = held.library.acts(offer.about) if offer.about in held.library.medicines else frozenset()
    return tuple(
        symptom.name
        for symptom in held.library.symptoms.values()
        if {*symptom.conditions} & {*held.purposes}
        for culprit in symptom.culprits
        if culprit.how == _OFTEN and acts & {*culprit.acts} and not acts & {*culprit.unless}
    )[:1]


def _dangers(stands: Gate) -> list[Finding]:
    return [one for one in stands.findings if one.tier is Tier.DANGER]


def _asked(stands: Gate) -> list[Finding]:
    return [one for one in stands.findings if one.tier is Tier.ASK]


def _clashes(stands: Gate, held: Situation) -> tuple[str, ...]:
    """Give in a few words each what to ask about first: a whole message each would be too much."""
    by = held.record.person.by
    names = (
        phrase(held.library, f"offers.of.{one.family or one.id}", {}, by) for one in _asked(stands)
    )
    return tuple(dict.fromkeys(names))


def _now(done: Facts) -> str:
    """Give how far the trial of something that one does already has come, where that is known."""
    weeks, needed = done["weeks"], done["needed"]
    if not isinstance(weeks, int | float):
        return "now"
    if not isinstance(needed, int | float):
        return "now_for_weeks" if weeks >= 1 else "now"
    if weeks < 1:
        return "now_just_begun"
    return "now_long_enough" if weeks >= needed else "now_too_early"


def _says(offer: Offer, told: str | None) -> list[str]:
    """Say what it is, or what is known of it for this person that goes before that."""
    if not offer.option and told in _OF_MEDICINES:
        return [f"options.{_OF_MEDICINES[told]}"]
    own = [] if told in _CLOSES else [f"options.{words_of(offer)}"]
    return [*own, *([f"offers.{told.replace(' ', '_')}"] if told else [])]


def _words(offer: Offer, stands: Gate, told: str | None) -> list[str]:
    return [
        *(["gate.not_offered"] if stands.is_closed else _says(offer, told)),
        *(f"option_cautions.{avoid.words}" for avoid in (*stands.met, *stands.open)),
        *(path for one in _dangers(stands) for path in one.words),
        *((f"offers.{'kept_back' if stands.is_closed else 'clashes'}",) if _asked(stands) else ()),
        *(("gate.unknown",) if stands.unknown else ()),
        *(("gate.could_not_check",) if stands.failed else ()),
    ]
