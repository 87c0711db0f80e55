"""The picture of a body, front and back: which shape is which of the nineteen areas.

Drawn for this project. Each shape stands at the left edge of its figure or in the middle; what has
two sides is mirrored. Seen from the front, a person's right is at the left.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_FRONT, _BACK = 105, 315
_BOTH = {
    "shoulder": "M71 92C55 92 44 103 42 122L60 126L71 112Z",
    "upper arm": "M42 124L60 128L55 176L36 174Z",
    "lower arm": "M36 177L55 179L46 236L29 234Z",
    "hip": "M73 200L104 200L104 238L70 238Z",
    "upper leg": "M70 241L103 241L100 330L76 330Z",
    "lower leg": "M76 333L100 333L96 418L80 418Z",
}
_JAW = "M105 70C92 70 81 61 78 48L105 48Z"
_NECK = "M94 72L116 72L119 89L91 89Z"
_UPPER, _LOWER = "M73 92L137 92L135 146L75 146Z", "M75 149L135 149L137 197L73 197Z"
OUTLINE = (
    "M29 237L46 239L45 258L34 262L26 254Z",
    "M181 237L164 239L165 258L176 262L184 254Z",
    "M80 421L96 421L97 438L72 438Z",
    "M130 421L114 421L113 438L138 438Z",
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: its area, its path, and how it is put in its place."""

    area: str
    path: str
    transform: str

    @property
    def id(self) -> str:
        """The area as an id of a page."""
        return id_of(self.area)


def id_of(area: str) -> str:
    """Give an area as an id.

    Examples
    --------
    >>> id_of("left upper arm")
    'area-left-upper-arm'
    """
    return f"area-{area.replace(' ', '-')}"


def shapes() -> tuple[Shape, ...]:
    """Give every shape of both figures."""
    front = _figure(
        0, ("right", "left"), {**_BOTH, "jaw": _JAW}, {"chest": _UPPER, "abdomen": _LOWER}
    )
    back = _figure(
        _BACK - _FRONT, ("left", "right"), _BOTH, {"upper back": _UPPER, "lower back": _LOWER}
    )
    return (*front, *back)


def _figure(
    aside: int, sides: tuple[str, str], both: dict[str, str], middle: dict[str, str]
) -> Iterator[Shape]:
    there, mirrored = f"translate({aside} 0)", f"translate({aside + 2 * _FRONT} 0) scale(-1 1)"
    for area, path in both.items():
        yield Shape(f"{sides[0]} {area}", path, there)
        yield Shape(f"{sides[1]} {area}", path, mirrored)
    for area, path in {"neck": _NECK, **middle}.items():
        yield Shape(area, path, there)
