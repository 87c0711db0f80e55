"""Diaries of other trackers, in: a table of a stranger's columns becomes our diary."""
