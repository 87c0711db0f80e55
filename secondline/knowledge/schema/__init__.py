"""The shape that each entry must have: a struct for each kind of thing we know.

One module for each idea; the other folders import all of them from here.
"""

from secondline.knowledge.schema.combinations import ANYTHING, Family, Needs, Rule
from secondline.knowledge.schema.effects import Effect
from secondline.knowledge.schema.genes import (
    Band,
    Gene,
    GeneAdvice,
    GeneGuideline,
    Phenotype,
    Slowing,
)
from secondline.knowledge.schema.illnesses import Criteria, Illness, Range
from secondline.knowledge.schema.medicines import Medicine, MedicineClass, Product, Role
from secondline.knowledge.schema.options import Avoid, Calls, Option, Reason
from secondline.knowledge.schema.person import Condition, Laboratory, Measure, Sign
from secondline.knowledge.schema.phrases import Context, Cue, Phrases, WordGroup
from secondline.knowledge.schema.publications import Correction, Disagreement, Source
from secondline.knowledge.schema.red_flags import Country, RedFlag
from secondline.knowledge.schema.symptoms import Culprit, Symptom
from secondline.knowledge.schema.uses import DoseFor, Points, Reached, Result, Stance, Trial, Use
from secondline.knowledge.schema.values import (
    Certainty,
    Checked,
    Dose,
    Entry,
    Id,
    Limit,
    Names,
    Quote,
    Shape,
    Statement,
    Value,
)

__all__ = [
    "ANYTHING",
    "FOLDERS",
    "Avoid",
    "Band",
    "Calls",
    "Certainty",
    "Checked",
    "Condition",
    "Context",
    "Correction",
    "Country",
    "Criteria",
    "Cue",
    "Culprit",
    "Disagreement",
    "Dose",
    "DoseFor",
    "Effect",
    "Entry",
    "Family",
    "Gene",
    "GeneAdvice",
    "GeneGuideline",
    "Id",
    "Illness",
    "Laboratory",
    "Limit",
    "Measure",
    "Medicine",
    "MedicineClass",
    "Names",
    "Needs",
    "Option",
    "Phenotype",
    "Phrases",
    "Points",
    "Product",
    "Quote",
    "Range",
    "Reached",
    "Reason",
    "RedFlag",
    "Result",
    "Role",
    "Rule",
    "Shape",
    "Sign",
    "Slowing",
    "Source",
    "Stance",
    "Statement",
    "Symptom",
    "Trial",
    "Use",
    "Value",
    "WordGroup",
]

FOLDERS: dict[str, type[Entry]] = {
    "sources": Source,
    "roles": Role,
    "genes": Gene,
    "medicines": Medicine,
    "products": Product,
    "conditions": Condition,
    "red_flags": RedFlag,
    "combinations": Family,
    "reasons": Reason,
    "options": Option,
    "countries": Country,
    "limits": Limit,
    "effects": Effect,
    "classes": MedicineClass,
    "measures": Measure,
    "corrections": Correction,
    "disagreements": Disagreement,
    "phrases": Phrases,
    "word_groups": WordGroup,
    "contexts": Context,
    "cues": Cue,
    "signs": Sign,
    "laboratory": Laboratory,
    "criteria": Criteria,
    "symptoms": Symptom,
    "illnesses": Illness,
    "gene_guidelines": GeneGuideline,
}
"""Each folder of ``knowledge/`` and the shape of its entries, in the order of reading."""
