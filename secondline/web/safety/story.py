"""The story: in own words, read for danger signs and for nothing else."""

from dataclasses import replace

from django import forms
from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from secondline.errors import UnusableInput
from secondline.loop.shown import Shown
from secondline.record.changes import Change
from secondline.web.page import own
from secondline.web.safety.asked import of_story
from secondline.web.safety.urgent import urgent
from secondline.web.shown import shown
from secondline.web.telling import key_of, new_key, sentence, tell

_LONGEST = 20000
_DONE = "Own words"


class StoryForm(forms.Form):
    """Own words, as many as one likes."""

    story = forms.CharField(
        label="In own words",
        required=False,
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"max_length": "That is more than fits here. Please make it shorter."},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@own
def story(request: HttpRequest) -> HttpResponse:
    """Ask for the story, or keep it and ask first what it may be about."""
    held = shown(request)
    if held.is_stopped:
        return redirect("safety")
    bound = request.POST if request.method == "POST" else None
    form = StoryForm(bound, initial={"story": held.record.person.story})
    if form.is_valid():
        try:
            return _told(request, held, form.cleaned_data["story"].replace("\r\n", "\n"))
        except UnusableInput as error:
            form.add_error("story", sentence(error))
    page = {"shown": held, "form": form, "key": request.POST.get("key") or new_key()}
    return render(request, "safety/story.html", page, status=422 if form.is_bound else 200)


def _told(request: HttpRequest, held: Shown, words: str) -> HttpResponse:
    if words != held.record.person.story:
        try:
            tell(held, (Change(("story",), words or None),), what=_DONE, key=key_of(request))
        except (Error, OSError):
            if not (told := _in_mind(held, words)).is_stopped:
                raise
            return urgent(request, told, is_kept=False)
    now = shown(request)
    if now.is_stopped:
        return redirect("safety")
    is_open = any(now.record.flag(id) is None for id in of_story(now.safety))
    return redirect("signs" if is_open else "safety")


def _in_mind(held: Shown, words: str) -> Shown:
    """Give the record as it would be with these words: what to do now must not wait for a disk."""
    person = replace(held.record.person, story=words)
    return Shown(replace(held.record, person=person), held.library, held.on)
