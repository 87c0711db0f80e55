"""The points of knowledge/cues: what they would be if they were fitted anew, and what they reach.

.venv/bin/python benchmarks/cues.py     half a minute

Each set of texts is left out once: the points are fitted to the others and counted on it. They are
fitted to every place of a phrase, also to those that a context clears: there are ten times as many
harmless ones. (The wordings of the cues know all these texts; only their points do not.)
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import secondline
from secondline.knowledge.strict_yaml import read_yaml
from secondline.loop.safety.story_cue import Told
from secondline.loop.safety.story_phrases import phrasebook
from secondline.loop.safety.story_reading import Reading
from secondline.loop.safety.story_standing import Standing
from secondline.loop.safety.story_text import cut, parts

TEXTS = Path(__file__).parents[1] / "tests" / "spec" / "safety"
LIBRARY = secondline.library()
BOOK = phrasebook(LIBRARY)
NAMES = [*(cue.id for cue in BOOK.cues), "(agreeing)"]
LEAST = (-4, -2, -1, 0, 1, 2)
NOT_FOR_CARERS = frozenset(("other_people", "others"))


class Read(NamedTuple):
    """One text: a row of cues for each place of a phrase, and whether contexts leave it."""

    set: str
    is_sign: bool
    rows: np.ndarray
    stands: np.ndarray


def texts() -> Iterator[tuple[str, str, bool, bool]]:
    """Give the set of each text, its words, whether it has a sign, and whether a carer writes."""
    own = read_yaml(TEXTS / "story_texts.yaml")
    yield from (("our own", text, False, False) for text in own["harmless"])
    for held in own["signs"].values():
        yield from (
            ("our own", text, True, is_carer) for text in held for is_carer in (False, True)
        )
    for name in ("story_texts_blind", "story_texts_blind_2"):
        for one in read_yaml(TEXTS / f"{name}.yaml"):
            is_carer = str(one["why"]).startswith("carer")
            yield name[6:], one["text"], one["expect"] != "harmless", is_carer


def read(name: str, written: str, is_sign: bool, is_carer: bool) -> Read:
    """Read one text twice: with what the contexts clear, and without."""
    ignored = NOT_FOR_CARERS if is_carer else frozenset()
    everything = frozenset(LIBRARY.contexts)
    text = cut(written, BOOK.joiners, BOOK.words_of_a_sentence)
    found: list[tuple[list[float], bool]] = []
    for part in parts(text, BOOK.words_at_once, BOOK.words_apart):
        reading = Reading(part, BOOK)
        told = [Told(cue, reading) for cue in BOOK.cues]
        for stands, standing in (
            (False, Standing(reading, everything)),
            (True, Standing(reading, ignored)),
        ):
            held: dict[str, list[Any]] = {}
            for said in reading.possible():
                if places := list(standing.of(said)):
                    held.setdefault(said.sign, []).append(places)
            for sign, all_places in held.items():
                agreeing = min(len(all_places).bit_length() - 1, 2)
                for place in {place for places in all_places for place in places}:
                    cues = [_speaks(one, sign, place, ignored) for one in told]
                    found.append(([*cues, agreeing], stands))
    rows = np.array([row for row, _ in found]).reshape(-1, len(NAMES))
    return Read(name, is_sign, rows, np.array([stands for _, stands in found], dtype=bool))


def _speaks(told: Told, sign: str, places: frozenset[int], ignored: frozenset[str]) -> float:
    is_silent = told.cue.id in ignored or sign in told.cue.not_about
    return float(not is_silent and told.reaches(places))


def fitted(held: list[Read], rounds: int = 6, ridge: float = 2.0) -> np.ndarray:
    """Give whole points: a logistic regression on the place of each text with the most points."""
    with_rows = [one.rows for one in held if len(one.rows)]
    y = np.array([one.is_sign for one in held if len(one.rows)], dtype=float)
    weight = np.where(y > 0, 1.0, y.sum() / (len(y) - y.sum()))
    w = np.zeros(len(NAMES) + 1)
    for n in range(rounds):
        best = [rows[np.argmax(rows @ w[:-1])] if n else rows.mean(0) for rows in with_rows]
        x = np.column_stack([np.array(best), np.ones(len(y))])
        penalty = np.diag([*[ridge] * len(NAMES), 1e-6])
        for _ in range(20):
            p = 1 / (1 + np.exp(-x @ w))
            slope = x.T @ (weight * (p - y)) + penalty @ w
            w = w - np.linalg.solve((x.T * (weight * p * (1 - p))) @ x + penalty, slope)
    return np.round(2 * w[:-1])


def curve(held: list[Read], points: np.ndarray, *, is_cleared: bool) -> str:
    """Give how many harmless texts and how many signs are flagged, for each least sum of points."""
    counts = []
    for least in LEAST:
        flagged = [
            bool((one.rows[one.stands == is_cleared] @ points >= least).any()) for one in held
        ]
        shares = [
            np.mean([f for f, one in zip(flagged, held, strict=True) if one.is_sign is is_sign])
            for is_sign in (False, True)
        ]
        counts.append(f"{least:+d}: {shares[0]:5.1%} {shares[1]:4.0%}")
    return " | ".join(counts)


def main() -> None:
    """Print the points, then for each set what points that do not know it would reach."""
    held = [read(*one) for one in texts()]
    for name, anew, cue in zip(NAMES, fitted(held), [*BOOK.cues, None], strict=True):
        points = cue.points if cue else BOOK.points_of_agreeing
        print(f"{name:14} {points:+d}  fitted anew {int(anew):+d}")
    print("\nLeast sum of points: share of the harmless that is flagged, and of the signs")
    for left_out in dict.fromkeys(one.set for one in held):
        points = fitted([one for one in held if one.set != left_out])
        ours = [one for one in held if one.set == left_out]
        print(f"{left_out}\n  cues alone   {curve(ours, points, is_cleared=False)}")
        print(f"  and contexts {curve(ours, points, is_cleared=True)}")


if __name__ == "__main__":
    main()
