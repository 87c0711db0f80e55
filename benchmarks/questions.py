"""How long the questions worth asking take to be ranked: examples as they are, and names alone.

.venv/bin/python benchmarks/questions.py            prints the table
"""

import re
import time
from collections.abc import Iterator
from datetime import date

import secondline
from secondline.loop.questions import questions
from secondline.record.examples import EXAMPLES, example, path_of
from secondline.record.reading import read_text
from secondline.record.record import Record

ON = date(2026, 11, 21)
N_RUNS = 5


def cases() -> Iterator[tuple[str, Record]]:
    """Give each example, then the names of its medicines with nothing else known."""
    for name in EXAMPLES:
        yield name, example(name)
    for name in EXAMPLES:
        names = re.findall(r"^name = .*", path_of(name).read_text("utf-8"), re.MULTILINE)
        lines = (f"[[medicines]]\n{one}" for one in names)
        yield f"{name}, names alone", read_text("\n".join(("schema = 1", *lines)))


def seconds(record: Record) -> tuple[int, float]:
    """Give how many questions there are, and the best of a few runs [s of CPU]."""
    taken = []
    for _ in range(N_RUNS):
        began = time.process_time()
        found = questions(record, secondline.library(), ON)
        taken.append(time.process_time() - began)
    return len(found), min(taken)


def main() -> None:
    """Print the table."""
    print("| record | questions | best s |\n| --- | ---: | ---: |")
    for name, record in cases():
        n, best = seconds(record)
        print(f"| {name} | {n} | {best:.3f} |")


if __name__ == "__main__":
    main()
