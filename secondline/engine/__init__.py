"""What the numbers say: NumPy in, NumPy out; it knows no person and no medicine."""

from secondline.engine.estimate import Estimate, estimate
from secondline.engine.prior import Prior

__all__ = ["Estimate", "Prior", "estimate"]
