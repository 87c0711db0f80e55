"""How people write of the signs that criteria ask for: what is understood, and what is not.

A sign that is missed is asked for; one that is misread would speak for the wrong origin. So words
are read narrowly, and pain that merely goes "into the leg" is not pain below the knee.
"""

import json
from datetime import date

import pytest

from secondline.loop.reasons.origin import Case
from secondline.loop.reasons.origin.told import told
from secondline.record.reading import read_text

SAYS_SO = {
    "burning": [
        "burning feet", "it burns", "feels like fire", "burning sensation", "hot burning",
        "like sunburn",
    ],
    "electric": [
        "electric shock feeling", "shock-like", "shooting down the leg", "stabbing",
        "like lightning", "zaps", "jolts", "sharp shooting",
    ],
    "tingling": [
        "pins & needles", "pins and needles in hands", "tingly toes", "prickling",
        "pins-and-needles",
    ],
    "numbness": [
        "numb", "numbness in both hands", "feels numb", "loss of sensation", "dead leg",
        "reduced sensation", "no feeling in my toes",
    ],
    "leg_numbness": [
        "numbness in left foot", "tingling in right calf", "numb big toe", "foot goes numb",
        "numb outer shin", "pins and needles in the leg", "numb left leg",
    ],
    "hand_numbness": [
        "numb fingers", "tingling in thumb and index finger", "hands go numb at night",
        "numbness in the hands",
    ],
    "leg_weakness": [
        "weak left leg", "leg gives way", "foot drop", "weakness in the right foot",
        "cannot lift the foot", "leg feels weak",
    ],
    "runs_down_leg": [
        "radiates down the left leg to the foot", "shoots below the knee",
        "runs from buttock to calf", "pain down to the ankle", "goes down to my foot",
        "radiating to the left calf", "radiates below the knee", "from back to toes",
        "travels down the leg",
    ],
    "leg_worse_than_back": [
        "leg pain worse than back pain", "worse in leg than back", "leg hurts more than back",
        "leg worse than the back",
    ],
    "cough_hurts": [
        "worse with coughing", "worse with cough or sneeze", "coughing makes it shoot",
        "sneezing makes it worse", "worse on sneezing", "worse when I sneeze",
    ],
    "touch_hurts": [
        "tender all over", "sore to touch", "even light touch hurts", "clothing hurts",
        "tender points", "skin hurts to touch", "painful to pressure", "hurts when hugged",
        "muscles are tender", "bed sheets hurt",
    ],
    "senses": [
        "bright lights hurt", "sensitive to noise", "light and noise bother me",
        "sounds are too loud", "cannot stand smells", "sensitivity to light and sound",
        "light sensitivity",
    ],
    "night_waking": [
        "wake up several times a night", "poor sleep", "waking many times", "sleep is broken",
        "trouble sleeping",
    ],
    "slow_start": [
        "came on gradually", "gradual onset", "slow onset", "started slowly", "insidious onset",
        "crept up over months",
    ],
    "movement_helps": [
        "better with exercise", "improves with activity", "eases when I move",
        "better after a walk", "better with stretching", "improves with movement",
        "better when I get moving", "exercise makes it better", "gets better with exercise",
        "loosens up through the day",
    ],
    "rest_helps": [
        "better with rest", "rest eases it", "improves when lying down", "relieved by lying down",
        "better lying down",
    ],
    "night_pain": [
        "wakes me at night", "wakes me at 4 am", "worse at night",
        "wakes in the second half of the night", "pain at night", "night pain",
        "wakes me up at night", "wakes up at night from pain", "better on getting up",
    ],
    "morning_stiffness": [
        "stiff for an hour in the morning", "morning stiffness 60 minutes",
        "morning stiffness over an hour", "stiff on waking for 20 minutes",
        "stiff every morning for 30 min", "wakes up stiff",
        "stiffness after waking, about 45 minutes", "stiff in the morning",
    ],
    "load_hurts": [
        "worse with walking", "worse when standing long", "worse on stairs",
        "hurts after walking", "worse with lifting", "worse bending forward",
        "worse after gardening", "worse with use", "worse going downstairs",
        "worse with activity", "hurts on bending", "worse at the end of the day",
        "worse with weight bearing", "pain with use",
    ],
    "aching": [
        "dull ache", "deep ache", "aching", "achy muscles", "sore muscles",
    ],
    "joint_pain": [
        "knee pain", "both knees hurt", "pain in the finger joints", "base of thumb hurts",
        "hip joint pain", "joint pain", "groin pain", "my hands' joints",
    ],
    "joint_swelling": [
        "swollen knuckles", "joints are swollen", "swelling in fingers", "puffy knuckles",
        "my wrists are swollen", "swollen and warm wrists",
    ],
    "red_joint": [
        "red swollen toe", "hot red joint", "toe was red and hot", "red, hot big toe",
    ],
    "big_toe": [
        "big toe pain", "pain in big toe",
    ],
    "fast_attack": [
        "came on overnight", "started within hours", "sudden severe attack", "woke up with it",
    ],
    "earlier_attack": [
        "third attack this year", "had the same last year", "previous attacks",
        "comes back every few months",
    ],
    "arm_lift_hurts": [
        "worse lifting the arm", "cannot raise arm", "painful overhead",
        "worse with reaching overhead", "hurts to reach behind my back", "pain when lifting arm",
    ],
    "spasm": [
        "muscle spasm", "back spasms", "cramping", "tight muscles", "knotted muscles",
        "muscles lock up", "muscle tightness",
    ],
    "strain": [
        "after lifting a box", "pulled a muscle", "strained my back", "twisted my back",
        "after shovelling snow", "lifted something heavy",
    ],
    "stiff_limbs": [
        "stiff legs", "leg spasms", "legs jerk at night", "tight legs", "spastic legs",
        "legs go stiff", "stiff arm after stroke", "muscle stiffness in the legs",
        "legs feel stiff and heavy",
    ],
    "nerve_hurt": [
        "had shingles", "after chemotherapy", "nerve injury after surgery", "carpal tunnel",
        "cut a nerve",
    ],
    "backward_hurts": [
        "worse leaning back", "worse bending backwards", "worse with extension", "worse twisting",
    ],
    "rising_hurts": [
        "worse rising from a chair", "turning over in bed hurts", "pain getting out of a chair",
        "worse climbing out of the car",
    ],
}  # fmt: skip
SAYS_NOT = {
    "rest_helps": [
        "no relief with rest", "not better with rest", "rest does not help",
        "worse after inactivity", "worse after sitting", "worse at rest", "worse with inactivity",
    ],
    "slow_start": [
        "came on suddenly", "after lifting a box",
    ],
    "movement_helps": [
        "worse with movement", "moving makes it worse",
    ],
    "load_hurts": [
        "better with movement",
    ],
    "numbness": [
        "no numbness", "numbness: none",
    ],
}  # fmt: skip
SAYS_NOTHING_OF = {
    "senses": [
        "even light touch hurts", "light sleep", "light pain",
    ],
    "numbness": [
        "numbers", "burning",
    ],
    "aching": [
        "achilles tendon", "headache",
    ],
    "spasm": [
        "chest tightness",
    ],
    "runs_down_leg": [
        "pain in the knee", "pain in the leg", "radiates into the thigh", "hip pain",
        "pain spreads to the buttock",
    ],
    "big_toe": [
        "numb big toe", "tingling in the big toe",
    ],
    "earlier_attack": [
        "pain comes and goes in my back",
    ],
    "red_joint": [
        "red face", "redness of the face",
    ],
    "joint_swelling": [
        "swollen ankles", "swollen legs", "swelling of the face",
    ],
    "rest_helps": [
        "better with movement",
    ],
    "night_pain": [
        "wakes at night to pass water",
    ],
    "slow_start": [
        "slow digestion",
    ],
    "leg_numbness": [
        "numb hands", "numb face",
    ],
    "leg_weakness": [
        "weak arms", "tired legs",
    ],
    "touch_hurts": [
        "high blood pressure",
    ],
    "burning": [
        "heartburn",
    ],
    "nerve_hurt": [
        "nervous", "scared",
    ],
    "stiff_limbs": [
        "stiff neck", "stiff in the morning",
    ],
    "morning_stiffness": [
        "stiff neck", "tired in the morning",
    ],
    "load_hurts": [
        "worse at night", "worse after sitting", "worse in the cold",
    ],
    "movement_helps": [
        "better with rest", "better in the evening",
    ],
}  # fmt: skip


def rows(table):
    return [(sign, text) for sign, texts in table.items() for text in texts]


@pytest.fixture
def reads(library):
    """Look up one sign in one thing that somebody wrote."""

    def asked(sign, text):
        record = read_text(f"schema = 1\n[symptoms]\nother = [{json.dumps(text)}]")
        found = told(Case(record, library, date(2026, 11, 21)), sign)
        return found.holds if found else None

    return asked


@pytest.mark.parametrize(("sign", "text"), rows(SAYS_SO))
def test_a_sign_is_understood_in_the_words_of_people(reads, sign, text):
    assert reads(sign, text) is True


@pytest.mark.parametrize(("sign", "text"), rows(SAYS_NOT))
def test_the_opposite_of_a_sign_is_understood_too(reads, sign, text):
    assert reads(sign, text) is False


@pytest.mark.parametrize(("sign", "text"), rows(SAYS_NOTHING_OF))
def test_what_only_looks_like_a_sign_is_not_taken_for_it(reads, sign, text):
    assert reads(sign, text) is not True
