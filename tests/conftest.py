"""What every test shares: how many invented cases Hypothesis tries, and from which seed.

``quick`` (each `make test`) draws the same cases on every machine, so that a red build is never
luck. ``thorough`` draws new ones and many more: ``HYPOTHESIS_PROFILE=thorough make test``.
Warnings are errors; that is set in pyproject.toml.
"""

import os

from hypothesis import HealthCheck, settings

# A busy machine must not turn a slow example into a failure: time is measured in benchmarks/.
_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)

settings.register_profile("quick", parent=_CALM, derandomize=True, max_examples=50)
settings.register_profile("thorough", parent=_CALM, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
