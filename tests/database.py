"""A database to start from, made once and copied: making it takes long, a copy does not.

It is migrated, and an office's empty site stands in it with its roles: most tests begin there.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "var" / "test"
# What decides, beside the migrations, what is in it.
SOURCES = (
    ROOT / "site" / "search" / "engine" / "tables.py",
    ROOT / "site" / "core" / "editorial.py",
    ROOT / "site" / "core" / "roles.py",
    ROOT / "site" / "core" / "workflow.py",
    ROOT / "tests" / "factories.py",
)


def furnished_sqlite() -> Path:
    """Return a SQLite file to copy; only the first call is slow."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    template = FOLDER / f"{migration_state()}.sqlite3"
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # workers start together, one of them migrates
        if not template.exists():
            _forget_older_templates()
            half_made = template.with_name(f"{template.name}.new")
            furnish(f"sqlite:///{half_made}")
            half_made.rename(template)
    return template


def migrate(url: str) -> None:
    """Bring the database at `url` to the present state of the migrations."""
    _run(url, "manage.py", "migrate", "--verbosity=0")


def furnish(url: str) -> None:
    """Migrate the database at `url` and set up an office's empty site in it, with its roles."""
    migrate(url)
    _run(url, "manage.py", "shell", "-v0", "-c", "from tests.factories import *; make_site()")
    _run(url, "manage.py", "setup_editorial", "--verbosity=0")


def _run(url: str, *command: str) -> None:
    environment = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    subprocess.run([sys.executable, *command], cwd=ROOT, env=os.environ | environment, check=True)


def migration_state() -> str:
    """Name the state that all migrations of all installed apps lead to."""
    state = hashlib.sha256(version("django").encode())
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        for path in sorted(Path(app.path).glob("migrations/*.py")):
            state.update(f"{app.label}/{path.name}".encode() + path.read_bytes())
    for source in SOURCES:
        state.update(source.read_bytes())
    return state.hexdigest()[:16]


def _forget_older_templates() -> None:
    for path in FOLDER.glob("*.sqlite3*"):
        path.unlink()
