"""The sixty cases that an examiner wrote who had not seen the rules, by their ids."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from secondline.knowledge.strict_yaml import read_yaml

CASES: Mapping[str, Any] = {
    case["id"]: case for case in read_yaml(Path(__file__).parent / "spec" / "exam" / "cases.yaml")
}
