"""Which illnesses are treated: by what a medicine is taken for, else by what it is used for.

Reads    what is taken now and as meant: what it is for, also of a medicine that we do not know
Never    takes a medicine for the treatment of an illness where it is taken for something else
"""

from collections.abc import Iterator
from dataclasses import dataclass

from secondline.knowledge.names import condition_of
from secondline.knowledge.schema import Illness
from secondline.loop.reasons.origin.case import Case
from secondline.loop.words import named
from secondline.record.exposures import exposures, is_as_meant


@dataclass(frozen=True, slots=True)
class Treated:
    """Ids of the conditions of one illness that are treated, and by what, as it is shown."""

    conditions: frozenset[str]
    by: tuple[str, ...]


def treated(case: Case, illness: Illness) -> Treated:
    r"""Give what of an illness is treated.

    Examples
    --------
    >>> import secondline
    >>> from datetime import date
    >>> from secondline.record.reading import read_text
    >>> record = read_text('schema = 1\n[[medicines]]\nname = "levothyroxine"')
    >>> case = Case(record, secondline.library(), date(2026, 11, 21))
    >>> treated(case, case.library.illnesses["thyroid"]).by
    ('levothyroxine',)
    """
    for_it, of_it = dict(_for_it(case, illness)), tuple(_of_it(case, illness))
    whole = bool(of_it) or (bool(for_it) and illness.is_own is None)
    ids = illness.conditions if whole else for_it.values()
    return Treated(frozenset(ids), tuple(dict.fromkeys((*for_it, *of_it))))


def _for_it(case: Case, illness: Illness) -> Iterator[tuple[str, str]]:
    """Give each medicine that is taken for one of the conditions, and for which."""
    for one in case.record.medicines:
        purpose = condition_of(case.library, one.reason or "")
        if purpose in illness.conditions and not one.is_stopped and is_as_meant(one, case.library):
            yield one.name, purpose


def _of_it(case: Case, illness: Illness) -> Iterator[str]:
    """Give each medicine that is a treatment of it, where nobody wrote another purpose."""
    wanted = set(illness.treated_by)
    for one in exposures(case.record, case.library) if wanted else ():
        is_taken = one.is_taken and one.is_as_meant and one.condition is None
        if is_taken and case.library.acts(one.ingredient) & wanted:
            yield named(case.library, one.ingredient, one.given)
