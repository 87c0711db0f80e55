"""Prove that no request makes the API fail, and that each answer has the shape that it promises.

Schemathesis invents requests from ``/api/v1/openapi.json``, right ones and wrong ones; each goes
through the whole server, from the guard to the file. Where an address takes nothing, what varies is
the record that is kept (tests/generated.py).

    python -m tools.prove_web_api [--write] [--cases 5000]     the table: docs/proofs/web_api.md
"""

import argparse
import logging
import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest import mock

from hypothesis import HealthCheck, Phase, given, seed, settings

PAGE = Path(__file__).parent.parent / "docs" / "proofs" / "web_api.md"
_HOST = "127.0.0.1:8321"
_SEED = 20261121
_ASKED = ("POST /api/v1/check", "POST /api/v1/check-in", "GET /api/v1/diary")
_FULL = 200  # check-ins after which the diary begins anew, so that reading it stays quick
App = Callable[[dict[str, Any], Any], Iterable[bytes]]


def application() -> App:
    """Give the server as it runs, with what a page of ours sends beside each request."""
    os.environ["SECONDLINE_HOME"] = tempfile.mkdtemp(prefix="secondline-prove-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "secondline.site.settings"
    import django
    from django.conf import settings as site
    from django.core.wsgi import get_wsgi_application

    from secondline.web.door import COOKIE, Door

    django.setup()
    logging.disable(logging.WARNING)
    now, door = datetime.now(UTC), Door(f"http://{_HOST}")
    site.DOOR = door
    key = door.key_for(door.link(now).rpartition("/")[2], now)
    own = {
        "HTTP_HOST": _HOST,
        "HTTP_ORIGIN": f"http://{_HOST}",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_COOKIE": f"{COOKIE}={key}",
    }
    server = get_wsgi_application()
    return lambda environ, answer: server(environ | own, answer)


def fuzzed(schema: Any, cases: int, counts: Counter[str], wrong: Counter[str]) -> None:
    """Send invented requests to the addresses that take something."""
    from schemathesis import GenerationMode

    how = settings(
        max_examples=-(-cases // (len(_ASKED) * len(GenerationMode))),
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    for found in schema.get_all_operations():
        operation = found.ok()
        for mode in GenerationMode if operation.label in _ASKED else ():
            name = f"{operation.label}, {_MEANING[mode.value]}"
            drawn = given(case=operation.as_strategy(generation_mode=mode))
            seed(_SEED)(how(drawn(_sending(name, counts, wrong))))()


def _sending(name: str, counts: Counter[str], wrong: Counter[str]) -> Callable[[Any], None]:
    def send(case: Any) -> None:
        judge(case, name, counts, wrong)

    return send


_MEANING = {"positive": "as described", "negative": "wrong on purpose"}


def judge(case: Any, name: str, counts: Counter[str], wrong: Counter[str]) -> None:
    """Send one request, and hold the answer against the description."""
    from schemathesis.checks import not_a_server_error
    from schemathesis.core.failures import Failure, FailureGroup
    from schemathesis.specs.openapi import checks

    from secondline.store.models import CheckIn

    answer = case.call()
    counts[f"{name} | {answer.status_code}"] += 1
    try:
        case.validate_response(
            answer,
            checks=[
                not_a_server_error,
                checks.status_code_conformance,
                checks.content_type_conformance,
                checks.response_schema_conformance,
                checks.negative_data_rejection,
            ],
        )
    except (Failure, FailureGroup) as failure:
        held = failure.exceptions if isinstance(failure, FailureGroup) else (failure,)
        wrong.update(f"{name}: {getattr(one, 'title', one)}" for one in held)
    if answer.status_code == 201 and counts[f"{name} | 201"] % _FULL == 0:
        CheckIn.objects.all().delete()


def kept(schema: Any, records: int, counts: Counter[str], wrong: Counter[str]) -> None:
    """Ask each address that takes nothing about invented records."""
    import secondline
    from secondline.record.writing import to_toml
    from secondline.store import records as store
    from tests.generated import ON, values

    library, now = secondline.library(), datetime.now(UTC)
    flags = library.flag_ids()
    asked = [
        one for found in schema.get_all_operations() if (one := found.ok()).label not in _ASKED
    ]
    noon = datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC)
    with mock.patch("secondline.api.questions.local_now", lambda: noon):
        for number in range(records):
            text = to_toml(values(number, library))
            store.replace(text, what="invented", key=str(number), now=now, flag_ids=flags)
            for operation in asked:
                name = f"{operation.label}, of an invented record"
                judge(operation.Case(), name, counts, wrong)


def main() -> int:
    """Ask as often as told, and write what came back."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--cases", type=int, default=5000)
    told = asked.parse_args()
    app, began = application(), time.perf_counter()
    import schemathesis

    from tests.stored import store_in

    counts: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place, store_in(Path(place)):
        schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app=app)
        fuzzed(schema, told.cases, counts, wrong)
        kept(schema, told.cases // 50, counts, wrong)
    text = page(counts, wrong)
    print(text, f"{time.perf_counter() - began:.0f} s")
    if told.write:
        PAGE.write_text(text, encoding="utf-8")
    return bool(wrong)


def page(counts: Counter[str], wrong: Counter[str]) -> str:
    """Give the table."""
    n = sum(counts.values())
    faults = sum(many for what, many in counts.items() if what.endswith("| 500"))
    lines = [
        *_HEAD,
        f"{n:,} requests: {faults} server errors, {sum(wrong.values())} answers that differ from",
        f"the description (95 % bound for none of {n:,}: {3 / n:.1e}).",
        "",
        "| asked | answer | how often |",
        "| --- | ---: | ---: |",
        *(f"| {what} | {many:,} |" for what, many in sorted(counts.items())),
        "",
        *(f"- {what}: {many:,} times" for what, many in wrong.most_common()),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


_HEAD = (
    "# The API, asked by a program that invents requests",
    "",
    "Written by `python -m tools.prove_web_api --write`; never edited. Schemathesis makes requests",
    "from the description of `/api/v1` (OpenAPI 3.1), half of them wrong on purpose; each goes",
    "from the guard to the file. Held against the description: the status, the kind and the shape",
    "of each answer, and that what is wrong is refused.",
    "",
)


if __name__ == "__main__":
    raise SystemExit(main())
