"""Nobody is told to change a prescription: which sentences are orders, and that none is ours."""

import pytest

import secondline
from secondline.knowledge.orders import orders
from tests.knowledge.test_words import ALL

ORDERS = (
    "Stop taking duloxetine.",
    "Stop it tonight.",
    "You should stop the medicine.",
    "Please stop your tablets and call us.",
    "Increase your dose to 60 mg.",
    "Raise the dose slowly.",
    "You can double the dose.",
    "Take more of it at night.",
    "Take another tablet after an hour.",
    "Take a higher dose.",
    "Halve the tablets.",
    "Reduce the dose by a quarter a week.",
    "Taper it over four weeks.",
    "Skip the evening dose.",
    "Switch to another medicine.",
    "Start a new medicine this week.",
    "Add a second painkiller.",
    "Come off the opioid.",
    "Give up the pills.",
    "Leave out one of them.",
    "It did not help, so stop it.",
    "Wait a week, then lower it.",
    "Drop the patch.",
    "Restart the capsules tomorrow.",
    "Gradually reduce your medication.",
    "Try to cut the dose.",
)
NO_ORDERS = (
    "Do not stop duloxetine suddenly.",
    "Never stop it on your own.",
    "Talk to your prescriber about the dose.",
    "Ask your prescriber whether to lower it.",
    "Please do not change it alone: some medicines must be lowered step by step.",
    '"Should I stop this medicine?"',
    "Stop when the pain spreads to the leg.",
    "Stop the walk and get help if your chest hurts.",
    "Begin with 5 to 10 easy minutes.",
    "Start the diary today.",
    "Do not take the next one before you have spoken to your pharmacist.",
    "If you stop it suddenly, you may feel ill.",
    "Nobody has shown that a higher dose helps.",
    "It was stopped because of side effects.",
    "Call 911.",
    "Write each answer into the record.",
    "Add a few minutes each week.",
)


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_is_found(text):
    assert list(orders(text)) == [text]


@pytest.mark.parametrize("text", NO_ORDERS)
def test_what_is_no_order_is_left_alone(text):
    assert list(orders(text)) == []


def test_an_order_is_found_behind_other_sentences():
    assert list(orders("Rest first. Then stop taking it. Call us.")) == ["Then stop taking it."]


@pytest.mark.parametrize(("place", "text"), ALL, ids=[place for place, _ in ALL])
def test_no_sentence_of_ours_orders_a_change(place, text):
    assert list(orders(text)) == []


@pytest.mark.parametrize("id", sorted(secondline.library().medicines))
def test_nothing_that_we_tell_of_a_medicine_orders_a_change(id):
    held = secondline.library().medicine(id)
    told = [str(one.v) for one in (*held.harms, *held.not_known, *held.time_course, *held.genes)]

    assert [order for text in (*told, held.why_it_matters or "") for order in orders(text)] == []
