"""How well the phrase sentinel reads texts that somebody wrote without seeing its phrases.

.venv/bin/python benchmarks/sentinel.py            prints the table
.venv/bin/python benchmarks/sentinel.py --texts    prints each text that was missed or flagged too
"""

import sys
import time
from pathlib import Path
from typing import Any

import secondline
from secondline.knowledge.strict_yaml import read_yaml
from secondline.loop.safety.story import PLAINLY, signs

FOLDER = Path(__file__).parents[1] / "tests" / "spec" / "safety"
SETS = {"first": "", "second": "_2", "third": "_3"}
KINDS = {"harmless": "harmless", "ask": "to be asked", "emergency": "an emergency"}


def read_all(ending: str, *, as_carer: bool) -> list[dict[str, Any]]:
    """Give each text with the signs that were found; a carer's own record says that it is one."""
    library = secondline.library()
    held: list[dict[str, Any]] = read_yaml(FOLDER / f"story_texts_blind{ending}.yaml")
    for one in held:
        is_carer = as_carer and str(one["why"]).startswith("carer")
        one["found"] = signs(one["text"], library, is_carer=is_carer)
        one["is_right"] = one["flag"] in one["found"]
    return held


def table(held: list[dict[str, Any]]) -> list[str]:
    """Give a row a kind: how many were flagged at all, with their own sign, with the page."""
    lines = ["| texts | n | flagged | with its own sign | emergency page |",
             "| --- | ---: | ---: | ---: | ---: |"]  # fmt: skip
    for kind, name in KINDS.items():
        ours = [one for one in held if one["expect"] == kind]
        counts = (
            sum(bool(one["found"]) for one in ours),
            sum(one["is_right"] for one in ours),
            sum(PLAINLY in one["found"].values() for one in ours),
        )
        cells = " | ".join(f"{count} ({count / len(ours):.1%})" for count in counts)
        lines.append(f"| {name} | {len(ours)} | {cells} |")
    return lines


def main() -> None:
    """Print both tables of each set, and the texts behind them where asked."""
    for name, ending in SETS.items():
        for as_carer in (False, True):
            began = time.perf_counter()
            held = read_all(ending, as_carer=as_carer)
            spent = 1000 * (time.perf_counter() - began) / len(held)
            who = "known (by = carer)" if as_carer else "not known"
            print(f"The {name} set; who writes is {who}")
            print("\n".join(table(held)))
            print(f"{spent:.1f} ms a text\n")
        show(held)


def show(held: list[dict[str, Any]]) -> None:
    """Print each text that was missed or flagged, where asked."""
    if "--texts" in sys.argv:
        for one in held:
            is_harmless = one["expect"] == "harmless"
            if is_harmless == bool(one["found"]) or not (is_harmless or one["is_right"]):
                print(one["expect"], one["flag"], one["found"], "|", one["text"])


if __name__ == "__main__":
    main()
