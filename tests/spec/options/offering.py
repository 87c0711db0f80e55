"""What a review offers, as the tests of this folder ask it."""

from secondline.loop.answer import Verdict


def by_id(review):
    return {one.id: one for one in review.options.findings}


def offered(review, when=None):
    return [
        one.id
        for one in review.options.findings
        if one.verdict is Verdict.SUPPORTED and when in (None, one.facts["when"])
    ]


def kept_back(review, id):
    found = by_id(review).get(id)
    return found is None or found.verdict is Verdict.NOT_SUPPORTED
