"""Is this dangerous? The example of an unsafe mix: what kills is first, what may wait is named."""

from datetime import date

import pytest

from secondline.loop.safety import assess
from secondline.record.examples import example


@pytest.fixture(scope="module")
def found(library):
    held = assess(example("unsafe_mix"), library, date(2026, 11, 21))
    return {one.id: one for one in held.findings}


@pytest.mark.parametrize(
    ("id", "about"),
    [
        ("cns_depression", {"codeine", "tizanidine", "diphenhydramine", "alcohol"}),
        ("duplicate", {"acetaminophen", "ibuprofen", "naproxen"}),
        ("hypotension", {"tizanidine", "ciprofloxacin"}),
        ("total:acetaminophen", {"acetaminophen"}),
    ],
)
def test_each_danger_of_the_mix_is_told(found, id, about):
    assert found[id].tier == "danger"
    assert about <= set(found[id].about)


def test_what_slows_the_breath_stands_first(found):
    assert next(iter(found)) == "cns_depression"


def test_only_what_may_wait_is_asked_to_wait(found):
    do = found["total:acetaminophen"].do

    assert "Do not take the next paracetamol or Panadol Night" in do
    assert "co-codamol" not in do


def test_the_opioid_is_never_to_be_left_out_suddenly(found):
    assert "Do not stop" in found["cns_depression"].do
    assert "999" in found["cns_depression"].do
