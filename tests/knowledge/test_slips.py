"""Slips of the pen: a number that its quote denies, a blank that nothing fills."""

import msgspec
import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.schema import Value
from secondline.knowledge.slip_checks import check_slips

LIBRARY = secondline.library()


def with_limit(value):
    """Give the library with one value, as the most of acetaminophen a day."""
    one = LIBRARY.medicines["acetaminophen"]
    changed = msgspec.structs.replace(one, daily_limit={"2020-01-01": value})
    return msgspec.structs.replace(
        LIBRARY, medicines={**LIBRARY.medicines, "acetaminophen": changed}
    )


def value(v, quote, unit="mg/d", **more):
    return Value(v=v, unit=unit, cite="own x", checked="read", quote=quote, **more)


def test_what_we_know_has_none():
    check_slips(LIBRARY)


@pytest.mark.parametrize(
    "right",
    [
        value(4000, "not more than 4,000 mg in 24 hours"),
        value(3, "up to two or three weeks", "wk"),
        value(14, "at least 2 weeks", "d"),
        value(1, "at least 24hrs", "d"),
        value(30, "15 mg", note="15 mg, twice a day."),
        value("4000 mg", "no number here"),
    ],
)
def test_a_number_that_stands_in_its_quote_passes(right):
    check_slips(with_limit(right))


@pytest.mark.parametrize(
    "wrong",
    [
        value(4500, "not more than 4,000 mg in 24 hours"),
        value(400, "not more than 4,000 mg in 24 hours"),
        value(4, "up to two or three weeks", "wk"),
        value(15, "at least 2 weeks", "d"),
        value(30, "15 mg", meaning="in a day"),
    ],
)
def test_a_number_that_its_quote_denies_is_found(wrong):
    with pytest.raises(KnowledgeFault, match=r"acetaminophen.yaml: .* does not stand in its quote"):
        check_slips(with_limit(wrong))


@pytest.mark.parametrize("wrong", ["Call {emergncy} now.", "Call {Poison}.", "Call {}."])
def test_a_misspelled_blank_in_a_danger_sign_is_found(wrong):
    flags = LIBRARY.words["red_flags"]
    changed = {**flags, "stroke": {**flags["stroke"], "action": wrong}}
    library = msgspec.structs.replace(LIBRARY, words={**LIBRARY.words, "red_flags": changed})

    with pytest.raises(KnowledgeFault, match=r"stroke.action: .* is no blank"):
        check_slips(library)
