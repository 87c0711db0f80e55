"""Whatever is typed, asking never makes anything less urgent, unless a second look was taken."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from secondline.loop.safety import assess
from secondline.loop.safety.answering import ANSWERS
from tests.unit.cli.asking.typing import LIBRARY, ON, on_disk, typed, write

IDS = sorted(LIBRARY.flag_ids())
STARTS = st.dictionaries(st.sampled_from(IDS), st.sampled_from(ANSWERS), max_size=4)
LINES = st.lists(
    st.sampled_from(["n", "b", "y", "u", "?", "1", "2", "3u", "1n", "2n", "", "none", "q"])
    | st.text(max_size=5),
    max_size=12,
)


def rank(record):
    """Give each sign with how grave its answer is; what was not asked is not graver than a no."""
    return {id: ANSWERS.index(answer) for id, answer in record.red_flags}


def fallen(before, after):
    return [id for id, was in rank(before).items() if rank(after).get(id, 0) < was]


@given(start=STARTS, lines=LINES)
def test_no_answer_to_a_danger_sign_falls_without_a_correction(start, lines):
    with tempfile.TemporaryDirectory() as folder:
        flags = "\n".join(f'{id} = "{answer}"' for id, answer in start.items())
        path = write(Path(folder), f"schema = 1\n[red_flags]\n{flags}\n")
        before = on_disk(path)

        found = typed(path, lines)
        after = on_disk(path)

    corrected = {one.flag for one in after.corrections or ()}
    assert set(fallen(before, after)) <= corrected
    assert corrected <= set(rank(before)) | set(rank(after))
    if corrected:
        assert "A second look" in found.page


@given(start=STARTS, lines=LINES)
def test_an_urgent_record_stays_urgent_unless_something_was_corrected(start, lines):
    with tempfile.TemporaryDirectory() as folder:
        flags = "\n".join(f'{id} = "{answer}"' for id, answer in start.items())
        path = write(Path(folder), f"schema = 1\n[red_flags]\n{flags}\n")
        was_urgent = assess(on_disk(path), LIBRARY, ON).urgent

        found = typed(path, lines)
        after = on_disk(path)

    is_urgent = assess(after, LIBRARY, ON).urgent
    assert is_urgent or not was_urgent or after.corrections
    # An urgent record leaves only what to do now, and all of it was shown.
    assert found.is_shown or not is_urgent
