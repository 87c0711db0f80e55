"""How plainly a person's own words say a danger sign, as the findings of the story tell it.

Apart from the reading of the words, which takes long to load: a check of names needs none of it.
"""

from secondline.loop.answer import Finding

PLAINLY, PERHAPS, AGAIN = "plainly", "perhaps", "again"


def is_plain(finding: Finding) -> bool:
    """Whether a finding stands on words that nobody could mean otherwise, not yet answered."""
    return finding.facts.get("said") == PLAINLY


def is_asked_first(finding: Finding) -> bool:
    """Whether a finding brings a question that comes before everything else."""
    return finding.facts.get("said") == PERHAPS
