"""What templates can say of what was found."""
