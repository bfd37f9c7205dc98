"""What a camera writes beside the picture never reaches the disk."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngImageFile

from core.models import OfficeImage
from core.photos import PhotoError, without_metadata
from tests.core.photo_files import (
    BLUE,
    RED,
    SECRET,
    animated,
    camera_exif,
    encoded,
    huge_png,
    jpeg_from_phone,
    jpeg_taken_turned,
    multi_picture_jpeg,
    png_from_editor,
    upload,
    upright_picture,
    zip_of,
)

WITH_NOTES = {
    "jpeg": (jpeg_from_phone, "a.jpg"),
    "png": (png_from_editor, "a.png"),
    "webp": (lambda: encoded(upright_picture(), "WEBP", exif=camera_exif()), "a.webp"),
    "avif": (lambda: encoded(upright_picture(), "AVIF", exif=camera_exif()), "a.avif"),
    "heic": (lambda: encoded(upright_picture(), "HEIF", exif=camera_exif().tobytes()), "a.heic"),
    "mpo": (multi_picture_jpeg, "a.jpg"),
    "animated gif": (lambda: animated("GIF"), "a.gif"),
    "animated webp": (lambda: animated("WEBP"), "a.webp"),
}


def close(colour: tuple[int, ...], wanted: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= 12 for a, b in zip(colour[:3], wanted, strict=True))


def cleaned(content: bytes, name: str = "IMG_2034.jpg") -> Image.Image:
    return Image.open(BytesIO(without_metadata(upload(content, name)).read()))


@pytest.mark.parametrize(("make", "name"), WITH_NOTES.values(), ids=WITH_NOTES)
def test_nothing_the_camera_wrote_survives(make, name):
    before = make()
    assert SECRET.encode() in before

    after = without_metadata(upload(before, name)).read()

    assert SECRET.encode() not in after
    picture = Image.open(BytesIO(after))
    assert not picture.getexif()
    assert not picture.getexif().get_ifd(0x8825)
    assert not {"xmp", "comment", "XML:com.adobe.xmp", "Author"} & set(picture.info)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photo_stands_upright_whichever_way_the_phone_was_held(orientation):
    picture = cleaned(jpeg_taken_turned(orientation)).convert("RGB")

    assert picture.size == (120, 80)
    assert close(picture.getpixel((60, 10)), RED)
    assert close(picture.getpixel((60, 70)), BLUE)


def test_photo_that_needs_no_turning_keeps_its_quality():
    before = jpeg_from_phone()

    assert cleaned(before).quantization == Image.open(BytesIO(before)).quantization


def test_heic_becomes_jpeg_with_its_extension():
    photo = without_metadata(upload(encoded(upright_picture(), "HEIF"), "IMG_2034.HEIC"))

    assert photo.name == "IMG_2034.jpg"
    assert Image.open(photo).format == "JPEG"


@pytest.mark.parametrize("name", ["วันเปิดชั้นเรียน.JPG", "วันเปิดชั้นเรียน.jpeg"])
def test_name_with_the_right_extension_stays(name):
    assert without_metadata(upload(jpeg_from_phone(), name)).name == name


def test_png_sent_as_jpg_gets_its_own_extension():
    assert without_metadata(upload(png_from_editor(), "LINE_album.jpg")).name == "LINE_album.png"


def test_multi_picture_jpeg_becomes_one_plain_jpeg():
    picture = cleaned(multi_picture_jpeg())

    assert (picture.format, picture.size) == ("JPEG", (120, 80))


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_animation_stays_animated(kind):
    picture = cleaned(animated(kind), f"a.{kind.lower()}")

    assert picture.n_frames == 3
    picture.seek(1)
    assert close(picture.convert("RGB").getpixel((5, 5)), BLUE)
    assert picture.info["duration"] == 120


def test_transparent_palette_png_stays_transparent():
    picture = Image.new("P", (20, 20), 0)
    picture.putpalette([200, 30, 30, 30, 30, 200])
    picture.paste(1, (10, 0, 20, 20))

    after = cleaned(encoded(picture, "PNG", transparency=0), "a.png").convert("RGBA")

    assert after.getpixel((2, 2))[3] == 0
    assert after.getpixel((15, 2)) == (30, 30, 200, 255)


def test_sixteen_bit_grey_does_not_turn_white():
    picture = Image.new("I;16", (20, 20), 0x8000)

    assert cleaned(encoded(picture, "PNG"), "scan.png").convert("RGB").getpixel((3, 3))[0] == 128


def test_cmyk_from_a_print_shop_becomes_rgb():
    picture = cleaned(encoded(Image.new("CMYK", (20, 20), (0, 255, 255, 0)), "JPEG"))

    assert picture.mode == "RGB"
    assert close(picture.getpixel((5, 5)), (255, 0, 0))


def test_colour_profile_is_kept():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    after = cleaned(encoded(upright_picture(), "JPEG", icc_profile=profile))

    assert after.info["icc_profile"] == profile


def test_archive_hidden_behind_a_jpeg_is_lost():
    content = jpeg_from_phone() + zip_of(virus="MZ")

    after = without_metadata(upload(content)).read()

    assert b"PK\x03\x04" not in after
    assert after.endswith(b"\xff\xd9")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(jpeg_from_phone()[:-400], id="truncated jpeg"),
        pytest.param(png_from_editor()[:-30], id="truncated png"),
        pytest.param(b"MZ\x90\0 program", id="program"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", id="svg"),
        pytest.param(b"<html><script>alert(1)</script>", id="html"),
        pytest.param(b"", id="empty"),
        pytest.param(encoded(upright_picture(), "TIFF"), id="tiff"),
    ],
)
def test_what_is_no_photo_is_refused(content):
    with pytest.raises(PhotoError, match="เปิดภาพนี้ไม่ได้"):
        without_metadata(upload(content))


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_hundred_megapixels_are_refused_without_decoding_them(monkeypatch):
    monkeypatch.setattr(PngImageFile, "load", lambda self: pytest.fail("decoded"))

    with pytest.raises(PhotoError, match=r"100 ล้านพิกเซล.*64 ล้านพิกเซล"):
        without_metadata(upload(huge_png(), "scan.png"))


def test_decompression_bomb_is_refused(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000_000)

    with pytest.raises(PhotoError, match="ภาพใหญ่เกินไป"):
        without_metadata(upload(huge_png(), "scan.png"))


@pytest.mark.django_db
class TestEveryRoute:
    """However a file comes to an image, it is stored clean, with the size that is stored."""

    @staticmethod
    def assert_stored_clean(image):
        image.refresh_from_db()
        stored = image.file.storage.open(image.file.name).read()
        assert SECRET.encode() not in stored
        assert (image.width, image.height) == Image.open(BytesIO(stored)).size == (80, 120)
        assert image.file_size == len(stored)
        assert image.file_hash == OfficeImage.objects.get(pk=image.pk).file_hash != ""

    def test_saving_the_model(self):
        photo = ContentFile(jpeg_from_phone(orientation=6), name="IMG_1.jpg")

        self.assert_stored_clean(OfficeImage.objects.create(title="ภาพ", file=photo))

    def test_saving_only_the_file(self):
        image = OfficeImage(title="ภาพ")

        image.file.save("IMG_1.jpg", ContentFile(jpeg_from_phone(orientation=6)))

        self.assert_stored_clean(image)

    def test_replacing_the_file(self):
        image = OfficeImage.objects.create(
            title="ภาพ", file=ContentFile(jpeg_from_phone(), name="IMG_1.jpg")
        )

        image.file = ContentFile(jpeg_from_phone(orientation=8), name="IMG_2.jpg")
        image.save()

        self.assert_stored_clean(image)

    def test_creating_many_at_once(self):
        photo = ContentFile(jpeg_from_phone(orientation=6), name="IMG_1.jpg")

        (image,) = OfficeImage.objects.bulk_create(
            [OfficeImage(title="ภาพ", file=photo, width=80, height=120)]
        )

        stored = image.file.storage.open(image.file.name).read()
        assert SECRET.encode() not in stored

    def test_saving_again_does_not_write_the_photo_again(self):
        image = OfficeImage.objects.create(
            title="ภาพ", file=ContentFile(jpeg_from_phone(), name="IMG_1.jpg")
        )
        name, file_hash = image.file.name, image.file_hash

        image.title = "ชื่อใหม่"
        image.save()

        assert (image.file.name, image.file_hash) == (name, file_hash)
