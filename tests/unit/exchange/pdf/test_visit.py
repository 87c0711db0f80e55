"""The page for the visit, read back from the PDF."""

import io
import socket
import subprocess
import sys

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from secondline.exchange.pdf.visit import visit_pdf
from tests.unit.exchange.pdf import reviews

_LONG = "a thing that can slow your breathing, so call your pharmacist before the next dose. " * 2
_LONG = _LONG.strip()
PAPERS = ("a4", "us-letter")


def read(pdf):
    return PdfReader(io.BytesIO(pdf.data))


def text_of(review, paper="a4"):
    """Give the words of the only page, whatever its line breaks."""
    (page,) = read(visit_pdf(review, paper=paper)).pages
    return " ".join(page.extract_text().replace("\u200b", "").split())


def stand_in_order(text, *parts):
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    "case", [reviews.three_months, reviews.nothing_recorded, reviews.red_flag, reviews.the_longest]
)
def test_there_is_always_one_page(case, paper):
    pdf = visit_pdf(case(), paper=paper)

    assert (len(read(pdf).pages), pdf.n_pages) == (1, 1)
    assert len(pdf.data) < 100_000


@pytest.mark.parametrize(("paper", "height"), [("a4", 842), ("us-letter", 792)])
def test_the_sheet_is_the_one_asked_for(paper, height):
    (page,) = read(visit_pdf(reviews.three_months(), paper=paper)).pages

    assert round(page.mediabox.height) == height


@pytest.mark.parametrize("paper", PAPERS)
def test_the_whole_case_fits_and_nothing_is_left_out(paper):
    text = text_of(reviews.three_months(), paper)

    said = [one["says"] for one in reviews.three_months()["visit"]["findings"]]
    assert [one for one in said if one not in text] == []
    assert (
        "more" not in text.partition("The full review also has")[0].rpartition("What we could")[2]
    )


def test_the_parts_stand_in_their_order():
    assert stand_in_order(
        text_of(reviews.three_months()),
        "For my visit",
        "Name:",
        "Danger: please read this first",
        "can stop your breathing",
        "Do not stop Percocet suddenly",
        "What stands out most",
        "cyclobenzaprine for 13 weeks",
        "Source: cyclobenzaprine_label 1 (read in the source)",
        "What I take",
        "How my pain went",
        "Also found",
        "What I want to ask",
        "What we could try",
        "Sources.",
        "Secondline is for adults",
        "Reviewed by no clinician yet.",
    )


def test_the_four_facts_are_one_row_and_what_is_missing_is_said():
    text = text_of(reviews.three_months())

    assert "Duloxetine (Cymbalta) 30 mg, once a day 2026-08-01 minimally improved" in text
    assert "Tylenol 500 mg, as needed not recorded not recorded" in text


def test_a_prescribed_dose_that_differs_stands_beside_the_dose():
    review = reviews.three_months()
    review["visit"]["findings"][1]["facts"]["prescribed"] = "60 mg"

    assert "30 mg, once a day (prescribed: 60 mg)" in text_of(review)


def test_the_foot_names_the_sources_by_how_they_were_checked():
    text = text_of(reviews.three_months())

    assert "Read in the source: percocet_label, tylenol_label, cyclobenzaprine_label." in text
    assert "From memory: lunn2014." in text


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

    assert 'Danger signs asked: 44, each answered "no". What stands out most' in text


def test_that_no_danger_sign_was_asked_is_said_once():
    review = reviews.nothing_recorded()
    signs = reviews.finding("danger_signs", "Danger signs were not asked.")
    review["visit"]["findings"].append(signs)

    assert text_of(review).count("Danger signs were not asked") == 1


def test_what_is_only_to_be_asked_about_takes_one_sentence():
    review = reviews.three_months()
    review["safety"]["findings"][2]["says"] = (
        "These raise serotonin by 1.5 times. Call 911 for fever."
    )

    text = text_of(review)

    assert "These raise serotonin by 1.5 times." in text
    assert "for fever" not in text


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
        text, "even if you feel well.", "Not checked: Zorbium, Tilenol.", "What st"
    )


def test_only_reasons_and_options_that_are_supported_are_shown():
    review = reviews.three_months()
    review["reasons"]["findings"].insert(
        0, reviews.finding("metabolism", "Cannot say.", verdict="cannot tell")
    )
    review["options"]["findings"].append(
        reviews.finding("yoga", verdict="not supported", facts={"name": "Headstands"})
    )

    text = text_of(review)

    assert "Cannot say." not in text
    assert "Headstands" not in text


def test_someone_out_of_scope_reads_where_to_go_and_nothing_about_reasons():
    kind = reviews.finding("out_of_scope", "Made for adults.", tier="ask", do="A doctor can help.")

    text = text_of(reviews.review(safety=[kind]))

    assert stand_in_order(text, "Please read this first", "Made for adults.", "A doctor can help.")
    assert "What I take" not in text


@pytest.mark.parametrize("paper", PAPERS)
def test_an_urgent_review_holds_only_what_to_do_now(paper):
    text = text_of(reviews.red_flag(), paper)

    assert text == (
        "This needs emergency care now. Go to an emergency department now. Say that you have back "
        "pain and numbness between the legs. This can be cauda equina syndrome. Do not wait for a "
        "call back. Call 911 now, or go to an emergency department. Do not drive yourself. "
        + reviews.NOTICE
    )


def test_what_does_not_fit_is_counted_on_the_page():
    text = text_of(reviews.the_longest())

    assert "more dangers" in text.partition("Not checked:")[0]
    assert "60 medicines, 60 questions, 60 things to try and" in text
    assert "and 110 more, named in the full review" in text
    assert "texts ending in … can be read whole in the full review" in text


def test_the_words_of_a_warning_are_whole_while_anything_else_can_give_way():
    review = reviews.three_months()
    warning = "Call at once if breathing is slow. " * 12 + "The last words save a life."
    review["safety"]["findings"][0]["do"] = warning
    review["visit"]["findings"] += [
        reviews.finding("question", f"Why {n}? " * 20) for n in range(9)
    ]
    review["response"]["findings"] += [reviews.finding("not_working", "So. " * 80)] * 9

    text = text_of(review)

    assert warning in text
    assert "ending in …" not in text


def test_medicines_that_do_not_fit_are_counted_right_below_the_others():
    review = reviews.three_months()
    more = [reviews.medicine(f"Medicine {n}", "10 mg", "2026-01", "pain") for n in range(40)]
    review["visit"]["findings"] += more

    text = text_of(review)

    shown = sum(f"Medicine {n} 10 mg" in text for n in range(40)) + 4
    assert f"{44 - shown} more medicines are in the full review. How my pain" in text


def test_the_dangers_of_a_page_that_has_no_room_are_still_counted_in_the_box():
    wide = "W" * 3000
    review = reviews.review(
        safety=[reviews.finding("x", wide, do=wide, tier="danger") for _ in range(12)],
        reasons=[reviews.finding("y", wide, why=wide)],
    )
    review |= {"notice": wide, "knowledge": {"version": wide, "hash": wide}}
    review["record"]["unknown"] = [wide] * 20

    text = text_of(review)

    assert stand_in_order(text, "Danger: please read", "in the full review.", "Not checked:")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("n_dangers", "n_medicines"), [(5, 12), (12, 4)])
def test_no_danger_is_left_out_or_cut_beside_a_dozen(paper, n_dangers, n_medicines):
    review = reviews.three_months()
    warned = [
        reviews.finding(f"danger{n}", f"Danger {n} is {_LONG}", tier="danger", do=f"Do {n} {_LONG}")
        for n in range(n_dangers - 2)
    ]
    review["safety"]["findings"] += warned
    more = [
        reviews.medicine(f"Medicine {n}", "10 mg", "2026-01", "pain")
        for n in range(n_medicines - 4)
    ]
    review["visit"]["findings"] += more

    text = text_of(review, paper)

    assert [one["id"] for one in warned if one["says"] not in text or one["do"] not in text] == []
    assert [one for one in more if f"{one['says']} 10 mg" not in text] == []


def test_a_warning_of_many_words_is_whole():
    review = reviews.three_months()
    warning = "Call at once if breathing is slow. " * 40 + "The last words save a life."
    review["safety"]["findings"][0]["do"] = warning

    assert warning in text_of(review)


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
        text, "asked: 44.", "not checked yet (penicillin).", "What stands out most"
    )


def test_the_page_of_a_minor_promises_no_more_than_there_is():
    kind = reviews.finding("out_of_scope", "Made for adults.", tier="ask", do="A doctor can help.")
    danger = reviews.finding("fever_spine", "Please be seen today.", tier="danger", do="Go.")

    text = text_of(reviews.review(safety=[kind, danger]))

    assert "The full review also" not in text
    assert stand_in_order(text, "Danger: please", "seen today", "Made for adults.")


def test_a_question_of_scope_leaves_the_rest_of_the_page():
    kind = reviews.finding("out_of_scope", "Are you 18?", tier="ask", verdict="cannot tell")

    text = text_of(reviews.review(safety=[kind]))

    assert "No medicine that I take now is recorded" in text
    assert "The full review also" in text


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
    (page,) = read(visit_pdf(reviews.three_months())).pages

    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    parts = [font["/DescendantFonts"][0].get_object() for font in fonts]
    assert parts
    assert all("AtkinsonHyperlegible" in font["/BaseFont"] for font in fonts)
    assert all({"/FontFile2", "/FontFile3"} & set(part["/FontDescriptor"]) for part in parts)


def test_no_network_is_needed(monkeypatch):
    def refuse(*_):
        raise AssertionError("a page needs no network")

    monkeypatch.setattr(socket, "socket", refuse)

    assert visit_pdf(reviews.three_months()).n_pages == 1


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="isoformat"):
        visit_pdf(reviews.review() | {"on": "tomorrow"})


def test_importing_it_does_not_load_the_typesetter():
    code = "import sys; import secondline.exchange.pdf.visit; sys.exit('typst' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_speaks_for_and_against_the_strongest_reason_stands_beside_it():
    facts = {"for": ["at most 30 mg a day", "since 2026-07-01"], "against": ["weak kidneys"]}
    reason = reviews.finding("dose_too_low", "The dose was low.", facts=facts)

    text = text_of(reviews.review(reasons=[reason]))

    assert "For it: at most 30 mg a day; since 2026-07-01. Against it: weak kidneys." in text


def test_a_reason_that_is_folded_comes_after_those_that_are_open():
    reasons = [
        reviews.finding("trial_too_short", "It was short.", facts={"folded": True}),
        reviews.finding("dose_too_low", "The dose was low.", facts={"folded": False}),
    ]

    text = text_of(reviews.review(reasons=reasons))

    assert stand_in_order(text, "What stands out most", "The dose was low.", "It was short.")
