"""Draw values with ``checked: read`` for somebody who did not write them to open again.

python -m tools.draw_read_values SEED [HOW_MANY]     of thirty, eighteen are from the gravest

The gravest come first: boxed warnings, contraindications, how a medicine is stopped, the most a
day and the longest use of medicines, and what combination rules of tier danger rest on. The same
knowledge and the same seed give the same values. With each stands, where ``docs/read`` knows them,
the words by which its page was found.
"""

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from secondline.knowledge.entries import read_entries
from secondline.knowledge.lessons import read_lessons

ROOT = Path(__file__).parent.parent
KNOWLEDGE = ROOT / "secondline" / "knowledge"
FOUND_BY = ROOT / "docs" / "read" / "found_again.md"
MORE = FOUND_BY.parent
GRAVE = ("boxed", "contraindicated", "stopping", "daily_limit", "daily_limit_alone", "longest_use")
HEADING = "## How to find a page"
WORDS = re.compile(r"^\| ((?:\w+, )*\w+) \| (.+) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Read:
    """One value that says ``read``: where it stands, what it says, what it rests on."""

    path: str
    says: str
    cites: tuple[str, ...]
    quote: str
    grave: bool


def main(arguments: list[str]) -> int:
    """Print the draw of the seed that was given; 2 where none was."""
    if not 1 <= len(arguments) <= 2 or not all(word.isdecimal() for word in arguments):
        print("a seed is needed, as in: python -m tools.draw_read_values 7 30", file=sys.stderr)
        return 2
    seed, many = int(arguments[0]), int((*arguments, "30")[1])
    values = sorted(all_read(), key=lambda one: one.path)
    sources = {one.id: one for one in read_entries(KNOWLEDGE)["sources"]}
    print(f"# {many} of {len(values)} values, {sum(one.grave for one in values)} of them grave")
    for n, one in enumerate(draw(values, seed, many), 1):
        print(_told(n, one, sources, found_by()))
    return 0


def draw(values: list[Read], seed: int, many: int) -> list[Read]:
    """Give as many values, three fifths of them from the gravest, as the seed would have it.

    Examples
    --------
    >>> five = [Read(str(n), "", (), "", grave=n < 3) for n in range(5)]
    >>> draw(five, 1, 5) == draw(five, 1, 5)
    True
    >>> [one.grave for one in draw(five, 1, 5)]
    [True, True, True, False, False]
    """
    chance = random.Random(seed)
    grave = [one for one in values if one.grave]
    others = [one for one in values if not one.grave]
    first = chance.sample(grave, min(len(grave), many * 3 // 5))
    return first + chance.sample(others, min(len(others), many - len(first)))


def all_read() -> list[Read]:
    """Give every value of every entry and lesson that says ``read`` and holds a quote."""
    found: list[Read] = []
    for folder, entries in read_entries(KNOWLEDGE).items():
        for entry in entries:
            tree = msgspec.to_builtins(entry)
            found += _within(tree, f"{folder}/{entry.id}", grave=False)
    for lesson in read_lessons():
        tree = msgspec.to_builtins(lesson.head)
        found += _within(tree, f"lessons/en/{lesson.id}", grave=False)
    return found


def found_by() -> dict[str, str]:
    """Give by the id of a source the words by which its page was found; the newest list wins."""
    table = FOUND_BY.read_text(encoding="utf-8").partition(HEADING)[2].partition("\n## ")[0]
    more = (path.read_text(encoding="utf-8") for path in sorted(MORE.glob("found_again_*.md")))
    rows = WORDS.findall("\n".join((table, *more)))
    return {name: words for names, words in rows for name in names.split(", ")}


def _within(tree: Any, path: str, *, grave: bool) -> Iterator[Read]:
    if isinstance(tree, dict):
        grave = grave or (tree.get("tier") == "danger" and path.startswith("combinations/"))
        if tree.get("checked") == "read" and tree.get("quote"):
            yield Read(path, _says(tree), _cites(tree), tree["quote"], grave)
        for name, branch in tree.items():
            here = path.startswith("medicines/") and path.count("/") == 1 and name in GRAVE
            yield from _within(branch, f"{path}/{name}", grave=grave or here)
    elif isinstance(tree, list | tuple):
        for n, branch in enumerate(tree, 1):
            name = branch.get("id", f"{n:03}") if isinstance(branch, dict) else f"{n:03}"
            yield from _within(branch, f"{path}/{name}", grave=grave)


def _says(value: dict[str, Any]) -> str:
    told = value.get("v") or value.get("words") or ""
    return f"{told} {value.get('unit', '')}".strip()


def _cites(value: dict[str, Any]) -> tuple[str, ...]:
    if "cite" not in value:  # a row of a lesson
        return (f"{value.get('source') or value['id']} {value.get('place') or ''}".strip(),)
    cite = value["cite"]
    return (cite,) if isinstance(cite, str) else tuple(cite)


def _told(n: int, one: Read, sources: dict[str, Any], words: dict[str, str]) -> str:
    lines = [f"\n{n}. {one.path}{' (grave)' if one.grave else ''}", f"   says:   {one.says}"]
    lines.append(f"   quote:  {one.quote}")
    for cite in one.cites:
        source = sources[cite.split()[0]]
        lines += [f"   source: {cite}: {source.title} ({source.publisher})"]
        lines += [f"   at:     {source.url}"]
        lines += [f"   words:  {words[source.id]}"] if source.id in words else []
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
