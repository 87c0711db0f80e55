"""The tables: every state of the record, each check-in, and questions saved for the visit.

Nothing outside this folder reads or writes them; `records` is the one door.
"""

from __future__ import annotations

from datetime import date, datetime, time

from django.db import models


class Revision(models.Model):
    """One state of the record, whole, as the TOML that a person can read; the newest one holds.

    `key` comes with the request that made it: the same request twice makes one revision. `hash` is
    that of the text: what the disk changed by itself is seen when it is read.
    """

    text: models.TextField[str, str] = models.TextField()
    what: models.CharField[str, str] = models.CharField(max_length=80)
    key: models.CharField[str, str] = models.CharField(max_length=64, unique=True)
    hash: models.CharField[str, str] = models.CharField(max_length=64)
    made_at: models.DateTimeField[datetime, datetime] = models.DateTimeField()


class CheckIn(models.Model):
    """One line of the diary; several a day are kept. `values` is JSON, by column."""

    on: models.DateField[date, date] = models.DateField()
    at: models.TimeField[time | None, time | None] = models.TimeField(null=True)
    values: models.TextField[str, str] = models.TextField()
    note: models.TextField[str, str] = models.TextField(default="")
    key: models.CharField[str, str] = models.CharField(max_length=64, unique=True)
    hash: models.CharField[str, str] = models.CharField(max_length=64)
    made_at: models.DateTimeField[datetime, datetime] = models.DateTimeField()

    class Meta:
        """Read in the order of time; of one minute, in the order of writing."""

        ordering = ("on", "at", "id")
        indexes = (models.Index(fields=("on", "at", "id"), name="check_in_time"),)


class SavedQuestion(models.Model):
    """A question that was saved for the visit, by the option that asks it; each one once.

    The words are not kept: they come from what is known on the day on which they are read.
    """

    option: models.CharField[str, str] = models.CharField(max_length=80, unique=True)
    hash: models.CharField[str, str] = models.CharField(max_length=64)
    made_at: models.DateTimeField[datetime, datetime] = models.DateTimeField()
