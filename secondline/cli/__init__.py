"""The six questions in a terminal."""
