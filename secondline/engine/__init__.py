"""What the numbers say: NumPy in, NumPy out; it knows no person and no medicine."""
