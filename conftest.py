"""Django for the tests: its file is in a folder of this run, never where a person keeps theirs."""

import os
import tempfile

import django

os.environ["SECONDLINE_HOME"] = tempfile.mkdtemp(prefix="secondline-test-")
os.environ["DJANGO_SETTINGS_MODULE"] = "secondline.site.settings"
django.setup()
