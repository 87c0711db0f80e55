"""What a name that we do not know may have meant, the likeliest first."""

import pytest

from secondline.knowledge.compiling import library
from secondline.knowledge.names import match

LIBRARY = library()


# Misspelt as people do: by ear, by finger, by half remembering.
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("gabapentine", "gabapentin"),
        ("cymbolta", "duloxetine"),
        ("simbalta", "duloxetine"),
        ("flexerall", "cyclobenzaprine"),
        ("zanaflecks", "tizanidine"),
        ("clonapin", "clonazepam"),
        ("selebrex", "celecoxib"),
        ("oxycotton", "oxycodone"),
        ("percoset 10-325", "percocet"),
        ("acetominophen 500 mg tablets", "acetaminophen"),
        ("ibuprophen", "ibuprofen"),
        ("paracetomol", "acetaminophen"),
        ("neurofen", "ibuprofen"),
        ("benedryl", "diphenhydramine"),
        ("alchohol", "alcohol"),
        ("marajuana", "tetrahydrocannabinol"),
        # A finger beside its key, or one letter twice, before any other slip of one letter.
        ("smrix", "amrix"),
        ("symaxx", "hyoscyamine"),
        # A missing first letter.
        ("uloxetine", "duloxetine"),
        ("ramadol", "tramadol"),
    ],
)
def test_what_was_meant_is_asked_first(written, meant):
    found = match(LIBRARY, written)

    assert found.ingredients == ()
    assert found.suggestions[0] == meant


@pytest.mark.parametrize(
    ("written", "known", "unknown", "meant"),
    [
        ("Phenergn with codeine", "codeine", "phenergn", "phenergan_with_codeine"),
        ("hydrocodone and ibuprofin", "hydrocodone", "ibuprofin", "ibuprofen"),
        ("ibuprofen + famotadine", "ibuprofen", "famotadine", "famotidine"),
    ],
)
def test_a_misspelt_part_is_asked_about_beside_the_part_that_is_known(
    written, known, unknown, meant
):
    found = match(LIBRARY, written)

    assert found.ingredients == (known,)
    assert found.unknown == (unknown,)
    assert found.suggestions[0] == meant


# One slip away from a product, these also read as parts that are something else.
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sudafed Blocked Nose & Snus Capsules", "sudafed_blocked_nose_sinus"),
        ("Nurofen Sinus and Blockedd Nose", "nurofen_sinus_and_blocked_nose"),
        ("psejdo-ephedrine", "pseudoephedrine"),
        ("ee-cigarettes", "nicotine"),
    ],
)
def test_a_misspelt_product_is_not_taken_apart_into_other_things(written, meant):
    found = match(LIBRARY, written)

    assert found.ingredients == ()
    assert found.unknown == (written,)
    assert found.suggestions == (meant,)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Aspirim-Free Excedrin", "aspirin_free_excedrin"),
        ("NyQuil Alcohl Free", "nyquil_alcohol_free"),
    ],
)
def test_what_is_free_of_a_misspelt_thing_is_asked_about(written, meant):
    found = match(LIBRARY, written)

    assert found.ingredients == ()
    assert found.suggestions == (meant,)


@pytest.mark.parametrize("name", ["sugar-free ibuprofen", "ibuprofen, gluten free"])
def test_what_is_free_of_a_filler_is_what_it_is(name):
    assert match(LIBRARY, name).ingredients == ("ibuprofen",)


@pytest.mark.parametrize("name", ["qwxzvk", "the small white one", "my heart pills", "12345"])
def test_what_is_like_nothing_suggests_nothing(name):
    assert match(LIBRARY, name).suggestions == ()
