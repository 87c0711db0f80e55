"""Lessons, and what is known of a medicine."""
