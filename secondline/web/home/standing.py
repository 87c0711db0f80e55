"""The six questions, each in the one line that matters most of what was found; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondline.exchange.plain_json import plain_answer
from secondline.exchange.telling.reasons import told_reasons
from secondline.loop.answer import Answer, Finding, Verdict
from secondline.loop.shown import Shown
from secondline.loop.words import show
from secondline.record.vocabulary import CARER

_NOTHING = "Nothing to say here yet."
_UNCLEAR = (
    "We cannot tell yet. The dose, the day of the start, and what changed since tell the most."
)
# By how much reading on pays: what does harm first.
_SAID = {
    "worse": "Things may be worse with:",
    "no_help": "No help is to be seen from:",
    "helps": "It seems to help:",
    "unsure": "It cannot be told yet of:",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One question with its address, and what stands there in short.

    Parameters
    ----------
    more : str
        What else is there, such as how many other things; empty where there is nothing.
    tier : str
        How loud it is; empty where it is not.
    """

    address: str
    asks: str
    says: str
    more: str = ""
    tier: str = ""


def standing(held: Shown) -> list[Line]:
    """Give the six questions in their order, each with its most important finding."""
    return [
        _safety(held.safety),
        _response(held.response),
        _reasons(held.reasons),
        _options(held.options),
        _line("experiment", "Can we find out?", held.experiment.findings[:1]),
        _visit(held),
    ]


def _line(address: str, asks: str, findings: Sequence[Finding]) -> Line:
    says = findings[0].says if findings else _NOTHING
    return Line(address, asks, says, _others(len(findings) - 1))


def _others(n: int) -> str:
    return f"And {n} more." if n > 0 else ""


def _safety(answer: Answer) -> Line:
    loud = [one for one in answer.findings if one.tier in ("danger", "ask")]
    asks = "Is this dangerous?"
    if not loud:
        return Line(
            "safety", asks, "No danger is named in what was told. What to watch for is here."
        )
    return Line("safety", asks, loud[0].says, _others(len(loud) - 1), str(loud[0].tier))


def _response(answer: Answer) -> Line:
    """Give the verdict on each medicine by what the diary can tell, and not the numbers."""
    names: dict[str, list[str]] = {}
    for one in answer.findings:
        names.setdefault(str(one.facts.get("verdict")), []).append(str(one.facts.get("name")))
    held = [
        f"{said} {show(tuple(names[id]), 'names')}." for id, said in _SAID.items() if id in names
    ]
    return Line("response", "Is it really not working?", " ".join(held) or _NOTHING)


def _reasons(answer: Answer) -> Line:
    found = told_reasons(plain_answer(answer)["findings"])
    held = (*found.open, *found.folded)
    if not held and found.unclear:
        return Line("reasons", "Why not?", _UNCLEAR)
    says = held[0]["says"] if held else found.none
    return Line("reasons", "Why not?", says, _others(len(held) - 1))


def _options(answer: Answer) -> Line:
    held = [one for one in answer.findings if one.verdict is Verdict.SUPPORTED]
    return _line("options", "What next?", held)


def n_open(answer: Answer) -> int:
    """Give how many danger signs apply and were not asked."""
    held = (one.facts.get("n_not_asked") for one in answer.findings if one.id == "not_asked")
    return next((n for n in held if isinstance(n, int)), 0)


def _visit(held: Shown) -> Line:
    is_carer, n = held.record.person.by == CARER, _questions(held.visit)
    asks = "What do we tell the doctor?" if is_carer else "What do I tell my doctor?"
    if not n:
        return Line("visit", asks, "One page for the talk, with what is known so far.")
    what = "1 question" if n == 1 else f"{n} questions"
    return Line("visit", asks, f"One page for the talk, with {what} to ask.")


def _questions(answer: Answer) -> int:
    return sum(one.id == "question" for one in answer.findings)
