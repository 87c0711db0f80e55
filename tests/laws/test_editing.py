"""Whatever is answered, in whatever order, nothing else in the record moves."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from secondline.record.changes import Change
from secondline.record.editing import changed, edited
from secondline.record.parsing import parsed

EXAMPLE = (Path(__file__).parents[1] / "unit" / "record" / "contract_example.toml").read_text(
    "utf-8"
)
TEXTS = st.text(min_size=1, max_size=30)
VALUES = TEXTS | st.integers(0, 9) | st.booleans() | st.lists(TEXTS, max_size=3)
PLACES = st.sampled_from(
    [
        ("born",), ("alcohol",), ("story",), ("pain", "since"), ("pain", "areas"),
        ("symptoms", "fatigue"), ("red_flags", "ces_saddle"), ("red_flags", "chest"),
        ("genes", "CYP2C19"), ("medicines", 0, "dose"), ("medicines", 0, "odd key"),
    ]
)  # fmt: skip
ENTRIES = st.dictionaries(st.sampled_from(["name", "for", "flag"]), TEXTS, min_size=1)
CHANGES = st.builds(Change, PLACES, VALUES) | st.builds(
    Change, st.sampled_from([("medicines",), ("corrections",)]), ENTRIES, st.just(True)
)


@given(changes=st.lists(CHANGES, max_size=6), newline=st.sampled_from(["\n", "\r\n"]))
def test_what_was_meant_is_written_and_every_comment_stays(changes, newline):
    before = EXAMPLE.replace("\n", newline)
    wanted = dict(parsed(before, "toml", ""))
    for change in changes:
        wanted = changed(wanted, change)

    after = edited(before, "toml", changes)

    assert parsed(after, "toml", "") == wanted
    comments = (line.partition("  #")[2] for line in before.splitlines() if "  #" in line)
    assert all(comment in after for comment in comments)
