"""What was begun at the desk and never went on."""

import datetime
import os
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from core.models import OfficeImage
from news.intake import receiving
from news.intake.pieces import path_of
from news.models import IntakeFile, PressIntake
from tests.news.intake.at_the_desk import IntakeDesk, photo
from tests.zip_files import zip_file

FIFTEEN = datetime.timedelta(days=15)


def grown_old(desk: IntakeDesk) -> None:
    then = timezone.now() - FIFTEEN
    PressIntake.objects.update(created_at=then)
    for file in IntakeFile.objects.all():
        if path_of(file).exists():
            os.utime(path_of(file), (then.timestamp(),) * 2)


def purged() -> str:
    output = StringIO()
    call_command("purge_intakes", stdout=output)
    return output.getvalue()


def half(desk: IntakeDesk) -> IntakeFile:
    file = IntakeFile.objects.get(pk=desk.announce("ข.jpg", 10).json()["id"])
    desk.send(file.pk, 0, b"12345")
    return file


def test_pieces_of_a_file_that_never_came_whole_go_after_a_fortnight(checking):
    file = half(checking)
    grown_old(checking)
    assert purged().startswith("1 files")
    assert not path_of(file).parent.exists()
    file.refresh_from_db()
    assert "ส่งไม่ครบ" in file.reason


def test_file_given_up_can_be_sent_again(checking):
    half(checking)
    grown_old(checking)
    purged()
    assert checking.announce("ข.jpg", 10).json()["received"] == 0


def test_texts_and_photos_stay(checking):
    photographed = checking.deliver("ก.jpg", photo())
    grown_old(checking)
    assert purged().startswith("0 files")
    assert checking.intake.text
    photographed.refresh_from_db()
    assert photographed.image


def test_photos_of_a_zip_half_opened_stay(checking, monkeypatch):
    monkeypatch.setattr(receiving, "OPEN_FOR", 0)
    number = checking.arrive("ภาพ.zip", zip_file((f"{n}.jpg", photo(n)) for n in range(3)))
    checking.open(number)
    grown_old(checking)
    purged()
    assert OfficeImage.objects.count() == 1
    assert checking.intake.files.photos().count() == 1


def test_new_pieces_stay(checking):
    file = half(checking)
    purged()
    assert path_of(file).exists()


def test_pieces_of_an_old_intake_that_came_today_stay(checking):
    grown_old(checking)
    file = half(checking)
    PressIntake.objects.update(created_at=timezone.now() - FIFTEEN)
    purged()
    assert path_of(file).exists()


@pytest.mark.parametrize("sent", [b"", b"x"], ids=["nothing", "what-was-refused"])
def test_intake_in_which_there_is_nothing_goes(desk, sent):
    if sent:
        desk.deliver("ก.jpg", sent)
    grown_old(desk)
    purged()
    assert not PressIntake.objects.exists()


def test_empty_intake_of_today_stays(desk):
    purged()
    assert desk.intake


def test_bytes_of_an_intake_that_is_gone_go(checking):
    file = half(checking)
    grown_old(checking)
    PressIntake.objects.all().delete()
    folder = path_of(file).parent
    os.utime(folder, (0, 0))
    purged()
    assert not folder.exists()


def test_desk_without_a_folder_has_nothing_to_purge(db):
    assert purged().startswith("0 files")
