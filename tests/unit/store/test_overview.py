"""What the diary holds, asked of the tables alone."""

from datetime import UTC, date, datetime, time

from secondline.store import overview, records

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)


def noted(on, at=None, **values):
    records.check_in(on, at, values or {"pain": 6.0}, key=f"{on}{at}", now=NOW)


def test_a_diary_without_a_line_has_no_column_and_no_month():
    assert overview.columns() == ()
    assert overview.months() == []


def test_columns_stand_once_whatever_line_has_them():
    noted(date(2026, 11, 1), pain=6.0, sleep=3.0)
    noted(date(2026, 11, 2), pain=5.0, flare=1.0)

    assert overview.columns() == ("flare", "pain", "sleep")


def test_months_without_a_line_are_not_there():
    noted(date(2026, 9, 30))
    noted(date(2026, 11, 2))

    assert overview.months() == [date(2026, 9, 1), date(2026, 11, 1)]


def test_the_first_night_of_a_month_belongs_to_the_last_one():
    noted(date(2026, 11, 1), time(2, 30))

    assert overview.months() == [date(2026, 10, 1)]
    assert [one.day for one in overview.of_month(date(2026, 10, 1))] == [date(2026, 10, 31)]
    assert overview.of_month(date(2026, 11, 1)) == []


def test_lines_can_be_asked_up_to_a_date():
    noted(date(2026, 11, 1))
    noted(date(2026, 11, 9))

    assert [one.on.day for one in records.lines(last=date(2026, 11, 5))] == [1]
