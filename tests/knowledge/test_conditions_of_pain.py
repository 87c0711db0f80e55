"""Which conditions are pain: a medicine for one of them is a medicine for pain."""

import secondline

CONDITIONS = secondline.library().conditions
KINDS = secondline.library().kinds
_HURTS = ("pain", "ache", "arthritis", "neuralgia", "fibromyalgia", "sciatica", "spasm", "migraine")


def is_pain(id):
    return any(CONDITIONS[kind].pain or CONDITIONS[kind].muscle for kind in KINDS(id))


def test_what_is_called_pain_is_pain():
    named = [id for id in CONDITIONS if any(word in id for word in _HURTS)]

    assert len(named) > 20
    assert [id for id in named if not is_pain(id)] == []


def test_what_is_not_pain_is_none():
    for id in ("hypertension", "depression", "diabetes", "insomnia", "epilepsy", "restless_legs"):
        assert not is_pain(id), id
