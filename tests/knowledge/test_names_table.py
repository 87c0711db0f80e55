"""A table of names as people write them: each gives its ingredients."""

import csv

import pytest

from secondline.knowledge.compiling import library
from secondline.knowledge.names import match
from tests.shared import SHARED

LIBRARY = library()
# The ingredients in the order of the product, then names that mean exactly these.
TABLE = """
acetaminophen: Acetaminophen; paracetamol; PARACETAMOL 500mg; APAP; Panadol; Calpol; Hedex;
  Tylenol 500 mg; Tylenol Extra Strength; Panadol ActiFast; Anadin Paracetamol; Excedrin Rapid
  Relief; Children's Tylenol; paracetamol 500 mg tablets; Lemsip Paracetamol; 2 paracetamol
ibuprofen: Ibuprofen; ibuprofen 200mg; Advil; ADVIL LIQUI-GELS; Motrin; Motrin IB; Nurofen;
  Nurofen Express; Cuprofen; Ibuleve Gel; Feminax Express; Calprofen; Anadin Joint Pain;
  ibuprofen 800 mg tablet
naproxen: naproxen; Aleve; Naprosyn; naproxen sodium 220 mg; Anaprox DS; Feminax Ultra; Naproxen
  500mg
aspirin: aspirin; ASA; baby aspirin; Aspirin 75mg; Disprin; Nu-Seals; Bayer 81; acetylsalicylic
  acid; Ecotrin
diclofenac: diclofenac; Voltarol; Voltaren gel; Diclofenac Sodium 50 mg; Voltarol Emulgel;
  Cataflam
celecoxib: Celebrex; celecoxib 200 mg capsules
meloxicam: Mobic; meloxicam 15mg
indomethacin: indometacin; Indocin
codeine: codeine; codeine phosphate 30mg; codeine linctus
dihydrocodeine: dihydrocodeine; DF118; DHC Continus
morphine: morphine; Oramorph; MST Continus; MS Contin; Zomorph 10mg capsules
fentanyl: fentanyl patch; Duragesic; fentanyl 25 mcg/hr patch; Matrifen
meperidine: pethidine; Demerol
buprenorphine: Butrans; buprenorphine patches; BuTrans 10; Temgesic; Subutex
tapentadol: Nucynta; Palexia SR
methadone: methadone; Physeptone
oxycodone: OxyContin; oxycodone hydrochloride 5 mg; Oxynorm; oxy
tramadol: tramadol; Ultram; Zydol; tramadol 50mg capsules
diamorphine: heroin; diamorphine; smack
kratom: kratom; mitragynine; kratom tea
pregabalin: Lyrica; pregabalin 75mg; Alzain
gabapentin: Neurontin; gabapentin 300 mg hard capsules; Gralise
duloxetine: Cymbalta; duloxetine 60; DULOXETINE 30 MG; Yentreve
venlafaxine: Effexor XR; venlafaxine; Efexor XL 75mg
amitriptyline: amitriptyline 10mg; Elavil; Endep
sertraline: Zoloft; Lustral; sertraline hydrochloride
citalopram: Celexa; Cipramil; citalopram 20 mg
escitalopram: Lexapro; Cipralex
paroxetine: Paxil; Seroxat
mirtazapine: Remeron; Zispin
bupropion: Wellbutrin XL; Zyban; bupropion
trazodone: Desyrel; trazodone 50 mg; Molipaxin
cyclobenzaprine: Flexeril; cyclobenzaprine 10 mg tablet; Amrix; Tonmya
tizanidine: Zanaflex; tizanidine 4mg; Sirdalud
carisoprodol: Soma; carisoprodol 350 mg
baclofen: baclofen; Lioresal
onabotulinumtoxina: Botox; botox injections; botulinum toxin
diazepam: Valium; diazepam 5mg
alprazolam: Xanax; xannies; alprazolam 0.5 mg
lorazepam: Ativan
clonazepam: Klonopin; Rivotril
temazepam: temazepam; Restoril
zolpidem: Ambien; Ambien CR; Stilnoct
eszopiclone: Lunesta
sodium_oxybate: GHB; Xyrem; gamma-hydroxybutyrate
diphenhydramine: Benadryl; ZzzQuil; Nytol; Sleepeaze; diphenhydramine 25 mg; Banophen
doxylamine: Unisom SleepTabs; doxylamine; ZzzQuil Ultra
chlorpheniramine: Piriton; chlorphenamine; Chlor-Trimeton; Chlorphenamine 4mg tablets
promethazine: Phenergan; promethazine; Avomine
hydroxyzine: Atarax; hydroxyzine; Vistaril
cetirizine: Zyrtec; Piriteze; Benadryl One a Day; Zirtek
acrivastine: Benadryl Allergy Relief (UK)
loratadine: Claritin; Clarityn
fexofenadine: Allegra; Telfast
dextromethorphan: DXM; Delsym; Robitussin Dry Cough; Vicks Formula 44; Benylin Dry Coughs
pseudoephedrine: Sudafed; SUDAFED 12 HOUR; pseudoephedrine; Sudafed Decongestant Tablets
phenylephrine: Sudafed PE; phenylephrine
guaifenesin: Mucinex; guaifenesin; guaiphenesin
caffeine: caffeine; coffee; NoDoz; Pro Plus; cup of tea; Coca-Cola; Red Bull; Diet Coke
nicotine: nicotine patch; vaping; Nicorette; e-cigarettes; vape
tobacco_smoke: smoking; cigarettes; tobacco
tetrahydrocannabinol: pot; weed; cannabis; marijuana; dronabinol; THC gummies; Marinol
nabilone: Cesamet
cannabidiol: CBD; CBD oil; Epidiolex; cbd gummies
cocaine: coke; crack; cocaine
mdma: molly; ecstasy; MDMA; mandy
amphetamine: Adderall; Vyvanse; speed; Elvanse; dexamfetamine
alcohol: wine; beer; booze; vodka; a glass of wine
ketamine: ketamine; special K; esketamine; Spravato
st_john_s_wort: St John's wort; St. John’s-Wort; hypericum; SJW; saint johns wort
5_hydroxytryptophan: 5-HTP; 5HTP; 5 HTP; 5-HTP 100 mg
s_adenosylmethionine: SAMe; SAM-e
melatonin: melatonin 3mg; Circadin; ZzzQuil Pure Zzzs
valerian: valerian root; valerian
kava: kava kava; kava
turmeric: turmeric; curcumin
ginkgo: ginkgo biloba
magnesium: magnesium; Epsom salts; milk of magnesia; magnesium glycinate 400 mg; Slow-Mag
vitamin_d: vitamin D3; Vitamin D3 1000 IU; colecalciferol; Fultium-D3
vitamin_b12: B12; vitamin B-12; vitamin B12 1000 mcg
omega_3_fatty_acids: fish oil; omega-3; Omega 3 1000mg; Lovaza
coenzyme_q10: CoQ10; coenzyme Q10 100 mg
glucosamine: glucosamine; glucosamine sulphate 1500mg
dehydroepiandrosterone: DHEA
grapefruit_juice: grapefruit; grapefruit juice
licorice: liquorice; black licorice
iron: ferrous sulfate; Feosol; ferrous fumarate
albuterol: salbutamol; Ventolin; blue inhaler; ProAir HFA
levothyroxine: thyroxine; Synthroid; Eltroxin
nitroglycerin: GTN spray; glyceryl trinitrate
furosemide: frusemide; Lasix
warfarin: Coumadin; warfarin
lidocaine: lignocaine; Lidoderm; lidocaine patch; Versatis
capsaicin: capsaicin cream; Zostrix
menthol: Biofreeze; Deep Freeze
naltrexone: LDN; low-dose naltrexone; Vivitrol
omeprazole: Prilosec; Losec
rifampin: rifampicin
acyclovir: aciclovir; Zovirax
valproate: sodium valproate; Depakote; Epilim
cyclosporine: ciclosporin; Neoral
methylene_blue: methylthioninium chloride
hydrocodone acetaminophen: Vicodin; Norco; Lortab; Hycet; Xodol; Hydrocodone/APAP 5-325;
  hydrocodone-acetaminophen 10/325
oxycodone acetaminophen: Percocet; Endocet; percocet 10-325; Nalocet; oxycodone/APAP
acetaminophen codeine: Tylenol #3; Tylenol 3; Tylenol with Codeine; TYLENOL NO. 3; Tylenol w/
  codeine; Migraleve Yellow; Solpadol
codeine acetaminophen: Co-codamol; co-codamol 8/500; Co-codamol 30/500 tablets; cocodamol;
  Zapain; Kapake; CO-CODAMOL 15/500
dihydrocodeine acetaminophen: co-dydramol; Co-dydramol 10/500
acetaminophen dihydrocodeine: Paramol; Remedeine Forte
ibuprofen codeine: Nurofen Plus; Cuprofen Plus
ibuprofen acetaminophen: Nuromol
tramadol acetaminophen: Ultracet; Tramacet
acetaminophen codeine caffeine: Solpadeine Plus; Solpadeine Max; Syndol Headache Relief; Veganin
acetaminophen codeine doxylamine caffeine: Syndol; Propain Plus
acetaminophen codeine buclizine: Migraleve Pink; Migraleve
acetaminophen caffeine: Panadol Extra; Solpadeine Headache; Excedrin Tension Headache; Hedex
  Extra
acetaminophen aspirin caffeine: Excedrin; Excedrin Migraine; Goody's; Goodys powder; Goody's
  Extra Strength
aspirin acetaminophen caffeine: Anadin Extra; BC Max; Alka-Seltzer XS
aspirin caffeine: BC Powder; Anadin; Anacin; Beechams Powders; Bayer Back & Body
aspirin sodium_bicarbonate: Alka-Seltzer; Alka Seltzer Original
acetaminophen diphenhydramine: Tylenol PM; Panadol Night; Goody's PM; Acetaminophen PM
ibuprofen diphenhydramine: Advil PM; Motrin PM
naproxen diphenhydramine: Aleve PM
acetaminophen ibuprofen: Advil Dual Action; Combogesic
acetaminophen dextromethorphan doxylamine: NyQuil; Vicks NyQuil; NYQUIL COLD & FLU; NyQuil HBP
acetaminophen dextromethorphan doxylamine alcohol: NyQuil liquid; Vicks NyQuil Liquid
acetaminophen dextromethorphan phenylephrine: DayQuil; Vicks DayQuil; Theraflu Daytime
acetaminophen dextromethorphan guaifenesin phenylephrine: DayQuil Severe; Mucinex Fast-Max Cold
  & Flu; Tylenol Cold + Flu Severe
acetaminophen phenylephrine: Lemsip; Lemsip Max; Sudafed PE Pressure + Pain
acetaminophen pseudoephedrine: Day Nurse; Lemsip Max Flu
acetaminophen caffeine phenylephrine: Lemsip Max Cold & Flu Capsules; Beechams Flu Plus; Sudafed
  Sinus Max Strength
acetaminophen guaifenesin phenylephrine: Beechams All-in-One; Lemsip Max All in One; Tylenol
  Sinus Severe
acetaminophen promethazine dextromethorphan: Night Nurse; Night Nurse Capsules
acetaminophen promethazine dextromethorphan alcohol: Night Nurse liquid
diphenhydramine acetaminophen pseudoephedrine: Benylin Four Flu
acetaminophen diphenhydramine phenylephrine: Theraflu Nighttime
aspirin chlorpheniramine phenylephrine: Alka-Seltzer Plus; Alka-Seltzer Plus Cold
chlorpheniramine dextromethorphan: Coricidin HBP Cough & Cold; triple C
dextromethorphan guaifenesin: Mucinex DM; Robitussin DM; Robitussin-DM; Tussin DM
guaifenesin pseudoephedrine: Mucinex D
ibuprofen pseudoephedrine: Advil Cold & Sinus; Advil Cold and Sinus
naproxen pseudoephedrine: Aleve-D; Aleve-D Sinus & Cold
loratadine pseudoephedrine: Claritin-D; Claritin D 24 Hour
acetaminophen caffeine pyrilamine: Midol; Midol Complete
acetaminophen pamabrom pyrilamine: Pamprin; Premsyn PMS
butalbital acetaminophen caffeine: Fioricet; Esgic; butalbital/acetaminophen/caffeine
butalbital aspirin caffeine: Fiorinal
sumatriptan naproxen: Treximet
hydrocodone ibuprofen: Vicoprofen
naproxen esomeprazole: Vimovo
diclofenac misoprostol: Arthrotec
ibuprofen famotidine: Duexis
buprenorphine naloxone: Suboxone; Zubsolv; Suboxone 8 mg/2 mg
carisoprodol aspirin: Soma Compound
orphenadrine aspirin caffeine: Norgesic; Norgesic Forte; Orphengesic Forte
promethazine codeine: Phenergan with Codeine; purple drank
oxycodone naloxone: Targin; Targinact
dextromethorphan bupropion: Auvelity
tetrahydrocannabinol cannabidiol: Sativex; nabiximols
methyl_salicylate menthol: Icy Hot; Salonpas
diphenoxylate atropine: Lomotil; co-phenotrope
carbidopa levodopa: Sinemet; co-careldopa
sulfamethoxazole_trimethoprim: Bactrim; co-trimoxazole; Septrin
"""
ROWS = [
    (name.strip(), tuple(line.split(":")[0].split()))
    for line in TABLE.replace("\n  ", " ").strip().splitlines()
    for name in line.split(":")[1].split(";")
]
# The combination is a product, and the synthetic THC is THC.
NAMED_OTHERWISE = {
    "naproxen_esomeprazole": ("naproxen", "esomeprazole"),
    "dronabinol": ("tetrahydrocannabinol",),
}
HELD_BY_MANY = set(
    """acetaminophen ibuprofen naproxen diclofenac celecoxib aspirin codeine dihydrocodeine
    hydrocodone oxycodone tramadol morphine buprenorphine diphenhydramine doxylamine promethazine
    chlorpheniramine dextromethorphan pseudoephedrine caffeine alcohol""".split()
)


def test_the_table_is_as_long_as_promised():
    assert len({name for name, _ in ROWS}) >= 250


@pytest.mark.parametrize(("name", "ingredients"), ROWS, ids=[name for name, _ in ROWS])
def test_an_everyday_name_gives_its_ingredients(name, ingredients):
    found = match(LIBRARY, name)

    assert found.ingredients == ingredients
    assert found.unknown == ()


@pytest.mark.parametrize("name", ["muscle relaxers", "opioids", "painkillers", "blood thinners"])
def test_a_class_is_not_the_name_of_a_medicine(name):
    assert match(LIBRARY, name).ingredients == ()


@pytest.mark.skipif(SHARED is None, reason="the shared folder of facts is not here")
def test_every_substance_of_the_universe_is_found_by_its_name_and_its_id():
    assert SHARED is not None
    with open(SHARED / "drugdata/terminology/drug_universe.csv", newline="") as file:
        rows = list(csv.DictReader(file))

    assert len(rows) == 298
    for row in rows:
        wanted = NAMED_OTHERWISE.get(row["id"], (row["id"],))
        for name in (row["generic"], row["id"], row["generic"].upper()):
            assert match(LIBRARY, name).ingredients == wanted, name


def test_two_hundred_products_hold_what_is_easily_taken_twice():
    held = [one for one in LIBRARY.products.values() if HELD_BY_MANY & set(one.ingredients)]

    assert len(held) >= 200
    assert len([one for one in held if "UK" in one.regions]) >= 80
    assert len([one for one in held if "US" in one.regions]) >= 120


def test_a_product_with_several_ingredients_says_so_where_its_label_was_read():
    read = [one for one in LIBRARY.products.values() if one.label.checked == "read"]

    assert len(read) >= 100
    assert all(one.label.quote for one in read)


def test_each_brand_is_a_product_of_its_own_so_that_two_of_them_are_taken_twice():
    for one, other in (
        ("Disprin", "Nu-Seals"),
        ("Cuprofen", "Nurofen Express"),
        ("Norco", "Hycet"),
        ("Norco", "Lortab"),
        ("Lortab", "Lorcet"),
        ("Endocet", "Roxicet"),
        ("Ultracet", "Tramacet"),
        ("Advil PM", "Motrin PM"),
        ("Norgesic", "Orphengesic Forte"),
    ):
        held = match(LIBRARY, one), match(LIBRARY, other)

        assert held[0].ingredients == held[1].ingredients
        assert held[0].product != held[1].product


# The same name on packs of the US and the UK: what it holds, only the person can say.
@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Sominex", {"sominex_us", "sominex_uk"}),
        ("Sominex 25 mg tablets", {"sominex_us", "sominex_uk"}),
        ("Benadryl Allergy Relief", {"benadryl_allergy", "benadryl_allergy_relief_uk"}),
        ("Benadryl Allergy Relief capsules", {"benadryl_allergy", "benadryl_allergy_relief_uk"}),
    ],
)
def test_a_name_that_holds_other_things_in_another_country_is_asked_about(name, meant):
    found = match(LIBRARY, name)

    assert found.ingredients == ()
    assert found.unknown == (name,)
    assert set(found.suggestions) == meant


def test_each_answer_to_such_a_question_is_a_name_that_is_known():
    shared = [one for one in LIBRARY.names.values() if one.others]

    assert shared
    for id in {id for one in shared for id in (one.id, *one.others)}:
        assert match(LIBRARY, LIBRARY.products[id].name).product == id


def test_a_shared_name_beside_a_known_one_leaves_the_known_one():
    found = match(LIBRARY, "ibuprofen and Sominex")

    assert found.ingredients == ("ibuprofen",)
    assert found.unknown == ("sominex",)
    assert set(found.suggestions) == {"sominex_us", "sominex_uk"}


def test_a_shared_name_in_brackets_takes_nothing_from_what_stands_before_it():
    assert match(LIBRARY, "Diphenhydramine 25 MG [Sominex]").ingredients == ("diphenhydramine",)
