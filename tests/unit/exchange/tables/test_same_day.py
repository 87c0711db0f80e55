"""Lines of one day: kept apart where their times differ, else one; never lost."""

from datetime import date, time

from secondline.exchange.tables.same_day import in_order
from secondline.record.diary import CheckIn

_DAY = date(2026, 8, 1)
_COLUMNS = ("pain", "taken:naproxen", "flare")


def _line(pain: float, at: time | None = None, on: date = _DAY) -> CheckIn:
    return CheckIn(on, at, (("pain", pain),))


def test_lines_are_sorted_by_day_and_time():
    later = date(2026, 8, 2)

    diary, n = in_order([_line(1, on=later), _line(3, time(20)), _line(2, time(8))], _COLUMNS)

    assert [(line.on, line.at) for line in diary.check_ins] == [
        (_DAY, time(8)),
        (_DAY, time(20)),
        (later, None),
    ]
    assert n == 0


def test_lines_without_times_are_averaged_doses_added_up_and_notes_joined():
    lines = [
        CheckIn(_DAY, None, (("pain", 4.0), ("taken:naproxen", 1.0), ("flare", 0.0)), "rain"),
        CheckIn(_DAY, None, (("pain", 7.0), ("taken:naproxen", 2.0), ("flare", 1.0)), "rain"),
        CheckIn(_DAY, None, (), "cold"),
    ]
    values = (("pain", 5.5), ("taken:naproxen", 3.0), ("flare", 1.0))

    diary, n = in_order(lines, _COLUMNS)

    assert n == 1
    assert diary.check_ins == (CheckIn(_DAY, None, values, "rain | cold"),)


def test_one_line_without_a_time_makes_the_whole_date_one():
    diary, n = in_order([_line(4, time(2)), _line(6, time(20)), _line(8)], _COLUMNS)

    assert n == 1
    assert diary.daily("pain") == {_DAY: 6.0}


def test_the_same_time_twice_is_one_line():
    diary, n = in_order([_line(4, time(2)), _line(6, time(2)), _line(8, time(9))], _COLUMNS)

    assert n == 1
    assert [(line.at, line.values) for line in diary.check_ins] == [
        (time(2), (("pain", 5.0),)),
        (time(9), (("pain", 8.0),)),
    ]
