"""Django for a proof or a benchmark: on a file of a folder of its own, never a person's."""

import logging
import os
import tempfile


def start_django() -> None:
    """Start it, and keep its own lines about refused requests from the screen."""
    os.environ["SECONDLINE_HOME"] = tempfile.mkdtemp(prefix="secondline-prove-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "secondline.site.settings"
    import django

    django.setup()
    logging.disable(logging.WARNING)
