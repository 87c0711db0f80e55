"""Is it really not working? The plain facts of the diary.

How pain stood before and stands now is told as it is. How much of it is the medicine cannot be told
from such numbers, and that is said every time.
"""

from secondline.loop.answer import Verdict
from secondline.record.reading import read_text

TABLE = """
schema = 1
[[medicines]]
name = "duloxetine"
for = "fibromyalgia"
dose = "60 mg"
times_a_day = 1
started_on = 2026-11-10
"""
DIARY = "date,pain\n2026-11-05,8\n2026-11-06,6\n2026-11-12,5\n2026-11-13,\n2026-11-20,6\n"


def answer(library, text=TABLE, diary=DIARY):
    from datetime import date

    import secondline

    record = read_text(text, diary=diary)
    return secondline.review(record, library, on=date(2026, 11, 21)).response.findings


def test_before_and_now_are_told_from_the_diary(library):
    (finding,) = answer(library)

    assert finding.id == "not_working"
    assert finding.facts["before"] == "diary"
    assert (finding.facts["mean_before"], finding.facts["days_before"]) == (7.0, 2)
    assert finding.facts["days_on"] == 11


def test_on_the_first_day_it_is_since_today(library):
    (first,) = answer(library, TABLE.replace("2026-11-10", "2026-11-21"))
    (second,) = answer(library, TABLE.replace("2026-11-10", "2026-11-20"))

    assert "since today" in first.says and "0 days" not in first.says
    assert "for 1 day." in second.says
    assert (first.facts["days_on"], second.facts["days_on"]) == (0, 1)


def test_a_gap_is_not_a_zero(library):
    (finding,) = answer(library)

    assert finding.facts["days_with_entries"] == 2


def test_the_verdict_is_cannot_tell(library):
    (finding,) = answer(library)

    assert finding.verdict is Verdict.CANNOT_TELL
    assert "cannot tell" in finding.says


def test_without_a_diary_from_before_the_remembered_pain_stands_in(library):
    (finding,) = answer(library, f"{TABLE}pain_before = 8", diary="date,pain\n2026-11-20,6\n")

    assert finding.facts["before"] == "remembered"
    assert finding.facts["mean_before"] == 8


def test_without_any_diary_it_is_asked_for(library):
    (finding,) = answer(library, diary=None)

    assert finding.facts["before"] == "none"
    assert finding.asks


def test_a_medicine_that_was_stopped_is_not_judged(library):
    assert answer(library, f"{TABLE}stopped_on = 2026-11-15") == ()


def test_wine_and_what_we_do_not_cover_are_not_judged(library):
    text = 'schema = 1\n[[medicines]]\nname = "red wine"\n[[medicines]]\nname = "coffee"\n'

    assert answer(library, text) == ()


def test_days_of_an_earlier_stretch_on_it_are_not_before_it(library):
    earlier = """
schema = 1
[[medicines]]
name = "duloxetine"
dose = "60 mg"
times_a_day = 1
started_on = 2026-10-01
stopped_on = 2026-10-31
"""
    diary = "date,pain\n2026-10-10,2\n2026-11-05,8\n2026-11-20,6\n"
    (finding,) = answer(library, earlier + TABLE.replace("schema = 1", ""), diary=diary)

    assert (finding.facts["mean_before"], finding.facts["days_before"]) == (8, 1)


def test_a_start_that_is_only_a_year_is_told_as_it_was_given(library):
    (finding,) = answer(library, TABLE.replace("2026-11-10", '"2026"'))

    assert "since 2026" in finding.says


def test_each_form_that_is_taken_now_is_told(library):
    two = """
schema = 1
[[medicines]]
name = "Tonmya"
started_on = 2026-08-01
[[medicines]]
name = "Flexeril"
started_on = 2026-11-10
change = "no change"
"""
    said = " ".join(one.says for one in answer(library, two))

    assert "Tonmya" in said and "Flexeril" in said


def test_how_an_earlier_stretch_felt_is_not_how_this_one_does(library):
    earlier = """
schema = 1
[[medicines]]
name = "duloxetine"
started_on = 2020-01-01
stopped_on = 2020-03-01
change = "very much worse"
"""
    (finding,) = answer(library, earlier + TABLE.replace("schema = 1", ""))

    assert finding.facts["felt"] is None
