"""An error is one clear sentence, and never repeats what a person told us in confidence."""

import pytest

from secondline.errors import UnusableInput
from secondline.record.reading import read_text

SECRET = "my neighbour does not know that I take oxycodone"


@pytest.mark.parametrize(
    "text",
    [
        f'schema = 1\nstory = "{SECRET}"\nborn = "x"',
        f'schema = 1\nstory = "{SECRET}"\nstorry = "{SECRET}"',
        f'schema = 2\nstory = "{SECRET}"',
        f'schema = 1\nstory = "{SECRET}',
    ],
)
def test_an_error_never_repeats_the_story_or_a_note(text):
    with pytest.raises(UnusableInput) as caught:
        read_text(text)

    assert "neighbour" not in str(caught.value)


def test_an_error_of_the_diary_never_repeats_a_note():
    with pytest.raises(UnusableInput) as caught:
        read_text("schema = 1", diary=f"date,pain,note\n2026-01-01,11,{SECRET}\n")

    assert "neighbour" not in str(caught.value)


def test_an_error_is_one_line():
    with pytest.raises(UnusableInput) as caught:
        read_text("schema = 1\nborn = 'a\\nb'")

    assert "\n" not in str(caught.value)
