"""A file in JSON is one object, well formed, and never endlessly deep."""

import pytest

from secondline.errors import UnusableInput
from secondline.exchange.fhir.strict_json import json_object


def test_an_object_is_given_as_it_stands():
    assert json_object('{"a": [1, {"b": null}]}', "me.json") == {"a": [1, {"b": None}]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"id": "a", "id": "b"}', 'the key "id" twice'),
        ('{"a": {"x": 1, "y": 2, "x": 3}}', 'the key "x" twice'),
        ('{"value": NaN}', "found NaN"),
        ('{"value": -Infinity}', "found -Infinity"),
        ('{"value": ' + "9" * 5000 + "}", "a number that cannot be read"),
        ("[" * 100_000 + "]" * 100_000, "nested far too deep"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "nested far too deep"),
        ('[{"resourceType": "Patient"}]', "not one object"),
        ('{"a": 1}\n{"a": 2}', "more than one JSON text"),
        ('{"a": "cut sho', "quotes never close"),
        ('{"a": "two\nlines"}', "control character"),
        ('{"a": 1,', "something that is not JSON"),
    ],
)
def test_anything_else_is_refused_in_one_sentence(text, found):
    with pytest.raises(UnusableInput, match=found) as refused:
        json_object(text, "me.json")

    assert str(refused.value).startswith("me.json")
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 200
