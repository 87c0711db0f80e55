"""The first tables: the states of the record, and check-ins."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Make both tables."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Revision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                ("what", models.CharField(max_length=80)),
                ("key", models.CharField(max_length=64, unique=True)),
                ("hash", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="CheckIn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField()),
                ("at", models.TimeField(null=True)),
                ("values", models.TextField()),
                ("note", models.TextField(default="")),
                ("key", models.CharField(max_length=64, unique=True)),
                ("hash", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("on", "at", "id"),
                "indexes": [models.Index(fields=["on", "at", "id"], name="check_in_time")],
            },
        ),
    ]
