"""What is the person's own: taking it out, bringing it in, erasing it."""
