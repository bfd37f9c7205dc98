"""The bytes of files until they are opened, in a folder that is not served (INTAKE_ROOT)."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from news.models import IntakeFile


def path_of(file: IntakeFile) -> Path:
    return Path(settings.INTAKE_ROOT) / str(file.intake_id) / str(file.pk)


def write_piece(file: IntakeFile, offset: int, piece: bytes) -> None:
    path = path_of(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(exist_ok=True)
    with path.open("r+b") as target:
        target.seek(offset)
        target.write(piece)


def forget_bytes(files: Iterable[IntakeFile]) -> None:
    """Delete what is kept of files that were opened or given up, and folders left empty."""
    for file in files:
        path_of(file).unlink(missing_ok=True)
        with suppress(OSError):  # others may still arrive
            path_of(file).parent.rmdir()
