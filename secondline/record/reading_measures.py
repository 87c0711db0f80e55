"""Read tests, measures, danger signs and the agreement out of a record."""

import re
from collections.abc import Collection

from secondline.errors import UnusableInput
from secondline.record.agreement import MOST_AGREED, Agreement
from secondline.record.amounts import amount, amount_text, read_amount
from secondline.record.corrections import known_flag
from secondline.record.measures import Measure, Test
from secondline.record.showing import shown
from secondline.record.tables import UNKNOWN, YES_NO, Table, chosen, in_range, one_of
from secondline.record.vocabulary import AREAS, CHANGES, FLAG_ANSWERS, TOP_LEVEL
from secondline.units import Quantity

# The highest number that may stand at each answer of a questionnaire.
_HIGHEST = {"PEG": (10, 10, 10), "PHQ-2": (3, 3), "GAD-2": (3, 3), "SSS": (3, 3, 3, 1, 1, 1)}
_MEASURES = ("PEG", "PGIC", "PHQ-2", "GAD-2", "SSS", "areas")
_NUMBER_AND_UNIT = re.compile(r"[0-9]+(?:\.[0-9]+)? *[A-Za-zµμ%°{\[]\S*\Z")
_PLAIN_UNIT = re.compile(r"[A-Za-z%]+\Z")
_BARE_NUMBER = re.compile(r"[0-9.]+\Z")
_TEST_EXAMPLE = '"2.1 mIU/L" (for a plain ratio "1.1 ratio")'

_KIDNEY_SIGN = "kidney"


def read_flags(table: Table, flag_ids: Collection[str] | None) -> tuple[tuple[str, str], ...]:
    """Give the danger signs that were asked, in the order of their ids.

    Parameters
    ----------
    flag_ids : collection of str, optional
        The ids there are; where given, any other is refused.

    Raises
    ------
    UnusableInput
        If an id is not known, or an answer is none of "yes", "no", "not sure".
    """
    # "kidney" is a fact of the person and a danger sign too; here it can only be the sign.
    asked = table.own_keys(set(TOP_LEVEL) - {_KIDNEY_SIGN})
    for flag in asked:
        known_flag(flag, flag_ids, table.where())
        if table.values[flag] not in FLAG_ANSWERS:
            expected = '"yes", "no" or "not sure"; leave out what was not asked'
            raise table.refused(flag, expected)
    return tuple(sorted((flag, str(table.values[flag])) for flag in asked))


def read_tests(table: Table) -> tuple[Test, ...]:
    """Give what a laboratory found, in the order of the tests' names."""
    known = [key for key in sorted(table.own_keys(TOP_LEVEL)) if table.value(key) is not None]
    return tuple(_test(key, table) for key in known)


def read_measure(table: Table) -> Measure:
    """Give the answers to one questionnaire."""
    table.allow(("name", "on", "answers"), elsewhere=TOP_LEVEL)
    name = table.word("name", _MEASURES) or UNKNOWN
    return Measure(name, table.day("on"), _answers(name, table))


def read_agreement(table: Table) -> Agreement | None:
    """Give what was written down before the data; None where nothing was."""
    table.allow(("goal", "smallest_change", "review_on", "stop_if", "plan"), elsewhere=TOP_LEVEL)
    agreement = Agreement(
        goal=table.text("goal"),
        smallest_change=_smallest_change(table),
        review_on=table.day("review_on"),
        stop_if=table.names("stop_if") or (),
        plan=_plan(table),
    )
    return None if agreement == Agreement() else agreement


def _plan(table: Table) -> tuple[str, ...]:
    held = table.names("plan") or ()
    if len(held) > MOST_AGREED:
        raise UnusableInput(
            table.where("plan"),
            f"{len(held)} things",
            f"at most {MOST_AGREED}, begun one at a time: of more, nobody can tell what each does",
        )
    return held


def _test(name: str, tests: Table) -> Test:
    if not isinstance(tests.values[name], dict):
        raise tests.refused(name, '{value = "2.1 mIU/L", on = 2026-05-02}')
    table = tests.table(name)
    table.allow(("value", "on"))
    return Test(name, _found(table), table.day("on"))


def _found(table: Table) -> Quantity | str:
    value = table.value("value")
    if value is None:
        return UNKNOWN
    text = amount_text(value, table.where("value"), _TEST_EXAMPLE)
    if _NUMBER_AND_UNIT.match(text) or _BARE_NUMBER.match(text):
        return amount(text, table.where("value"), _TEST_EXAMPLE)
    return text  # "negative", "<0.01 mIU/L", "1:160": kept as it was reported


def _answers(name: str, table: Table) -> tuple[float | str | None, ...]:
    items = table.items("answers")
    if items is None or items == [UNKNOWN]:
        return ()
    where = table.where("answers")
    if name == "areas":
        return chosen(items, where, AREAS)
    expected = 1 if name == "PGIC" else len(_HIGHEST.get(name, items))
    if len(items) != expected:
        found = f"{len(items)} answer" + "s" * (len(items) != 1)
        raise UnusableInput(where, found, f"{expected} for {name}")
    return tuple(_answer(name, n, item, f"{where}[{n + 1}]") for n, item in enumerate(items))


def _answer(name: str, n: int, item: object, where: str) -> float | str | None:
    if item == UNKNOWN:
        return None
    if name == UNKNOWN and isinstance(item, str):
        return item
    if name == "PGIC":
        return _change(item, where)
    if name == "SSS" and n >= 3 and item in YES_NO:
        return float(item == "yes")
    highest = _HIGHEST[name][n] if name in _HIGHEST else 10
    answer = in_range(item, where, 0, highest)
    if name in ("PHQ-2", "GAD-2", "SSS") and answer % 1:
        raise UnusableInput(where, shown(item), f"a whole number from 0 to {highest}")
    return answer


def _change(item: object, where: str) -> str:
    if isinstance(item, str) and item in CHANGES:
        return item
    # A number could run either way: both 1 and 7 are printed for "very much improved".
    raise UnusableInput(where, shown(item), one_of(item, CHANGES))


def _smallest_change(table: Table) -> Quantity | None:
    value = table.value("smallest_change")
    if value is None:
        return None
    example = '"30 %" or "2 points"'
    change = read_amount(value, table.where("smallest_change"), example)
    if not _PLAIN_UNIT.match(change.unit):
        raise table.refused("smallest_change", f"one number with its unit, such as {example}")
    if change.unit == "%" and change.value > 100:
        raise table.refused("smallest_change", "at most 100 %")
    return change
