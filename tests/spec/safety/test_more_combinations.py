"""Is this dangerous? The other mechanisms by which things taken together do harm.

One pair stands for each rule, with the family and the tier that it must give.
"""

import pytest

import secondline
from secondline.loop.answer import Tier


def tier_of(library, family, *names):
    found = secondline.check(names, library).findings
    return {one.family: one.tier for one in found}.get(family)


SEROTONIN = (
    ("phenelzine", "duloxetine", Tier.DANGER),
    ("linezolid", "tramadol", Tier.DANGER),
    ("methylene blue", "sertraline", Tier.DANGER),
    ("selegiline", "cyclobenzaprine", Tier.DANGER),
    ("tranylcypromine", "amitriptyline", Tier.DANGER),
    ("isocarboxazid", "dextromethorphan", Tier.DANGER),
    ("rasagiline", "meperidine", Tier.DANGER),
    ("phenelzine", "oxycodone", Tier.DANGER),
    ("phenelzine", "sumatriptan", Tier.DANGER),
    ("venlafaxine", "escitalopram", Tier.ASK),
    ("St John's wort", "duloxetine", Tier.ASK),
    ("5-HTP", "sertraline", Tier.ASK),
    ("cyclobenzaprine", "verapamil", Tier.ASK),
    ("cyclobenzaprine", "bupropion", Tier.ASK),
    ("metaxalone", "rizatriptan", Tier.ASK),
    ("sumatriptan", "sertraline", Tier.ASK),
    ("eletriptan", "duloxetine", Tier.ASK),
)


@pytest.mark.parametrize(("a", "b", "tier"), SEROTONIN)
def test_serotonin_can_rise_too_high(library, a, b, tier):
    assert tier_of(library, "serotonin", a, b) is tier


def test_bupropion_with_an_mao_inhibitor_can_push_up_the_blood_pressure(library):
    assert tier_of(library, "hypertension", "bupropion", "phenelzine") is Tier.DANGER


HYPOTENSION = (
    ("tizanidine", "fluvoxamine", Tier.DANGER),
    ("tizanidine", "ciprofloxacin", Tier.DANGER),
    ("tizanidine", "sertraline", None),
)


@pytest.mark.parametrize(("a", "b", "tier"), HYPOTENSION)
def test_blood_pressure_can_drop(library, a, b, tier):
    assert tier_of(library, "hypotension", a, b) is tier


RAISED = (
    ("duloxetine", "ciprofloxacin", Tier.DANGER),
    ("duloxetine", "fluvoxamine", Tier.DANGER),
    ("bupropion", "nortriptyline", Tier.ASK),
    ("fluoxetine", "amitriptyline", Tier.ASK),
    ("paroxetine", "desipramine", Tier.ASK),
    ("duloxetine", "imipramine", Tier.ASK),
    ("duloxetine", "paroxetine", Tier.ASK),
    ("sertraline", "gabapentin", None),
)


@pytest.mark.parametrize(("a", "b", "tier"), RAISED)
def test_one_can_raise_the_other_in_the_blood(library, a, b, tier):
    assert tier_of(library, "raised_level", a, b) is tier


BLEEDING = (
    ("ibuprofen", "warfarin", Tier.ASK),
    ("celecoxib", "apixaban", Tier.ASK),
    ("aspirin", "rivaroxaban", Tier.ASK),
    ("naproxen", "clopidogrel", Tier.ASK),
    ("aspirin", "ticagrelor", Tier.ASK),
    ("meloxicam", "sertraline", Tier.ASK),
    ("warfarin", "enoxaparin", Tier.ASK),
    ("dabigatran", "clopidogrel", Tier.ASK),
    ("warfarin", "ciprofloxacin", Tier.ASK),
    ("warfarin", "acetaminophen", Tier.ASK),
    ("warfarin", "tramadol", Tier.ASK),
    ("sertraline", "apixaban", Tier.ASK),
    ("duloxetine", "warfarin", Tier.ASK),
    ("fluoxetine", "clopidogrel", Tier.ASK),
    ("venlafaxine", "ticagrelor", Tier.ASK),
    ("fish oil", "warfarin", Tier.ASK),
    ("ginkgo", "clopidogrel", Tier.KNOW),
    ("turmeric", "ibuprofen", Tier.KNOW),
    ("warfarin", "gabapentin", None),
)


@pytest.mark.parametrize(("a", "b", "tier"), BLEEDING)
def test_bleeding_can_be_more_likely(library, a, b, tier):
    assert tier_of(library, "bleeding", a, b) is tier


@pytest.mark.parametrize(
    ("dose", "is_asked"), [("20 mg x 1", False), ("40 mg x 1", True), ("?", True)]
)
def test_simvastatin_with_amlodipine_is_asked_about_above_20_mg_a_day(reviewed, dose, is_asked):
    table = f"medicine | dose\nsimvastatin | {dose}\namlodipine | 5 mg x 1"
    found = {one.family: one.tier for one in reviewed(table).safety.findings}

    assert (found.get("myopathy") == Tier.ASK) is is_asked


def test_two_nsaids_of_any_name_are_the_same_work_twice(library):
    for other in ("diclofenac", "meloxicam", "celecoxib", "ketorolac", "indomethacin"):
        assert tier_of(library, "duplicate", "ibuprofen", other) is Tier.DANGER, other


OTHERS = (
    ("ibuprofen", "lisinopril", "nephrotoxicity", Tier.ASK),
    ("naproxen", "losartan", "nephrotoxicity", Tier.ASK),
    ("meloxicam", "hydrochlorothiazide", "nephrotoxicity", Tier.ASK),
    ("acetaminophen", "lisinopril", "nephrotoxicity", None),
    ("ibuprofen", "lithium", "raised_level", Tier.ASK),
    ("naproxen", "methotrexate", "raised_level", Tier.ASK),
    ("lisinopril", "lithium", "raised_level", Tier.ASK),
    ("furosemide", "lithium", "raised_level", Tier.ASK),
    ("ethinyl estradiol", "tizanidine", "hypotension", Tier.ASK),
    ("lithium", "duloxetine", "serotonin", Tier.ASK),
    ("tizanidine", "clonidine", "hypotension", Tier.ASK),
    ("tizanidine", "lisinopril", "hypotension", Tier.ASK),
    ("tizanidine", "metoprolol", "hypotension", Tier.ASK),
    ("cyclobenzaprine", "lisinopril", "hypotension", None),
    ("tramadol", "paroxetine", "lost_benefit", Tier.ASK),
    ("milnacipran", "clonidine", "lost_benefit", Tier.KNOW),
    ("tramadol", "bupropion", "seizure", Tier.ASK),
    ("oxycodone", "bupropion", "seizure", None),
    ("dantrolene", "verapamil", "hyperkalaemia", Tier.ASK),
    ("dantrolene", "diltiazem", "hyperkalaemia", Tier.ASK),
    ("spironolactone", "ramipril", "hyperkalaemia", Tier.ASK),
    ("verapamil", "metoprolol", "bradycardia", Tier.ASK),
    ("diltiazem", "propranolol", "bradycardia", Tier.ASK),
)


@pytest.mark.parametrize(("a", "b", "family", "tier"), OTHERS)
def test_other_mechanisms_are_named(library, a, b, family, tier):
    assert tier_of(library, family, a, b) is tier


SUPPLEMENTS = (
    ("kratom", "oxycodone", "cns_depression", Tier.DANGER),
    ("valerian", "oxycodone", "cns_depression", Tier.DANGER),
    ("kava", "cyclobenzaprine", "cns_depression", Tier.ASK),
    ("magnesium", "gabapentin", "absorption", Tier.KNOW),
    ("magnesium", "pregabalin", "absorption", None),
    ("St John's wort", "warfarin", "lowered_level", Tier.ASK),
    ("St John's wort", "ethinyl estradiol", "lowered_level", Tier.ASK),
    ("cigarettes", "duloxetine", "lowered_level", Tier.KNOW),
    ("cigarettes", "tizanidine", "lowered_level", Tier.KNOW),
    ("cigarettes", "gabapentin", "lowered_level", None),
)


@pytest.mark.parametrize(("a", "b", "family", "tier"), SUPPLEMENTS)
def test_what_is_bought_without_a_prescription_counts_too(library, a, b, family, tier):
    assert tier_of(library, family, a, b) is tier


RHYTHM = (
    ("methadone", "citalopram", Tier.DANGER),
    ("haloperidol", "amitriptyline", Tier.ASK),
    ("escitalopram", "nortriptyline", Tier.ASK),
    ("quetiapine", "citalopram", Tier.DANGER),
    ("tizanidine", "amitriptyline", Tier.KNOW),
)


@pytest.mark.parametrize(("a", "b", "tier"), RHYTHM)
def test_the_rhythm_of_the_heart_can_be_disturbed(library, a, b, tier):
    assert tier_of(library, "qt", a, b) is tier


def test_dantrolene_with_the_pill_strains_the_liver(library):
    assert tier_of(library, "hepatotoxicity", "dantrolene", "ethinyl estradiol") is Tier.ASK


def test_nobody_is_told_to_go_on_smoking(library):
    found = secondline.check(["cigarettes", "duloxetine"], library)

    assert all("stop any of them" not in str(one.do) for one in found.findings)


NEIGHBOURS = (
    ("cyclobenzaprine", "meperidine", "serotonin", Tier.ASK),
    ("fluoxetine", "methadone", "serotonin", Tier.ASK),
    ("sertraline", "tapentadol", "serotonin", Tier.ASK),
    ("duloxetine", "fentanyl", "serotonin", Tier.ASK),
    ("paroxetine", "metoprolol", "raised_level", Tier.ASK),
    ("clonidine", "propranolol", "bradycardia", Tier.ASK),
    ("codeine", "bupropion", "lost_benefit", Tier.ASK),
)


@pytest.mark.parametrize(("a", "b", "family", "tier"), NEIGHBOURS)
def test_what_now_counts_as_covered_is_not_passed_over(library, a, b, family, tier):
    assert tier_of(library, family, a, b) is tier
