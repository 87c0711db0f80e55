"""Of every list of medicines there is a ranking, and it asks for nothing that is known."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import secondline
from secondline.loop.questions import questions
from secondline.record.reading import read_text

ON = date(2026, 11, 21)
LIBRARY = secondline.library()
NAMES = st.sampled_from(sorted(LIBRARY.medicines) + sorted(LIBRARY.products) + ["zzyzx"])
KNOWN = {
    "born": "1980", "sex": '"female"', "alcohol": '"none"', "smokes": '"no"', "allergies": "[]",
    "conditions": '["asthma"]', "pregnant": '"no"', "kidney": '"eGFR 50 mL/min"',
}  # fmt: skip


@settings(max_examples=20)
@given(names=st.lists(NAMES, min_size=1, max_size=3), known=st.sets(st.sampled_from(sorted(KNOWN))))
def test_what_is_known_is_never_asked_and_each_question_would_change_something(names, known):
    facts = "\n".join(f"{key} = {KNOWN[key]}" for key in sorted(known))
    medicines = "\n".join(f'[[medicines]]\nname = "{name}"' for name in names)
    record = read_text(f"schema = 1\n{facts}\n{medicines}")

    found = questions(record, LIBRARY, ON)

    assert not known & {one.id for one in found}
    assert len({one.places for one in found}) == len(found)
    assert all(any(one.worth) for one in found)
    dangers = [one.worth[0] for one in found]
    assert dangers == sorted(dangers, reverse=True)
