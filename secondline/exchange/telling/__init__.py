"""What a terminal and a page tell alike: which findings open, and the lines of each; no look."""
