"""A fault of shape in the words of somebody who reviews an entry and does not write programs."""

import re

_KINDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "null": "nothing",
    "object": "lines with names (name: value)",
    "array": "a list",
    "bool": "true or false",
}
_PLACE = re.compile(r" - at (?:`key` in )?`\$\.?([^`]*)`")
_WRONG_KIND = re.compile(r"Expected `([^`]+)`(.*?), got `([^`]+)`")
_WRONG_FORM = re.compile(r"Expected `str` matching regex '(.+?)'(?=$| \()")
_FORMS = {
    r"^\d{4}-\d{2}-\d{2}$": "a day such as 2026-11-21",
    r"^[a-z0-9][a-z0-9_]*$": "an id: small letters, digits and _, such as back_pain",
}


def plain_fault(message: str) -> str:
    """Give what msgspec says of a wrong shape, in plain words.

    Examples
    --------
    >>> plain_fault("Expected `int | null`, got `str` - at `$.year`")
    'expected a whole number or nothing, found text (at year)'
    >>> plain_fault("Object missing required field `title`")
    'the line `title:` is missing'
    """
    said = _PLACE.sub(lambda at: f" (at {at[1]})" if at[1] else "", message)
    said = _WRONG_KIND.sub(lambda m: f"expected {_kinds(m[1])}{m[2]}, found {_kinds(m[3])}", said)
    said = _WRONG_FORM.sub(lambda m: f"expected {_form(m[1])}", said)
    said = re.sub(r"Object missing required field `(\w+)`", r"the line `\1:` is missing", said)
    return re.sub(
        r"Object contains unknown field `(\w+)`",
        r"a line `\1:` does not belong here; correct its name, or leave it out",
        said,
    )


def _form(pattern: str) -> str:
    pattern = pattern.replace("\\\\", "\\")
    return _FORMS.get(pattern, f"text like {pattern}")


def _kinds(held: str) -> str:
    return " or ".join(_KINDS.get(one, one) for one in held.split(" | "))
