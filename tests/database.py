"""A migrated database, made once and copied: Wagtail's migrations take long, a copy does not."""

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
TABLES = ROOT / "site" / "search" / "engine" / "tables.py"


def migrated_sqlite() -> Path:
    """Return a SQLite file at the present state of the migrations; only the first call is slow."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    template = FOLDER / f"{migration_state()}.sqlite3"
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # workers start together, one of them migrates
        if not template.exists():
            _forget_older_templates()
            half_made = template.with_name(f"{template.name}.new")
            migrate(f"sqlite:///{half_made}")
            half_made.rename(template)
    return template


def migrate(url: str) -> None:
    """Bring the database at `url` to the present state of the migrations."""
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity=0"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings.test"},
        check=True,
    )


def migration_state() -> str:
    """Name the state that all migrations of all installed apps lead to."""
    state = hashlib.sha256(version("django").encode())
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        for path in sorted(Path(app.path).glob("migrations/*.py")):
            state.update(f"{app.label}/{path.name}".encode() + path.read_bytes())
    state.update(TABLES.read_bytes())  # a migration makes what it says
    return state.hexdigest()[:16]


def _forget_older_templates() -> None:
    for path in FOLDER.glob("*.sqlite3*"):
        path.unlink()
