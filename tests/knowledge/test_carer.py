"""What a carer reads: every sentence that is said to the person, said of them.

A sentence that says "you" is turned by rules; what they cannot turn has a text of its own in
words/en/carer.yaml. A new sentence that neither can say to a carer fails here, and in `secondline
knowledge check`, with the reason and what to do.
"""

import re

import pytest

import secondline
from secondline.errors import KnowledgeFault
from secondline.knowledge.carer import of_person, own_texts, said_to_carer
from secondline.knowledge.carer_checks import carer_faults, check_carer, fault_of_rules
from secondline.knowledge.third_person import third_person
from tests.knowledge.test_red_flags import HIGHEST_GRADE, MOST_WORDS, as_read
from tests.knowledge.test_red_flags import faults as faults_of_a_danger_text
from tests.knowledge.test_words import _BANNED_ORDERS, _BLAMING, _REASSURING

WORDS = secondline.library().words
SAID = list(of_person(WORDS))
TO_CARER = [(path, said_to_carer(WORDS, path, said)) for path, said in SAID]
OWN = [(path, held["carer"]) for path, held in own_texts(WORDS).items()]
DANGER = [(path, text) for path, text in TO_CARER if path.startswith("red_flags.")]

LEFT = re.compile(
    r"(?<![-\w])([Yy]ou|[Yy]ours?|[Yy]ourself|I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![-\w])"
)
BROKEN = re.compile(
    r"\b(they (is|has|was|does)|(to|with|for|from|at|about|without|near|of) they|(\w+) \4)\b"
    r"|(?<!\bof )\bthem (is|are|was|were|has|have|can|take|feel)\b"
    r"|\b(makes?|helps?|tells?|treats?|keeps?|kept|suits?|wakes?|bothers?|gives?|gave) they\b"
    r"|\b(if|when|whether|while|because|since|are|do) them\b|\?\?",
    re.IGNORECASE,
)
MISSPELT = re.compile(r"[a-z,] They\b|[.?!] they\b|^they\b|  ")


def found(pattern, held):
    return [(path, match[0]) for path, text in held for match in pattern.finditer(text)]


def test_what_is_said_to_the_person_is_held_against_the_rules_and_what_is_not_is_named():
    files = {path.split(".")[0] for path, _ in SAID}

    assert {"red_flags", "combinations", "cautions", "safety", "options", "visit", "asks"} <= files
    assert set(WORDS) - files == {"common", "corrections", "measures", "carer"}


def test_no_sentence_for_a_carer_says_you_or_i():
    assert found(LEFT, TO_CARER) == []


def test_no_sentence_for_a_carer_is_broken():
    assert found(BROKEN, TO_CARER) + found(MISSPELT, TO_CARER) == []


@pytest.mark.parametrize(
    "bad",
    [
        "They is ill.",
        "It helps they.",
        "Ask if them feel ill.",
        "Ask them them.",
        "Ask to they.",
        "It hurts. they know.",
        "Ask what They take.",
    ],
)
def test_a_broken_sentence_is_found(bad):
    assert found(BROKEN, [("here", bad)]) + found(MISSPELT, [("here", bad)]) != []


def test_a_carer_reads_the_same_blanks_so_that_no_number_is_lost():
    blanks = re.compile(r"\{[^}]*\}")
    lost = [
        path
        for (path, said), (_, turned) in zip(SAID, TO_CARER, strict=True)
        if sorted(blanks.findall(said)) != sorted(blanks.findall(turned))
    ]

    assert lost == []


def test_a_sentence_that_says_neither_you_nor_i_stays_but_for_what_has_its_own_text():
    own = {path for path, _ in OWN}
    changed = [
        path
        for (path, said), (_, turned) in zip(SAID, TO_CARER, strict=True)
        if path not in own and not LEFT.search(said) and " ".join(said.split()) != turned
    ]

    # An act alone, such as "Be seen today" or "Do not stop it suddenly", is turned too.
    assert [path for path in changed if not re.search(r"(Do not|Be seen|Go to)", _said(path))] == []


def _said(path):
    return dict(SAID)[path]


def test_no_own_text_says_what_the_rules_would_say_by_themselves():
    idle = [path for path, text in OWN if third_person(_said(path)) == text]

    assert [path for path in idle if fault_of_rules(_said(path)) is None] == []


def test_no_sentence_for_a_carer_tells_to_change_a_prescription_or_reassures_or_blames():
    banned = [one.replace("your", "their").replace("you ", "they ") for one in _BLAMING]
    patterns = (*_BANNED_ORDERS, *_REASSURING, *banned, r"\b(their) dose is fine\b")
    bad = [
        (path, pattern)
        for path, text in TO_CARER
        for pattern in (*patterns, *(one.replace("your", "their") for one in patterns))
        if re.search(pattern, text, re.IGNORECASE)
    ]

    assert bad == []


def test_sentences_for_a_carer_are_short():
    long = [
        (path, sentence)
        for path, text in TO_CARER
        for sentence in re.split(r"(?<=[.?!:;])\s+", text)
        if len(sentence.split()) > (MOST_WORDS if path.startswith("red_flags.") else 25)
    ]

    assert long == []


@pytest.mark.parametrize(("path", "text"), DANGER, ids=[path for path, _ in DANGER])
def test_what_a_carer_reads_of_a_danger_sign_is_as_plain_as_what_the_person_reads(path, text):
    textstat = pytest.importorskip("textstat").textstat

    assert textstat.flesch_kincaid_grade(as_read(text)) <= HIGHEST_GRADE
    assert faults_of_a_danger_text(text) == []
    assert path.endswith("action") or "?" in text


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        ("red_flags.ces_saddle.action", "Get them to an emergency department now. Say that"),
        ("red_flags.suicidality.action", "Call {emergency} now if they might act on"),
        ("red_flags.chest.action", "Call {emergency} now, then have them sit down"),
        ("red_flags.gi_bleed.action", "Call {emergency} now. They may be bleeding"),
        ("red_flags.limb_dvt.action", "Have them seen today: call their doctor"),
        ("red_flags.arrhythmia.question", "Have they fainted today"),
    ],
)
def test_a_danger_sign_still_says_first_what_to_do(path, begins):
    assert dict(TO_CARER)[path].startswith(begins)


def test_every_urgent_action_still_names_the_number_or_the_department_first():
    late = [
        path
        for (path, said), (_, turned) in zip(SAID, TO_CARER, strict=True)
        if path.startswith("red_flags.") and path.endswith(".action")
        for place in ("{emergency}", "{poison}", "emergency department")
        if place in said.split(".")[0] and place not in turned.split(".")[0]
    ]

    assert late == []


def test_somebody_who_may_end_their_life_is_not_left_alone():
    assert "Do not leave them alone" in dict(TO_CARER)["red_flags.suicidality.action"]


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("You take it.", "They take it."),
        ("It makes you sleepy.", "It makes them sleepy."),
        ("Ask if you are ill, and what is in you.", "Ask if they are ill, and what is in them."),
        ("Is it yours? Do it yourself.", "Is it theirs? Do it themselves."),
        ("{names:names} make you dizzy.", "{names:names} make them dizzy."),
        ("I take it: am I ill, does it harm me?", "They take it: are they ill, does it harm them?"),
        ("CBT-I helps with ME/CFS.", "CBT-I helps with ME/CFS."),
        ("Be seen today: go to urgent care.", "Have them seen today: get them to urgent care."),
        ("Do not stop it suddenly on your own.", "They should not stop it suddenly on their own."),
    ],
)  # fmt: skip
def test_the_rules_turn_a_sentence(said, turned):
    assert third_person(said) == turned


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("It flabbergasts you.", '"flabbergasts you" is they or them: add'),
        ("Ask your pharmacist whether they belong together.", 'both "you" and "they"'),
        ("Lie down with your legs up.", "cannot do this for another"),
        ("Call {emergency} now, and sit down.", "cannot do this for another"),
        ("Your pharmacist pharmacist knows.", '"pharmacist pharmacist"'),
        ("It stands so until you answer.", "it is the carer who does this"),
    ],
)
def test_a_new_sentence_that_cannot_be_said_to_a_carer_is_refused_with_what_to_do(bad, why):
    assert why in (fault_of_rules(bad) or "")
    with pytest.raises(
        KnowledgeFault, match=r"options\.new\.do cannot be said to a carer: .*carer"
    ):
        check_carer({"options": {"new": {"do": bad}}, "carer": {}})


SAID_ONCE = "Call {emergency}, and note the time."


def own(person, carer, id="new"):
    return {"options": {id: {"do": {"person": person, "carer": carer}}}}


def test_an_own_text_settles_it():
    words = {"options": {"new": {"do": "Lie down with your legs up."}}}

    check_carer({**words, "carer": own("Lie down with your legs up.", "They should lie down.")})


@pytest.mark.parametrize(
    ("held", "why"),
    [
        (own(SAID_ONCE, "Call, and let them lie down."), "same blanks"),
        (own(SAID_ONCE, "Call {emergency}, and lie down with you."), '"you"'),
        (own(SAID_ONCE, "Call {emergency}.", id="old"), "options.old.do is no path"),
        ({"options": {"new": {"do": {"carer": "Call {emergency}."}}}}, "must give `person`"),
    ],
)
def test_an_own_text_that_lost_a_number_or_says_you_or_stands_nowhere_is_refused(held, why):
    words = {"options": {"new": {"do": SAID_ONCE}}}

    with pytest.raises(KnowledgeFault, match=re.escape(why)):
        check_carer({**words, "carer": held})


def test_a_text_that_was_changed_for_the_person_alone_is_found_and_said():
    said = own("Call {poison}.", "Call {poison} for them.")

    check_carer({"options": {"new": {"do": "Call {poison}."}}, "carer": said})
    with pytest.raises(KnowledgeFault, match=r"options\.new\.do .* the person has changed"):
        check_carer({"options": {"new": {"do": "Call {poison} at once."}}, "carer": said})


def test_everything_that_is_known_today_can_be_said_to_a_carer():
    assert list(carer_faults(WORDS)) == []


def test_knowledge_check_holds_the_words_against_it(monkeypatch, capsys):
    from secondline.cli.main import main
    from secondline.knowledge import carer_checks

    monkeypatch.setattr(carer_checks, "carer_faults", lambda words: iter(["it cannot be said"]))

    assert main(["knowledge", "check"]) == 1
    assert "it cannot be said" in capsys.readouterr().err
