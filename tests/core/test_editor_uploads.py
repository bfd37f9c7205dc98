"""Uploading photos and documents through the editor's own screens."""

from io import BytesIO

import pytest
from django.conf import settings
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, UploadedFile
from wagtail.test.utils.form_data import querydict_from_html
from wagtail.users.models import UserProfile

from core.documents import DOCUMENT_KINDS
from core.models import OfficeDocument, OfficeImage
from tests.core.photo_files import (
    SECRET,
    encoded,
    huge_png,
    jpeg_from_phone,
    jpeg_taken_turned,
    png_from_editor,
    upload,
    upright_picture,
    zip_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(admin_client):
    return admin_client


def send_one(client, content: bytes, name: str):
    """Post the plain "add image" form."""
    return client.post(
        reverse("wagtailimages:add"), {"title": "ภาพเปิดงาน", "file": upload(content, name)}
    )


def send_many(client, content: bytes, name: str, **data: str) -> dict:
    """Post one file as the multiple uploader does; return its JSON."""
    url = reverse("wagtailimages:add_multiple")
    return client.post(url, {"title": name, "files[]": upload(content, name), **data}).json()


def stored(image: OfficeImage) -> bytes:
    return image.file.storage.open(image.file.name).read()


def send_avatar(client, content: bytes):
    """Send the account page with a name and a picture."""
    account = reverse("wagtailadmin_account")
    form = querydict_from_html(client.get(account).content.decode(), form_index=0).dict()
    changes = {"name_email-first_name": "มาลี", "name_email-last_name": "ดอยงาม"}
    changes |= {"avatar-avatar": upload(content, "IMG_2034.jpg")}
    return client.post(account, form | changes)


class TestPhotosAreStoredClean:
    def test_by_the_multiple_uploader(self, officer):
        answer = send_many(officer, jpeg_taken_turned(6), "IMG_2034.jpg")

        image = OfficeImage.objects.get(pk=answer["image_id"])
        assert SECRET.encode() not in stored(image)
        assert (image.title, image.width, image.height) == ("IMG_2034.jpg", 120, 80)

    def test_by_the_chooser(self, officer):
        url = reverse("wagtailimages_chooser:create")
        data = {
            "image-chooser-upload-title": "ภาพเปิดงาน",
            "image-chooser-upload-file": upload(jpeg_from_phone()),
        }
        assert officer.post(url, data).json()["step"] == "chosen"

        assert SECRET.encode() not in stored(OfficeImage.objects.get())

    def test_when_the_file_is_replaced(self, officer):
        send_many(officer, png_from_editor(), "first.png")
        image = OfficeImage.objects.get()
        first = image.file.name

        officer.post(
            reverse("wagtailimages:edit", args=[image.pk]),
            {"title": image.title, "file": upload(jpeg_taken_turned(6), "IMG_9.jpg")},
        )

        image.refresh_from_db()
        assert SECRET.encode() not in stored(image)
        assert (image.width, image.height) == (120, 80)
        assert not image.file.storage.exists(first)

    def test_while_it_waits_for_a_field_to_be_mended_and_after(self, officer):
        Collection.get_first_root_node().add_child(name="ภาพข่าว")

        answer = send_many(officer, jpeg_from_phone(), "IMG_1.jpg", title="ย" * 300)
        waiting = UploadedFile.objects.get(pk=answer["uploaded_file_id"])
        assert SECRET.encode() not in waiting.file.read()

        prefix = f"uploaded-image-{waiting.pk}"
        officer.post(
            reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]),
            {f"{prefix}-title": "ภาพเปิดงาน", f"{prefix}-collection": "1"},
        )

        image = OfficeImage.objects.get()
        assert SECRET.encode() not in stored(image)
        assert image.file_size == len(stored(image))

    def test_as_the_picture_of_a_member_of_staff(self, officer, admin_user):
        send_avatar(officer, jpeg_taken_turned(6))

        avatar = UserProfile.objects.get(user=admin_user).avatar
        assert SECRET.encode() not in avatar.read()
        assert (avatar.width, avatar.height) == (120, 80)

    def test_heic_of_a_phone_is_stored_as_jpeg(self, officer):
        answer = send_many(officer, encoded(upright_picture(), "HEIF"), "IMG_2034.heic")

        image = OfficeImage.objects.get(pk=answer["image_id"])
        assert image.file.name.endswith(".jpg")
        assert Image.open(BytesIO(stored(image))).format == "JPEG"


REFUSED = {
    "program named jpg": (b"MZ\x90\0 program", "IMG.jpg", "ไฟล์นี้ไม่ใช่ภาพ"),
    "web page named jpg": (b"<html><script>alert(1)</script>", "IMG.jpg", "ไฟล์นี้ไม่ใช่ภาพ"),
    "svg named jpg": (
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "IMG.jpg",
        "ไฟล์ชนิดนี้ใช้ไม่ได้ ใช้ได้เฉพาะ AVIF",
    ),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.svg", "ไฟล์ชนิดนี้ใช้ไม่ได้"),
    "photo named exe": (jpeg_from_phone(), "IMG.exe", "ไฟล์ชนิดนี้ใช้ไม่ได้"),
    "truncated jpeg": (jpeg_from_phone()[:-400], "IMG.jpg", "ไฟล์อาจเสียหรือส่งมาไม่ครบ"),
    "empty": (b"", "IMG.jpg", "ไฟล์นี้ว่างเปล่า"),
    "hundred megapixels": (huge_png(), "scan.png", "ภาพใหญ่เกินไป (100 ล้านพิกเซล)"),
}


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize(("content", "name", "message"), REFUSED.values(), ids=REFUSED)
class TestPhotosAreRefusedInThai:
    def test_by_the_form(self, officer, content, name, message):
        assert message in send_one(officer, content, name).content.decode()
        assert not OfficeImage.objects.exists()

    def test_by_the_multiple_uploader(self, officer, content, name, message):
        assert message in send_many(officer, content, name)["error_message"]
        assert not OfficeImage.objects.exists()


def test_photo_over_the_size_limit_is_refused_with_both_sizes(officer, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 500

    answer = send_many(officer, jpeg_from_phone(), "IMG.jpg")

    assert "ไฟล์ใหญ่เกินไป (" in answer["error_message"]
    assert "ใส่ได้ไม่เกิน 500" in answer["error_message"]


def test_multiple_uploader_shows_its_limits_in_thai(officer):
    page = officer.get(reverse("wagtailimages:add_multiple")).content.decode()

    assert "ระบบลบพิกัดและข้อมูลกล้องออกให้เอง" in page
    assert "ไฟล์ใหญ่เกินไป ใส่ได้ไม่เกิน 25" in page


def test_image_form_asks_for_text_in_place_of_the_picture_and_a_credit(officer):
    page = officer.get(reverse("wagtailimages:add")).content.decode()

    assert "ข้อความแทนภาพ" in page
    assert "ผู้ถ่ายภาพ" in page


DOCX = zip_of(**{"[Content_Types].xml": "", "word__document.xml": ""})
DOCUMENTS = {
    "pdf": b"%PDF-1.7 ...",
    "docx": DOCX,
    "xlsx": zip_of(**{"[Content_Types].xml": "", "xl__workbook.xml": ""}),
    "pptx": zip_of(**{"[Content_Types].xml": "", "ppt__presentation.xml": ""}),
    "odt": zip_of(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": ""}),
    "zip": zip_of(a="ก"),
    "csv": "โรงเรียน,ครู\n".encode("cp874"),
    "txt": "ประกาศ".encode(),
}


def send_document(client, content: bytes, name: str) -> dict:
    url = reverse("wagtaildocs:add_multiple")
    return client.post(url, {"title": name, "files[]": upload(content, name)}).json()


def test_every_extension_of_the_settings_is_looked_into():
    assert sorted(DOCUMENT_KINDS) == sorted(settings.WAGTAILDOCS_EXTENSIONS) == sorted(DOCUMENTS)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_real_document_is_accepted(officer, kind):
    assert send_document(officer, DOCUMENTS[kind], f"กำหนดการ.{kind}")["success"]
    assert OfficeDocument.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        pytest.param(b"MZ\x90\0", "สั่งการ.pdf", "เนื้อไฟล์ไม่ใช่ PDF", id="program named pdf"),
        pytest.param(b"MZ %PDF-1.7", "สั่งการ.pdf", "เนื้อไฟล์ไม่ใช่ PDF", id="program that quotes pdf"),
        pytest.param(b"MZ\x90\0", "แผน.docx", "เนื้อไฟล์ไม่ใช่ DOCX", id="program named docx"),
        pytest.param(zip_of(a="ก"), "แผน.docx", "เนื้อไฟล์ไม่ใช่ DOCX", id="archive named docx"),
        pytest.param(b"MZ\x90\0", "รายชื่อ.csv", "เนื้อไฟล์ไม่ใช่ CSV", id="program named csv"),
        pytest.param(DOCX[:-30], "แผน.docx", "เนื้อไฟล์ไม่ใช่ DOCX", id="truncated docx"),
        pytest.param(b"MZ\x90\0", "setup.exe", "ไฟล์ชนิดนี้ใช้ไม่ได้ ใช้ได้เฉพาะ CSV", id="program"),
        pytest.param(b"<script>", "page.html", "ไฟล์ชนิดนี้ใช้ไม่ได้", id="web page"),
        pytest.param(b"", "แผน.pdf", "ไฟล์นี้ว่างเปล่า", id="empty"),
    ],
)
def test_document_that_is_not_what_it_says_is_refused_in_thai(officer, content, name, message):
    answer = send_document(officer, content, name)

    assert not answer["success"]
    assert message in answer["error_message"]
    assert "\n" not in answer["error_message"]  # the model's own English is not added
    assert not OfficeDocument.objects.exists()
