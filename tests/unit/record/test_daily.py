"""What a statement comes to in a day: tablets, liquids, strengths that are not given, the label."""

import pytest

import secondline
from secondline.record.exposures import exposures
from secondline.record.reading import read_text

LIBRARY = secondline.library()


def amounts(name, lines, at=0):
    record = read_text(f'schema = 1\n[[medicines]]\nname = "{name}"\n{lines}')
    one = exposures(record, LIBRARY)[at].daily
    held = (one.least, one.most, one.most_if_weakest)
    return tuple(amount and amount.value for amount in held)


@pytest.mark.parametrize(
    ("name", "lines", "expected"),
    [
        ("duloxetine", 'dose = "30 mg"\ntimes_a_day = 2', (60, 60, 60)),
        ("duloxetine", 'dose = "0.03 g"\ntimes_a_day = 1', (30, 30, 30)),
        ("duloxetine", 'dose = "30 mg"', (None, None, None)),
        ("duloxetine", "times_a_day = 2", (None, None, None)),
        ("oxycodone", 'dose = "10 mg"\nas_needed = true\nat_most = 4', (0, 40, 40)),
        ("oxycodone", 'dose = "10 mg"\nas_needed = true', (None, None, None)),
        ("Tylenol", 'dose = "2 tablets"\nstrength = "500 mg"\ntimes_a_day = 3', (3000,) * 3),
        ("Tylenol", 'dose = "2 tablets"\ntimes_a_day = 2', (1300, 2600, 1300)),
        ("acetaminophen", 'dose = "10 mL"\ntimes_a_day = 4', (None, None, None)),
        (
            "acetaminophen",
            'dose = "10 mL"\nstrength = "250 mg/5 mL"\ntimes_a_day = 4',
            (2000,) * 3,
        ),
        ("Tylenol", 'dose = "2 spoons"\nstrength = "250 mg/5 mL"\ntimes_a_day = 4', (None,) * 3),
        ("duloxetine", 'dose = "25 mcg/h"\ntimes_a_day = 1', (None, None, None)),
    ],
)  # fmt: skip
def test_the_amount_of_a_day_is_told_in_mg_or_not_at_all(name, lines, expected):
    assert amounts(name, lines) == expected


def test_each_ingredient_of_a_product_has_its_own_amount():
    lines = 'dose = "5 mg/325 mg"\ntimes_a_day = 4'

    assert amounts("Percocet", lines, at=0)[1] == 20
    assert amounts("Percocet", lines, at=1)[1] == 1300


def test_one_amount_of_a_product_with_two_ingredients_is_of_neither():
    assert amounts("Percocet", 'dose = "325 mg"\ntimes_a_day = 4', at=1) == (None, None, None)


def test_without_a_number_the_label_bounds_the_day_and_not_the_tablets_of_another_strength():
    _, most, weakest = amounts("Tylenol", 'dose = "1000 mg"\nas_needed = true')

    assert 2000 <= weakest <= most <= 4000
