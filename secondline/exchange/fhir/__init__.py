"""FHIR R4, in: what the record of a clinic or a hospital says about one person."""
