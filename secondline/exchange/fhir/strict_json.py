"""From a text to one JSON object, strictly: no key twice, no NaN, nothing endlessly deep."""

import json
from collections import Counter
from typing import Any, NoReturn

from secondline.errors import UnusableInput
from secondline.record.showing import quoted


def json_object(text: str, where: str) -> dict[str, Any]:
    """Give the one object that a JSON text holds.

    Raises
    ------
    UnusableInput
        If it is not well formed, repeats a key, holds NaN, is nested too deeply to be read, or is
        not one object.

    Examples
    --------
    >>> json_object('{"resourceType": "Patient"}', "me.json")
    {'resourceType': 'Patient'}
    """

    def no_number(name: str) -> NoReturn:
        raise UnusableInput(where, name, "a number")

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = dict(pairs)
        if len(table) < len(pairs):
            twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
            raise UnusableInput(where, f"the key {quoted(twice)} twice", "each key once")
        return table

    try:
        value = json.loads(text, object_pairs_hook=once, parse_constant=no_number)
    except json.JSONDecodeError as fault:
        raise UnusableInput(f"{where}: line {fault.lineno}", *_words(fault.msg)) from None
    except RecursionError:
        found = "something nested far too deep"
        raise UnusableInput(where, found, "FHIR R4, which is never so deep") from None
    except ValueError:
        # What is left: a whole number of more digits than Python reads.
        raise UnusableInput(where, "a number that cannot be read", "a smaller number") from None
    if not isinstance(value, dict):
        raise UnusableInput(where, "JSON that is not one object", "a FHIR R4 Bundle or resource")
    return value


def _words(message: str) -> tuple[str, str]:
    if message.startswith("Extra data"):
        return "more than one JSON text", "one Bundle; of a bulk export (NDJSON), one made of it"
    if message.startswith("Unterminated string"):
        return "text whose quotes never close", "a whole file: was it cut short?"
    if message.startswith("Invalid control character"):
        return "a control character inside a text", r"\n for a new line"
    return "something that is not JSON", "a whole FHIR file: was it cut short, or edited?"
