"""Read the medicines and the therapies out of a record."""

from secondline.errors import UnusableInput
from secondline.record.dose import Dose, read_dose, read_strength
from secondline.record.medicines import MedicationStatement, Therapy
from secondline.record.showing import listed, nearest, quoted, shown
from secondline.record.tables import UNKNOWN, Table, in_range
from secondline.record.vocabulary import CHANGES, STOPPED_BECAUSE, TAKEN, TOP_LEVEL
from secondline.record.when import When

_MEDICINE_KEYS = (
    "name", "for", "dose", "strength", "prescribed", "times_a_day", "as_needed", "at_most",
    "started_on", "stopped_on", "stopped_because", "taken", "side_effects", "pain_before", "change",
)  # fmt: skip
_THERAPY_KEYS = ("name", "started_on", "stopped_on", "times_a_week", "change")
MOST_A_DAY = 48
_MOST_A_WEEK = 7 * MOST_A_DAY


def read_medicine(table: Table) -> MedicationStatement:
    """Give one stretch of one medicine at one dose.

    Raises
    ------
    UnusableInput
        If anything there is not what the contract says, or two facts contradict each other.
    """
    table.allow(_MEDICINE_KEYS, elsewhere=TOP_LEVEL)
    _refuse_two_rhythms(table)
    started_on, stopped_on = _stretch(table)
    return MedicationStatement(
        name=table.name("name") or UNKNOWN,
        reason=table.name("for"),
        dose=_dose(table, "dose"),
        strength=_strength(table),
        prescribed=_dose(table, "prescribed"),
        times_a_day=table.count("times_a_day", MOST_A_DAY),
        as_needed=table.truth("as_needed"),
        at_most=table.count("at_most", MOST_A_DAY),
        started_on=started_on,
        stopped_on=stopped_on,
        is_stopped="stopped_on" in table.values,
        stopped_because=_stopped_because(table),
        taken=_taken(table),
        side_effects=table.names("side_effects"),
        pain_before=table.number("pain_before", 0, 10),
        change=table.word("change", CHANGES),
        at=table.place,
    )


def read_therapy(table: Table) -> Therapy:
    """Give one thing that is or was done."""
    table.allow(_THERAPY_KEYS, elsewhere=TOP_LEVEL)
    started_on, stopped_on = _stretch(table)
    return Therapy(
        name=table.name("name") or UNKNOWN,
        started_on=started_on,
        stopped_on=stopped_on,
        is_stopped="stopped_on" in table.values,
        times_a_week=table.count("times_a_week", _MOST_A_WEEK),
        change=table.word("change", CHANGES),
        at=table.place,
    )


def _refuse_two_rhythms(table: Table) -> None:
    as_needed = table.truth("as_needed")
    if as_needed and table.value("times_a_day") is not None:
        expected = "one of them: times_a_day where it is regular, else as_needed with at_most"
        raise UnusableInput(table.where(), "as_needed together with times_a_day", expected)
    if table.value("at_most") is not None and not as_needed:
        expected = "as_needed = true beside it; where it is regular, times_a_day instead"
        raise UnusableInput(table.where(), "at_most without as_needed", expected)


def _stretch(table: Table) -> tuple[When | None, When | None]:
    started_on, stopped_on = table.when("started_on"), table.when("stopped_on")
    if started_on and stopped_on and stopped_on.latest < started_on.earliest:
        found = f"{stopped_on}, before it was started on {started_on}"
        raise table.refused("stopped_on", "the same day or a later one", found)
    return started_on, stopped_on


def _stopped_because(table: Table) -> str | None:
    because = table.word("stopped_because", STOPPED_BECAUSE)
    if because is not None and "stopped_on" not in table.values:
        expected = 'stopped_on beside it: a date, or "unknown" where the day is not known'
        raise UnusableInput(table.where(), "stopped_because without stopped_on", expected)
    return because


def _dose(table: Table, key: str) -> Dose | None:
    value = table.value(key)
    return None if value is None else read_dose(value, table.where(key))


def _strength(table: Table) -> Dose | None:
    value = table.value("strength")
    return None if value is None else read_strength(value, table.where("strength"))


def _taken(table: Table) -> float | str | None:
    value = table.value("taken")
    if value is None or (isinstance(value, str) and value in TAKEN):
        return value
    if isinstance(value, str):
        words = listed([quoted(word) for word in nearest(value, TAKEN) or TAKEN])
        raise table.refused("taken", f"{words}, or a share of the doses from 0 to 1")
    if isinstance(value, int | float) and 2 <= value <= 100:
        expected = f"a share of the doses from 0 to 1; {shown(value)} in a hundred is {value / 100}"
        raise table.refused("taken", expected)
    return in_range(value, table.where("taken"), 0, 1)
