"""What cannot be used is refused with its place, what was found and what was expected."""

import pytest

from secondline.errors import UnusableInput
from secondline.record.reading import read_text

FLAG_IDS = ("ces_saddle", "ces_bladder", "trauma", "trauma_emergency")


def refusal(text: str, kind="toml") -> UnusableInput:
    with pytest.raises(UnusableInput) as caught:
        read_text(text, kind, flag_ids=FLAG_IDS)
    return caught.value


# Below `schema = 1`, at the top of the record: what stands there, at which key, what is said.
AT_THE_TOP = [
    ('by = "me"', "by", 'found "me"; expected "self" or "carer"'),
    ("born = 79", "born", "found 79; expected a year from 1900 on"),
    ("born = 1979.0", "born", "expected a date such as 2026-08-01"),
    ("born = true", "born", "found true"),
    ('born = "2026-02-30"', "born", "not in the calendar"),
    ('born = "1979-13"', "born", "not in the calendar"),
    ('sex = "femal"', "sex", 'expected "female"'),
    ("sex = 1", "sex", "found 1"),
    ('country = "us"', "country", "two capital letters"),
    ('country = "USA"', "country", "two capital letters"),
    ("country = 1", "country", "expected text in quotes"),
    ("weight = 62", "weight", 'the number with its unit in quotes, such as "62 kg"'),
    ('weight = "62"', "weight", 'the number with its unit, such as "62 kg"'),
    ('weight = "62,5 kg"', "weight", "without a comma"),
    ('weight = "62 stone"', "weight", "kg or lb"),
    ('weight = "0.9 kg"', "weight", "at least 1"),
    (f'weight = "62 kg{" " * 100}"', "weight", "an amount such as"),
    ('weight = "9000 kg"', "weight", "at most 700 kg"),
    ("weight = nan", "weight", "not a number"),
    ("weight = 1e999", "weight", "found infinity"),
    ('kidney = "eGFR 88"', "kidney", "with its unit"),
    ('kidney = "eGFR >60 mL/min"', "kidney", 'for ">60" write "60 mL/min"'),
    ('kidney = "eGFR 88 mg/dL"', "kidney", "in mL/min"),
    ('kidney = "eGFR 880 mL/min"', "kidney", "at most 300"),
    ("pregnant = false", "pregnant", '"yes" or "no", in quotes'),
    ('pregnant = "maybe"', "pregnant", 'expected "yes" or "no"'),
    ('smokes = "former"', "smokes", 'expected "yes" or "no"'),
    ('conditions = "fibromyalgia"', "conditions", "a list in brackets"),
    ("conditions = [1]", "conditions[1]", "text in quotes"),
    ('conditions = ["a", " "]', "conditions[2]", "an empty text"),
    ('matters = ["slep"]', "matters[1]", 'expected "sleep"'),
    ('matters = ["sleep", "sleep"]', "matters[2]", '"sleep" twice'),
    ("alcohol = 3", "alcohol", '"3 drinks a week"'),
    ('alcohol = "3 beers a week"', "alcohol", '"3 drinks a week"'),
    ('alcohol = "201 drinks a day"', "alcohol", '"3 drinks a week"'),
    ("story = 5", "story", "text in quotes"),
    ('pain = "bad"', "pain", "a table with its keys"),
    ('medicines = "none"', "medicines", "[[medicines]] in double brackets"),
    ('medicines = {name = "x"}', "medicines", "[[medicines]] in double brackets"),
    ("medicines = [1]", "medicines[1]", "a table with its keys"),
    ('red_flags = "unknown"', "red_flags", "only what was asked"),
    ('diary = "/etc/hosts"', "diary", "in the folder of the record"),
    ('diary = "../diary.csv"', "diary", "in the folder of the record"),
    ("diary = 'a\\..\\..\\diary.csv'", "diary", "in the folder of the record"),
    ("diary = '\\diary.csv'", "diary", "in the folder of the record"),
    ("diary = 'C:diary.csv'", "diary", "in the folder of the record"),
    ("diary = 'C:\\diary.csv'", "diary", "in the folder of the record"),
]

# Within one [[medicines]].
OF_A_MEDICINE = [
    ("name = 5", "name", "text in quotes"),
    ('name = ""', "name", "an empty text"),
    (f'name = "{"a" * 501}"', "name", "501 characters; expected at most 500"),
    ("dose = 30", "dose", 'the number with its unit in quotes, such as "30 mg"'),
    ('dose = "30"', "dose", 'the number with its unit, such as "30 mg"'),
    ('dose = "5/325 mg"', "dose", 'each number with its unit, such as "5 mg/325 mg"'),
    ('dose = "30 mgg"', "dose", "a number with mg"),
    ('dose = "two tablets"', "dose", "a number in digits"),
    ('dose = "0 mg"', "dose", "more than 0"),
    ('dose = "0 tablets"', "dose", "more than 0"),
    ('dose = "-5 mg"', "dose", "a number in digits"),
    ('dose = "1,000 mg"', "dose", "without a comma"),
    ('dose = "300 mg/d"', "dose", "what is taken each time"),
    ('dose = "300 mg a day"', "dose", "what is taken each time"),
    ('dose = "2 tablets of 5 mg"', "dose", 'strength = "5 mg" beside it'),
    ('dose = "10 mg/5 mL"', "dose", "is a strength"),
    ('dose = "9999999 mg"', "dose", "at most 1,000,000 mg"),
    ("dose = true", "dose", 'such as "30 mg"'),
    ('strength = "2 tablets"', "strength", "what one of them holds"),
    ('prescribed = "60"', "prescribed", "with its unit"),
    ("times_a_day = 0", "times_a_day", "more than 0"),
    ("times_a_day = -1", "times_a_day", "from 0 to 48"),
    ("times_a_day = 49", "times_a_day", "from 0 to 48"),
    ('times_a_day = "2"', "times_a_day", "without quotes"),
    ("times_a_day = true", "times_a_day", "found true"),
    ("times_a_day = nan", "times_a_day", "not a number"),
    ("times_a_day = inf", "times_a_day", "found infinity"),
    ('as_needed = "yes"', "as_needed", "true or false, without quotes"),
    ("as_needed = true\nat_most = 0", "at_most", "more than 0"),
    ("as_needed = true\nat_most = -6", "at_most", "from 0 to 48"),
    ("started_on = 2026", "started_on", 'in quotes a month "2026-08" or a year "2026"'),
    ('started_on = "01/08/2026"', "started_on", "a date such as 2026-08-01"),
    ('started_on = "2026-02-30"', "started_on", "not in the calendar"),
    ("started_on = 2026-08-01T10:00:00", "started_on", "found a date with a time"),
    ("started_on = 10:00:00", "started_on", "found a time"),
    ('started_on = "1026-08-01"', "started_on", "a year from 1900 on"),
    ("started_on = 2026-08-02\nstopped_on = 2026-08-01", "stopped_on", "before it was started"),
    ('started_on = "2026-08"\nstopped_on = "2025"', "stopped_on", "before it was started"),
    ('stopped_on = "2026"\nstopped_because = "bored"', "stopped_because", '"no help"'),
    ("taken = 1.5", "taken", "from 0 to 1"),
    ("taken = -0.1", "taken", "from 0 to 1"),
    ("taken = 80", "taken", "80 in a hundred is 0.8"),
    ('taken = "mostly"', "taken", '"most days"'),
    ('taken = "xyz"', "taken", '"all", "most days", "about half", "rarely" or "none", or a share'),
    ("taken = true", "taken", "found true"),
    ('side_effects = "nausea"', "side_effects", "a list in brackets"),
    ("pain_before = 11", "pain_before", "from 0 to 10"),
    ("pain_before = -1", "pain_before", "from 0 to 10"),
    ('change = "better"', "change", '"much improved"'),
]

# Two facts that contradict each other: said of the whole entry.
CONTRADICTIONS = [
    ("as_needed = true\ntimes_a_day = 2", "found as_needed together with times_a_day"),
    ("at_most = 6", "found at_most without as_needed"),
    ("as_needed = false\nat_most = 6", "found at_most without as_needed"),
    ('stopped_because = "cost"', "found stopped_because without stopped_on"),
]

IN_A_TABLE = [
    ("[pain]\nsince = 2023", "pain.since", 'in quotes a month "2026-08" or a year'),
    ('[pain]\nareas = ["shoulder"]', "pain.areas[1]", '"left shoulder" or "right shoulder"'),
    ('[pain]\nareas = ["neck", "neck"]', "pain.areas[2]", '"neck" twice'),
    ("[symptoms]\nfatigue = 4", "symptoms.fatigue", "0 (none), 1, 2 or 3 (severe)"),
    ("[symptoms]\nfatigue = -1", "symptoms.fatigue", "0 (none), 1, 2 or 3 (severe)"),
    ("[symptoms]\nfatigue = true", "symptoms.fatigue", "found true"),
    ("[symptoms]\nheadache = true", "symptoms.headache", '"yes" or "no", in quotes'),
    ('[red_flags]\nces_saddle = "unknown"', "red_flags.ces_saddle", '"yes", "no" or "not sure"'),
    ("[red_flags]\nces_saddle = false", "red_flags.ces_saddle", "found false"),
    ("[genes]\nCYP2D6 = 4", "genes.CYP2D6", "text in quotes"),
    ("[tests]\nTSH = {value = 2.1}", "tests.TSH.value", "with its unit"),
    ('[tests]\nTSH = {value = "2.1"}', "tests.TSH.value", "with its unit"),
    ('[tests]\nTSH = "2.1 mIU/L"', "tests.TSH", '{value = "2.1 mIU/L", on = 2026-05-02}'),
    ('[tests]\nTSH = {value = "2 U/L", on = "2026-05"}', "tests.TSH.on", "a whole date"),
    ("[[therapies]]\ntimes_a_week = -3", "therapies[1].times_a_week", "from 0"),
    ('[[measures]]\nname = "PEQ"', "measures[1].name", 'expected "PEG"'),
    ('[[measures]]\nname = "PEG"\nanswers = [7]', "measures[1].answers", "1 answer; expected 3"),
    ('[[measures]]\nname = "PEG"\nanswers = [7, 6]', "measures[1].answers", "2 answers; "),
    ('[[measures]]\nname = "PEG"\nanswers = [7, 6, 11]', "measures[1].answers[3]", "to 10"),
    ('[[measures]]\nname = "PHQ-2"\nanswers = [4, 0]', "measures[1].answers[1]", "to 3"),
    ('[[measures]]\nname = "GAD-2"\nanswers = [1.5, 0]', "measures[1].answers[1]", "a whole"),
    ('[[measures]]\nname = "PGIC"\nanswers = [2]', "measures[1].answers[1]", '"much improved"'),
    ('[[measures]]\nname = "areas"\nanswers = ["knee"]', "measures[1].answers[1]", '"neck"'),
    ("[agreement]\nsmallest_change = 30", "agreement.smallest_change", "with its unit"),
    ('[agreement]\nsmallest_change = "150 %"', "agreement.smallest_change", "at most 100 %"),
    ('[agreement]\nsmallest_change = "30 to 50 %"', "agreement.smallest_change", "one number"),
    ('[agreement]\nreview_on = "2026-12"', "agreement.review_on", "a whole date"),
]

UNKNOWN_KEYS = [
    ("bornn = 1979", "record.toml", 'found the key "bornn"; expected "born"'),
    ('" born " = 1979', "record.toml", 'expected "born"'),
    ("[pain]\narea = []", "record.toml: pain", 'found the key "area"; expected "areas"'),
    ("[symptoms]\nfatige = 2", "record.toml: symptoms", 'expected "fatigue"'),
    ('[[medicines]]\nnam = "x"', "record.toml: medicines[1]", 'expected "name"'),
    ("[[medicines]]\n[[medicines]]\nDose = 1", "record.toml: medicines[2]", 'expected "dose"'),
    ("[[therapies]]\nfrequency = 3", "record.toml: therapies[1]", "expected one of name, "),
    ("[[measures]]\nanswer = [1]", "record.toml: measures[1]", 'expected "answers"'),
    ('[agreement]\ngaol = "x"', "record.toml: agreement", 'expected "goal"'),
    ("[tests]\nTSH = {on = 2026-05-02, val = 1}", "record.toml: tests.TSH", 'expected "value"'),
    ('[red_flags]\nces_sadle = "no"', "record.toml: red_flags", 'expected "ces_saddle"'),
]


@pytest.mark.parametrize(("line", "key", "words"), AT_THE_TOP)
def test_a_value_at_the_top_is_refused_with_its_key(line, key, words):
    refused = refusal(f"schema = 1\n{line}\n")

    assert refused.where == f"record.toml: {key}"
    assert words in str(refused)


@pytest.mark.parametrize(("lines", "key", "words"), OF_A_MEDICINE)
def test_a_value_of_a_medicine_is_refused_with_its_number(lines, key, words):
    refused = refusal(f'schema = 1\n[[medicines]]\nname = "a"\n[[medicines]]\n{lines}\n')

    assert refused.where == f"record.toml: medicines[2].{key}"
    assert words in str(refused)


@pytest.mark.parametrize(("lines", "words"), CONTRADICTIONS)
def test_two_facts_that_contradict_each_other_are_refused(lines, words):
    refused = refusal(f"schema = 1\n[[medicines]]\n{lines}\n")

    assert str(refused).startswith(f"record.toml: medicines[1]: {words}; expected ")


@pytest.mark.parametrize(("lines", "place", "words"), IN_A_TABLE)
def test_a_value_in_a_table_is_refused_with_its_place(lines, place, words):
    refused = refusal(f"schema = 1\n{lines}\n")

    assert refused.where == f"record.toml: {place}"
    assert words in str(refused)


@pytest.mark.parametrize(("lines", "where", "words"), UNKNOWN_KEYS)
def test_an_unknown_key_is_refused_with_the_nearest_right_one(lines, where, words):
    refused = refusal(f"schema = 1\n{lines}\n")

    assert refused.where == where
    assert words in str(refused)


@pytest.mark.parametrize("table", ["genes", "tests", "red_flags", "agreement"])
def test_a_key_of_the_top_that_slipped_below_a_table_is_not_taken_for_one_of_its_own(table):
    refused = refusal(f'schema = 1\n[{table}]\nalcohol = "none"\n')

    assert "above the first [table]" in str(refused)


@pytest.mark.parametrize("schema", ["true", '"1"', "1.0", "0", "2", "[1]", '"unknown"'])
def test_a_schema_that_is_not_1_is_refused(schema):
    refused = refusal(f"schema = {schema}")

    assert refused.where == "record.toml: schema"
    assert refused.expected.startswith(("1;", "the number 1"))


def test_a_record_without_a_schema_is_refused():
    assert str(refusal("born = 1979")) == (
        "record.toml: found no schema; expected schema = 1 as its first line"
    )


def test_null_is_refused_in_json():
    refused = refusal('{"schema": 1, "weight": null}', "json")

    assert str(refused) == (
        'record.toml: weight: found nothing (null); expected a value, or "unknown"'
    )


def test_a_list_without_end_is_refused():
    refused = refusal("schema = 1\nconditions = [" + '"a",' * 1001 + "]")

    assert str(refused) == (
        "record.toml: conditions: found a list of 1,001; expected at most 1,000"
    )


def test_a_message_shows_forty_characters_and_no_more():
    refused = refusal(f'schema = 1\nalcohol = "{"x" * 39}SECRET"')

    assert "x" * 39 + "…" in refused.found
    assert "SECRET" not in str(refused)


@pytest.mark.parametrize("character", ["\\u001b[2J", "\\n", "\\u202e", "\\u0000", "\\u2028"])
def test_a_message_never_moves_the_cursor(character):
    refused = refusal(f'schema = 1\nalcohol = "a{character}b"\n')

    assert str(refused).isprintable()


@pytest.mark.parametrize("story", ['["secret"]', "{secret = 1}", '"""secret'])
def test_the_story_is_in_no_message(story):
    assert "secret" not in str(refusal(f"schema = 1\nstory = {story}"))
