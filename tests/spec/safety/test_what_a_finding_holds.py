"""Is this dangerous? What each kind of finding carries: about what, how grave, on whose word."""

import pytest

import secondline
from secondline.loop.answer import Tier, Verdict
from secondline.loop.words import cites
from tests.spec.conftest import ON

LIBRARY = secondline.library()


def finding(review, id):
    return next(one for one in review.safety.findings if one.id == id)


def asked(*answers):
    return "[red_flags]\n" + "\n".join(f'{id} = "{answer}"' for id, answer in answers)


class TestAllergies:
    def test_the_same_substance_reads_otherwise_than_its_kind(self, reviewed):
        same = finding(
            reviewed("medicine\nAdvil", 'allergies = ["ibuprofen"]'), "allergy:ibuprofen"
        )
        kind = finding(reviewed("medicine\nAdvil", 'allergies = ["naproxen"]'), "allergy:ibuprofen")

        assert "is that substance, or holds it" in same.says
        assert "is of the same kind" in kind.says
        for one in (same, kind):
            assert one.about == ("ibuprofen",)
            assert one.verdict is Verdict.SUPPORTED
            assert one.facts["medicine"] == "Advil (ibuprofen)"

    def test_only_a_danger_asks_to_wait_with_the_next_dose(self, reviewed):
        mild = reviewed("medicine\nsulfamethoxazole trimethoprim", 'allergies = ["celecoxib"]')
        found = finding(mild, "allergy:sulfamethoxazole_trimethoprim")

        assert found.tier is Tier.ASK
        assert "Do not take" not in found.do
        assert "Ask your pharmacist today" in found.do

    def test_the_number_is_that_of_the_persons_country(self, reviewed):
        told = 'allergies = ["ibuprofen"]'
        british = reviewed("medicine\nAdvil", f'country = "GB"\n{told}')
        unknown = reviewed("medicine\nAdvil", told)

        assert "Call 999" in finding(british, "allergy:ibuprofen").do
        assert "Call 112" in finding(unknown, "allergy:ibuprofen").do

    def test_what_they_share_must_be_a_kind_that_allergies_follow(self, reviewed):
        """Two sleepy medicines share much; an allergy to one says nothing of the other."""
        review = reviewed("medicine\ngabapentin", 'allergies = ["diazepam"]')

        assert not [one for one in review.safety.findings if one.id.startswith("allergy")]


class TestAlcohol:
    def test_what_nobody_said_of_drinking_is_asked_and_cites_the_label(self, reviewed):
        found = finding(reviewed("medicine\ndiazepam"), "cns_depression")
        rules = LIBRARY.combinations["cns_depression"].rules
        wanted = {
            value.cite
            for rule in rules
            if rule.b == "alcohol" and rule.a in LIBRARY.acts("diazepam")
            for value in rule.basis
        }

        assert found.about == ("diazepam",)
        assert (found.verdict, found.tier, found.family) == (
            Verdict.CANNOT_TELL,
            Tier.ASK,
            "cns_depression",
        )
        assert {f"{one.source} {one.where}".strip() for one in found.cites} == wanted
        assert "If you drink every day, do not stop" in found.do
        assert any("How much alcohol" in ask for ask in found.asks)

    @pytest.mark.parametrize("more", ["", "\noxycodone"], ids=["alone", "with an opioid"])
    def test_it_is_asked_beside_a_mix_of_another_kind(self, reviewed, more):
        review = reviewed(f"medicine\ndiazepam\nibuprofen\nwarfarin{more}")

        def is_asked(id):
            return any("How much alcohol" in ask for ask in finding(review, id).asks)

        assert is_asked("cns_depression")
        assert not is_asked("bleeding")

    def test_it_is_asked_once_with_the_mix_that_it_adds_to(self, reviewed):
        review = reviewed("medicine\ndiazepam\noxycodone")
        held = [one for one in review.safety.findings if one.family == "cns_depression"]

        assert len(held) == 1
        assert sum("How much alcohol" in ask for ask in held[0].asks) == 1


class TestDangerSigns:
    @pytest.mark.parametrize("id", [f.id for f in LIBRARY.red_flags.values() if f.emergency_if])
    def test_whether_a_sign_is_an_emergency_is_asked_until_it_is_told(self, reviewed, id):
        question = LIBRARY.words["red_flags"][id]["emergency_question"]
        open_ = finding(reviewed("", asked((id, "yes"))), id)
        told = finding(reviewed("", asked((id, "yes"), (f"{id}_emergency", "no"))), id)

        assert any(ask[:20] == " ".join(question.split())[:20] for ask in open_.asks)
        assert not any(ask[:20] == " ".join(question.split())[:20] for ask in told.asks)

    @pytest.mark.parametrize("id", [f.id for f in LIBRARY.red_flags.values() if f.emergency_if])
    def test_the_emergency_says_what_was_answered_and_its_own_action(self, reviewed, id):
        found = finding(
            reviewed("", asked((id, "yes"), (f"{id}_emergency", "not sure"))), f"{id}_emergency"
        )

        assert found.facts["answered"] == "not sure"
        assert found.tier is Tier.DANGER
        assert found.cites
        assert '"not sure"' in found.why
        own = LIBRARY.words["red_flags"][id].get("emergency_action")
        if own:
            assert " ".join(own.split())[:20] in found.do

    def test_not_sure_is_asked_again_and_yes_is_not(self, reviewed):
        sure = finding(reviewed("", asked(("liver", "yes"))), "liver")
        unsure = finding(reviewed("", asked(("liver", "not sure"))), "liver")
        question = " ".join(LIBRARY.words["red_flags"]["liver"]["question"].split())[:20]

        assert (sure.verdict, unsure.verdict) == (Verdict.SUPPORTED, Verdict.CANNOT_TELL)
        assert sure.facts["answered"] == "yes"
        assert not any(ask.startswith(question) for ask in sure.asks)
        assert any(ask.startswith(question) for ask in unsure.asks)

    @pytest.mark.parametrize(
        ("id", "tier"), [("liver", Tier.DANGER), ("cancer", Tier.ASK), ("inflammatory", Tier.ASK)]
    )
    def test_a_sign_of_today_is_a_danger_and_one_of_these_days_is_asked(self, reviewed, id, tier):
        assert finding(reviewed("", asked((id, "yes"))), id).tier is tier

    def test_out_of_scope_a_sign_of_today_is_a_danger_with_its_sources(self, reviewed):
        child = reviewed("", f"born = 2015\n{asked(('liver', 'yes'))}")
        alone = reviewed("", "born = 2015")
        (found,), (bare,) = child.safety.findings, alone.safety.findings

        assert (found.tier, bare.tier) == (Tier.DANGER, Tier.ASK)
        assert len(found.cites) > len(bare.cites)
        assert "today" in found.says


class TestMixes:
    def test_what_is_weaker_explains_and_does_not_say(self, library):
        found = secondline.check(["oxycodone", "alprazolam", "baclofen"], library).findings
        mix = next(one for one in found if one.family == "cns_depression")
        weaker = library.words["combinations"]["two_sedatives"]["says"]

        assert weaker in mix.why
        assert weaker not in mix.says

    def test_a_pair_is_spoken_of_once_by_the_strongest_that_is_known_of_it(self, library):
        found = secondline.check(["oxycodone", "alprazolam", "wine"], library).findings
        mix = next(one for one in found if one.family == "cns_depression")

        assert (mix.verdict, mix.tier) == (Verdict.SUPPORTED, Tier.DANGER)
        assert mix.says.count("Oxycodone with") == 2
        assert library.words["combinations"]["two_sedatives"]["says"] not in mix.why

    def test_each_illness_that_speaks_against_a_medicine_is_named(self, library, person):
        ill = person("", 'conditions = ["heart attack", "asthma"]')
        found = secondline.check(["ibuprofen"], library, ill, ON).findings
        held = next(one for one in found if one.id == "condition")

        assert held.family is None
        assert held.facts["conditions"] == ("heart attack", "asthma")
        assert "Ibuprofen with heart attack" in held.says and "with asthma" in held.says

    def test_each_reason_of_an_age_that_speaks_against_a_medicine_is_named(self, library, person):
        old = person("", "born = 1940\nconditions = []")
        found = secondline.check(["ibuprofen"], library, old, ON).findings
        held = next(one for one in found if one.id == "bleeding")

        assert held.family == "bleeding"
        assert "From 75 on" in held.says
        assert "From 65 on" in held.why

    def test_all_that_adds_is_named_only_where_it_is_more(self, library):
        two = secondline.check(["diazepam", "baclofen"], library).findings
        mix = next(one for one in two if one.family == "cns_depression")

        assert "On your list, these add to it" not in mix.why

    def test_what_adds_without_meeting_a_rule_is_named_with_the_why(self, library):
        names = ["pentazocine", "psilocybin", "sumatriptan"]
        found = secondline.check(names, library).findings
        mix = next(one for one in found if one.family == "serotonin")

        assert "sumatriptan" not in mix.about
        assert "On your list, these add to it: pentazocine, psilocybin and sumatriptan" in mix.why

    def test_what_was_stopped_and_has_worn_off_adds_nothing(self, library, person):
        record = person("medicine | stopped\nmorphine | 2026-11-15")
        taken = ["naltrexone", "diazepam", "baclofen"]
        found = secondline.check(taken, library, record, ON).findings
        mix = next(one for one in found if one.family == "cns_depression")

        assert mix.facts["adds"] == ("diazepam", "baclofen")

    def test_nobody_is_named_on_both_sides(self, library):
        found = secondline.check(["tramadol", "sertraline"], library).findings
        mix = next(one for one in found if one.family == "serotonin")

        for key, names in mix.facts.items():
            if key.endswith("_a"):
                others = mix.facts[f"{key[:-2]}_b"]
                assert isinstance(names, tuple)
                assert isinstance(others, tuple)
                assert not set(names) & set(others)

    def test_a_mix_of_what_is_tapered_cites_why(self, library):
        found = secondline.check(["amitriptyline", "ondansetron"], library).findings
        mix = next(one for one in found if one.family == "anticholinergic")
        why = cites([library.medicine("amitriptyline").stopping])

        assert "Do not stop amitriptyline suddenly" in str(mix.do)
        assert set(why) <= set(mix.cites)

    def test_what_a_mix_does_not_say_it_does_not_cite(self, library):
        found = secondline.check(["baclofen", "oxycodone"], library).findings
        mix = next(one for one in found if one.family == "cns_depression")
        why = cites([library.medicine("baclofen").stopping])

        assert "Do not stop any of them suddenly" in str(mix.do)
        assert not set(why) & set(mix.cites)

    @pytest.mark.parametrize(
        ("names", "family", "is_said"),
        [
            (["oxycodone", "diazepam"], "cns_depression", True),
            (["ibuprofen", "wine"], "bleeding", True),
            (["ibuprofen", "warfarin"], "bleeding", False),
        ],
    )
    def test_who_is_told_not_to_drink_is_told_not_to_stop_suddenly_either(
        self, library, names, family, is_said
    ):
        found = secondline.check(names, library).findings
        mix = next(one for one in found if one.family == family)
        (held,) = (one for one in library.medicine("alcohol").cautions if "long" in one.words)

        assert ("If you drink every day, do not stop" in str(mix.do)) is is_said
        assert (set(cites([held])) <= set(mix.cites)) is is_said

    def test_a_fault_is_named_in_plain_words(self, reviewed, monkeypatch):
        from secondline.loop import safety

        monkeypatch.setattr(safety, "out_of_scope", lambda *_: 1 / 0)
        found = finding(reviewed("medicine\nAdvil"), "scope")

        assert found.facts == {"which": "scope"}
        assert found.cites
