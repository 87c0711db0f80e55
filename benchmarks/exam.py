"""How well reasons and options meet three sets of cases, written without seeing the rules.

.venv/bin/python benchmarks/exam.py            prints one table for each set
.venv/bin/python benchmarks/exam.py --cases    prints each expectation that was missed, too
"""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import secondline
from secondline.exchange.plain_json import plain_review
from secondline.knowledge.strict_yaml import read_yaml
from secondline.record.reading import read_text

_HERE = Path(__file__).parents[1] / "tests" / "spec" / "exam"
SETS = {
    "first set": _HERE / "cases.yaml",
    "second set": _HERE / "cases_2.yaml",
    "third set": _HERE / "cases_3.yaml",
    "fourth set": _HERE / "cases_4.yaml",
    "fifth set": _HERE / "cases_5.yaml",
    "sixth set": _HERE / "cases_6.yaml",
    "seventh set": _HERE / "cases_7.yaml",
}
SUPPORTED = "supported"


def answers(case: dict[str, Any]) -> dict[str, Any]:
    """Give the review of one case, as `--json` prints it."""
    library = secondline.library()
    record = read_text(case["record"], flag_ids=library.flag_ids())
    on = date.fromisoformat(case["on"])
    return plain_review(secondline.review(record, library, on=on))


def missed(case: dict[str, Any], found: dict[str, Any]) -> dict[str, list[str]]:
    """Give by kind what of a case's expectations was not met."""
    reasons = [one for one in found["reasons"]["findings"] if one["verdict"] == SUPPORTED]
    held = {one["id"] for one in reasons}
    offered = {one["id"] for one in found["options"]["findings"] if one["verdict"] == SUPPORTED}
    wanted = case.get("reasons", {})
    options = case.get("options", {})
    said = str(found).casefold()
    return {
        "urgent": []
        if str(found["safety"]["urgent"]).lower() == case["urgent"]
        else [case["urgent"]],
        "reason": [id for id in wanted.get("supported", ()) if id not in held]
        + [
            f"{id} of {medicine}"
            for id, medicines in wanted.get("about", {}).items()
            for medicine in medicines
            if id in held
            and not any(one["id"] == id and medicine in one["about"] for one in reasons)
        ],
        "not": [id for id in wanted.get("not", ()) if id in held],
        "offered": [id for id in options.get("offered", ()) if not _is_offered(id, offered)],
        "never": [id for id in options.get("never", ()) if id in offered],
        "forbidden": [text for text in case.get("forbidden", ()) if text.casefold() in said],
    }


def _is_offered(id: str, offered: set[str]) -> bool:
    """Whether it is there; what one adds or whom one is sent to is part of the id."""
    return id in offered or any(one.startswith(f"{id}_") for one in offered)


def _reasons_line(cases: list[dict[str, Any]], held: list[dict[str, list[str]]]) -> str:
    """Give how many expected reasons were found, and how many excluded ones were kept away."""
    expected = sum(len(case.get("reasons", {}).get("supported", ())) for case in cases)
    excluded = sum(len(case.get("reasons", {}).get("not", ())) for case in cases)
    lost = sum(" of " not in one for missed in held for one in missed["reason"])
    found = sum(len(missed["not"]) for missed in held)
    return (
        f"expected reasons found {expected - lost} of {expected}; "
        f"excluded ones kept away {excluded - found} of {excluded}"
    )


def main() -> None:
    """Print how many cases of each set are right, kind by kind."""
    for name, path in SETS.items():
        print(f"{name}:")
        _print_set(read_yaml(path))


def _print_set(cases: list[dict[str, Any]]) -> None:
    held = [(case, missed(case, answers(case))) for case in cases]
    for kind in ("urgent", "reason", "not", "offered", "never", "forbidden"):
        right = sum(not one[kind] for _, one in held)
        print(f"{kind:10} {right} of {len(held)} cases right")
    both = sum(not (one["reason"] or one["not"]) for _, one in held)
    wanted = sum(len(case.get("options", {}).get("offered", ())) for case in cases)
    left = sum(len(one["offered"]) for _, one in held)
    print(f"reasons right in {both} of {len(held)}; offered {wanted - left} of {wanted}")
    print(_reasons_line(cases, [one for _, one in held]))
    if "--cases" in sys.argv:
        for case, one in held:
            for kind, what in one.items():
                if what:
                    print(case["id"], kind, what)


if __name__ == "__main__":
    main()
