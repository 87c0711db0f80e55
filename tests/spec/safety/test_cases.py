"""Is this dangerous? Clinical cases in tables, each one row: who takes what, and what must be said.

``cases/`` holds our own, one file a mechanism; ``oracle.yaml`` was written from labels by somebody
who had not seen the rules. A row of the oracle that differs for a reason says why (`explained`).
"""

import pytest

from tests.clinical import RANK, rows, tiers_meant, worst

ROWS = list(rows())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case"].replace(" ", "_"))
def test_a_case_is_told_as_gravely_as_its_label_says(library, row):
    low, high = tiers_meant(row)
    is_within = RANK.index(low) <= RANK.index(worst(row, library)) <= RANK.index(high)

    # A difference that is explained must still be one: else its explanation can go.
    assert is_within is ("explained" not in row), f"{worst(row, library)}, not {low} to {high}"
