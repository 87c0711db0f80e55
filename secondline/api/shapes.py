"""What goes over the wire: the shapes of docs/contract.md, as `--json` prints them."""

import re
from datetime import date, time
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

Fact = float | int | str | list[Any] | None
Text = Annotated[str, Field(max_length=2000)]
Name = Annotated[str, Field(min_length=1, max_length=200)]
# As written in a diary; a number would be taken for seconds since 1970, and a zone for nothing.
_DAY = r"^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$"
_TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"


def _written(pattern: str, expected: str) -> BeforeValidator:
    def checked(given: object) -> object:
        if isinstance(given, str) and not re.fullmatch(pattern, given):
            raise ValueError(expected)
        if isinstance(given, int | float):
            raise ValueError(expected)
        return given

    return BeforeValidator(checked)


Day = Annotated[
    date,
    _written(_DAY, "a day such as 2026-11-21"),
    WithJsonSchema({"type": "string", "format": "date", "pattern": _DAY}),
]
Time = Annotated[
    time,
    _written(_TIME, "hours and minutes such as 21:30"),
    WithJsonSchema({"type": "string", "pattern": _TIME}),
]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]


class Strict(Schema):
    """What comes in: an unknown key is refused, never dropped."""

    model_config = ConfigDict(extra="forbid")


class Cite(Schema):
    """Where a statement stands, and how that was checked."""

    source: str
    where: str
    checked: str


class Finding(Schema):
    """What one rule says."""

    id: str
    about: list[str]
    verdict: Literal["supported", "not supported", "cannot tell"]
    tier: Literal["danger", "ask", "know"] | None
    family: str | None
    says: str
    why: str
    do: str | None
    facts: dict[str, Fact]
    units: dict[str, str]
    cites: list[Cite]
    asks: list[str]


class Answer(Schema):
    """What one question returns."""

    urgent: bool
    findings: list[Finding]


class Matched(Schema):
    """A name that is known."""

    given: str
    id: str
    name: str
    how: str


class Confirm(Schema):
    """A name that may be a slip, with what is near it."""

    given: str
    suggestions: list[str]


class Names(Schema):
    """What is known of each name."""

    matched: list[Matched]
    confirm: list[Confirm]
    unknown: list[str]


class Known(Schema):
    """On which knowledge an answer rests."""

    version: str
    hash: str


class Held(Names):
    """The names of a record, and its fingerprint."""

    hash: str


class Review(Schema):
    """All six answers; all but the first are empty while something cannot wait."""

    schema_: Annotated[int, Field(alias="schema")]
    notice: str
    on: date
    knowledge: Known
    record: Held
    safety: Answer
    response: Answer
    reasons: Answer
    options: Answer
    experiment: Answer
    visit: Answer


class Asked(Strict):
    """Names whose combinations are asked for; with the record, or without."""

    names: Annotated[list[Name], Field(min_length=1, max_length=200)]
    with_record: Annotated[bool, Field(strict=True)] = False


class Checked(Names):
    """What a list of names does together."""

    findings: list[Finding]


class NewCheckIn(Strict):
    """One line of the diary; `key` makes the same one, sent twice, into one."""

    key: Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
    on: Day
    at: Time | None = None
    values: dict[Name, Number]
    note: Text = ""


class Line(Schema):
    """One line of the diary as it is kept."""

    number: int
    on: Day
    at: Time | None
    values: dict[str, float]
    note: str


class Problem(Schema):
    """What could not be used, and what was expected."""

    where: str
    found: str
    expected: str


class Refused(Schema):
    """Why something is refused, in one sentence."""

    detail: str
