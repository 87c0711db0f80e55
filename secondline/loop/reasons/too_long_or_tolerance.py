"""Has an antispasmodic been taken for longer than anyone has shown that it helps?

Reads    the unbroken stretch that still goes on; longest_use of the medicine or the product
Supports the reason when that stretch is longer than the label's longest use
Never    speaks of antispastics: they are taken for long, and must not be stopped suddenly
Asks     for the start where it is missing
"""

from datetime import date

from secondline.knowledge.library import Library, in_force, quantity
from secondline.knowledge.schema import Value
from secondline.loop.answer import Finding, Verdict
from secondline.loop.reasons.evidence import Piece, about, time, weighed
from secondline.loop.words import cites, show
from secondline.record.exposures import Treatment, same_form
from secondline.record.record import Record
from secondline.record.stretches import days_since_start, weeks


def too_long_or_tolerance(
    taken: Treatment, record: Record, library: Library, on: date
) -> Finding | None:
    """Judge whether an antispasmodic has been taken beyond its labelled time.

    Returns
    -------
    Finding or None
        Facts: ``weeks`` taken and ``longest`` [wk]. None for every medicine that is not an
        antispasmodic with such a limit, and where it is no longer taken.
    """
    longest = _longest(taken, library, on)
    taken = same_form(taken, record, library)
    if longest is None or not taken.is_taken:
        return None
    limit = quantity(longest)
    since = days_since_start(taken.exposures, on)
    asks: tuple[str, ...] = ("when-started",)
    verdict = Verdict.CANNOT_TELL
    is_as_meant = all(one.is_as_meant for one in taken.exposures if one.is_taken)
    if not is_as_meant:
        asks = ("how-many-days-a-week",)
    if is_as_meant and since is not None and weeks(since[0]) > limit.value:
        verdict, asks = Verdict.SUPPORTED, ()
    elif since is not None and weeks(since[1]) <= limit.value:
        verdict, asks = Verdict.NOT_SUPPORTED, ()
    return Finding(
        id="too_long_or_tolerance",
        about=(taken.medicine,),
        verdict=verdict,
        facts={
            **about(taken, library),
            "weeks": weeks(since[0]) if since else None,
            "longest": limit.value,
            "limit": longest.meaning or show(limit.value, "weeks"),
            **_weighed(verdict, since, library),
        },
        units={"weeks": "wk", "longest": limit.unit},
        cites=cites((longest,)),
        words=(f"reasons.{_words(longest, library)}",),
        asks=asks,
    )


def _weighed(
    verdict: Verdict, since: tuple[int, int] | None, library: Library
) -> dict[str, tuple[str, ...]]:
    if since is None or verdict is Verdict.CANNOT_TELL:
        return weighed(library, ())
    is_too_long = verdict is Verdict.SUPPORTED
    days = since[0] if is_too_long else since[1]
    without: list[Piece] = [("without_break", {"time": time(days, library)})]
    return weighed(library, without) if is_too_long else weighed(library, (), without)


def _words(longest: Value, library: Library) -> str:
    """Speak of the label only where the limit is the label's, and not a measure of our own."""
    cite = longest.cite if isinstance(longest.cite, str) else longest.cite[0]
    is_label = library.sources[cite.partition(" ")[0]].kind != "own"
    return "too_long_or_tolerance" if is_label else "too_long_by_our_measure"


def _longest(taken: Treatment, library: Library, on: date) -> Value | None:
    medicine = library.medicine(taken.medicine)
    if medicine.relaxer != "antispasmodic":
        return None
    product = library.products[taken.product] if taken.product else None
    if product is not None and product.longest_use is not None:
        return in_force(product.longest_use, on)
    return in_force(medicine.longest_use, on)
