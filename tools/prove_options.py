"""Prove the options on invented records: nothing forbidden offered, nobody told to change a thing.

    python -m tools.prove_options [--write] [--records 2000]

The table goes to docs/proofs/options.md. Every hundredth record is pressed into the PDF, too.
"""

import argparse
import io
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
from pypdf import PdfReader
from rich.console import Console

import secondline
from secondline.cli import page
from secondline.exchange.pdf.visit import visit_pdf
from secondline.exchange.plain_json import plain_review
from secondline.knowledge.library import Library
from secondline.knowledge.orders import orders
from secondline.knowledge.schema import Product, Value
from secondline.loop.answer import Finding, Verdict
from secondline.loop.review import Review
from secondline.loop.safety.gate import gate, of_medicine
from secondline.loop.words import cites
from tests.generated import ON, generated

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "options.md"
_PDF_EVERY = 100
Sources = dict[tuple[str, str], list[set[str]]]
_SPACE = re.compile(r"\s+")


def texts(held: Any) -> Iterator[str]:
    """Give every text in an answer."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        for one in held.values():
            yield from texts(one)
    elif isinstance(held, list | tuple):
        for one in held:
            yield from texts(one)


def on_terminal(found: dict[str, Any], library: Library, **how: bool) -> str:
    """Give what a terminal shows of a review, its lines joined."""
    held = io.StringIO()
    out = Console(file=held, width=10_000, highlight=False)
    with mock.patch.object(page, "console", lambda: out):
        page.show_review(found, library, is_all=False, written=None, **how)
    return held.getvalue()


def told_values(library: Library) -> Sources:
    """Give by entry and sentence the sources of each value that says it, of any form of it."""
    found: Sources = {}
    entries = (library.options, library.medicines, library.products)
    for entry in (one for held in entries for one in held.values()):
        for value in _values(entry):
            held = {one.source for one in cites((value,))}
            ids = entry.ingredients if isinstance(entry, Product) else (entry.id,)
            for id in ids:
                found.setdefault((id, str(value.v)), []).append(held)
    return found


def _values(held: Any) -> Iterator[Value]:
    if isinstance(held, Value):
        yield held
    elif isinstance(held, msgspec.Struct):
        for name in held.__struct_fields__:
            yield from _values(getattr(held, name))
    elif isinstance(held, dict):
        for one in held.values():
            yield from _values(one)
    elif isinstance(held, tuple):
        for one in held:
            yield from _values(one)


def faults(review: Review, sources: Sources) -> Iterator[tuple[str, str]]:
    """Give what is wrong with one review: the kind of fault, and where."""
    found = plain_review(review)
    for one in review.options.findings:
        yield from _of_option(one, review)
        yield from _without_source(one, sources)
    for text in texts({key: found[key] for key in found if key != "record"}):
        for order in orders(text):
            yield "an order", order
    yield from _on_terminal(found, review)


def _of_option(one: Finding, review: Review) -> Iterator[tuple[str, str]]:
    asked = (review.record, review.library, ON)
    option = review.library.options.get(one.about[0])
    held = gate(option, *asked) if option else of_medicine(one.about[0], *asked)
    if one.verdict is Verdict.SUPPORTED and held.is_closed:
        yield "offered against the gate", one.id
    if one.verdict is Verdict.NOT_SUPPORTED and not one.says:
        yield "kept back without a word", one.id


def _without_source(one: Finding, sources: Sources) -> Iterator[tuple[str, str]]:
    if not one.cites:
        yield "no source", one.id
    own = {cite.source for cite in one.cites}
    for name in ("measured", "harms", "not_known"):
        for text in texts(one.facts[name]):
            if not any(held <= own for held in sources.get((one.about[0], text), ())):
                yield "a number without its source", f"{one.id}: {text}"


def _on_terminal(found: dict[str, Any], review: Review) -> Iterator[tuple[str, str]]:
    closed = [one for one in review.options.findings if one.verdict is Verdict.NOT_SUPPORTED]
    for is_clinician in (False, True):
        shown = on_terminal(found, review.library, is_clinician=is_clinician)
        for line in shown.splitlines():
            for order in orders(line.partition("add --all")[0]):
                yield "an order on the terminal", order
        offered = shown.partition("4  What next?")[2].partition("Not offered, and why")[0]
        for one in closed:
            if one.says in offered:
                yield "kept back, and shown as offered", one.says


def in_pdf(review: Review) -> Iterator[tuple[str, str]]:
    """Give what is wrong with the page for the visit."""
    found = plain_review(review)
    said = _SPACE.sub(" ", " ".join(_pages(visit_pdf(found, paper="a4").data)))
    for order in orders(said):
        yield "an order in the PDF", order
    for one in found["options"]["findings"]:
        if one["verdict"] == "not supported" and one["says"] and one["says"] in said:
            yield "kept back, and in the PDF", one["id"]


def _pages(data: bytes) -> Iterator[str]:
    for one in PdfReader(io.BytesIO(data)).pages:
        yield one.extract_text().replace("\u200b", "")


def main() -> None:
    """Review the invented records, print what is wrong, and write the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--records", type=int, default=2000)
    arguments = asked.parse_args()
    library = secondline.library()
    sources = told_values(library)
    counts: Counter[str] = Counter()
    began = time.perf_counter()
    for number in range(arguments.records):
        review = secondline.review(generated(number, library), library, on=ON)
        counts["records"] += 1
        counts["options"] += len(review.options.findings)
        counts["offered"] += sum(one.verdict == "supported" for one in review.options.findings)
        wrong = [*faults(review, sources), *(in_pdf(review) if number % _PDF_EVERY == 0 else ())]
        for kind, what in wrong:
            counts[kind] += 1
            print(f"record {number}: {kind}: {what}")
    lines = [f"| {kind} | {n} |" for kind, n in counts.items()]
    print("\n".join(lines), f"\n{time.perf_counter() - began:.0f} s")
    if arguments.write:
        PAGE.write_text("\n".join([*_HEAD, *lines, ""]), encoding="utf-8")
    raise SystemExit(bool(set(counts) - {"records", "options", "offered"}))


_HEAD = (
    "# Options on invented records",
    "",
    "Written by `python -m tools.prove_options --write`; never edited. Each record of",
    "`tests/generated.py` is reviewed. Looked for: an option offered against the gate, one kept",
    "back without a word or shown as offered, a finding or a number without its source, and any",
    "sentence that orders a change of a medicine (`knowledge/orders.py`): in the answers, on the",
    "terminal for a person and for a clinician, and in the PDF of every hundredth record. What was",
    "found is listed below; what is not listed was not found once.",
    "",
    "| what | how many |",
    "| --- | ---: |",
)


if __name__ == "__main__":
    main()
