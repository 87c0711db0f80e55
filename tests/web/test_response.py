"""Is it really not working? Of many medicines, what nothing can be told of is folded."""

from tests.web.way import began, text

MANY = "duloxetine, ibuprofen, paracetamol, omeprazole, amlodipine, metformin"


def folded(page):
    """Give what stands behind the line that opens the rest."""
    return page.partition("Nothing can be told yet of")[2].partition("</details>\n\n")[0]


def test_of_many_medicines_the_rest_is_folded_where_nothing_can_be_told_of_it(browser):
    began(browser, MANY)
    page = text(browser.get("/response"))

    assert "Nothing can be told yet of 3 more" in page
    assert page.index("paracetamol") < page.index("Nothing can be told yet")
    assert "omeprazole" in folded(page) and "omeprazole" not in page.replace(folded(page), "")


def test_what_must_not_be_stopped_suddenly_is_never_folded(browser):
    began(browser, f"{MANY}, pregabalin")

    assert "pregabalin suddenly" in text(browser.get("/response"))
    assert "pregabalin suddenly" not in folded(text(browser.get("/response")))


def test_of_few_medicines_nothing_is_folded(browser):
    began(browser, "duloxetine, ibuprofen")

    assert "Nothing can be told yet of" not in text(browser.get("/response"))


def test_on_the_page_for_the_visit_three_stand_open(browser):
    began(browser, MANY)
    page = text(browser.get("/visit"))
    went = page.partition("How the pain went")[2].partition("Questions to ask")[0]

    assert "<summary>3 more</summary>" in went
    assert went.index("paracetamol") < went.index("<summary>") < went.index("omeprazole")
