"""Seven sets of cases, by examiners who had not seen the rules; docs/exam.md tells how."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from secondline.knowledge.strict_yaml import read_yaml

_HERE = Path(__file__).parent / "spec" / "exam"
SETS: tuple[tuple[Mapping[str, Any], ...], ...] = tuple(
    tuple(read_yaml(_HERE / name))
    for name in (
        "cases.yaml",
        "cases_2.yaml",
        "cases_3.yaml",
        "cases_4.yaml",
        "cases_5.yaml",
        "cases_6.yaml",
        "cases_7.yaml",
    )
)

CASES: Mapping[str, Any] = {case["id"]: case for held in SETS for case in held}
