"""Somebody who keeps the record for another reads of that person as "they".

The answer is the same: the same findings, facts and sources; only whom the sentences speak to
differs. What must be done at once is then said to whoever can do it.
"""

import re
from dataclasses import replace
from datetime import date

import pytest

import secondline
from secondline.cli.main import main
from secondline.exchange.pdf.visit import visit_pdf
from secondline.exchange.plain_json import plain_review
from secondline.record.examples import EXAMPLES, example, path_of
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
QUESTIONS = ("safety", "response", "reasons", "options", "experiment", "visit")
# What an option says beside its sentences: what it is like, which choice there is, what to ask.
TOLD = ("like", "decide", "question")
YOU = re.compile(r"(?<![-\w])([Yy]ou|[Yy]ours?|[Yy]ourself|I|[Mm]y|[Mm]e|[Mm]ine)(?![-\w])")


def by_carer(record):
    return replace(record, person=replace(record.person, by="carer"))


def findings(review):
    return [one for key in QUESTIONS for one in getattr(review, key).findings]


def read_aloud(review):
    return [
        text
        for f in findings(review)
        for text in (f.says, f.why, f.do or "", *f.asks, *(f.facts.get(key) or "" for key in TOLD))
    ]


def bare(finding):
    """Give a finding without its sentences: what is left is what was found."""
    facts = {name: fact for name, fact in finding.facts.items() if name not in TOLD}
    return replace(finding, says="", why="", do=None, asks=(), facts=facts)


def of_flags(answer, ids):
    flags = "".join(f'{id} = "{answer}"\n' for id in ids)
    return read_text(f'schema = 1\nby = "carer"\n[red_flags]\n{flags}')


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_answer_to_a_carer_says_you_to_the_person_in_pain(library, name):
    said = read_aloud(secondline.review(by_carer(example(name)), library, on=ON))

    assert said
    assert [text for text in said if YOU.search(text)] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_only_the_words_differ_never_what_was_found(library, name):
    of_person = secondline.review(example(name), library, on=ON)
    of_carer = secondline.review(by_carer(example(name)), library, on=ON)

    assert [bare(one) for one in findings(of_carer)] == [bare(one) for one in findings(of_person)]


@pytest.mark.parametrize("by", [None, "self"])
def test_whoever_writes_of_themselves_or_does_not_say_is_spoken_to(library, by):
    record = example("three_months")
    review = secondline.review(replace(record, person=replace(record.person, by=by)), library, ON)

    assert any("Talk to your prescriber" in text for text in read_aloud(review))
    assert not any("their prescriber" in text for text in read_aloud(review))


def test_a_carer_is_told_how_long_they_have_taken_it_and_to_talk_to_their_prescriber(library):
    review = secondline.review(by_carer(example("three_months")), library, on=ON)
    (found,) = (one for one in review.reasons.findings if one.id == "too_long_or_tolerance")

    assert found.says.startswith("They have taken ")
    assert "Ask their prescriber" in (found.do or "")


def test_each_danger_sign_tells_a_carer_what_to_do_and_speaks_of_them(library):
    for id in sorted(library.flag_ids()):
        for answer in ("yes", "not sure"):
            said = read_aloud(secondline.review(of_flags(answer, [id]), library, on=ON))

            assert [text for text in said if YOU.search(text)] == [], id


def test_every_question_about_danger_signs_asks_of_them(library):
    review = secondline.review(read_text('schema = 1\nby = "carer"'), library, on=ON)
    (asked,) = (one for one in review.safety.findings if one.id == "not_asked")

    assert len(asked.asks) == len(asked.about)
    assert [ask for ask in asked.asks if YOU.search(ask)] == []
    assert any(ask.startswith("Do they have new numbness") for ask in asked.asks)


def test_all_medicines_at_once_are_spoken_of_as_theirs(library):
    rows = "".join(f'[[medicines]]\nname = "{one.name}"\n' for one in library.medicines.values())
    said = read_aloud(
        secondline.review(read_text(f'schema = 1\nby = "carer"\n{rows}'), library, ON)
    )

    assert any("their prescriber or pharmacist" in text for text in said)
    assert [text for text in said if YOU.search(text)] == []


def test_a_child_and_a_cancer_are_spoken_of_as_theirs(library):
    for more in ("born = 2015", 'conditions = ["cancer pain"]', 'conditions = ["cancer"]'):
        review = secondline.review(read_text(f'schema = 1\nby = "carer"\n{more}'), library, on=ON)

        assert [text for text in read_aloud(review) if YOU.search(text)] == [], more


def test_a_check_beside_a_carers_record_speaks_of_them_and_without_a_record_to_you(library):
    names = ("oxycodone", "diazepam")
    record = read_text('schema = 1\nby = "carer"')

    (of_them, *_) = secondline.check(names, library, record).findings
    (to_you, *_) = secondline.check(names, library).findings

    assert "Talk to their prescriber" in (of_them.do or "")
    assert "Talk to your prescriber" in (to_you.do or "")


def test_what_a_person_wrote_is_never_turned(library):
    more = 'by = "carer"'
    record = read_text(f'schema = 1\n{more}\n[[medicines]]\nname = "Bring You Your Sleep"\n')
    review = secondline.review(record, library, on=ON)

    assert review.names.unknown == ("Bring You Your Sleep",)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_for_the_visit_speaks_of_them(library, name):
    from io import BytesIO

    from pypdf import PdfReader

    review = plain_review(secondline.review(by_carer(example(name)), library, on=ON))
    pdf = visit_pdf(review, by="carer")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf.data)).pages)

    allowed = text.replace("notes that I keep for somebody I care for", "")
    assert YOU.findall(allowed) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_terminal_speaks_of_them(tmp_path, capsys, name):
    folder = path_of(name).parent
    for file in folder.iterdir():
        if file.suffix in (".toml", ".csv"):
            (tmp_path / file.name).write_bytes(file.read_bytes())
    record = tmp_path / "record.toml"
    text = re.sub(r"(?m)^by = .*\n", "", record.read_text())
    record.write_text(text.replace("schema = 1\n", 'schema = 1\nby = "carer"\n', 1))

    assert main(["review", str(record), "--on", "2026-11-21", "--all"]) == 0

    # A source keeps its own title, and whoever runs the program asks the sixth question.
    shown = capsys.readouterr().out.partition("Sources ─")[0].replace("What do I tell", "")
    assert "their" in shown
    assert YOU.findall(shown) == []


def test_a_word_that_names_neither_the_person_nor_a_carer_is_refused():
    from secondline.errors import UnusableInput

    with pytest.raises(UnusableInput, match="carer"):
        read_text('schema = 1\nby = "neighbour"')
