"""Each fault that a knowledge file can have, alone, and the message that names it."""

import pytest

from secondline.errors import KnowledgeFault
from secondline.knowledge.checking import check_whole
from secondline.knowledge.compiling import build
from secondline.knowledge.strict_yaml import parse_yaml

SOUND = {
    "sources/label.yaml": """
        id: label
        title: A label
        kind: label
        url: https://example.org/label
        read_on: 2026-11-21
        clinician: null
    """,
    "roles/sedative.yaml": "id: sedative\nname: makes sleepy\nclinician: null\n",
    "medicines/onesol.yaml": """
        id: onesol
        name: onesol
        class: test
        for:
          ache:
            effective_dose:
              2020-01-01:
                low: {v: 10, unit: mg/d, cite: "label 2.1", checked: read, quote: "10 mg daily"}
        roles:
          sedative: {cite: "label 7", checked: recalled}
        clinician: null
    """,
    "products/twosol.yaml": """
        id: twosol
        name: Twosol
        ingredients: [onesol]
        form: tablet
        strengths: [{contains: "10 mg"}]
        label: {v: holds onesol, cite: "label 1", checked: recalled}
        clinician: null
    """,
    "conditions/ache.yaml": "id: ache\nname: ache\nclinician: null\n",
    "red_flags/sign.yaml": """
        id: sign
        group: test
        screen: now
        urgency: emergency
        basis: [{v: why, cite: label, checked: recalled}]
        clinician: null
    """,
    "combinations/drowsy.yaml": """
        id: drowsy
        rules:
          - id: two_sedatives
            a: sedative
            b: sedative
            tier: ask
            basis: [{v: why, cite: label, checked: recalled}]
        clinician: null
    """,
    "reasons/too_low.yaml": """
        id: too_low
        order: 1
        changes: much
        basis: [{v: why, cite: label, checked: recalled}]
        clinician: null
    """,
    "options/rest.yaml": """
        id: rest
        name: rest
        when: tonight
        order: 1
        basis: [{v: why, cite: label, checked: recalled}]
        clinician: null
    """,
    "countries/other.yaml": """
        id: other
        name: elsewhere
        emergency: {v: "112", cite: label, checked: recalled}
        clinician: null
    """,
    "words/en/common.yaml": 'version: "1"\nnotice: A notice.\nclinician: null\n',
    "words/en/red_flags.yaml": "sign: {question: Is it so?, action: Call now.}\n",
    "words/en/screens.yaml": "now: {title: Now, why: At once.}\n",
    "words/en/visit.yaml": "questions: {drowsy: {says: Sleepy?}}\n",
    "words/en/combinations.yaml": "drowsy: {says: Sleepy.}\ntwo_sedatives: {says: Two.}\n",
    "words/en/reasons.yaml": 'too_low: {supported: Yes., "cannot tell": Open.}\n',
    "words/en/options.yaml": "rest: {says: Rest.}\n",
}

FAULTS = [
    (
        "medicines/onesol.yaml",
        "class: test",
        "class: test\n        clas: x",
        "a line `clas:` does not belong here",
    ),
    ("medicines/onesol.yaml", "class: test", "", "the line `class:` is missing"),
    ("medicines/onesol.yaml", "id: onesol", "id: other", "name the file other.yaml"),
    ("medicines/onesol.yaml", "id: onesol", "id: One Sol", "expected an id: small letters"),
    ("medicines/onesol.yaml", "2020-01-01", "2020-1-1", "expected a day such as 2026-11-21"),
    ("medicines/onesol.yaml", "v: 10,", "v: [1, {}],", "expected text, found a whole number"),
    ("medicines/onesol.yaml", "unit: mg/d, ", "", "the number 10 needs its unit"),
    ("medicines/onesol.yaml", "label 2.1", "labell 2.1", "no source labell"),
    ("medicines/onesol.yaml", "label 2.1", "label", "read needs the place"),
    ("medicines/onesol.yaml", ', quote: "10 mg daily"', "", "read needs up to 25 words"),
    ("medicines/onesol.yaml", "10 mg daily", "word " * 26, "the quote has 26 words"),
    ("medicines/onesol.yaml", "checked: read", "checked: sure", "Invalid enum value 'sure'"),
    ("medicines/onesol.yaml", "checked: read", "checked: yes", "Invalid enum value 'yes'"),
    ("medicines/onesol.yaml", "checked: recalled", "checked: derived", "derived needs `from`"),
    ("medicines/onesol.yaml", "ache:", "itch:", "itch is not known"),
    ("medicines/onesol.yaml", "name: onesol", "name: &a onesol", "anchors and aliases"),
    ("medicines/onesol.yaml", "name: onesol", "name: !!str onesol", "tags such as"),
    ("medicines/onesol.yaml", "name: onesol", "name: a\n        name: b", "stands here twice"),
    (
        "medicines/onesol.yaml",
        "name: onesol",
        "name: 12",
        "expected text, found a whole number (at name)",
    ),
    ("medicines/onesol.yaml", "name: onesol", "name: [", "not YAML"),
    ("medicines/onesol.yaml", "name: onesol", "name: onesol\n---\n", "expected one document"),
    ("sources/label.yaml", "read_on: 2026-11-21", "", "read needs the place"),
    ("sources/label.yaml", "kind: label", "kind: blog", "Invalid enum value 'blog'"),
    ("products/twosol.yaml", "[onesol]", "[threesol]", "threesol is not known"),
    ("products/twosol.yaml", '"10 mg"', '"10 mg/5 mg"', "needs one amount per ingredient"),
    ("products/twosol.yaml", "name: Twosol", "name: Onesol", "belongs to onesol already"),
    ("combinations/drowsy.yaml", "b: sedative", "b: opioid", "opioid is not known"),
    ("combinations/drowsy.yaml", "id: two_sedatives", "id: drowsy", "drowsy is also in drowsy"),
    ("words/en/visit.yaml", "drowsy:", "lively:", "visit.questions.drowsy is missing"),
    ("medicines/onesol.yaml", "sedative:", "drowsy:", "drowsy is not known"),
    ("combinations/drowsy.yaml", "tier: ask", "tier: maybe", "Invalid enum value 'maybe'"),
    ("words/en/red_flags.yaml", ", action: Call now.", "", "red_flags.sign.action is missing"),
    ("words/en/options.yaml", "says: Rest.", "says: 7", "expected a sentence, found 7"),
    ("words/en/reasons.yaml", "supported: Yes., ", "", "too_low.supported is missing"),
]


def lay_out(home, files):
    for place, text in files.items():
        path = home / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_dedented(text), encoding="utf-8")


def _dedented(text):
    lines = text.strip("\n").splitlines()
    margin = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(line[margin:] if line[:margin].isspace() else line for line in lines) + "\n"


def test_the_sound_knowledge_is_accepted(tmp_path):
    lay_out(tmp_path, SOUND)

    library = build(tmp_path)

    assert library.names["twosol"].id == "twosol"


@pytest.mark.parametrize(("place", "old", "new", "message"), FAULTS)
def test_one_fault_is_named_with_its_file(tmp_path, place, old, new, message):
    assert old in SOUND[place]
    lay_out(tmp_path, SOUND | {place: SOUND[place].replace(old, new, 1)})

    with pytest.raises(KnowledgeFault) as caught:
        build(tmp_path)

    assert message in str(caught.value)


def test_no_word_becomes_a_boolean_a_day_or_a_number_in_base_sixty():
    text = "a: yes\nb: off\nc: true\nd: 2020-01-01\ne: 1:30\nf: 0o17\ng: 1e5\nh: .inf\ni: 010"

    assert all(isinstance(value, str) for value in parse_yaml(text, "x.yaml").values())


def test_whole_and_decimal_numbers_and_nothing_are_what_they_are():
    assert parse_yaml("a: 12\nb: 0.5\nc: null\nd: '12'", "x.yaml") == {
        "a": 12, "b": 0.5, "c": None, "d": "12",
    }  # fmt: skip


def test_the_products_own_knowledge_has_no_fault():
    import secondline

    check_whole(secondline.library())
