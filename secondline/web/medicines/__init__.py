"""The list of medicines: what is taken and what was, stretch by stretch."""
