"""Refuse what is nested too deeply, before a parser spends minutes or its stack on it."""

import re
from itertools import accumulate

from secondline.errors import UnusableInput

DEEPEST = 8
# Possessive, so that a quote that never closes is read once and not once for each that follows.
_TOML_TEXTS = re.compile(
    r'"""(?>[^"\\]+|\\.|"(?!""))*+(?:"""|\Z)'
    r"|'''(?>[^']+|'(?!''))*+(?:'''|\Z)"
    r'|"(?>[^"\\\n]+|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+",
    re.DOTALL,
)
_JSON_TEXTS = re.compile(r'"(?>[^"\\]+|\\.)*+"?', re.DOTALL)
_DOTTED = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST},}}")
_BRACKETS = re.compile(r"[\[\]{}]")
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1}


def refuse_deep_nesting(text: str, kind: str, where: str) -> None:
    """Raise where lists, tables or dotted keys go deeper than any record does.

    Texts and comments are taken out first, so brackets and dots inside a story do not count.
    Takes time in proportion to the length of the text.

    Raises
    ------
    UnusableInput
        If anything is nested more than 8 deep.

    Examples
    --------
    >>> refuse_deep_nesting("a = [[1]]", "toml", "record.toml")
    """
    bare = (_TOML_TEXTS if kind == "toml" else _JSON_TEXTS).sub("_", text)
    steps = (_STEP[bracket] for bracket in _BRACKETS.findall(bare))
    if max(accumulate(steps), default=0) > DEEPEST or _DOTTED.search(bare):
        expected = "the shape of a record, which is never more than four deep"
        raise UnusableInput(where, f"something nested more than {DEEPEST} deep", expected)
