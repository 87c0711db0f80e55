"""Offer: one thing that could come next, an option of ours or a medicine, on one scale."""

from dataclasses import dataclass

from secondline.knowledge.schema import Option, Result, Stance, Use, Value
from secondline.loop.options.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something to do, or to raise; what is known of it for this person, nearest purpose first.

    Attributes
    ----------
    id : str
        As answers have it: ``heat``, ``move:review_dose``, ``duloxetine``.
    option : Option or None
        None where it is a medicine that only a prescriber can give.
    """

    id: str
    about: str
    name: str
    when: str
    place: tuple[int, ...]
    purpose: str | None
    uses: tuple[Use, ...]
    option: Option | None = None

    @property
    def status(self) -> tuple[Stance, ...]:
        """How regulators and guidelines stand to it for the nearest purpose that any speaks of."""
        return next((use.status for use in self.uses if use.status), ())

    @property
    def results(self) -> tuple[Result, ...]:
        """What trials measured for the nearest purpose that has any."""
        return next((use.results for use in self.uses if use.results), ())

    @property
    def basis(self) -> tuple[Value, ...]:
        """All that it rests on."""
        own = self.option.basis if self.option else ()
        return (*self.status, *self.results, *own)


def uses_for(known: dict[str, Use], purposes: tuple[str, ...]) -> tuple[Use, ...]:
    """Give what is known for these purposes, the nearest first."""
    return tuple(known[one] for one in purposes if one in known)


def of_option(option: Option, held: Situation) -> Offer:
    """Give one of our options; where nothing is known for this purpose, all that is known."""
    near = uses_for(option.for_, held.purposes)
    purpose = next((one for one in held.purposes if one in option.for_), None)
    return Offer(
        id=option.id.replace("move_", "move:", 1) if option.id.startswith("move_") else option.id,
        about=option.id,
        name=option.name,
        when=option.when,
        place=(0, option.order),
        purpose=purpose,
        uses=near or tuple(option.for_.values()),
        option=option,
    )
