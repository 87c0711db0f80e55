"""What templates can say of a check-in."""
