"""Colours that somebody can read: words at 4.5 to 1 on their ground, borders and marks at 3 to 1.

In every theme, by the formula of WCAG 2.2 (relative luminance, contrast ratio).
"""

import re
from importlib.resources import files

import pytest

CSS = (files("secondline.web") / "static" / "style.css").read_text(encoding="utf-8")
BLOCK = re.compile(r":root(?:\[data-theme=\"(\w+)\"\])? \{([^}]*)\}")
TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
WORDS = [
    *(("ink", on) for on in ("paper", "sheet", "chosen")),
    *((kind, f"{kind}-ground") for kind in ("danger", "ask", "know")),
    *(("ink", f"{kind}-ground") for kind in ("danger", "ask", "know")),
    *(("accent", on) for on in ("paper", "sheet", "danger-ground", "ask-ground", "know-ground")),
    *(("quiet", on) for on in ("paper", "sheet", "danger-ground", "ask-ground", "know-ground")),
    ("on-accent", "accent"),
    ("on-danger", "danger"),
    ("problem", "paper"),
    ("problem", "sheet"),
]
EDGES = [
    *((edge, on) for edge in ("line", "accent", "focus", "danger") for on in ("paper", "sheet")),
    ("accent", "chosen"),
]


def themes():
    screen = CSS.partition("@media print")[0]
    base: dict[str, str] = {}
    found: dict[str, list[dict[str, str]]] = {}
    for name, body in BLOCK.findall(screen):
        tokens = dict(TOKEN.findall(body))
        base = base or tokens
        found.setdefault(name or "light", []).append({**base, **tokens})
    return found


THEMES = themes()


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_formula_is_the_known_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_every_theme_is_there():
    assert set(THEMES) == {"light", "dark", "auto", "dim"}


def test_dark_looks_the_same_whether_chosen_or_taken_from_the_system():
    assert THEMES["auto"] == THEMES["dark"]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_can_be_read(theme, ink, ground):
    for tokens in THEMES[theme]:
        assert contrast(tokens[ink], tokens[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_can_be_seen(theme, edge, ground):
    for tokens in THEMES[theme]:
        assert contrast(tokens[edge], tokens[ground]) >= 3


def test_no_colour_stands_outside_the_tokens():
    rest = re.sub(r"--[\w-]+: #[0-9a-f]{3,6};", "", CSS)
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", rest)
