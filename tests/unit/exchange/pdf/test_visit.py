"""The sheet for the visit, read back from the PDF."""

import io
import socket
import subprocess
import sys

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from secondline.exchange.pdf.visit import visit_pdf
from tests.unit.exchange.pdf import reviews

PAPERS = ("a4", "us-letter")


def read(pdf):
    return PdfReader(io.BytesIO(pdf.data))


def text_of(review, paper="a4"):
    """Give the words of the first sheet, whatever its line breaks."""
    page, *_ = read(visit_pdf(review, paper=paper)).pages
    return words(page)


def text_of_both(review, paper="a4"):
    """Give the words of the file, as a screen reader or a search meets them."""
    return " ".join(map(words, read(visit_pdf(review, paper=paper)).pages))


def words(page):
    return " ".join(page.extract_text().replace("\u200b", "").split())


def stand_in_order(text, *parts):
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    "case", [reviews.three_months, reviews.nothing_recorded, reviews.red_flag, reviews.the_longest]
)
def test_the_sheet_for_the_visit_is_always_one_page(case, paper):
    pdf = visit_pdf(case(), paper=paper)

    first, *others = map(words, read(pdf).pages)
    assert pdf.n_pages == 1 + len(others)
    assert [one.startswith("For myself") for one in others[:1]] == [True] * (len(others) > 0)
    assert "For myself" not in first
    assert len(pdf.data) < 200_000


def test_a_usual_case_is_two_pages_and_an_urgent_one_is_one():
    assert visit_pdf(reviews.three_months()).n_pages == 2
    assert visit_pdf(reviews.red_flag()).n_pages == 1


@pytest.mark.parametrize(("paper", "height"), [("a4", 842), ("us-letter", 792)])
def test_the_sheet_is_the_one_asked_for(paper, height):
    pages = read(visit_pdf(reviews.three_months(), paper=paper)).pages

    assert [round(page.mediabox.height) for page in pages] == [height] * 2


@pytest.mark.parametrize("paper", PAPERS)
def test_the_whole_case_fits_and_nothing_is_left_out(paper):
    text = text_of(reviews.three_months(), paper)

    said = [one["says"] for one in reviews.three_months()["visit"]["findings"]]
    assert [one for one in said if one not in text] == []
    assert "see sheet 2" not in text


def test_the_parts_stand_in_their_order():
    assert stand_in_order(
        text_of(reviews.three_months()),
        "For my visit",
        "Name:",
        "Danger: please read this first",
        "can stop your breathing",
        "Do not stop Percocet suddenly",
        "What I take",
        "How my pain went",
        "Likely reasons",
        "cyclobenzaprine for 13 weeks",
        "What we agreed",
        "What I want to ask",
        "slow my breathing?",
        "would change your mind?",
        "Secondline is for adults",
        "Reviewed by no clinician yet.",
        "Page 1 of 2",
    )


def test_the_four_facts_are_one_row_and_what_is_missing_is_said():
    text = text_of(reviews.three_months())

    assert "Duloxetine (Cymbalta) 30 mg, once a day 2026-08-01 minimally improved" in text
    assert "Tylenol 500 mg, as needed not recorded not recorded" in text


def test_a_prescribed_dose_that_differs_stands_beside_the_dose():
    review = reviews.three_months()
    review["visit"]["findings"][1]["facts"]["prescribed"] = "60 mg"

    assert "30 mg, once a day; prescribed: 60 mg" in text_of(review)


def test_the_foot_says_on_which_knowledge_and_record_it_rests():
    foot = "Knowledge 2026-11-21 (a3f09b77c1d2), record 6f1d2b9c, 2026-11-21."

    assert foot in text_of(reviews.three_months())


def test_danger_signs_that_were_not_asked_stand_first():
    review = reviews.three_months()
    review["safety"]["findings"] += reviews.nothing_recorded()["safety"]["findings"]

    text = text_of(review)

    assert stand_in_order(
        text, "Danger: please", "Danger signs were not asked: do this first", "stop"
    )
    assert "questions below" not in text


def test_signs_of_which_some_were_asked_stand_after_the_dangers():
    review = reviews.three_months()
    not_asked = reviews.finding("not_asked", "12 danger signs were not asked yet.", tier="ask")
    review["safety"]["findings"].insert(0, not_asked)

    assert stand_in_order(
        text_of(review), "can stop your breathing", "12 danger signs were not asked"
    )


def test_how_many_danger_signs_were_asked_is_said_without_the_list_of_them():
    review = reviews.three_months()
    says = 'Danger signs asked: 44, each answered "no" (heart, stroke, infection).'
    review["visit"]["findings"].insert(0, reviews.finding("danger_signs", says))

    text = text_of(review)

    assert 'Danger signs asked: 44, each answered "no". What I take' in text


def test_that_no_danger_sign_was_asked_is_said_once():
    review = reviews.nothing_recorded()
    signs = reviews.finding("danger_signs", "Danger signs were not asked.")
    review["visit"]["findings"].append(signs)

    assert text_of(review).count("Danger signs were not asked") == 1


def test_a_danger_that_was_not_supported_is_no_danger():
    review = reviews.review(
        safety=[reviews.finding("qt", "Nothing here.", tier="danger", verdict="not supported")]
    )

    assert "Nothing here" not in text_of(review)


def test_no_danger_found_is_never_called_safe():
    text = text_of(reviews.review())

    assert "Nothing urgent was found in the answers given. That does not rule it out." in text


def test_names_that_were_not_checked_stand_right_below_the_dangers():
    review = reviews.three_months()
    review["record"]["unknown"] = ["Zorbium"]
    review["record"]["confirm"] = [{"given": "Tilenol", "suggestions": ["acetaminophen"]}]

    text = text_of(review)

    assert stand_in_order(
        text, "even if you feel well.", "Not checked: Zorbium, Tilenol.", "What I take"
    )


def test_only_reasons_and_options_that_are_supported_are_shown():
    review = reviews.three_months()
    review["reasons"]["findings"].insert(
        0, reviews.finding("metabolism", "Cannot say.", verdict="cannot tell")
    )
    review["options"]["findings"].append(
        reviews.finding("yoga", verdict="not supported", facts={"name": "Headstands"})
    )

    text = text_of_both(review)

    assert "Cannot say." not in text
    assert "Headstands" not in text


def test_someone_out_of_scope_reads_where_to_go_and_nothing_about_reasons():
    kind = reviews.finding("out_of_scope", "Made for adults.", tier="ask", do="A doctor can help.")

    text = text_of(reviews.review(safety=[kind]))

    assert stand_in_order(text, "Please read this first", "Made for adults.", "A doctor can help.")
    assert "What I take" not in text
    assert visit_pdf(reviews.review(safety=[kind])).n_pages == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_an_urgent_review_holds_only_what_to_do_now(paper):
    text = text_of(reviews.red_flag(), paper)

    assert text == (
        "This needs emergency care now. Go to an emergency department now. Say that you have back "
        "pain and numbness between the legs. This can be cauda equina syndrome. Do not wait for a "
        "call back. Call 911 now, or go to an emergency department. Do not drive yourself. "
        + reviews.NOTICE
    )


@pytest.mark.parametrize("verdicts", [[], ["cannot tell"], ["not supported", "cannot tell"]])
def test_no_reason_is_claimed_where_it_cannot_be_told(verdicts):
    reasons = [reviews.finding("dose_too_low", "Unclear.", verdict=one) for one in verdicts]

    text = text_of(reviews.review(reasons=reasons))

    assert "We cannot tell yet why a medicine does not help" in text
    assert "supports no reason" not in text


def test_that_no_reason_was_found_is_said_where_each_was_looked_for():
    reason = reviews.finding("dose_too_low", "It was enough.", verdict="not supported")

    text = text_of(reviews.review(reasons=[reason]))

    assert "This record supports no reason" in text
    assert "cannot tell yet" not in text


def test_what_of_the_record_is_not_used_stands_behind_the_danger_signs():
    review = reviews.three_months()
    signs = reviews.finding("danger_signs", "Danger signs asked: 44.")
    unused = reviews.finding("not_used", "Your allergies are not checked yet (penicillin).")
    review["visit"]["findings"] += [signs, unused]

    text = text_of(review)

    assert stand_in_order(
        text, "asked: 44.", "Not checked:", "not checked yet (penicillin).", "What I take"
    )


def test_the_page_of_a_minor_promises_no_more_than_there_is():
    kind = reviews.finding("out_of_scope", "Made for adults.", tier="ask", do="A doctor can help.")
    danger = reviews.finding("fever_spine", "Please be seen today.", tier="danger", do="Go.")

    text = text_of(reviews.review(safety=[kind, danger]))

    assert "The full review has more" not in text
    assert stand_in_order(text, "Danger: please", "seen today", "Made for adults.")


def test_a_question_of_scope_leaves_the_rest_of_the_page():
    kind = reviews.finding("out_of_scope", "Are you 18?", tier="ask", verdict="cannot tell")

    text = text_of(reviews.review(safety=[kind]))

    assert "No medicine that I take now is recorded" in text
    assert "The full review has more" in text


def test_characters_that_no_font_has_are_counted_on_the_page():
    review = reviews.three_months()
    review["visit"]["findings"][0]["facts"]["medicine"] = "药 \ud800 \u202easpirin 💊"

    pdf = visit_pdf(review)

    assert pdf.n_replaced == 3
    assert "□ □ aspirin □" in text_of(review)
    assert "3 characters could not be printed." in text_of(review)


def test_no_word_about_characters_where_all_were_printed():
    assert visit_pdf(reviews.three_months()).n_replaced == 0
    assert "could not be printed" not in text_of(reviews.three_months())


def test_what_looks_like_markup_is_only_text():
    review = reviews.three_months()
    markup = '#panic("x") *b* _i_ $x$ @r <l> \\ #sys.inputs //c'
    review["visit"]["findings"][0]["facts"]["medicine"] = markup
    review["safety"]["findings"][0]["says"] = markup

    assert text_of(review).count(markup) >= 1


def test_the_same_review_gives_the_same_bytes():
    first, again = visit_pdf(reviews.three_months()), visit_pdf(reviews.three_months())

    assert first.data == again.data


def test_the_document_is_dated_by_the_day_of_the_review():
    made = read(visit_pdf(reviews.three_months())).metadata

    assert (made.title, made.creation_date.date().isoformat()) == ("For my visit", "2026-11-21")


def test_a_screen_reader_finds_title_language_headings_and_a_table_head():
    root = read(visit_pdf(reviews.three_months())).trailer["/Root"]

    tags = set(tags_in(root["/StructTreeRoot"]))
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert {"/H1", "/Table", "/THead", "/TH", "/TD", "/L", "/LI", "/P"} <= tags


def tags_in(node):
    """Give the kind of each part of the tree that a screen reader follows."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, list):
        return [tag for child in node for tag in tags_in(child)]
    if not isinstance(node, dict):
        return []
    return [node.get("/S"), *tags_in(node.get("/K", []))]


def test_every_font_is_in_the_file():
    page, *_ = read(visit_pdf(reviews.three_months())).pages

    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    parts = [font["/DescendantFonts"][0].get_object() for font in fonts]
    assert parts
    assert all("AtkinsonHyperlegible" in font["/BaseFont"] for font in fonts)
    assert all({"/FontFile2", "/FontFile3"} & set(part["/FontDescriptor"]) for part in parts)


def test_no_network_is_needed(monkeypatch):
    def refuse(*_):
        raise AssertionError("a page needs no network")

    monkeypatch.setattr(socket, "socket", refuse)

    assert visit_pdf(reviews.three_months()).n_pages == 2


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="isoformat"):
        visit_pdf(reviews.review() | {"on": "tomorrow"})


def test_importing_it_does_not_load_the_typesetter():
    code = "import sys; import secondline.exchange.pdf.visit; sys.exit('typst' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_reason_that_is_folded_stays_in_the_review_while_one_is_open():
    reasons = [
        reviews.finding("trial_too_short", "It was short.", facts={"folded": True}),
        reviews.finding("dose_too_low", "The dose was low.", facts={"folded": False}),
    ]

    assert stand_in_order(text_of(reviews.review(reasons=reasons)), "Likely", "The dose was low.")
    assert "It was short." not in text_of_both(reviews.review(reasons=reasons))
    assert "It was short." in text_of(reviews.review(reasons=reasons[:1]))


def test_a_question_that_is_folded_stays_in_the_review():
    asked = [
        reviews.finding("question", "First?", facts={"folded": False}),
        reviews.finding("question", "Second?", facts={"folded": True}),
    ]

    text = text_of_both(reviews.review(visit=asked))

    assert "First?" in text
    assert "Second?" not in text


def test_how_much_of_a_medicine_is_taken_and_what_it_does_stand_in_its_row():
    one = reviews.medicine("Cymbalta", "30 mg, once a day", "2026-08-01", "no change")
    one["facts"] |= {"taken": 0.8, "prescribed": "60 mg", "side_effects": ["nausea", "dry mouth"]}

    text = text_of(reviews.review(visit=[one]))

    assert (
        "Cymbalta 30 mg, once a day; 80 % of doses taken; prescribed: 60 mg 2026-08-01 "
        "no change; side effects: nausea, dry mouth"
    ) in text


@pytest.mark.parametrize(("taken", "said"), [("all", "all doses taken"), ("none", "no dose taken")])
def test_how_much_is_taken_may_be_a_word(taken, said):
    one = reviews.medicine("Cymbalta", "30 mg")
    one["facts"]["taken"] = taken

    assert f"30 mg; {said}" in text_of(reviews.review(visit=[one]))


def test_what_was_agreed_stands_on_the_sheet_and_that_its_day_has_come():
    text = text_of(reviews.review(visit=[reviews.agreement(is_due=True)]))

    assert stand_in_order(
        text,
        "What we agreed",
        "What I hope for: walk the dog.",
        "The smallest change worth having: 30 %.",
        "We look at it together on: 2026-11-20.",
        "Before that day, I call at once if: any danger sign; a fall.",
        "To try, one after the other: swimming; CBT-I.",
        "The day to look at it together has come.",
    )


def test_without_an_agreement_the_sheet_says_so():
    nothing = reviews.agreement(
        goal=None, smallest_change=None, review_on=None, stop_if=[], plan=[]
    )

    for visit in ([], [nothing]):
        text = text_of(reviews.review(visit=visit))

        assert "Nothing is agreed yet. Sheet 2 has room" in text
