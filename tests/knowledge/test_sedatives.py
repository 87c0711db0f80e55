"""Opioids and sedatives beyond the articles: known by their class, so that no mix is silent."""

import pytest

import secondline

LIBRARY = secondline.library()
OPIOIDS = (
    "codeine", "dihydrocodeine", "morphine", "fentanyl", "methadone", "pethidine", "buprenorphine",
    "hydromorphone", "oxymorphone", "tapentadol", "heroin", "pentazocine", "propoxyphene",
    "Apadaz", "Co-codamol", "Tylenol #3", "Nurofen Plus", "Suboxone", "Solpadeine Max",
)  # fmt: skip
SEDATIVES = (
    "alprazolam", "lorazepam", "clonazepam", "temazepam", "triazolam", "chlordiazepoxide",
    "zolpidem", "eszopiclone", "zaleplon", "phenobarbital", "primidone", "Fioricet", "GHB",
)  # fmt: skip


def tiers(*names):
    return {str(one.tier) for one in secondline.check(names, LIBRARY).findings}


@pytest.mark.parametrize("opioid", OPIOIDS)
def test_an_opioid_with_a_sleeping_pill_or_a_drink_is_a_danger(opioid):
    assert "danger" in tiers(opioid, "zolpidem")
    assert "danger" in tiers(opioid, "wine")


@pytest.mark.parametrize("sedative", SEDATIVES)
def test_a_sedative_with_an_opioid_is_a_danger_and_with_a_drink_is_asked_about(sedative):
    assert "danger" in tiers(sedative, "oxycodone")
    assert tiers(sedative, "wine") & {"ask", "danger"}
