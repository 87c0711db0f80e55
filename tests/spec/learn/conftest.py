"""The lessons, as they are read."""

from secondline.knowledge.lessons import read_lessons

LESSONS = {lesson.id: lesson for lesson in read_lessons()}


def said(id: str) -> str:
    """Give the text of a lesson on one line."""
    return " ".join(LESSONS[id].plain_text.split())
