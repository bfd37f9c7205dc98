from django.db import migrations, models

from search.engine import tables


def create(apps, schema_editor):
    tables.create(schema_editor.connection)


def drop(apps, schema_editor):
    tables.drop(schema_editor.connection)


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.RunPython(create, drop),
        migrations.CreateModel(
            name="Rebuild",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("started_at", models.DateTimeField(auto_now_add=True)),
                ("finished_at", models.DateTimeField(null=True)),
                ("reached", models.JSONField(default=dict)),
            ],
            options={"default_permissions": ()},
        ),
    ]
