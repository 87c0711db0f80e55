"""The way in: which medicine is not working, and for whom somebody asks."""
