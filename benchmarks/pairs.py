"""What a check finds on 400 pairs written by somebody who had not seen the rules.

python benchmarks/pairs.py [--write]      the table goes to docs/pairs.md
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

import secondline
from secondline.knowledge.names import match

ROOT = Path(__file__).parent.parent
PAIRS = ROOT / "tests" / "spec" / "safety" / "pairs_blind.yaml"
PAGE = ROOT / "docs" / "pairs.md"
RANK = ("none", "know", "ask", "danger")
GRADES = ("contraindicated", "severe", "moderate", "minor", "none")
SERIOUS = GRADES[:3]


def main() -> None:
    """Check every pair and print how each grade was told."""
    library = secondline.library()
    rows = [(row, *told(row, library)) for row in yaml.safe_load(PAIRS.read_text("utf-8"))]
    counts = Counter((row["grade"], tier) for row, tier, _ in rows)
    serious = [(row, tier, families) for row, tier, families in rows if row["grade"] in SERIOUS]
    found = [(row, families) for row, tier, families in serious if tier != "none"]
    right = [row for row, families in found if families & {row["family"], *row["also_ok"]}]
    missed = [" with ".join(row["list"]) for row, tier, _ in serious if tier == "none"]
    page = "\n".join(
        [
            "# Pairs that somebody else wrote",
            "",
            "400 pairs of the substances that we cover, graded from general knowledge by somebody",
            "who had seen neither the rules nor this repository; measured once. It is no published",
            "reference set: those are not ours to hold.",
            "",
            "| graded as | n | danger | ask | know | nothing |",
            "| --- | ---: | ---: | ---: | ---: | ---: |",
            *(
                f"| {grade} | {sum(counts[grade, tier] for tier in RANK)} | "
                + " | ".join(str(counts[grade, tier]) for tier in reversed(RANK))
                + " |"
                for grade in GRADES
            ),
            "",
            f"Of {len(serious)} contraindicated, severe or moderate pairs {len(found)} were found "
            f"({len(found) / len(serious):.1%}),",
            f"{len(right)} of them under a mechanism that the writer would accept. "
            f"Missed: {', '.join(missed) or 'none'}.",
            "",
            "    .venv/bin/python benchmarks/pairs.py",
            "",
        ]
    )
    print(page)
    if "--write" in sys.argv:
        PAGE.write_text(page, encoding="utf-8")


def told(row: dict[str, Any], library: Any) -> tuple[str, set[str | None]]:
    """Give how gravely a pair is told, and under which mechanisms."""
    named = [set(match(library, name).ingredients) for name in row["list"]]
    findings = secondline.check(row["list"], library).findings
    held = [
        one
        for one in findings
        if str(one.verdict) == "supported" and all(ids & set(one.about) for ids in named)
    ]
    tier = max((str(one.tier) for one in held), key=RANK.index, default="none")
    return tier, {one.family for one in held}


if __name__ == "__main__":
    main()
