"""The shape that each entry must have: a struct for each kind of thing we know.

``msgspec`` checks an entry against its struct, refuses unknown keys and never converts a word.
Every fact is a :class:`Value`, which carries who said it, where, and how that was checked.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Checked = Literal["read", "secondary", "recalled", "derived", "judged"]
Certainty = Literal["high", "moderate", "low", "very low"]
Urgency = Literal["emergency", "poison", "same_day", "soon"]
TierName = Literal["danger", "ask", "know"]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_]*$")]
Quote = Annotated[str, Meta(min_length=4, max_length=300)]


class Shape(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    rename=lambda name: name.rstrip("_"),
):
    """The parent of all structs here: frozen, strict; ``for_`` in Python is ``for`` in YAML."""


class Value(Shape, frozen=True, kw_only=True):
    """One fact in one line.

    Attributes
    ----------
    v
        The fact itself: a number (then `unit` is given), a word, or a sentence in our own words.
    cite
        A source's id, then the place in it: ``"dlx_label 2.3"``. Several where two say the same.
    checked
        ``read``: the source was opened, and `quote` stands there. ``secondary``: read in an account
        of it. ``recalled``: from memory. ``derived``: computed from `from_`. ``judged``: our view.
    """

    v: float | int | str | tuple[str, ...] = ""
    unit: str | None = None
    cite: str | tuple[str, ...]
    checked: Checked
    quote: Quote | None = None
    from_: tuple[str, ...] = ()
    meaning: str | None = None
    applies: Literal["by analogy"] | None = None
    certainty: Certainty | None = None
    region: str | None = None
    note: str | None = None


class Entry(Shape, frozen=True, kw_only=True):
    """What every entry has: its id, which is also its file's name, and who has signed it."""

    id: Id
    clinician: str | None
    next_review_on: Day | None = None


class Names(Shape, frozen=True, kw_only=True):
    """Other names of one thing; upper and lower case, accents and hyphens make no difference."""

    synonyms: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()


class Dose(Shape, frozen=True, kw_only=True):
    """A daily dose range; where only one number is known, `high` is left out."""

    low: Value
    high: Value | None = None


class Trial(Shape, frozen=True, kw_only=True):
    """How many weeks at an effective dose make a fair trial."""

    weeks: Value


class Reached(Shape, frozen=True, kw_only=True):
    """How many people in trials came to a result, as their source counts them.

    `n` of `of` people with the medicine and `dummy` of `dummy_of` people with a dummy `did` so.
    """

    did: str
    n: int
    of: int
    dummy: int
    dummy_of: int


class Result(Value, frozen=True, kw_only=True):
    """What a source measured, in its own terms.

    `reached` holds the same numbers as the sentence, where it counts people. `shows` is ``little``
    where the sentence says that most people would hardly notice a difference from a dummy.
    """

    reached: Reached | None = None
    shows: Literal["little"] | None = None


class Use(Shape, frozen=True, kw_only=True):
    """What is known of one medicine for one condition; values by the day they hold from.

    `status` is where it is approved, recommended or advised against, each with its region;
    `results` what its sources measured, in their own terms, never converted.
    """

    status: tuple[Value, ...] = ()
    results: tuple[Result, ...] = ()
    effective_dose: dict[Day, Dose] = {}
    adequate_trial: dict[Day, Trial] = {}


class Statement(Shape, frozen=True, kw_only=True):
    """A caution: the id of a sentence in ``words/``, and where it comes from."""

    words: str
    cite: str | tuple[str, ...]
    checked: Checked
    quote: Quote | None = None


class Medicine(Entry, frozen=True, kw_only=True):
    """One ingredient: anything taken for an effect, alcohol and supplements too.

    `roles` say what it does to others (``opioid``, ``cns_depressant``, ``serotonergic`` …); without
    any, it is known but not covered. `washout` is how many days it still acts on others after the
    last dose; `usual_daily` the least and the most a day [mg/d] that labels know, to find a slip of
    ten; `mme` what one milligram of an opioid comes to in morphine by mouth. `fits` says for each
    kind of pain and of muscle trouble whether it is meant for it: ``main``, ``some`` or ``none``.
    `daily_limit_alone` is the most a day that a pack allows without a prescription, where a
    prescription may go beyond it, up to `daily_limit`.
    """

    name: str
    class_: str
    names: Names = Names()
    codes: dict[str, Value] = {}
    why_it_matters: str | None = None
    for_: dict[Id, Use] = {}
    fits: dict[str, Value] = {}
    relaxer: Literal["antispasmodic", "antispastic"] | None = None
    daily_limit: dict[Day, Value] = {}
    daily_limit_alone: dict[Day, Value] = {}
    longest_use: dict[Day, Value] = {}
    roles: dict[Id, Value] = {}
    washout: Value | None = None
    usual_daily: Dose | None = None
    mme: Value | None = None
    stopping: Statement | None = None
    boxed: tuple[Value, ...] = ()
    contraindicated: tuple[Value, ...] = ()
    cautions: tuple[Statement, ...] = ()
    harms: tuple[Value, ...] = ()
    genes: tuple[Value, ...] = ()
    time_course: tuple[Value, ...] = ()
    not_known: tuple[Value, ...] = ()


class Strength(Shape, frozen=True, kw_only=True):
    """One strength of a product, in the order of its ingredients, and the most a day."""

    contains: str
    at_most: int | None = None


class Product(Entry, frozen=True, kw_only=True):
    """A brand, a combination or a form: what is in the box.

    What a product's own label says (`for_`, `longest_use`) goes before what is known of the
    ingredient: the tablet under the tongue is not the tablet that is swallowed.
    """

    name: str
    ingredients: tuple[Id, ...]
    form: str
    names: Names = Names()
    regions: tuple[str, ...] = ()
    strengths: tuple[Strength, ...] = ()
    label: Value
    for_: dict[Id, Use] = {}
    longest_use: dict[Day, Value] | None = None


class Condition(Entry, frozen=True, kw_only=True):
    """A condition or a symptom; `kind_of` names the wider ones whose knowledge holds for it too.

    `muscle` says which kind of muscle trouble it is or brings: ``spasm``, ``spasticity``, or
    ``neither`` where it is pain of the back or the joints that a relaxer is given for all the same.
    `pain` says that it is pain, or brings it, so that a medicine for it is one for pain.
    `out_of_scope` is why nothing else is answered; `scope_question` what must be asked to know.
    """

    name: str
    names: Names = Names()
    kind_of: tuple[Id, ...] = ()
    muscle: Literal["spasm", "spasticity", "neither"] | None = None
    pain: Literal["yes"] | None = None
    out_of_scope: Statement | None = None
    scope_question: str | None = None


class Applies(Shape, frozen=True, kw_only=True):
    """Whom a red flag is asked: everyone, or those with one of these medicines, or of an age.

    `medicines` and `roles` are joined by "or"; `taken` says whether taking it now, having stopped
    it, or either counts. An unknown medicine or age never spares the question.
    """

    medicines: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    over_age: int | None = None


class RedFlag(Entry, frozen=True, kw_only=True):
    """A danger sign; its question and its action are words, and so is the title of its `screen`."""

    group: str
    screen: Id
    urgency: Urgency
    emergency_if: Literal["yes"] | None = None
    applies: Applies | None = None
    basis: tuple[Value, ...]


class Needs(Shape, frozen=True, kw_only=True):
    """What else must be true of the person for a rule to hold: all that is given.

    `conditions` and the results of one gene are joined by "or"; `kidney_below` is an eGFR or a
    creatinine clearance [mL/min].
    """

    drinks_a_day_from: float | None = None
    age_from: int | None = None
    age_below: int | None = None
    sex: Literal["female", "male"] | None = None
    conditions: tuple[Id, ...] = ()
    pregnant: Literal["yes"] | None = None
    breastfeeding: Literal["yes"] | None = None
    kidney_below: float | None = None
    genes: dict[str, tuple[str, ...]] = {}


ANYTHING = "anything"


class Rule(Shape, frozen=True, kw_only=True):
    """Two things that meet: `a` and `b` are each a role or an ingredient of two different names.

    Where `a` and `b` are the same ingredient, the rule is about taking it twice; where both are
    ``anything``, about taking any one ingredient twice. Without `b` it is about `a` and the person,
    or, with `at_least`, about so many things that are all `a`. `unless` names roles and ingredients
    that the rule does not mean. `daily_from` is the amount of `a` a day [mg/d] from which it holds.
    `stopped_within` are the days after the last dose of `b` in which it holds, beyond its washout.
    `loses` is the side whose effect the other takes away, where that is what happens.
    """

    id: Id
    a: Id
    b: Id | None = None
    unless: tuple[Id, ...] = ()
    tier: TierName
    at_least: int | None = None
    daily_from: float | None = None
    stopped_within: float | None = None
    loses: Literal["a", "b", "both"] | None = None
    person: Needs | None = None
    basis: tuple[Value, ...]


class Family(Entry, frozen=True, kw_only=True):
    """One mechanism by which things taken together do harm, with its rules.

    `burden` are the roles that add to it in the whole list, whether or not a rule names them. `of`
    is ``person`` where it is no mechanism between medicines, but about one medicine and the person.
    """

    of: Literal["mix", "person"] = "mix"
    burden: tuple[Id, ...] = ()
    rules: tuple[Rule, ...]


class Reason(Entry, frozen=True, kw_only=True):
    """Why medicines fail: its place in the order, and what it rests on."""

    order: int
    changes: Literal["much", "some", "little"]
    basis: tuple[Value, ...]


class Avoid(Shape, frozen=True, kw_only=True):
    """When an option is not offered: any of these is enough; the words say why."""

    conditions: tuple[Id, ...] = ()
    medicines: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    symptoms: tuple[str, ...] = ()
    words: str
    cite: str | tuple[str, ...]
    checked: Checked


class Option(Entry, frozen=True, kw_only=True):
    """Something to do tonight, to raise with the prescriber, or to build over weeks.

    `holds` are the ingredients that one would take with it: they pass the same rules as all that is
    taken. `offered` says whether a review offers it unasked; the others are found by their name.
    """

    name: str
    names: Names = Names()
    when: Literal["tonight", "prescriber", "weeks"]
    holds: tuple[Id, ...] = ()
    offered: Literal["always", "asked"] = "always"
    order: int
    reasons: tuple[Id, ...] = ()
    families: tuple[Id, ...] = ()
    helps: tuple[str, ...] = ()
    basis: tuple[Value, ...]
    onset_weeks: Value | None = None
    harms: tuple[Value, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    self_test_days: Value | None = None


class Source(Entry, frozen=True, kw_only=True):
    """A publication, so that a citation is one word; `read_on` is the day somebody opened it."""

    title: str
    kind: Literal["label", "guideline", "review", "trial", "regulator", "reference", "own"]
    publisher: str | None = None
    year: int | None = None
    region: str | None = None
    url: str | None = None
    doi: str | None = None
    read_on: Day | None = None
    note: str | None = None


class Country(Entry, frozen=True, kw_only=True):
    """Whom to call in one country; the id is its ISO code in small letters."""

    name: str
    emergency: Value
    poison: Value | None = None
    crisis: Value | None = None


class Role(Entry, frozen=True, kw_only=True):
    """What a medicine does to others or to a person; `name` is read by people.

    `about` says when a medicine carries it; `implies` the wider roles that come with it; `allergy`
    how grave it is to take one of them after an allergy to another, or to what `allergy_names` call
    it.
    """

    name: str
    about: str = ""
    implies: tuple[Id, ...] = ()
    allergy: Literal["danger", "ask"] | None = None
    allergy_names: tuple[str, ...] = ()


class MedicineClass(Entry, frozen=True, kw_only=True):
    """A class of medicines: what it is for, and where its limits are."""

    name: str
    names: Names = Names()
    medicines: tuple[Id, ...]
    about: str
    limits: tuple[Value, ...]


class Measure(Entry, frozen=True, kw_only=True):
    """A questionnaire. Only what is free, or told in our own words, is asked by us.

    `ship` says what we may do with it: ``free`` and ``own_words`` are asked in the wording of
    ``words/``; ``ask`` and ``forbidden`` are named with their source, and nothing more.
    """

    name: str
    ship: Literal["free", "own_words", "ask", "forbidden"]
    names: Names = Names()
    what: Value
    n_questions: Value | None = None
    thresholds: tuple[Value, ...] = ()
    rights: Value


class Correction(Entry, frozen=True, kw_only=True):
    """A place where one of the two articles is wrong, and what is right.

    The words say what the article says and what is right, for a person. It stands on the page of
    each medicine that `about` names, and at the end of one `lesson`.
    """

    article: Literal["fibromyalgia", "muscle relaxers"]
    severity: Literal["safety", "fact", "nuance"]
    about: tuple[Id, ...] = ()
    lesson: Id
    basis: tuple[Value, ...]


class Disagreement(Entry, frozen=True, kw_only=True):
    """Where sources disagree: each side in its own terms, with its region."""

    name: str
    about: tuple[Id, ...]
    sides: tuple[Value, ...]


class Limit(Entry, frozen=True, kw_only=True):
    """A number that rules compare with, where it belongs to no medicine or condition."""

    value: Value


class Phrases(Entry, frozen=True, kw_only=True):
    """How people write of one danger sign; the id is the sign's (see ``knowledge/phrasing.py``).

    `plain` words say it so that nobody could mean anything else; `hint` words bring its question.
    `despite` names the contexts that do not clear it.
    """

    plain: tuple[str, ...] = ()
    hint: tuple[str, ...]
    despite: tuple[Id, ...] = ()


class WordGroup(Entry, frozen=True, kw_only=True):
    """Wordings that mean the same, by the name of their group."""

    groups: dict[Id, tuple[str, ...]]


class Context(Entry, frozen=True, kw_only=True):
    """What says that a phrase is not about this person now: denial, other people, the past.

    A phrase is cleared where it lies over one of `covers`; where one of `before` stands at most
    `words` before it, or one of `after` behind it, with none of `until` between; or where one of
    `near` stands in its clause (or sentence: `reach`) and none of `unless` in its clause. What
    `near` says of a sentence is carried on by the next ones that hold one of `carried_by`.
    What overlaps one of `but_not` does not count as any of these.
    """

    covers: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    carried_by: tuple[str, ...] = ()
    reach: Literal["clause", "sentence"] = "clause"
    words: int

    @property
    def cues(self) -> tuple[str, ...]:
        """Give every wording that it looks for."""
        stand = (*self.covers, *self.before, *self.after, *self.near)
        return (*stand, *self.until, *self.unless, *self.but_not, *self.carried_by)


class Sign(Entry, frozen=True, kw_only=True):
    """Something that a person feels or tells, and the words in which people write of it.

    `words` say that it is so, `opposite` that it is not; a word of denial before either turns it
    round. They are written as phrases are: ``worse ~ stair*|walk*`` leaves room for a few words at
    ``~``, means any ending by ``*``, and one or the other by ``|``. Where `where` is given, one of
    its words must stand beside them. `in_names` also reads what conditions are called and medicines
    taken for. `name`, and "no" before it, are understood as well: an answer to the question `ask`
    can be written into the record in these words.
    """

    name: str
    words: tuple[str, ...]
    opposite: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    in_names: Literal["yes"] | None = None
    ask: str | None = None


class Laboratory(Entry, frozen=True, kw_only=True):
    """A blood test: its names, its unit, and where it is clearly normal or clearly not.

    `units` are how many of its own unit one of another comes to. Between `normal_to` and `from`,
    only the range of the laboratory itself can tell. `high_from` is where it counts as high.
    """

    name: str
    names: Names = Names()
    unit: str
    units: dict[str, Value] = {}
    normal_to: Value
    from_: Value
    high_from: Value | None = None
    ask: str | None = None


class Criteria(Entry, frozen=True, kw_only=True):
    """Published criteria by which features suggest where pain comes from; never a diagnosis.

    `name` and `by` stand in a sentence: "features suggest `name`, by `by`". `kinds` are what it is
    a kind of, nearest first, as `fits` of a medicine names them; `conditions` are those whose name
    says it was found already; `explains` those whose pain it may be behind. `thresholds` are
    numbers that rules compare with, `lists` areas, conditions or signs that they look for.
    """

    name: str
    by: str
    kinds: tuple[Id, ...]
    conditions: tuple[Id, ...] = ()
    explains: tuple[Id, ...] = ()
    thresholds: dict[Id, Value] = {}
    lists: dict[Id, Value] = {}
    basis: tuple[Value, ...]


class Culprit(Shape, frozen=True, kw_only=True):
    """Medicines that can cause one symptom: those that are one of `acts`, but none of `unless`.

    `how` is ``often`` where taking it and having the symptom is enough to think of it, and ``can``
    where its timing must fit as well. `when` is ``stopped`` where it comes from leaving it out.
    `within` is how many days after the start, a higher dose or the last dose it mostly begins;
    `days_after` how many days after the last dose it still counts. It counts at all only from
    `taken_for` days on, from `morphine_from` a day on, from `days_a_month` on, and only in a
    product that also holds one of `beside`. `grows` is given where it shows as pain that grows
    although more is taken, `adds` where several of its kind add up; `against` is the phrase on what
    trials say against it.
    """

    acts: tuple[Id, ...]
    unless: tuple[Id, ...] = ()
    beside: tuple[Id, ...] = ()
    against: Id | None = None
    how: Literal["often", "can"]
    when: Literal["taken", "stopped"] = "taken"
    within: Value | None = None
    days_after: Value | None = None
    taken_for: Value | None = None
    morphine_from: Value | None = None
    days_a_month: Value | None = None
    grows: Literal["yes"] | None = None
    adds: Literal["yes"] | None = None
    basis: tuple[Value, ...]


class Symptom(Entry, frozen=True, kw_only=True):
    """A symptom, how a record says that it is there, and which medicines can cause it.

    `answers` are those of ``[symptoms]`` from which it counts; `diary` the columns that rate it.
    `since_pain` is given where it began when the pain did. So many culprits that add up count
    together as one that often causes it: `together`. `opens` are conditions that it can belong to.
    """

    name: str
    signs: tuple[Id, ...] = ()
    answers: dict[Id, Value] = {}
    conditions: tuple[Id, ...] = ()
    diary: tuple[str, ...] = ()
    since_pain: Literal["yes"] | None = None
    together: Value | None = None
    culprits: tuple[Culprit, ...]
    opens: tuple[Id, ...]
    danger_signs: tuple[Id, ...] = ()
    basis: tuple[Value, ...] = ()


Phenotype = Literal[
    "poor",
    "likely poor",
    "intermediate",
    "likely intermediate",
    "normal",
    "rapid",
    "ultrarapid",
]


class Alleles(Shape, frozen=True, kw_only=True):
    """Alleles of one gene that work alike: their function, and what one copy adds to the score."""

    function: Literal["none", "decreased", "normal", "increased", "uncertain"]
    activity: float | None = None
    of: Value


class Band(Shape, frozen=True, kw_only=True):
    """A range of what an enzyme can do, with its phenotype.

    It ends at an activity score, `to` and with it or `below` it, and begins where the one before
    ends; the last has no end. A gene without a score has `pairs` of functions instead.
    """

    id: Id
    phenotype: Phenotype
    to: Value | None = None
    below: Value | None = None
    pairs: Value | None = None


class Slowing(Shape, frozen=True, kw_only=True):
    """Roles or ingredients that slow an enzyme, and the share of its activity that they leave.

    Without an activity score, a share of 0 leaves the slowest band, any other the next slower one.
    """

    strength: Literal["strong", "moderate"]
    by: Value
    leaves: Value


class Gene(Entry, frozen=True, kw_only=True):
    """A gene by which medicines are broken down: how a laboratory's result is translated.

    `bands` stand from the slowest to the fastest; without `alleles`, no result is translated. A
    fast band may be reached by what `sped_up_by` names.
    """

    name: str
    alleles: tuple[Alleles, ...] = ()
    bands: tuple[Band, ...]
    slowed_by: tuple[Slowing, ...] = ()
    sped_up_by: Value | None = None


class GeneAdvice(Shape, frozen=True, kw_only=True):
    """What a guideline expects of some medicines in some bands of one gene.

    `expect` is what happens to the medicine: more or less of it stays in the blood, less or more
    of it becomes active, what it turns into is balanced otherwise, or nobody knows whether it
    matters. `basis` says in our own words what prescribers are told to weigh.
    """

    gene: Id
    medicines: tuple[Id, ...]
    bands: tuple[Id, ...]
    expect: Literal[
        "level_up", "level_down", "less_active", "more_active", "other_balance", "unclear"
    ]
    strength: Literal["strong", "moderate", "optional"] | None = None
    basis: Value


class GeneGuideline(Entry, frozen=True, kw_only=True):
    """One guideline, or label, on genes and medicines.

    `asks` says whether an untested person is asked for a test; `note` is a reason's words on whom
    it does not mean; `no_advice` holds medicines that it looked at and has no advice on.
    """

    name: str
    body: Literal["CPIC", "DPWG", "label"]
    asks: Literal["yes"] | None = None
    note: Id | None = None
    no_advice: Value | None = None
    rows: tuple[GeneAdvice, ...] = ()


class Range(Shape, frozen=True, kw_only=True):
    """Where a test is outside for one illness; what is left out does not matter for it.

    From `high_from` on it is too high, below `low_below` too low. Up to `normal_to` and from
    `normal_from` on it is not; in between only the laboratory's own range can tell.
    """

    low_below: Value | None = None
    normal_from: Value | None = None
    normal_to: Value | None = None
    high_from: Value | None = None


class Illness(Entry, frozen=True, kw_only=True):
    """Another illness that may have to come first, and what points to it; never a diagnosis.

    `about` is its condition; `conditions` say that it was found already. `signs` are its own,
    `symptoms` those that it shares with much else; it is only thought of with one of those that it
    `requires`, and with none of `not_with`. `brought_by` medicines that can bring it on, `raises`
    conditions with which it is more frequent. So many of its signs and symptoms make it worth
    asking: `needs`; so many, with a sign of its own among them, suggest it: `suggests`.
    `measure_from` is the score of `measure` that points to it. `is_settled` is given where a normal
    test speaks against it even where it was named, `is_own` where it is no other illness if a pain
    medicine is taken for it, `with_feature` where being named is not enough.
    """

    name: str
    about: Id
    conditions: tuple[Id, ...] = ()
    signs: tuple[Id, ...] = ()
    symptoms: tuple[Id, ...] = ()
    not_with: tuple[Id, ...] = ()
    requires: tuple[Id, ...] = ()
    brought_by: tuple[Id, ...] = ()
    raises: tuple[Id, ...] = ()
    needs: Value
    suggests: Value | None = None
    tests: dict[Id, Range] = {}
    measure: str | None = None
    measure_from: Value | None = None
    is_settled: Literal["yes"] | None = None
    is_own: Literal["yes"] | None = None
    with_feature: Literal["yes"] | None = None
    pregnant: Literal["yes"] | None = None
    asks: tuple[str, ...]
    basis: tuple[Value, ...]


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
    "classes": MedicineClass,
    "measures": Measure,
    "corrections": Correction,
    "disagreements": Disagreement,
    "phrases": Phrases,
    "word_groups": WordGroup,
    "contexts": Context,
    "signs": Sign,
    "laboratory": Laboratory,
    "criteria": Criteria,
    "symptoms": Symptom,
    "illnesses": Illness,
    "gene_guidelines": GeneGuideline,
}
"""Each folder of ``knowledge/`` and the shape of its entries, in the order of reading."""
