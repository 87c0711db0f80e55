"""Where the pain comes from, by published criteria: features suggest, and never diagnose.

Each file is one origin: a function of a case (record, library, day) that gives its verdict, what
speaks for it and against it, what is not known, and what only an examination can settle. Mixed
pain is normal: no origin rules out another.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from secondline.knowledge.library import Library
from secondline.loop.reasons.origin.case import Case, Origin
from secondline.loop.reasons.origin.facet import facet
from secondline.loop.reasons.origin.fibromyalgia import fibromyalgia
from secondline.loop.reasons.origin.gout import gout
from secondline.loop.reasons.origin.inflammatory_back import inflammatory_back
from secondline.loop.reasons.origin.mechanical_back import mechanical_back
from secondline.loop.reasons.origin.neuropathic import neuropathic
from secondline.loop.reasons.origin.nociplastic import nociplastic
from secondline.loop.reasons.origin.osteoarthritis import osteoarthritis
from secondline.loop.reasons.origin.polymyalgia import polymyalgia
from secondline.loop.reasons.origin.radicular import radicular
from secondline.loop.reasons.origin.rheumatoid import rheumatoid
from secondline.loop.reasons.origin.sacroiliac import sacroiliac
from secondline.loop.reasons.origin.shoulder import shoulder
from secondline.loop.reasons.origin.spasm import spasm
from secondline.loop.reasons.origin.spasticity import spasticity
from secondline.record.medicines import MedicationStatement
from secondline.record.record import Record

__all__ = ["ORIGINS", "Case", "Origin", "origins"]

ORIGINS: tuple[Callable[[Case], Origin], ...] = (
    fibromyalgia,
    nociplastic,
    neuropathic,
    radicular,
    inflammatory_back,
    polymyalgia,
    rheumatoid,
    gout,
    osteoarthritis,
    shoulder,
    mechanical_back,
    facet,
    sacroiliac,
    spasm,
    spasticity,
)


def origins(record: Record, library: Library, on: date) -> tuple[Origin, ...]:
    """Give what each set of criteria says of a record, in the order of :data:`ORIGINS`."""
    # No criterion reads the diary, nor of a medicine more than what it is taken for.
    purposes = tuple(MedicationStatement(name="", reason=one.reason) for one in record.medicines)
    key = Record(
        person=record.person,
        pain=record.pain,
        symptoms=record.symptoms,
        tests=record.tests,
        medicines=purposes,
        measures=record.measures,
    )
    return _origins(key, library, on)


# Several reasons ask this of one and the same record, and again each time that an answer is tried.
@lru_cache(maxsize=100)
def _origins(record: Record, library: Library, on: date) -> tuple[Origin, ...]:
    case = Case(record, library, on)
    return tuple(one(case) for one in ORIGINS)
