"""What was taken, as bands: starts, stops and steps; nothing is drawn that nobody knows."""

from datetime import date

from secondline.charts.bands import bands
from secondline.charts.days import Span
from secondline.record.reading import read_text

SPAN = Span(date(2026, 3, 1), date(2026, 6, 30))


def drawn(*stretches):
    text = "\n".join(f'[[medicines]]\nname = "Lyrica"\n{one}' for one in stretches)
    held = bands(read_text(f"schema = 1\n{text}").medicines, SPAN)
    return [(one.first, one.last, one.is_certain) for one in held]


def test_a_stretch_reaches_from_its_start_to_the_day_before_its_stop():
    assert drawn("started_on = 2026-04-01\nstopped_on = 2026-05-01") == [
        (date(2026, 4, 1), date(2026, 4, 30), True)
    ]


def test_what_is_still_taken_reaches_to_the_end():
    assert drawn("started_on = 2026-04-01") == [(date(2026, 4, 1), SPAN.last, True)]


def test_what_began_before_is_cut_at_the_edge():
    assert drawn("started_on = 2020-01-01") == [(SPAN.first, SPAN.last, True)]


def test_what_ended_before_is_not_there():
    assert drawn("started_on = 2020-01-01\nstopped_on = 2026-03-01") == []


def test_what_was_stopped_on_an_unknown_day_is_not_drawn():
    assert drawn('started_on = 2026-04-01\nstopped_on = "unknown"') == []


def test_a_start_known_by_its_month_is_certain_only_from_its_end_on():
    assert drawn('started_on = "2026-04"') == [
        (date(2026, 4, 1), SPAN.last, False),
        (date(2026, 4, 30), SPAN.last, True),
    ]


def test_a_dose_step_is_two_bands_of_one_medicine():
    assert drawn(
        'dose = "75 mg"\nstarted_on = 2026-03-10\nstopped_on = 2026-04-10',
        'dose = "150 mg"\nstarted_on = 2026-04-10',
    ) == [
        (date(2026, 3, 10), date(2026, 4, 9), True),
        (date(2026, 4, 10), SPAN.last, True),
    ]


def test_the_dose_stands_as_it_was_written():
    text = 'schema = 1\n[[medicines]]\nname = "Percocet"\ndose = "5 mg/325 mg"\n'

    assert [one.dose for one in bands(read_text(text).medicines, SPAN)] == ["5 mg/325 mg"]
