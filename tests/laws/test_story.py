"""What holds for every story: it is never a fault, and never makes anything less urgent."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import secondline
from secondline.knowledge.phrasing import phrase, sequence
from secondline.loop import safety
from secondline.loop.safety.story import signs
from secondline.record.person import Person
from secondline.record.record import Record

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
FLAGS = sorted(LIBRARY.red_flags)
ANSWERS = st.dictionaries(st.sampled_from(FLAGS), st.sampled_from(["yes", "no", "not sure"]))
WORDS = sorted(
    {
        item.strip("*+<>").replace("_", " ")
        for held in LIBRARY.phrases.values()
        for written in (*held.plain, *held.hint)
        for part in phrase(written).parts
        for step in sequence(part)
        for item in step.item.split("|")
    }
)
# Words of the phrases in any order, with marks and words that clear them.
TOLD = st.lists(
    st.sampled_from([*WORDS, "no", "my", "mother", "years ago", ".", ",", "?", "now", "i", "\n\n"]),
    max_size=40,
).map(" ".join)
STORIES = st.one_of(st.text(max_size=300), TOLD)


def assessed(story, flags):
    record = Record(person=Person(story=story), red_flags=tuple(flags.items()))
    return safety.assess(record, LIBRARY, ON)


@given(story=st.one_of(STORIES, st.text(st.characters(), max_size=200)), is_carer=st.booleans())
def test_no_text_is_ever_a_fault(story, is_carer):
    found = signs(story, LIBRARY, is_carer=is_carer)

    assert set(found) <= set(FLAGS)
    assert set(found.values()) <= {"plainly", "perhaps"}
    assert signs(story, LIBRARY, is_carer=is_carer) == found


@given(story=STORIES, flags=ANSWERS)
def test_a_story_never_makes_anything_less_urgent(story, flags):
    before, after = assessed("", flags), assessed(story, flags)
    ids = [one.id for one in after.findings]

    assert after.urgent or not before.urgent
    if before.urgent or not after.urgent:
        assert [id for id in ids if not id.startswith("story:")] == [o.id for o in before.findings]
    else:
        assert all(id.startswith("story:") for id in ids)


@given(story=STORIES, answer=st.sampled_from(["yes", "no", "not sure"]))
def test_what_was_answered_is_never_made_an_emergency_by_a_story(story, answer):
    flags = dict.fromkeys(FLAGS, answer)

    assert assessed(story, flags).urgent is assessed("", flags).urgent


@given(story=STORIES)
def test_a_carer_is_asked_about_at_least_as_much(story):
    assert set(signs(story, LIBRARY)) <= set(signs(story, LIBRARY, is_carer=True))


@given(before=st.text(max_size=50), story=STORIES)
def test_an_empty_line_before_and_behind_changes_nothing(before, story):
    assert signs(f"\n\n{story}\n\n", LIBRARY) == signs(story, LIBRARY)
