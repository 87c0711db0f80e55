"""The two sheets beside each other: nothing is lost, nothing is cut, nothing is too small to read.

The hostile case: 14 medicines with names of 60 letters, a long goal, long rules, many reasons.
"""

from datetime import date
from functools import cache

import pytest

import secondline
from secondline.exchange.pdf.visit import visit_pdf
from secondline.exchange.plain_json import plain_review
from secondline.record.examples import EXAMPLES, example
from secondline.record.reading import read_text
from tests.unit.exchange.pdf import reviews
from tests.unit.exchange.pdf.reading import NAMES, PAPERS, pages, sizes

ON = date(2026, 11, 21)
GOAL = "walk the dog twice a day and sit through a whole film with friends " * 8
RULE = "when I fall asleep in the day, or fall, or feel that my breath is slow"
LONG = "a thing that can slow your breathing, so call your pharmacist before the next dose. " * 2


def of_hostile_record(names=NAMES):
    """Give the review of a record whose medicines have these names."""
    rows = "".join(
        f'[[medicines]]\nname = "{name}"\nfor = "fibromyalgia"\ndose = "30 mg"\n'
        'prescribed = "60 mg"\ntimes_a_day = 2\nstarted_on = 2026-01-01\ntaken = "about half"\n'
        'change = "minimally improved"\nside_effects = ["drowsy in the morning", "dry mouth"]\n'
        for name in names
    )
    told = 'schema = 1\nborn = 1950\nconditions = ["fibromyalgia"]\nalcohol = "9 drinks a week"\n'
    symptoms = "[symptoms]\nfatigue = 3\nwaking_unrefreshed = 3\nthinking = 3\n"
    agreed = f'[agreement]\ngoal = "{GOAL.strip()}"\nstop_if = {[RULE] * 6!r}\n'
    record = read_text(told + symptoms + rows + agreed)
    return plain_review(secondline.review(record, secondline.library(), on=ON))


def hostile():
    """Give a hostile review that needs no knowledge: all is long, and there is much of it."""
    review = reviews.three_months()
    all_names = ", ".join(NAMES)
    review["safety"]["findings"] = [
        reviews.finding(f"danger{n}", f"Danger {n}: {all_names}. {LONG}", tier="danger", do=LONG)
        for n in range(3)
    ]
    review["reasons"]["findings"] = [
        reviews.finding("dose_too_low", f"Reason {n}: {name} is low.")
        for n, name in enumerate(NAMES)
    ]
    review["visit"]["findings"] = [
        *(reviews.medicine(name, "30 mg, 3 times a day", "2026-01-01", "pain") for name in NAMES),
        *(reviews.finding("question", f"Question {n} on {name}?") for n, name in enumerate(NAMES)),
        reviews.agreement(goal=GOAL, stop_if=[RULE] * 6),
    ]
    return review


MANY_REAL = (
    "oxycodone", "tizanidine", "cyclobenzaprine", "duloxetine", "tramadol", "ibuprofen", "naproxen",
    "amitriptyline", "diazepam", "Panadol Night", "pregabalin", "ciprofloxacin", "co-codamol",
    "alprazolam",
)  # fmt: skip


@cache
def review_of(case):
    made = {
        "hostile": hostile,
        "hostile names": of_hostile_record,
        "hostile mix": lambda: of_hostile_record(MANY_REAL),
    }
    if case in made:
        return made[case]()
    return plain_review(secondline.review(example(case), secondline.library(), on=ON))


@cache
def pdf_of(case, paper="a4"):
    return visit_pdf(review_of(case), paper=paper)


CASES = (*EXAMPLES, "hostile", "hostile names", "hostile mix")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("case", CASES)
def test_the_sheet_for_the_visit_is_one_page_and_no_letter_is_under_nine_points(case, paper):
    pdf = pdf_of(case, paper)

    first, *others = pages(pdf)
    assert "For myself" not in first
    assert all(one.startswith("For myself") for one in others[:1])
    assert min(sizes(pdf)) >= 9


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("case", CASES)
def test_every_medicine_stands_on_a_sheet_with_its_whole_name(case, paper):
    given = [one for one in review_of(case)["visit"]["findings"] if one["id"] == "four_facts"]

    text = " ".join(pages(pdf_of(case, paper)))

    assert [one for one in given if one["facts"]["medicine"] not in text] == []
    assert "…" not in text


@pytest.mark.parametrize("case", ["hostile", "hostile names", "hostile mix"])
def test_what_has_no_room_is_counted_on_the_first_sheet_and_stands_whole_on_the_second(case):
    given = [
        one["facts"]["medicine"]
        for one in review_of(case)["visit"]["findings"]
        if one["id"] == "four_facts"
    ]
    first, *others = pages(pdf_of(case))

    table = first.partition("What I take")[2].partition("Likely reasons")[0]
    here = [name for name in given if name in table]
    assert 0 < len(here) < 14
    assert f"{14 - len(here)} more medicines: see sheet 2." in table
    assert [name for name in given if name not in here and name not in " ".join(others)] == []


def test_a_question_a_reason_and_the_rule_that_have_no_room_are_on_the_second_sheet():
    first, *others = pages(pdf_of("hostile"))
    text = f"{first} {' '.join(others)}"

    asked = [one["says"] for one in hostile()["visit"]["findings"] if one["id"] == "question"]
    why = [one["says"] for one in hostile()["reasons"]["findings"]]
    assert [one for one in (*asked, *why) if one not in text] == []
    assert "questions: see sheet 2." in first
    assert "; ".join([RULE] * 6) in " ".join(others)


def test_every_word_of_a_danger_is_on_a_sheet_and_each_is_named_on_the_first():
    first, *others = pages(pdf_of("hostile"))
    text = f"{first} {' '.join(others)}"

    given = hostile()["safety"]["findings"]
    assert [one for one in given if one["says"].strip() not in text] == []
    assert text.count(LONG.strip()) >= 2 * 3
    assert [n for n in range(3) if f"Danger {n}: {NAMES[0]}" not in first] == []
    assert "stands on sheet 2, with all the words." in first


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("n_dangers", "n_medicines"), [(5, 12), (12, 4), (40, 4)])
def test_no_danger_and_no_medicine_is_lost_beside_many(paper, n_dangers, n_medicines):
    review = reviews.three_months()
    warned = [
        reviews.finding(f"danger{n}", f"Danger {n} is {LONG}", tier="danger", do=f"Do {n} {LONG}")
        for n in range(n_dangers)
    ]
    more = [reviews.medicine(f"Medicine {n}", "10 mg", "2026", "pain") for n in range(n_medicines)]
    review["safety"]["findings"] = warned
    review["visit"]["findings"] += more

    text = " ".join(pages(visit_pdf(review, paper=paper)))

    lost = [
        one for one in warned if one["says"].strip() not in text or one["do"].strip() not in text
    ]
    assert [one["id"] for one in lost] == []
    assert [one["says"] for one in more if f"{one['says']} 10 mg" not in text] == []


def test_what_to_do_stays_beside_a_danger_while_there_is_room():
    first, *_ = pages(visit_pdf(reviews.three_months()))

    assert "Do not stop Percocet suddenly" in first
    assert "with all the words" not in first


def test_a_danger_that_is_folded_gives_up_its_words_first():
    review = hostile()
    review["safety"]["findings"][0]["facts"] = {"folded": True}

    (first, *_) = pages(visit_pdf(review))

    assert first.index("Danger 1:") < first.index("Danger 2:") < first.index("Danger 0:")


def test_far_more_than_any_record_holds_ends_in_a_count():
    text = " ".join(pages(visit_pdf(reviews.the_longest())))

    assert "more are in the full review." in text
    assert "ending in … can be read whole in the full review" in text


def test_an_urgent_review_with_every_sign_is_one_page_in_letters_that_can_be_read():
    says, do = "This needs emergency care now.", "Go to an emergency department now. " * 6
    signs = [reviews.finding(f"sign{n}", f"{says} {n}", do=do, tier="danger") for n in range(44)]

    pdf = visit_pdf(reviews.review(urgent=True, safety=signs))

    assert pdf.n_pages == 1
    assert min(sizes(pdf)) >= 9
    assert "more dangers: in the full review." in pages(pdf)[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_action_has_room_on_the_page_of_somebody_with_every_danger_sign(paper):
    flags = "".join(f'{id} = "yes"\n' for id in sorted(secondline.library().flag_ids()))
    record = read_text(f'schema = 1\ncountry = "US"\n[red_flags]\n{flags}')
    review = plain_review(secondline.review(record, secondline.library(), on=ON))

    (text,) = pages(visit_pdf(review, paper=paper))

    actions = [one["do"] for one in review["safety"]["findings"]]
    assert len(actions) > 20
    assert [one for one in actions if one not in text] == []


def test_where_the_course_of_pain_has_no_room_the_first_sheet_says_where_it_is():
    review = hostile()
    review["response"]["findings"] = [reviews.finding("not_working", "It went so. " * 40)]

    first, *_ = pages(visit_pdf(review))
    roomy, *_ = pages(visit_pdf(reviews.three_months()))

    assert "How the pain went is in the full review." in first
    assert "How the pain went is in the full review." not in roomy
