"""A correction of an answer to a danger sign is read strictly, and changes no old hash."""

from datetime import date

import pytest

from secondline.errors import UnusableInput
from secondline.record.corrections import Correction
from secondline.record.reading import read_text

FLAG_IDS = ("ces_saddle", "ces_bladder", "trauma", "trauma_emergency")
GOOD = {"flag": '"ces_saddle"', "was": '"yes"', "now": '"no"', "on": "2026-11-20"}


def table(**changed):
    lines = (f"{key} = {value}" for key, value in {**GOOD, **changed}.items() if value)
    return "\n".join(("schema = 1", "[[corrections]]", *lines))


def test_a_correction_says_which_sign_what_it_was_what_it_is_and_when():
    record = read_text(table(), flag_ids=FLAG_IDS)

    assert record.corrections == (Correction("ces_saddle", "yes", "no", date(2026, 11, 20)),)


def test_corrections_are_kept_in_the_order_given():
    again = "\n".join(table(was='"no"', now='"not sure"').splitlines()[1:])

    record = read_text(f"{table()}\n{again}", flag_ids=FLAG_IDS)

    assert [one.now for one in record.corrections or ()] == ["no", "not sure"]


@pytest.mark.parametrize(
    ("changed", "place", "said"),
    [
        ({"flag": '"ces_sadle"'}, "corrections[1].flag", 'expected "ces_saddle"'),
        ({"flag": '"driving"'}, "corrections[1].flag", "the id of a danger sign"),
        ({"flag": None}, "corrections[1]", 'no "flag"'),
        ({"was": '"maybe"'}, "corrections[1].was", '"yes", "no" or "not sure"'),
        ({"was": "true"}, "corrections[1].was", "found true"),
        ({"now": None}, "corrections[1]", 'found no "now"'),
        ({"now": '"yes"'}, "corrections[1].now", 'another answer than "yes"'),
        ({"on": '"2026-11"'}, "corrections[1].on", "a whole date"),
        ({"on": '"unknown"'}, "corrections[1]", 'no "on"'),
        ({"because": '"a slip"'}, "corrections[1]", 'the key "because"'),
    ],
)
def test_a_correction_that_is_not_one_is_refused(changed, place, said):
    with pytest.raises(UnusableInput) as caught:
        read_text(table(**changed), flag_ids=FLAG_IDS)

    assert caught.value.where == f"record.toml: {place}"
    assert said in str(caught.value)


def test_one_table_in_single_brackets_is_refused():
    with pytest.raises(UnusableInput, match=r"\[\[corrections\]\] in double brackets"):
        read_text(table().replace("[[corrections]]", "[corrections]"), flag_ids=FLAG_IDS)


def test_a_record_without_corrections_has_the_hash_that_it_always_had():
    plain, corrected = read_text("schema = 1"), read_text(table(), flag_ids=FLAG_IDS)

    assert plain.corrections is None
    assert plain.hash == read_text("schema = 1\ncorrections = []").hash
    assert plain.hash == "ba2f2eb6044c28b50c188b76771d4165d42cd95c03620f21287a8ba46f8f41c6"
    assert corrected.hash != plain.hash
