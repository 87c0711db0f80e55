"""What a list of medicines, supplements and alcohol does together."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from secondline.api.questions import now_kept
from secondline.api.shapes import Asked, Checked, Problem, Refused
from secondline.exchange.plain_json import plain_check
from secondline.loop.safety.check import check

router = Router(tags=["combinations"])


@router.post("/check", response={200: Checked, 400: Refused, 422: Problem}, operation_id="check")
def combinations(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """Check a list of names, beside the record that is kept where `with_record` says so."""
    held = now_kept()
    record = held.record if asked.with_record else None
    return plain_check(check(asked.names, held.library, record, held.on))
