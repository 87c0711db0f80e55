"""What a name that we do not know may have meant: always a question, never an answer.

Near is what few slips of the pen apart: a letter missing, doubled or wrong, or two letters
swapped (the distance called optimal string alignment). Of what is equally near, the likelier slip
of a finger goes first (the key beside, a letter left out or doubled, two swapped), then what sounds
the same, then what begins the same.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secondline.knowledge.library import Library

_ALIKE = 0.7
_LOOKED_AT = 12
_MORE_SLIPS = 1
_SHORTEST_FAMILY = 4
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Letters that many readers would write for each other; other vowels than the first are not heard.
_SAME_SOUND = (("ph", "f"), ("ck", "k"), ("x", "ks"), ("c", "k"), ("q", "k"), ("z", "s"))
_VOWELS = frozenset("aeiouyh")


def near(library: "Library", *spellings: str) -> tuple[str, ...]:
    """Give the ids of what is spelled much like a name, the most likely first.

    What is more than one slip further away than the nearest is left out: a long list tempts.

    Parameters
    ----------
    spellings : str
        The name in plain letters; first whole, then with less of it.

    Examples
    --------
    >>> import secondline
    >>> near(secondline.library(), "tramadone")
    ('tramadol', 'trazodone')
    """
    # Imported here: most names are known, and a cold check has 0.25 s.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA, Prefix

    found: dict[str, tuple[int, ...]] = {}
    for wanted in dict.fromkeys(spellings):
        close = process.extract(
            wanted,
            _choices(library),
            scorer=OSA.normalized_similarity,
            limit=_LOOKED_AT,
            score_cutoff=_ALIKE,
        )
        for name, _, _ in close:
            n_same = Prefix.similarity(wanted, name)
            place = _place(wanted, name, OSA.distance(wanted, name), n_same)
            held = library.names[name]
            for id in (held.id, *held.others):
                found[id] = min(place, found.get(id, place))
    fewest = min((place[0] for place in found.values()), default=0)
    kept = [id for id, place in found.items() if place[0] <= fewest + _MORE_SLIPS]
    return tuple(sorted(kept, key=lambda id: found[id]))


def slip_of(library: "Library", name: str) -> str | None:
    """Give the id of what is at most one slip away, or None where nothing is."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    held = process.extractOne(name, _choices(library), scorer=OSA.distance, score_cutoff=1)
    return library.names[held[0]].id if held else None


def kinds(library: "Library", wanted: str) -> tuple[str, ...]:
    """Give what begins with the name given, shortest first: "Theraflu" is a family."""
    if len(wanted) < _SHORTEST_FAMILY:
        return ()
    held = sorted((name for name in _choices(library) if name.startswith(f"{wanted} ")), key=len)
    return tuple(dict.fromkeys(library.names[name].id for name in held))


@lru_cache(maxsize=4)
def _choices(library: "Library") -> tuple[str, ...]:
    return tuple(name for name in library.names if not name.startswith("rxnorm "))


def _place(wanted: str, name: str, n_slips: int, n_same: int) -> tuple[int, ...]:
    """Give the place of a name among others: fewest slips, likeliest slip, sound, beginning."""
    is_unlikely = n_slips == 1 and not _is_of_fingers(wanted, name)
    return n_slips, is_unlikely, _sound(wanted) != _sound(name), -n_same


def _sound(name: str) -> str:
    """Give a name as it is heard, roughly: "clonapin" is heard as "Klonopin"."""
    for written, heard in _SAME_SOUND:
        name = name.replace(written, heard)
    kept = [c for n, c in enumerate(name) if n == 0 or c not in _VOWELS]
    return "".join(c for n, c in enumerate(kept) if n == 0 or c != kept[n - 1])


def _is_of_fingers(wanted: str, name: str) -> bool:
    """Say whether one slip is a key beside, a letter left out or doubled, or two swapped."""
    at = next((n for n, (a, b) in enumerate(zip(wanted, name, strict=False)) if a != b), None)
    if at is None or len(wanted) < len(name):
        return len(wanted) < len(name) or wanted[-2:-1] == wanted[-1:]
    if len(wanted) > len(name):
        return at > 0 and wanted[at] == wanted[at - 1]
    return wanted[at + 1 :] != name[at + 1 :] or name[at] in _beside(wanted[at])


@lru_cache(maxsize=32)
def _beside(key: str) -> str:
    """Give the keys that touch one: those left and right of it, and of the rows above and below."""
    at = {k: (r, c) for r, row in enumerate(_KEYS) for c, k in enumerate(row)}
    if key not in at:
        return ""
    r, c = at[key]
    near = ((r, c - 1), (r, c + 1), (r - 1, c), (r - 1, c + 1), (r + 1, c), (r + 1, c - 1))
    return "".join(k for k, place in at.items() if place in near)
