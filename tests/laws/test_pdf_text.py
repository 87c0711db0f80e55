"""Whatever a review says, in whatever script and however long, its first sheet is one page."""

import io
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from secondline.exchange.pdf.text import REPLACEMENT, printable, shown
from secondline.exchange.pdf.visit import visit_pdf
from tests.unit.exchange.pdf import reviews

# Halves of surrogate pairs too: they reach us from JSON.
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
SIGNS = st.text(
    st.sampled_from("#*_$@<>\\\"'`[]{}()/=-+~^&|%:;,.\n\r\t\0\u2028\u202e\u200d"), max_size=60
)
SCRIPTS = st.text(
    st.sampled_from("aé ЖΩأبשלום中文हिन्ไทย한국💊👩\u200d🔬ﬁ﷽\u0301\u0489W□"), max_size=60
)
LONG = st.builds(lambda text, n: text * n, SCRIPTS, st.integers(0, 100))
TEXT = st.one_of(ANYTHING, SIGNS, SCRIPTS, LONG)

# What a review uses as a name of its own, not as a text for people.
KEPT = frozenset({"id", "verdict", "tier", "on"})


def with_texts(value: Any, draw: Any) -> Any:
    """Give the same review with every text drawn anew."""
    if isinstance(value, dict):
        return {
            name: part if name in KEPT else with_texts(part, draw) for name, part in value.items()
        }
    if isinstance(value, list):
        return [with_texts(part, draw) for part in value]
    return draw(TEXT) if isinstance(value, str) else value


CASES = {
    "three months": reviews.three_months(),
    "nothing recorded": reviews.nothing_recorded(),
    "a red flag": reviews.red_flag(),
    "much of everything": reviews.the_longest(4, 10),
}


@given(st.data(), st.sampled_from(sorted(CASES)), st.sampled_from(["a4", "us-letter"]))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_texts_give_one_page_for_the_visit(data, case, paper):
    pdf = visit_pdf(with_texts(CASES[case], data.draw), paper=paper)

    _, *others = PdfReader(io.BytesIO(pdf.data)).pages
    assert 1 + len(others) == pdf.n_pages
    # The second sheet begins on the second page, so that the first has one.
    assert all(one.extract_text().startswith("For myself") for one in others[:1])


@given(TEXT, st.integers(1, 700))
def test_what_is_shown_can_be_printed(text, longest):
    found = shown(text, longest)

    assert set(found.text) <= printable() | {"\u200b"}
    assert len(found.text.replace("\u200b", "")) <= longest + len(" …")


@given(TEXT, st.integers(1, 700))
def test_every_box_that_was_not_written_is_counted(text, longest):
    found = shown(text.replace(REPLACEMENT, ""), longest)

    assert found.text.count(REPLACEMENT) == found.n_replaced


@given(st.text(st.characters(categories=["L", "N"], max_codepoint=0x17F), max_size=60))
def test_western_european_words_are_printed_as_they_are(text):
    assert shown(text, 100).n_replaced == 0
