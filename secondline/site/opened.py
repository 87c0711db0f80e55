"""Open the file where everything is kept: made where it is missing, and brought up to date."""

import os


def open_store() -> None:
    """Open the store of this machine's person for one process."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "secondline.site.settings"
    import django
    from django.core.management import call_command

    from secondline.store.place import made

    made()
    django.setup()
    call_command("migrate", verbosity=0)
