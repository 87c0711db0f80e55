"""What do I tell my doctor? Each question says what was found, and nothing that was not."""

import pytest


def asked(review):
    return [one.says for one in review.visit.findings if one.id == "question"]


def test_two_of_one_kind_are_not_called_one_substance(reviewed):
    for table in ("medicine\nAdvil\nAleve", "medicine\ncyclobenzaprine\namitriptyline"):
        said = " ".join(asked(reviewed(table)))

        assert "work in the same way" in said
        assert "same substance" not in said


def test_one_substance_in_two_products_is_called_so_once(reviewed):
    table = "medicine | dose\nPercocet | 10 mg/325 mg x 6\nTylenol | 1000 mg x 4"
    said = asked(reviewed(table))

    assert sum("same substance" in one for one in said) == 1
    assert sum("acetaminophen" in one for one in said) == 1


def test_one_product_over_the_most_a_day_is_not_called_two(reviewed):
    said = " ".join(asked(reviewed("medicine | dose\nTylenol | 1000 mg x 6")))

    assert "With Tylenol I may come to more acetaminophen in a day than the label allows" in said
    assert "same substance" not in said


@pytest.mark.parametrize("alcohol", ["", 'alcohol = "none"'])
def test_one_medicine_alone_raises_no_question_on_a_mix(reviewed, alcohol):
    assert not any("together" in one for one in asked(reviewed("medicine\noxycodone", alcohol)))
