"""What was begun at the desk and never went on: bytes that wait for the rest, empty intakes."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from news.intake.pieces import forget_bytes, path_of
from news.models import IntakeFile, PressIntake

KEPT_DAYS = 14
_TOO_OLD = f"ส่งไม่ครบ หรือไม่ได้เปิดภายใน {KEPT_DAYS} วัน กรุณาส่งใหม่"
State = IntakeFile.State


def purge() -> tuple[int, int]:
    """Return how many files were given up and how many empty intakes deleted.

    Texts stay, and so do photos: only bytes go that never became one.
    """
    before = timezone.now() - datetime.timedelta(days=KEPT_DAYS)
    given_up = sum(_give_up(file, before) for file in _unfinished(before))
    _forget_strays(before)
    return given_up, _delete_empty(before)


def _unfinished(before: datetime.datetime) -> Iterator[IntakeFile]:
    states = [State.ARRIVING, State.ARRIVED]
    files = IntakeFile.objects.sent().filter(state__in=states, intake__created_at__lt=before)
    return files.iterator()


@transaction.atomic
def _give_up(file: IntakeFile, before: datetime.datetime) -> bool:
    """Unless pieces came since."""
    if _changed(path_of(file)) >= before:
        return False
    rows = IntakeFile.objects.filter(pk=file.pk, state=file.state, received=file.received)
    given_up = rows.update(state=State.REFUSED, reason=_TOO_OLD)
    if given_up:
        forget_bytes([file])
    return bool(given_up)


def _changed(path: Path) -> datetime.datetime:
    seconds = path.stat().st_mtime if path.exists() else 0
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC)


def _forget_strays(before: datetime.datetime) -> None:
    """Folders whose intake is gone: a server that stopped midway leaves them."""
    for folder in Path(settings.INTAKE_ROOT).glob("[0-9]*/"):
        is_known = PressIntake.objects.filter(pk=int(folder.name)).exists()
        if not is_known and _changed(folder) < before:
            shutil.rmtree(folder, ignore_errors=True)


def _delete_empty(before: datetime.datetime) -> int:
    files = IntakeFile.objects.filter(intake=OuterRef("pk")).exclude(state=State.REFUSED)
    empty = PressIntake.objects.unfinished().filter(~Exists(files), text="", created_at__lt=before)
    return empty.delete()[1].get("news.PressIntake", 0)
