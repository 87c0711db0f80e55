"""Reviews as `review --json` gives them, written out: what the page for the visit is tried on."""

from typing import Any

NOTICE = (
    "Secondline is for adults with long-lasting pain and their clinicians, to learn, to keep a "
    "record and to prepare questions; it is not a diagnosis, not a treatment decision and not for "
    "emergencies, and no clinician has reviewed it yet."
)


def finding(id: str, says: str = "", **changes: Any) -> dict[str, Any]:
    """Give a supported finding with the changes that a case needs."""
    empty: dict[str, Any] = {
        "id": id,
        "about": [],
        "verdict": "supported",
        "tier": None,
        "family": None,
        "says": says,
        "why": "",
        "do": None,
        "facts": {},
        "units": {},
        "cites": [],
        "asks": [],
    }
    return empty | changes


def cite(source: str, where: str = "", checked: str = "secondary") -> dict[str, str]:
    """Give where a statement stands."""
    return {"source": source, "where": where, "checked": checked}


def review(urgent: bool = False, **answers: list[dict[str, Any]]) -> dict[str, Any]:
    """Give a review with these findings; a question without any has an empty answer."""
    questions = ("safety", "response", "reasons", "options", "experiment", "visit")
    record = {"hash": "6f1d2b9c04ae5518", "matched": [], "confirm": [], "unknown": []}
    return {
        "schema": 1,
        "notice": NOTICE,
        "on": "2026-11-21",
        "knowledge": {"version": "2026-11-21", "hash": "a3f09b77c1d2e4f5a6b7c8d9"},
        "record": record,
        **{name: {"urgent": False, "findings": answers.get(name, [])} for name in questions},
        "safety": {"urgent": urgent, "findings": answers.get("safety", [])},
    }


def medicine(
    name: str, dose: str | None = None, how_long: str | None = None, persists: str | None = None
) -> dict[str, Any]:
    """Give the four facts of one medicine."""
    facts = {"medicine": name, "dose": dose, "how_long": how_long, "persists": persists}
    return finding("four_facts", name, facts=facts)


def agreement(**changes: Any) -> dict[str, Any]:
    """Give what was set down before the data, with the changes that a case needs."""
    facts = {
        "goal": "walk the dog",
        "smallest_change": "30 %",
        "review_on": "2026-11-20",
        "stop_if": ["any danger sign", "a fall"],
        "plan": ["swimming", "CBT-I"],
        "is_due": False,
    }
    return finding("agreement", "Your goal: walk the dog.", facts=facts | changes)


def option(id: str, when: str, says: str, do: str, **changes: Any) -> dict[str, Any]:
    """Give something to do, tonight or over the next weeks."""
    facts = {"when": when, "name": id, "folded": False} | changes.pop("facts", {})
    return finding(id, says, do=do, facts=facts, **changes)


def three_months() -> dict[str, Any]:
    """Give the case of a muscle relaxer for three months, with Percocet, Tylenol and alcohol."""
    return review(
        safety=[
            finding(
                "cns_depression",
                "Percocet, cyclobenzaprine and alcohol each slow the brain. Together they can stop "
                "your breathing, most of all in sleep.",
                tier="danger",
                family="cns_depression",
                do="Do not drink alcohol while you take these. Do not stop Percocet suddenly. Call "
                "your prescriber or pharmacist today. If someone cannot be woken, call 911.",
                cites=[cite("percocet_label", "boxed warning", "read")],
            ),
            finding(
                "total:acetaminophen",
                "Percocet and Tylenol hold the same substance (acetaminophen). Together they "
                "may come to 5 g a day. That is more than the most that the label allows in a "
                "day, 4 g.",
                tier="danger",
                do="Call your pharmacist or prescriber today, before the next dose. If you have "
                "taken more than the label allows in the last 24 hours, call 1-800-222-1222, even "
                "if you feel well.",
                cites=[cite("percocet_label", "2.1", "read"), cite("tylenol_label", "", "read")],
            ),
            finding(
                "serotonin",
                "Duloxetine, cyclobenzaprine and oxycodone all raise serotonin.",
                tier="ask",
                family="serotonin",
                cites=[cite("cyclobenzaprine_label", "5", "read")],
            ),
            finding(
                "hepatotoxicity",
                "Duloxetine, acetaminophen and alcohol can each strain the liver.",
                tier="ask",
                family="hepatotoxicity",
                cites=[cite("duloxetine_label", "5.2")],
            ),
        ],
        response=[
            finding(
                "not_working",
                "You have taken cyclobenzaprine for 92 days. Before it, you remember a pain of 7 "
                "of 10. In the last 14 days it was 6.8 on average. We cannot tell how much of this "
                "is the medicine.",
                verdict="cannot tell",
            ),
            finding(
                "not_working",
                "You have taken duloxetine for 112 days. There is no diary from before it.",
                verdict="cannot tell",
            ),
        ],
        reasons=[
            finding(
                "too_long_or_tolerance",
                "You have taken cyclobenzaprine for 13 weeks. Its label says two to three weeks, "
                "because nobody has shown that it helps for longer.",
                why="Muscle spasm after a strain is usually short. Longer use has not been "
                "studied, so nobody knows whether it still does something.",
                cites=[cite("cyclobenzaprine_label", "1", "read")],
            ),
            finding(
                "dose_too_low",
                "You have taken duloxetine at no more than 30 mg a day. That is below the doses "
                "that were studied for this pain.",
                cites=[cite("duloxetine_label", "2.5"), cite("lunn2014", "summary", "recalled")],
            ),
        ],
        options=[
            option(
                "heat",
                "tonight",
                "A warm pack may ease it.",
                "Put cloth below it.",
                cites=[cite("h1")],
            ),
            option("walking", "weeks", "Gentle walking comes first.", "Begin with five minutes."),
            option("move:review_dose", "prescriber", '"Is my dose one that was studied?"', "Ask."),
        ],
        visit=[
            medicine(
                "Cyclobenzaprine (Flexeril)", "10 mg, 3 times a day", "2026-08-21", "no change"
            ),
            medicine(
                "Duloxetine (Cymbalta)", "30 mg, once a day", "2026-08-01", "minimally improved"
            ),
            medicine("Percocet", "5 mg/325 mg, as needed, at most 6 a day", "2026-10-10"),
            medicine("Tylenol", "500 mg, as needed"),
            finding(
                "question",
                "I take Percocet, cyclobenzaprine and alcohol. Can these together slow my "
                "breathing? Should I have naloxone at home?",
            ),
            finding(
                "question",
                "Two of my products hold the same substance. Do I need both, and how much a day is "
                "right for me?",
            ),
            finding(
                "question",
                "I have taken cyclobenzaprine for 13 weeks. Is it still right for me? If not, how "
                "is it lowered?",
            ),
            finding(
                "question",
                "Is my dose of duloxetine one that was studied for my kind of pain? If not, why is "
                "it right for me?",
            ),
            finding(
                "question",
                "What is my pain most likely coming from, and what would change your mind?",
            ),
        ],
    )


def nothing_recorded() -> dict[str, Any]:
    """Give a review of a record that says nothing."""
    return review(
        safety=[
            finding(
                "not_asked",
                "Danger signs were not asked: do this first.",
                verdict="cannot tell",
                tier="danger",
                do="Answer the questions below before you read on.",
            )
        ]
    )


def red_flag() -> dict[str, Any]:
    """Give a review with two signs that need help now, and all the rest that must not show."""
    urgent = review(
        urgent=True,
        safety=[
            finding(
                "ces_saddle",
                "This needs emergency care now.",
                tier="danger",
                why="You answered yes to a danger sign.",
                do="Go to an emergency department now. Say that you have back pain and numbness "
                "between the legs. This can be cauda equina syndrome. Do not wait for a call back.",
            ),
            finding(
                "ces_bladder",
                "This needs emergency care now.",
                tier="danger",
                do="Call 911 now, or go to an emergency department. Do not drive yourself.",
            ),
        ],
    )
    return three_months() | {"safety": urgent["safety"]}


def the_longest(n: int = 60, length: int = 3000) -> dict[str, Any]:
    """Give a review in which everything is there many times, with long texts and names."""
    long = ("hydroxychloroquine and dextromethorphan " * (length // 40 + 1))[:length]
    many = range(n)
    found = review(
        safety=[
            finding(
                f"family{one}", long, tier=("danger", "ask")[one % 2], do=long, cites=_cites(one)
            )
            for one in many
        ],
        response=[finding("not_working", long) for _ in many],
        reasons=[finding(f"reason{one}", long, why=long, cites=_cites(one)) for one in many],
        options=[option(f"option{one}", "tonight", long, long) for one in many],
        visit=[
            *(medicine(f"{one} {long}", long, long, long) for one in many),
            *(finding("question", long) for _ in many),
            agreement(goal=long, stop_if=[long] * n),
        ],
    )
    found["record"]["unknown"] = [f"{one} {long}" for one in many]
    found["record"]["confirm"] = [{"given": long, "suggestions": []}] * n
    return found


def _cites(one: int) -> list[dict[str, str]]:
    return [cite(f"source_number_{one}", "table of the first-line medicines", "recalled")]
