"""Diaries whose truth is known, and how the engine fares on them; run by `make prove`."""
