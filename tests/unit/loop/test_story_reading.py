"""How phrases are found in a text, and what clears them: with a phrasebook of a few words."""

import msgspec
import pytest

import secondline
from secondline.knowledge.phrase_index import compiled_index
from secondline.knowledge.schema import Context, Limit, Phrases, Value, WordGroup
from secondline.loop.safety.story import signs
from secondline.loop.safety.story_phrases import phrasebook
from secondline.loop.safety.story_slips import begins_with_slip

LIBRARY = secondline.library()


def number(id, n):
    return Limit(id=id, clinician=None, value=Value(v=n, unit="1", cite="own", checked="judged"))


def book(*hint, plain=(), contexts=(), groups=None, despite=(), **limits):
    """Give a library that knows one danger sign by a few phrases."""
    held = {"skipped": ("my", "the"), "barriers": ("not",), "joiners": ("but", "and")}
    entry = Phrases(id="chest", clinician=None, plain=plain, hint=hint, despite=despite)
    small = {
        "words_between": 2, "words_near": 5, "words_apart": 6, "words_at_once": 8,
        "words_of_a_sentence": 30, "letters_of_a_slip": 6,
    }  # fmt: skip
    made = msgspec.structs.replace(
        LIBRARY,
        phrases={"chest": entry},
        word_groups={"x": WordGroup(id="x", clinician=None, groups=held | (groups or {}))},
        contexts={one.id: one for one in contexts},
        cues={},
        limits={**LIBRARY.limits, **{id: number(id, n) for id, n in (small | limits).items()}},
    )
    return msgspec.structs.replace(made, phrase_index=compiled_index(made))


def is_found(text, *hint, **more):
    return "chest" in signs(text, book(*hint, **more))


def context(words=9, **more):
    return Context(id="x", clinician=None, words=words, **more)


@pytest.mark.parametrize(
    ("hint", "there", "not_there"),
    [
        ("chest pain", "my chest, the pain", "chest and pain"),
        ("chest ~ pain", "chest has some pain", "chest has got some pain"),
        ("chest ~ pain", "chest my the has some pain", "chest has not pain"),
        ("chest ~ pain", "chest pain", "chest. Pain"),
        ("ache*", "aching? aches!", "bellyache"),
        ("dad|mum|step_dad", "my step dad", "step on dads"),
        ("<arm> hurts", "left arm hurts", "right arm hurts"),
        ("8+ tablets", "took 12 tablets", "took 7 tablets"),
        ("8+ tablets", "8.0 tablets", "8.7.1 tablets"),
        ("2-4 tablets", "4 tablets", "5 tablets"),
        ("4000 mg", "4,000mg", "400 mg"),
        ("? no", "pain? No", "pain. No"),
        ("cant breathe", "I can’t breathe", "I cant swim, breathe"),
        ("cafe", "Café!", "caffeine"),
    ],
)
def test_how_a_phrase_is_written(hint, there, not_there):
    groups = {"arm": ("left arm", "arms")}

    assert is_found(there, hint, groups=groups)
    assert not is_found(not_there, hint, groups=groups)


@pytest.mark.parametrize(
    ("text", "together", "apart"),
    [
        ("chest and arm", True, True),
        ("arm a b c chest", True, True),
        ("chest a b c d arm", True, True),
        ("arm a b c d chest", True, True),
        ("chest a b c d e arm", False, True),
        ("arm a b c d e chest", False, True),
        ("chest. arm", False, True),
        ("arm. chest", False, True),
        ("chest a b c d e f arm", False, False),
        ("chest chest", False, False),
        ("arm", False, False),
    ],
)
def test_parts_of_a_phrase_stand_near_each_other_in_any_order(text, together, apart):
    assert is_found(text, "chest + arm") is together
    assert is_found(text, "chest ++ arm") is apart


def test_every_part_must_be_there():
    assert is_found("chest, arm, jaw", "arm + chest + jaw")
    assert not is_found("chest, arm", "arm + chest + jaw")
    assert is_found("arm a b c d chest. chest jaw arm", "arm + chest + jaw")


def test_one_word_is_not_two_parts():
    assert not is_found("hard", "hard + hard|tight")
    assert is_found("hard, tight", "hard + hard|tight")


def test_a_part_beside_a_cleared_one_still_counts():
    no = context(before=("no",), words=1)

    assert is_found("no pain. Pain", "pain", contexts=[no])
    assert not is_found("no pain, no pain", "pain", contexts=[no])
    assert not is_found("chest, no pain", "chest + pain", contexts=[no])


def test_plain_words_outweigh_a_hint_and_what_came_before():
    known = book("chest", plain=("chest pain",))

    assert signs("chest", known) == {"chest": "perhaps"}
    assert signs("chest. Chest pain. Chest", known) == {"chest": "plainly"}
    assert signs("a b c d e f g h. Chest pain. a b c d e f g h. Chest", known) == {
        "chest": "plainly"
    }


@pytest.mark.parametrize(
    ("text", "is_clear"),
    [
        ("no pain", True),
        ("no a b c pain", True),
        ("no a b c d pain", False),
        ("no but pain", False),
        ("but no pain", True),
        ("no. pain", False),
        ("pain no", False),
        ("without pain", True),
        ("no took pain", False),
        ("no doubt pain", False),
        ("no doubt no pain", True),
    ],
)
def test_what_stands_before_clears_until_something_ends_it(text, is_clear):
    denial = context(
        words=3, before=("no", "without"), until=("but", "took"), but_not=("no doubt",)
    )

    assert is_found(text, "pain|took_pain", contexts=[denial]) is not is_clear


def test_what_ends_the_reach_may_be_the_first_word_of_the_phrase_itself():
    denial = context(before=("no",), until=("took",))

    assert is_found("no pills left, took them", "took them", contexts=[denial])


@pytest.mark.parametrize(
    ("text", "is_clear"),
    [
        ("pain: none", True),
        ("pain a none", True),
        ("pain a b none", False),
        ("pain but none", False),
        ("pain. none", False),
        ("pain? no", True),
        ("none pain", False),
    ],
)
def test_what_stands_behind_clears_too(text, is_clear):
    denial = context(words=2, after=("none", "? no"), until=("but",))

    assert is_found(text, "pain", contexts=[denial]) is not is_clear


@pytest.mark.parametrize(
    ("text", "by_clause", "by_sentence"),
    [
        ("pain years ago", True, True),
        ("years ago, pain", False, True),
        ("years ago and pain", False, True),
        ("years ago. pain", False, False),
        ("years ago, pain now", False, False),
        ("pain now years ago", False, False),
        ("pain, years ago now", False, True),
        ("years ago. had pain", False, True),
        ("years ago. had x. had pain", False, True),
        ("years ago. x. had pain", False, False),
        ("had pain", False, False),
    ],
)
def test_what_stands_near_clears_a_clause_or_a_sentence(text, by_clause, by_sentence):
    for reach, is_clear in (("clause", by_clause), ("sentence", by_sentence)):
        carried = ("had",) if reach == "sentence" else ()
        past = context(near=("years ago",), unless=("now",), carried_by=carried, reach=reach)

        assert is_found(text, "pain", contexts=[past]) is not is_clear, reach


def test_now_takes_back_what_stands_before_as_well():
    others = context(before=("dad",), unless=("now",))

    assert not is_found("dad has pain", "pain", contexts=[others])
    assert is_found("dad has pain now", "pain", contexts=[others])
    assert not is_found("now, dad has pain", "pain", contexts=[others])


@pytest.mark.parametrize(
    ("text", "is_clear"),
    [
        ("fell asleep", True),
        ("asleep fell", False),
        ("i fell ill", False),
        ("fell. asleep", False),
    ],
)
def test_a_phrase_that_ends_in_an_idiom_is_no_sign(text, is_clear):
    idiom = context(words=0, covers=("fell asleep",))

    assert is_found(text, "fell", contexts=[idiom]) is not is_clear


def test_an_idiom_is_no_idiom_where_the_phrase_goes_on():
    idiom = context(words=0, covers=("fell asleep",), unless=("asleep",))

    assert is_found("fell asleep standing", "fell ~ standing", contexts=[idiom])
    assert not is_found("i fell asleep", "i fell", contexts=[idiom])


def test_a_sign_names_what_does_not_clear_it():
    denial = context(before=("no",))

    assert not is_found("no pain", "pain", contexts=[denial])
    assert is_found("no pain", "pain", contexts=[denial], despite=("x",))


@pytest.mark.parametrize(
    ("text", "is_clear"),
    [
        ("had pain. all fine since", True),
        ("had pain, all fine since", True),
        ("all fine since. pain", False),
        ("had pain. x. all fine since", False),
        ("pain now. all fine since", False),
        ("pain. now all fine since", True),
    ],
)
def test_what_looks_back_clears_its_own_sentence_and_the_one_before(text, is_clear):
    over = context(near=("fine since",), unless=("now",), reach="back")

    assert is_found(text, "pain", contexts=[over]) is not is_clear


def test_a_context_may_be_about_some_signs_only():
    assert not is_found("no pain", "pain", contexts=[context(before=("no",), about=("chest",))])
    assert is_found("no pain", "pain", contexts=[context(before=("no",), about=("stroke",))])


@pytest.mark.parametrize(
    ("word", "is_meant"),
    [
        ("breathless", True),
        ("brethless", True),
        ("breahtless", True),
        ("breathlesss", True),
        ("breathlass", True),
        ("brathles", False),
        ("wreathless", False),
        ("breath", False),
    ],
)
def test_one_slip_of_spelling_in_a_long_word(word, is_meant):
    assert is_found(word, "breathless") is is_meant


def test_short_words_and_words_that_are_right_have_no_slips():
    assert not is_found("pian", "pain")
    assert not is_found("strike", "stroke", groups={"not_slips": ("strike",)})
    assert is_found("strake", "stroke", groups={"not_slips": ("strike",)})
    assert is_found("sucidal", "suicid*")
    assert is_found("suicdi", "suicid*")
    assert not is_found("sidecar", "suicid*")


def test_a_word_that_is_known_is_no_slip_of_another():
    known = book("breathe", plain=("breather",))

    assert signs("breather", known) == {"chest": "plainly"}
    assert signs("breathe", known) == {"chest": "perhaps"}
    assert signs("braathe", known) == {"chest": "perhaps"}


@pytest.mark.parametrize(
    ("word", "stem"), [("abcxef", "abcdef"), ("abdef", "abcdef"), ("abccdef", "abcdef")]
)
def test_a_slip_may_be_changed_left_out_or_added(word, stem):
    assert begins_with_slip(word, stem)
    assert not begins_with_slip(stem, stem)
    assert not begins_with_slip("zz" + word, stem)


@pytest.mark.parametrize("n", [0, 1, 3, 7, 20])
def test_a_long_text_is_read_as_a_short_one_would_be(n):
    filling = "x y z. " * n
    denial = context(before=("no",))

    assert is_found(f"{filling}chest pain. {filling}", "chest pain", contexts=[denial])
    assert not is_found(f"{filling}no chest pain. {filling}", "chest pain", contexts=[denial])
    assert is_found(f"{filling}chest. arm. {filling}", "chest ++ arm")
    assert not is_found(f"chest. {filling}x y z. x y z. arm. {filling}", "chest ++ arm")


def test_the_phrasebook_is_made_once_a_library():
    assert phrasebook(LIBRARY) is phrasebook(LIBRARY)
