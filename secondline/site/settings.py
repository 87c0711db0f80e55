"""How Django runs on one person's machine: one file, one process, nothing from outside."""

import secrets

from secondline.store.place import database
from secondline.web.door import Door

DEBUG = False
# Nothing that lasts is signed with it: a form that was open over a restart is asked for again.
SECRET_KEY = secrets.token_urlsafe()
DOOR = Door("http://secondline.localhost")  # `secondline serve` puts the running server's here
ALLOWED_HOSTS = ["secondline.localhost", "127.0.0.1"]
ROOT_URLCONF = "secondline.site.urls"
PAGES = [
    f"secondline.web.{folder}"
    for folder in (
        *("home", "start", "medicines", "diary", "questions", "safety", "response", "reasons"),
        *("options", "experiment", "visit", "learn", "you"),
    )
]
INSTALLED_APPS = ["secondline.store", "secondline.web", *PAGES]
MIDDLEWARE = [
    "secondline.web.logs.Logged",
    "secondline.web.guard.LocalOnlyGuard",
    "secondline.web.ahead.Ahead",
    "django.middleware.csrf.CsrfViewMiddleware",
    "secondline.web.faults.Faults",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["secondline.web.frame.frame"]},
    }
]
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
USE_TZ = True
TIME_ZONE = "UTC"
LOGGING_CONFIG = None  # what a person told us has no place in a log: secondline/web/logs.py
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(database()),
        "OPTIONS": {
            "timeout": 5,
            "transaction_mode": "IMMEDIATE",
            # The journal that survives a pulled plug; a commit waits until the disk has it.
            "init_command": (
                "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA fullfsync=1;"
                "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
                "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
            ),
        },
    }
}
