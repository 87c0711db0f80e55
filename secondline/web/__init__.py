"""Pages: one folder a question; every one works without scripts, and only on this machine."""
