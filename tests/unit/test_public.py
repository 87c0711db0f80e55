"""The public names, and nothing else."""

import pytest

import secondline


def test_the_public_names_are_pinned():
    assert secondline.__all__ == [
        "Check", "Record", "Review", "check", "library", "read", "review",
    ]  # fmt: skip


@pytest.mark.parametrize("name", secondline.__all__)
def test_each_public_name_is_there_and_says_what_it_is(name):
    assert getattr(secondline, name).__doc__


def test_a_name_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(AttributeError, match="its names are"):
        secondline.analyse  # noqa: B018


def test_a_check_needs_none_of_the_review():
    import subprocess
    import sys

    code = (
        "import sys, secondline; secondline.check(['percocet'], secondline.library()); "
        "sys.exit('secondline.loop.review' in sys.modules or 'numpy' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
