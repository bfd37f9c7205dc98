"""Files are opened: what is in them is taken, or a message says why not and nothing stays."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings

from accounts.models import User
from core.models import OfficeImage
from news.intake import receiving, settling
from news.intake.pieces import path_of
from news.models import IntakeFile, PressIntake
from tests.core.photo_files import jpeg_from_phone
from tests.discussion.processes import at_once
from tests.news.intake.at_the_desk import TEXT, IntakeDesk, large_png, photo
from tests.word_files import paragraph, picture, word_file
from tests.zip_files import encrypted, zip_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
BOMB = word_file("ก", entries={"word/media/big.xml": bytes(200 * 2**20)})
PHOTO_KINDS = ["JPEG", "PNG", "WEBP", "GIF", "AVIF", "HEIF"]


def nothing_stays(desk: IntakeDesk) -> bool:
    folder = Path(settings.INTAKE_ROOT)
    return not OfficeImage.objects.exists() and not any(folder.rglob("*")) and not desk.intake.text


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("ข่าว.docx", BOMB, "ใหญ่ผิดปกติ", id="zip-bomb"),
        pytest.param("ข่าว.docx", OLE, ".doc", id="doc"),
        pytest.param(
            "ข่าว.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "รหัสผ่าน", id="password"
        ),
        pytest.param("ข่าว.docx", encrypted(word_file("ก")), "รหัสผ่าน", id="locked"),
        pytest.param("ข่าว.docx", word_file(TEXT)[:-200], "", id="cut-docx"),
        pytest.param("ข่าว.docx", word_file(picture(photo())), "มีแต่ภาพ", id="only-pictures"),
        pytest.param("ข่าว.docx", word_file("ก" * 100_001), "100,001", id="long-docx"),
        pytest.param(
            "ข่าว.docx",
            word_file("ก" * 100_001, picture(photo())),
            "100,001",
            id="long-with-picture",
        ),
        pytest.param("ข่าว.txt", b" \n\x00\n", "ไม่มีข้อความ", id="empty-text"),
        pytest.param("ข่าว.txt", ("ก" * 700_000).encode(), "700,000", id="2-megabytes"),
        pytest.param("ภาพ.jpg", photo()[:-100], "ส่งใหม่", id="cut-jpeg"),
        pytest.param("ภาพ.jpg", b"\xff\xd8\xff", "ส่งใหม่", id="stub"),
        pytest.param("ภาพ.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "ส่งใหม่", id="svg"),
        pytest.param("ภาพ.png", large_png(10_000, 10_000), "ล้านพิกเซล", id="100-megapixels"),
        pytest.param("ภาพ.zip", b"PK\x03\x04", "ไม่ใช่ไฟล์ .zip", id="stub-zip"),
        pytest.param("ภาพ.zip", b"Rar!\x1a\x07\x00", ".rar", id="rar"),
        pytest.param(
            "ภาพ.zip", encrypted(zip_file([("a.jpg", photo())])), "รหัสผ่าน", id="locked-zip"
        ),
        pytest.param(
            "ภาพ.zip",
            zip_file((f"{n}.jpg", b"") for n in range(10_000)),
            "เกิน 2,000 ไฟล์",
            id="10000-files",
        ),
    ],
)
def test_bad_file_is_refused_in_thai_and_nothing_stays(desk, name, content, words):
    file = desk.deliver(name, content)
    assert file.state == IntakeFile.State.REFUSED
    assert words in file.reason
    assert nothing_stays(desk)


@pytest.mark.parametrize(
    ("entry", "content", "words"),
    [
        pytest.param("../../ภาพ.jpg", photo(), "นอกไฟล์ .zip", id="outside"),
        pytest.param("/etc/ภาพ.jpg", photo(), "นอกไฟล์ .zip", id="root"),
        pytest.param("ซ้อน.zip", zip_file([("a.jpg", photo())]), "ซ้อน", id="nested"),
        pytest.param("ซ้อน.jpg", zip_file([("a.jpg", photo())]), "ซ้อน", id="nested-in-disguise"),
        pytest.param("ตัด.jpg", photo()[:-100], "ส่งใหม่", id="cut"),
        pytest.param("ใหญ่.png", large_png(10_000, 10_000), "ล้านพิกเซล", id="100-megapixels"),
        pytest.param("อ่าน.txt", b"hello", "ไม่ใช่ไฟล์ภาพ", id="text"),
    ],
)
def test_bad_entry_of_a_zip_is_passed_over_and_said(desk, entry, content, words):
    zipped = desk.deliver("ภาพ.zip", zip_file([(entry, content), ("ดี.jpg", photo(9))]))
    assert zipped.state == IntakeFile.State.TAKEN
    bad, good = zipped.contents.order_by("position")
    assert words in bad.reason
    assert good.image
    assert OfficeImage.objects.count() == 1


@pytest.mark.parametrize("kind", PHOTO_KINDS)
def test_photo_of_every_kind_is_taken(desk, kind):
    suffix = {"HEIF": "heic", "JPEG": "jpg"}.get(kind, kind.lower())
    file = desk.deliver(f"ภาพ.{suffix}", photo(kind=kind))
    assert file.image.width == 16


@pytest.mark.parametrize("kind", PHOTO_KINDS)
def test_photo_damaged_anywhere_is_answered(desk, kind):
    whole = photo(kind=kind)
    for number, place in enumerate(range(20, len(whole), max(1, len(whole) // 8))):
        damaged = whole[:place] + b"\xff\x00\xff" + whole[place + 3 :]
        assert desk.deliver(f"{number}.jpg", damaged).is_settled


def test_place_of_the_camera_is_not_kept(desk):
    file = desk.deliver("ภาพ.jpg", jpeg_from_phone())
    assert b"SECRET" not in file.image.file.read()


def test_same_photo_is_kept_once(desk):
    desk.deliver("ก.jpg", photo())
    again = desk.deliver("ข.jpg", photo())
    assert "ส่งมาแล้ว" in again.reason
    assert OfficeImage.objects.count() == 1


def test_photos_stand_in_the_order_in_which_they_were_taken(desk):
    desk.deliver("ข.jpg", photo(1, taken="2026:06:10 11:00:00"))
    inside = [
        ("IMG_10.jpg", photo(2)),
        ("IMG_2.jpg", photo(3)),
        ("a.jpg", photo(4, taken="2026:06:10 09:00:00")),
    ]
    desk.deliver("ภาพ.zip", zip_file(inside))
    names = [file.name for file in desk.intake.files.photos()]
    assert names == ["a.jpg", "ข.jpg", "IMG_2.jpg", "IMG_10.jpg"]


def test_zip_is_opened_a_few_seconds_at_a_time(desk, monkeypatch):
    monkeypatch.setattr(receiving, "OPEN_FOR", 0)
    number = desk.arrive("ภาพ.zip", zip_file((f"{n}.jpg", photo(n)) for n in range(3)))
    answers = [desk.open(number).json() for _ in range(4)]
    assert [len(answer["contents"]) for answer in answers] == [1, 1, 1, 0]
    assert [answer["state"] for answer in answers] == ["arrived"] * 3 + ["taken"]
    assert [answer["opened"] for answer in answers] == [1, 2, 3, 3]


def test_zip_brings_no_more_photos_than_there_is_room_for(desk, monkeypatch):
    monkeypatch.setattr("news.intake.opening.MOST_PHOTOS", 3)
    desk.deliver("0.jpg", photo())
    zipped = desk.deliver("ภาพ.zip", zip_file((f"{n}.jpg", photo(n)) for n in range(1, 5)))
    assert [bool(file.image) for file in zipped.contents.order_by("pk")] == [
        True,
        True,
        False,
        False,
    ]
    assert "เกินจำนวนภาพ" in zipped.contents.last().reason


def test_word_file_becomes_the_text_and_its_pictures_stand_in_it(desk):
    content = word_file("พาดหัว", paragraph("เนื้อข่าว"), picture(photo(), alt="ครู"))
    file = desk.deliver("ข่าว.docx", content)
    intake = desk.intake
    assert intake.source_name == "ข่าว.docx"
    assert intake.text.split() == ["พาดหัว", "เนื้อข่าว"]
    assert [block["type"] for block in intake.body] == ["rich_text", "photo"]
    assert file.contents.get().is_inline


def test_second_word_file_is_refused(desk):
    desk.deliver("ข่าว.docx", word_file("หนึ่ง"))
    second = desk.deliver("สอง.docx", word_file("สอง", picture(photo())))
    assert "มีข้อความข่าวอยู่แล้ว" in second.reason
    assert not OfficeImage.objects.exists()
    assert desk.intake.text == "หนึ่ง"


def test_text_pasted_while_a_word_file_is_opened_stays(desk, monkeypatch):
    take_photo = settling.take_photo

    def pasted_meanwhile(file: IntakeFile, content: bytes) -> None:
        PressIntake.objects.update(text="วาง")
        take_photo(file, content)

    monkeypatch.setattr("news.intake.opening.take_photo", pasted_meanwhile)
    file = desk.deliver("ข่าว.docx", word_file("ไฟล์", picture(photo())))
    assert "มีข้อความข่าวอยู่แล้ว" in file.reason
    assert not OfficeImage.objects.exists()
    assert (desk.intake.text, desk.intake.body) == ("วาง", [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_text_file_of_windows_is_read(desk, encoding):
    desk.deliver("ข่าว.txt", TEXT.encode(encoding, errors="replace"))
    assert desk.intake.text.startswith("สพป.ทดสอบ เปิดวง PLC")


def test_bytes_go_once_a_file_was_opened(desk):
    file = desk.deliver("ภาพ.jpg", photo())
    assert not path_of(file).exists()


def test_file_whose_bytes_got_lost_is_asked_for_again(desk):
    number = desk.arrive("ภาพ.jpg", photo())
    os.remove(path_of(IntakeFile.objects.get(pk=number)))
    assert "กรุณาส่งใหม่" in desk.open(number).json()["reason"]


@pytest.mark.parametrize("name", ["ภาพ.jpg", "ภาพ.zip"])
def test_file_opened_by_another_request_meanwhile_is_not_lost(desk, monkeypatch, name):
    content = photo() if name.endswith("jpg") else zip_file([("a.jpg", photo())])
    number = desk.arrive(name, content)
    stale = IntakeFile.objects.get(pk=number)
    desk.open(number)
    monkeypatch.setattr(receiving.OpenView, "file", stale)
    assert desk.open(number).json()["state"] == "taken"
    assert OfficeImage.objects.count() == 1


def test_photo_taken_out_while_it_is_opened_stays_nowhere(desk, monkeypatch):
    def taken_out_meanwhile(content: BytesIO) -> None:
        IntakeFile.objects.all().delete()

    monkeypatch.setattr(settling, "taken_at", taken_out_meanwhile)
    number = desk.arrive("ภาพ.jpg", photo())
    assert desk.open(number).status_code == 404
    assert not OfficeImage.objects.exists()


def test_photo_opened_by_two_requests_is_kept_once(desk, monkeypatch):
    def opened_meanwhile(content: BytesIO) -> None:
        monkeypatch.undo()
        settling.take_photo(IntakeFile.objects.get(), photo())

    monkeypatch.setattr(settling, "taken_at", opened_meanwhile)
    settling.take_photo(IntakeFile.objects.get(pk=desk.arrive("ภาพ.jpg", photo())), photo())
    assert OfficeImage.objects.get() == IntakeFile.objects.get().image


def test_photos_are_in_the_library_as_those_of_the_officer(desk, officer):
    image = desk.deliver("บ้านน้ำปาย.jpg", photo()).image
    assert (image.title, image.uploaded_by_user) == ("บ้านน้ำปาย", officer)


def test_taking_a_zip_out_takes_its_photos_out_of_the_library(desk):
    zipped = desk.deliver("ภาพ.zip", zip_file([("a.jpg", photo()), ("b.jpg", photo(1))]))
    desk.take_out(zipped)
    assert not OfficeImage.objects.exists()
    assert not desk.intake.files.exists()


def test_taking_the_word_file_out_takes_its_text_away(desk):
    file = desk.deliver("ข่าว.docx", word_file("ข่าว", picture(photo())))
    desk.take_out(file)
    assert (desk.intake.text, desk.intake.source_name, desk.intake.body) == ("", "", [])
    assert nothing_stays(desk)


def test_taking_a_refused_word_file_out_leaves_the_text(checking):
    refused = checking.deliver("ข่าว.docx", word_file("อื่น"))
    checking.take_out(refused)
    assert checking.intake.text == TEXT


def open_at_once(user: User, intake: PressIntake, number: int) -> int:
    return IntakeDesk(user, intake).open(number).status_code


@pytest.mark.parametrize(
    ("name", "content", "photos"),
    [
        pytest.param("ภาพ.jpg", photo(), 1, id="photo"),
        pytest.param("ภาพ.zip", zip_file((f"{n}.jpg", photo(n)) for n in range(4)), 4, id="zip"),
        pytest.param("ข่าว.docx", word_file("ข่าว", picture(photo())), 1, id="word"),
    ],
)
def test_file_opened_by_many_at_once_is_opened_once(on_disk, officer, name, content, photos):
    desk = IntakeDesk(officer).begin()
    number = desk.arrive(name, content)
    assert at_once(open_at_once, [(officer, desk.intake, number)] * 3) == [200] * 3
    assert IntakeFile.objects.get(pk=number).state == IntakeFile.State.TAKEN
    assert OfficeImage.objects.count() == photos
    kept = {file.image_id for file in IntakeFile.objects.filter(image__isnull=False)}
    assert len(kept) == photos
