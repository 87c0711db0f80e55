"""The phrases of danger signs: each can be read, names what exists, and can be met in a text."""

import msgspec
import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.phrase_index import compiled_index
from secondline.knowledge.phrasing import check_phrases, groups_of, phrase, sequence
from secondline.knowledge.schema import Context, Cue, Phrases, WordGroup
from secondline.loop.safety.story_phrases import phrasebook
from secondline.loop.safety.story_reading import Reading
from secondline.loop.safety.story_text import Text

LIBRARY = secondline.library()
GROUPS = groups_of(LIBRARY)


def test_every_danger_sign_has_its_phrases():
    assert set(LIBRARY.phrases) == set(LIBRARY.red_flags)


def test_only_an_emergency_is_ever_said_plainly():
    plain = [id for id, held in LIBRARY.phrases.items() if held.plain]

    assert plain
    assert {LIBRARY.red_flags[id].urgency for id in plain} <= {"emergency", "poison"}


def written(item):
    """Give the first thing that an item stands for, as somebody would write it."""
    one = item.split("|")[0]
    if one[0] == "<":
        return worded(GROUPS[one[1:-1]][0])
    if one[0].isdigit():
        return one.rstrip("+").partition("-")[0]
    return one.replace("_", " ").rstrip("*")


def worded(wording):
    return " ".join(written(step.item) for step in sequence(wording))


@pytest.mark.parametrize("sign", sorted(LIBRARY.phrases))
def test_each_phrase_stands_in_the_words_that_it_is_made_of(sign):
    book, entry = phrasebook(LIBRARY), LIBRARY.phrases[sign]
    lost = []
    for part in {part for one in (*entry.plain, *entry.hint) for part in phrase(one).parts}:
        words = tuple(worded(part).split())
        reading = Reading(Text(words, (0,) * len(words), (0,) * len(words)), book)
        if len(words) not in {end for ends in reading.spans(part).values() for end in ends}:
            lost.append(part)

    assert lost == []


def changed(**more):
    """Give a small library of one sign, with one thing changed."""
    held = {
        "phrases": {"chest": Phrases(id="chest", clinician=None, hint=("<ache> + chest",))},
        "word_groups": {
            "body": WordGroup(id="body", clinician=None, groups={"ache": ("pain", "hurts")})
        },
        "contexts": {"denial": Context(id="denial", clinician=None, before=("no",), words=3)},
        "cues": {"past": Cue(id="past", clinician=None, points=-1, said=("once",), reach="clause")},
    }
    return msgspec.structs.replace(LIBRARY, **(held | more))


def phrases(*hint, **more):
    return {"phrases": {"chest": Phrases(id="chest", clinician=None, hint=hint, **more)}}


def cues(**more):
    cue = Cue(id="past", clinician=None, points=-1, reach="clause", **more)
    return {"cues": {"past": cue}}


def groups(**held):
    return {"word_groups": {"body": WordGroup(id="body", clinician=None, groups=held)}}


def test_a_small_library_has_no_fault():
    check_phrases(changed())


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (phrases("Chest pain"), "cannot read 'Chest'; small letters, no apostrophe"),
        (phrases("can't breathe"), 'cannot read "can\'t"'),
        (phrases("chest ~"), "ends with ~"),
        (phrases("~ chest"), "begins with ~"),
        (phrases("chest + "), "empty part"),
        (phrases("<nowhere> + chest"), "no group <nowhere>"),
        (phrases("wake_|up"), "cannot read ''"),
        (phrases("chest", despite=("nothing",)), "no context nothing"),
        (phrases(), "needs its red flag, and hints"),
        ({"phrases": {"x": Phrases(id="x", clinician=None, hint=("y",))}}, "needs its red flag"),
        (groups(ache=("pain + hurts",)), "no + in a group"),
        (groups(ache=("<sore>",), sore=("<ache>",)), "ache > sore > ache names itself"),
        (
            {"contexts": {"denial": Context(id="denial", clinician=None, near=("No",), words=0)}},
            "contexts/denial.yaml: 'No': cannot read 'No'",
        ),
        (
            {"contexts": {"cold": Context(id="cold", clinician=None, about=("ice",), words=0)}},
            "contexts/cold.yaml: no phrases of ice",
        ),
        (cues(said=("Once",)), "cues/past.yaml: 'Once': cannot read 'Once'"),
        (cues(said=("once",), not_about=("ice",)), "cues/past.yaml: no phrases of ice"),
    ],
)
def test_a_phrase_that_nobody_could_read_is_named_with_its_file(more, said):
    with pytest.raises(KnowledgeFault) as fault:
        check_phrases(changed(**more))

    assert said in str(fault.value)


def test_a_group_may_be_in_one_file_only():
    twice = {
        id: WordGroup(id=id, clinician=None, groups={"ache": ("pain",)}) for id in ("body", "more")
    }

    with pytest.raises(KnowledgeFault) as fault:
        check_phrases(changed(word_groups=twice))

    assert "ache is there twice" in str(fault.value)


def test_the_index_is_the_same_each_time_and_holds_every_wording():
    small = changed()
    index = msgspec.json.decode(compiled_index(small))

    assert compiled_index(small) == compiled_index(changed())
    assert index["wordings"] == ["<ache>", "chest", "hurts", "no", "once", "pain"]
    assert index["words"] == ["chest", "hurts", "no", "once", "pain"]
    assert index["hangs"] == [[1], [0, 2], [3], [4], [0, 5]]
