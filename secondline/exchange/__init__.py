"""How others read it: the page for the visit, FHIR, the tables of other programs."""
