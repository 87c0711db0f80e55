"""The ways that people go: through an example from its door to the last page, and in by a medicine.

Each takes a window and hands, and raises AssertionError where the way ends too early.
"""

from playwright.sync_api import Locator

from tests.browser.chromium import Window
from tests.browser.hands import Hands

QUESTIONS = ("safety", "response", "reasons", "options", "experiment", "visit")
_FOLDED = 2  # of the folds of a page, how many are opened on the way


def through_example(window: Window, hands: Hands, name: str) -> list[str]:
    """Enter an example, look at every question of it, and leave; gives the paths that were seen."""
    page, seen = window.page, []
    window.go("/")
    hands.follow(page.locator(f"form[action='/examples/{name}'] button"))
    assert page.get_by_text("invented example").count(), "nothing says that this is an example"
    seen += _only_danger(window) if name == "red_flag" else _all_questions(window, hands)
    hands.follow(_one(page.locator("form.looking button")))
    assert page.get_by_text("invented example").count() == 0, "the example was not left"
    return seen


def _all_questions(window: Window, hands: Hands) -> list[str]:
    page, seen = window.page, []
    for question in QUESTIONS:
        hands.follow(
            _one(
                page.locator(f"nav.questions a[href='/{question}']").or_(
                    page.locator(f"main a[href='/{question}']")
                )
            )
        )
        seen.append(_arrived(window, f"/{question}"))
        _unfold(window, hands)
    for where in ("/diary", "/learn", "/you"):
        hands.follow(_one(page.locator(f"nav.pages a[href='{where}']")))
        seen.append(_arrived(window, where))
    return seen


def _one(found: Locator) -> Locator:
    assert found.count(), f"nothing to press: {found}"
    return found.first


def _arrived(window: Window, wanted: str) -> str:
    assert window.path.split("?")[0] == wanted, f"{window.path} instead of {wanted}"
    assert window.page.locator("h1").count() == 1, f"{wanted} has not one h1"
    return window.path


def _unfold(window: Window, hands: Hands) -> None:
    folds = window.page.locator("main details:not([open]) > summary")
    for _ in range(min(_FOLDED, folds.count())):
        held = folds.first.locator("xpath=..").element_handle()
        hands.press(folds.first)
        assert held.evaluate("(one) => one.open"), "a fold does not open"


def _only_danger(window: Window) -> list[str]:
    for question in QUESTIONS[1:]:
        window.go(f"/{question}")
        assert window.path == "/safety", f"{question} is shown beside danger"
    assert window.page.locator(".urgent").count(), "danger is not shown"
    return [_arrived(window, "/safety")]


def in_by_a_medicine(window: Window, hands: Hands, medicine: str) -> int:
    """Begin with a medicine, answer the danger signs with none; gives how many answers it took."""
    page = window.page
    window.go("/")
    hands.write(page.locator("[name=medicines]"), medicine)
    hands.follow(page.locator("form[action='/start'] button").last)
    answers = 1
    while page.locator("button[name=none]").count():
        hands.follow(page.locator("button[name=none]"))
        answers += 1
        assert answers <= 30, "the danger signs do not end"
    return answers
