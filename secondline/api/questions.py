"""The six questions of the record that is kept: one address each, and all of them at once."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from secondline.api.shapes import Answer, Problem, Review
from secondline.exchange.plain_json import plain_answer, plain_review
from secondline.loop.shown import Shown
from secondline.store.days import diary_day, local_now
from secondline.store.kept import kept

router = Router(tags=["the six questions"])
QUESTIONS = {
    "safety": "Is this dangerous?",
    "response": "Is it really not working?",
    "reasons": "Why not?",
    "options": "What next?",
    "experiment": "Can we find out?",
    "visit": "What do I tell my doctor?",
}


def now_kept() -> Shown:
    """Give the record that is kept, on the day that it is now."""
    return kept(diary_day(local_now()))


@router.get("/review", response={200: Review, 422: Problem}, by_alias=True)
def review(request: HttpRequest) -> dict[str, Any]:
    """Ask all six questions of the record that is kept."""
    return plain_review(now_kept())


def _add(name: str, title: str) -> None:
    @router.get(f"/{name}", response={200: Answer, 422: Problem}, summary=title, operation_id=name)
    def answer(request: HttpRequest) -> dict[str, Any]:
        """Ask one question of the record that is kept."""
        return plain_answer(getattr(now_kept(), name))


for _name, _title in QUESTIONS.items():
    _add(_name, _title)
