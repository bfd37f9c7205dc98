"""When photos were taken, their order, and what is said of those that cannot be stored."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from struct import pack
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image

from core.photos import PhotoError, without_metadata
from news.intake.photos import digest, shooting_order, taken_at
from tests.core.photo_files import encoded, jpeg_from_phone, upload, upright_picture


@dataclass(frozen=True)
class Shot:
    name: str
    taken_at: datetime | None = None


def photo_taken(time: object, fraction: str = "", kind: str = "JPEG") -> BytesIO:
    exif = Image.Exif()
    tags = exif.get_ifd(ExifTags.IFD.Exif)
    tags[ExifTags.Base.DateTimeOriginal] = time
    if fraction:
        tags[ExifTags.Base.SubsecTimeOriginal] = fraction
    return BytesIO(encoded(upright_picture(), kind, exif=exif))


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "HEIF"])
def test_time_is_that_of_the_camera(kind):
    assert taken_at(photo_taken("2025:01:03 09:30:15", kind=kind)) == datetime(
        2025, 1, 3, 9, 30, 15
    )


def test_year_of_a_phone_set_to_the_thai_calendar_is_understood():
    assert taken_at(photo_taken("2567:02:29 08:00:00")) == datetime(2024, 2, 29, 8)


def test_shots_of_one_second_are_told_apart():
    assert taken_at(photo_taken("2025:01:03 09:30:15", "25")).microsecond == 250_000


@pytest.mark.parametrize(
    "time", ["0000:00:00 00:00:00", "    :  :     :  :  ", "เมื่อวาน", "", "\x00"]
)
def test_time_that_is_none_is_unknown(time):
    assert taken_at(photo_taken(time)) is None


def test_photo_without_metadata_has_no_time():
    assert taken_at(BytesIO(encoded(upright_picture(), "JPEG"))) is None


def test_file_is_at_its_start_afterwards():
    photo = BytesIO(jpeg_from_phone())
    taken_at(photo)
    assert photo.tell() == 0
    digest(photo)
    assert photo.tell() == 0


def test_pixels_are_not_decoded_for_the_time(monkeypatch):
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda picture: pytest.fail("decoded"))
    assert taken_at(BytesIO(png_header(100, 100))) is None


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@given(st.integers(0, 2_000), st.binary(max_size=40))
def test_damaged_metadata_raises_nothing(place, noise):
    photo = photo_taken("2025:01:03 09:30:15").getvalue()
    taken_at(BytesIO(photo[:place] + noise + photo[place + len(noise) :]))


@given(st.binary(max_size=200))
def test_bytes_that_are_no_photo_have_no_time(noise):
    assert taken_at(BytesIO(noise)) is None


def names(*shots: Shot) -> list[str]:
    return [shot.name for shot in shooting_order(shots)]


def test_photos_stand_in_the_order_they_were_taken():
    late, early = Shot("a.jpg", datetime(2025, 1, 3, 10)), Shot("b.jpg", datetime(2025, 1, 3, 9))
    assert names(late, early) == ["b.jpg", "a.jpg"]


def test_photos_without_a_time_follow_by_name():
    known = Shot("z.jpg", datetime(2025, 1, 3, 10))
    assert names(Shot("IMG_10.jpg"), Shot("img_2.jpg"), known) == [
        "z.jpg",
        "img_2.jpg",
        "IMG_10.jpg",
    ]


def test_thai_digits_count_like_others():
    assert names(Shot("ภาพ ๑๐.jpg"), Shot("ภาพ 9.jpg"), Shot("ภาพ ๒.jpg")) == [
        "ภาพ ๒.jpg",
        "ภาพ 9.jpg",
        "ภาพ ๑๐.jpg",
    ]


@given(st.lists(st.text(max_size=300)))
def test_any_names_can_be_put_in_order(found):
    assert sorted(names(*map(Shot, found))) == sorted(found)


def test_digest_is_the_sha256_of_the_bytes():
    content = b"x" * 200_000
    assert digest(BytesIO(content)) == hashlib.sha256(content).hexdigest()


def png_header(width: int, height: int) -> bytes:
    """A PNG of that many pixels, of which none is there."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    size = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_photo_of_a_hundred_megapixels_is_refused_by_its_size():
    with pytest.raises(PhotoError, match=r"100 ล้านพิกเซล\) ใส่ได้ไม่เกิน 64 ล้านพิกเซล"):
        without_metadata(upload(png_header(10_000, 10_000), "big.png"))


def test_photo_that_did_not_arrive_whole_is_refused_with_what_to_do():
    with pytest.raises(PhotoError, match="ส่งมาไม่ครบ กรุณาส่งใหม่"):
        without_metadata(upload(jpeg_from_phone()[:900]))
