"""Every lesson: five short parts in plain words, each sentence with its source, never an order."""

import re

import pytest

import secondline
from secondline.errors import KnowledgeFault, NotKnown
from secondline.knowledge.lesson_checks import check_lessons
from secondline.knowledge.lesson_topics import lessons_on
from secondline.knowledge.lessons import SECTIONS, parse_lesson, read_lessons
from tests.knowledge import test_words

LIBRARY = secondline.library()
LESSONS = {lesson.id: lesson for lesson in read_lessons()}
HIGHEST_GRADE = 8
WANTED = """
    fibromyalgia snri_antidepressants tricyclics_and_ssris gabapentinoids muscle_relaxers opioids
    nsaids_and_acetaminophen thc exercise yoga_and_gentle_movement pacing sleep genes
""".split()
ORDERS = (
    *test_words._BANNED_ORDERS,
    *test_words._REASSURING,
    *test_words._BLAMING,
    r"\bstop (it|the medicine|your medicine)\b",
    r"\bincrease\b",
    r"\byou must\b",
)


def as_read(text):
    """Give the text as it is graded: names of medicines masked, each item of a list a sentence."""
    names = [name for name in LIBRARY.names if len(name) > 3 and not name.startswith("rxnorm")]
    one_of = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.sub(rf"\b({one_of})\b", "pill", text.replace("\n- ", "\n\n"), flags=re.IGNORECASE)


def own_words(lesson):
    yield from (lesson.head.title, lesson.head.line, lesson.plain_text)
    for question in lesson.head.teach_back:
        yield from (question.ask, question.answer)


def test_the_first_half_of_the_lessons_is_there():
    assert set(WANTED) <= set(LESSONS)


def test_every_lesson_is_in_order():
    check_lessons(LIBRARY)


@pytest.mark.parametrize("id", LESSONS)
def test_a_lesson_reads_at_grade_eight_or_below(id):
    grade = pytest.importorskip("textstat").textstat.flesch_kincaid_grade

    assert grade(as_read(LESSONS[id].plain_text)) <= HIGHEST_GRADE
    assert [t for t, part in LESSONS[id].sections.items() if grade(as_read(part)) > 9] == []
    assert grade(as_read(" ".join(own_words(LESSONS[id])))) <= HIGHEST_GRADE


def test_a_lesson_of_a_higher_grade_is_found():
    grade = pytest.importorskip("textstat").textstat.flesch_kincaid_grade

    assert grade(as_read("Pharmacological interventions necessitate multidisciplinary care.")) > 8


@pytest.mark.parametrize("id", LESSONS)
def test_a_lesson_gives_no_order_reassures_nobody_and_blames_nobody(id):
    text = "\n".join(own_words(LESSONS[id]))

    assert [p for p in ORDERS if re.search(p, text, re.IGNORECASE)] == []


@pytest.mark.parametrize("id", LESSONS)
def test_each_lesson_on_medicines_says_whom_to_talk_to(id):
    roles = {role for medicine in LIBRARY.medicines.values() for role in medicine.roles}

    if roles & set(LESSONS[id].head.about):
        assert "Talk to your prescriber" in LESSONS[id].plain_text


@pytest.mark.parametrize("id", LESSONS)
def test_no_clinician_has_signed_and_the_head_says_so(id):
    assert LESSONS[id].head.clinician is None


@pytest.mark.parametrize("id", LESSONS)
def test_each_count_of_a_picture_stands_in_its_quote(id):
    for count in LESSONS[id].head.numbers:
        row = LESSONS[id].row(count.cite)
        said = [float(n) for n in re.findall(r"\d+(?:\.\d+)?", row.quote or "")]

        assert row.checked in ("read", "secondary")
        for arm in count.arms:
            shares = {round(n * k) for n in said for k in (1, 0.1)}
            assert arm.n in shares, (count.what, arm, row.quote)


def _lessons_of(medicine):
    wanted = {medicine.id, *medicine.roles}
    return [one.id for one in LESSONS.values() if wanted & set(one.head.about)]


TAUGHT = [one for one in LIBRARY.medicines.values() if _lessons_of(one)]


@pytest.mark.parametrize("medicine", TAUGHT, ids=lambda one: one.id)
def test_a_medicine_of_the_lessons_is_found_under_every_name(medicine):
    lessons = _lessons_of(medicine)

    for name in (medicine.name, *medicine.names.synonyms, *medicine.names.brands):
        found = lessons_on(name, tuple(LESSONS.values()), LIBRARY)
        assert set(lessons) <= {one.id for one in found}, name


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("Sleep", ["sleep"]),
        ("tai-chi", ["yoga_and_gentle_movement"]),
        ("Percocet", ["nsaids_and_acetaminophen", "opioids"]),
        ("Lyrica 75 mg", ["gabapentinoids"]),
        ("fibro", ["fibromyalgia"]),
        ("weed", ["thc"]),
        ("antidepressants", ["snri_antidepressants", "tricyclics_and_ssris"]),
        ("strength", ["exercise"]),
        ("CBT-I", ["sleep"]),
    ],
)
def test_a_topic_is_found_under_everyday_names(asked, ids):
    found = lessons_on(asked, tuple(LESSONS.values()), LIBRARY)

    assert [one.id for one in found] == ids


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("sleeep", "did you mean sleep?"),
        ("caffeine", 'see: secondline medicines "caffeine"'),
        ("zebra", "secondline learn lists them all"),
    ],
)
def test_an_unknown_topic_is_never_guessed(asked, said):
    with pytest.raises(NotKnown, match=re.escape(said)):
        lessons_on(asked, tuple(LESSONS.values()), LIBRARY)


SOUND = f"""---
id: rest
title: Rest
line: A line.
sources:
  - {{id: guy2019, place: findings, checked: read, quote: "four words stand here"}}
  - {{id: andrews2012, checked: recalled}}
numbers:
  - {{what: rested, of: 10, arms: [{{label: of all, n: 3}}], cite: guy2019}}
teach_back:
  - {{ask: One?, answer: One.}}
  - {{ask: Two?, answer: Two.}}
  - {{ask: Three?, answer: Three.}}
clinician: null
---

## {SECTIONS[0]}

{"You rest and then you walk. " * 45}[guy2019]
""" + "".join(f"\n## {title}\n\nMore [andrews2012].\n" for title in SECTIONS[1:])

FAULTS = [
    ("id: rest\n", "id: rest\nmood: good\n", "a line `mood:` does not belong here"),
    ("title: Rest\n", "", "the line `title:` is missing"),
    ("---\nid", "id", "expected a head"),
    (f"## {SECTIONS[2]}", "## Something else", "found the sections"),
    ("id: guy2019, ", "id: guy2019, source: nobody2019, ", "no source nobody2019"),
    (', quote: "four words stand here"', "", "read needs the place, the quote"),
    ("four words stand here", "word " * 26, "the quote has 26 words"),
    ("checked: recalled", "checked: derived", "a lesson computes nothing"),
    ("[guy2019]", "[own2019]", "[own2019] stands in the text and not in sources"),
    ("More [andrews2012].", "More.", "andrews2012 stands in sources and not in the text"),
    ("You rest and", "You rest", "words; expected 250 to 600"),
    ("You rest and then you walk. " * 6, "You rest " * 18, "make two sentences of it"),
    ("  - {ask: Three?, answer: Three.}\n", "", "it has 2 questions; expected 3"),
    ("n: 3}", "n: 11}", "11 of 10 cannot be"),
    ("arms: [{label: of all, n: 3}]", "arms: []", '"rested" has no arm'),
    ("clinician: null", "about: [unicorn]\nclinician: null", "about: unicorn is not known"),
    ("More [andrews2012].", "**More** [andrews2012].", "* stands in the text"),
    ("id: andrews2012,", "id: own2, source: own,", "[andrews2012] stands in the text"),
]


def test_the_sound_lesson_is_accepted():
    check_lessons(LIBRARY, [parse_lesson(SOUND, "rest.md")])


@pytest.mark.parametrize(("old", "new", "message"), FAULTS)
def test_one_fault_of_a_lesson_is_named(old, new, message):
    assert old in SOUND

    with pytest.raises(KnowledgeFault, match=re.escape(message)):
        check_lessons(LIBRARY, [parse_lesson(SOUND.replace(old, new), "rest.md")])


def test_a_lesson_is_named_for_its_id(tmp_path):
    (tmp_path / "other.md").write_text(SOUND, encoding="utf-8")

    with pytest.raises(KnowledgeFault, match="name the file rest"):
        read_lessons(tmp_path)


def test_one_source_is_not_enough():
    text = SOUND.replace("id: andrews2012,", "id: guy_again, source: guy2019,")
    text = text.replace("[andrews2012]", "[guy_again]")

    with pytest.raises(KnowledgeFault, match="two sources that are not our own"):
        check_lessons(LIBRARY, [parse_lesson(text, "rest.md")])
