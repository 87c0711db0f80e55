"""The first page: where to begin, and what was noted lately."""
