"""Where it is kept: one file on this machine, and one door to it (`records`)."""
