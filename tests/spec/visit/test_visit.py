"""What do I tell my doctor? Four facts of each medicine, and what to ask.

The exact name, the dose, how long, and what persists. What is not recorded stays empty.
"""


def rows(review, id):
    return [one for one in review.visit.findings if one.id == id]


def test_each_medicine_has_its_four_facts(reviewed):
    """Rows: A26, B12."""
    review = reviewed(
        """
        medicine | for          | dose        | started    | change
        Cymbalta | fibromyalgia | 30 mg x 1   | 2026-07-01 | no change
        Percocet | back pain    | 5 mg/325 mg x at most 3 | 2026-10-05 | ?
        """
    )
    first, second = rows(review, "four_facts")

    assert first.facts["medicine"] == "Cymbalta (duloxetine)"
    assert first.facts["dose"] == "30 mg, once a day"
    assert first.facts["how_long"] == "2026-07-01"
    assert first.facts["persists"] == "no change"
    assert second.facts["dose"] == "5 mg/325 mg, as needed, at most 3 a day"
    assert second.facts["persists"] is None


def test_what_was_stopped_is_not_in_the_list_of_what_is_taken(reviewed):
    review = reviewed("medicine | for | stopped\nduloxetine | fibromyalgia | 2026-05-01")

    assert rows(review, "four_facts") == []


def test_it_says_which_danger_signs_were_asked_and_when_to_seek_care(reviewed):
    more = 'country = "GB"\n[red_flags]\nces_saddle = "no"\nces_bladder = "no"'
    (signs,) = rows(reviewed("", more), "danger_signs")

    assert set(signs.about) == {"ces_saddle", "ces_bladder"}
    assert "Not asked yet" in signs.says
    assert "999" in signs.do and "between your legs" in signs.do
    assert signs.cites


def test_each_finding_raises_its_question_once(reviewed):
    """Rows: A26."""
    review = reviewed(
        "medicine | for | dose\nduloxetine | fibromyalgia | 30 mg x 1\noxycodone | back pain | ?",
        'alcohol = "1 drink a day"',
    )
    asked = [one.says for one in rows(review, "question")]

    assert len(asked) == len(set(asked))
    assert any("breathing" in one for one in asked)
    assert any("studied" in one for one in asked)
    assert all(one.endswith("?") for one in asked)
