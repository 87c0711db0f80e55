"""The arrays that the engine is written in."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Days = NDArray[np.int64]
Mask = NDArray[np.bool_]
