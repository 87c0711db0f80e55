"""The example records, each named for its case, never for a person."""

from pathlib import Path

from secondline.record.reading import read
from secondline.record.record import Record

HOME = Path(__file__).parent
EXAMPLES = (
    "three_months",
    "red_flag",
    "starting_dose",
    "wrong_class",
    "unexplained",
    "unsafe_mix",
    "diary_disagrees",
)


def path_of(name: str) -> Path:
    """Give where an example's record lies; it holds whatever the package was installed into."""
    return HOME / name / "record.toml"


def example(name: str) -> Record:
    """Give one of the example records."""
    return read(path_of(name))
