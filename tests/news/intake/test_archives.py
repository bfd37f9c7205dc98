"""Photos out of a .zip: what is taken, what is refused and why, and that little is in memory."""

import stat
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from struct import pack
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.intake import zips
from news.intake.archives import (
    MOST_ENTRIES,
    NotAPhotoArchiveError,
    PhotoArchive,
    RefusedEntry,
    ZippedPhoto,
)
from tests.zip_files import CRC, ENTRY, FLAGS, encrypted, with_byte, zip_file

JPEG = b"\xff\xd8\xff the photo"


def zip_of(*entries: tuple[str | ZipInfo, bytes]) -> bytes:
    return zip_file(entries)


def found(content: bytes, start: int = 0, most_photos: int = 200) -> list:
    with PhotoArchive(BytesIO(content), most_photos=most_photos) as archive:
        return list(archive.read(start))


def names(content: bytes) -> list[str]:
    return [one.name for one in found(content)]


def reason(content: bytes) -> str:
    """Why the one entry of an archive is refused."""
    (refused,) = found(content)
    assert isinstance(refused, RefusedEntry)
    return refused.reason


def whole_refusal(content: bytes) -> str:
    with pytest.raises(NotAPhotoArchiveError) as caught:
        PhotoArchive(BytesIO(content), most_photos=200)
    return str(caught.value)


def renamed(content: bytes, name: str, raw: bytes) -> bytes:
    """Write other bytes of the same length for a name."""
    assert len(name) == len(raw)
    return content.replace(name.encode(), raw)


def test_photos_come_with_their_names_without_folders():
    content = zip_of(("วันงาน/IMG_1.jpg", JPEG), ("IMG_2.HEIC", b"heic"))
    assert found(content) == [
        ZippedPhoto(0, "IMG_1.jpg", JPEG),
        ZippedPhoto(1, "IMG_2.HEIC", b"heic"),
    ]


def test_reading_goes_on_where_it_stopped():
    content = zip_of(*((f"{number}.jpg", JPEG) for number in range(5)))
    assert [photo.index for photo in found(content, start=3)] == [3, 4]


@pytest.fixture
def unpacked_entries(monkeypatch) -> list[str]:
    """Names of entries, as they are unpacked."""
    names: list[str] = []
    original = zips.unpacked

    def noted(archive: ZipFile, entry: ZipInfo, *, most: int) -> Iterator[bytes]:
        names.append(entry.filename)
        return original(archive, entry, most=most)

    monkeypatch.setattr(zips, "unpacked", noted)
    return names


def test_one_photo_is_unpacked_at_a_time(unpacked_entries):
    content = zip_of(("a.jpg", JPEG), ("b.jpg", JPEG))
    with PhotoArchive(BytesIO(content), most_photos=9) as archive:
        assert (len(archive), archive.photo_count, unpacked_entries) == (2, 2, [])
        next(archive.read())
    assert unpacked_entries == ["a.jpg"]


def test_what_systems_put_beside_photos_is_passed_over_in_silence():
    unseen = ("ภาพ/", "__MACOSX/._a.jpg", "._b.jpg", ".DS_Store", "ภาพ/Thumbs.db", "Desktop.ini")
    assert names(zip_of(*((name, b"") for name in unseen), ("a.jpg", JPEG))) == ["a.jpg"]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("../../etc/a.jpg", id="up"),
        pytest.param("a/../../b.jpg", id="up-inside"),
        pytest.param("..\\a.jpg", id="up-windows"),
        pytest.param("/etc/a.jpg", id="absolute"),
        pytest.param("\\\\server\\a.jpg", id="server"),
        pytest.param("C:\\a.jpg", id="drive"),
    ],
)
def test_path_that_leads_outside_is_refused(name):
    assert "นอกไฟล์ .zip" in reason(zip_of((name, JPEG)))


@pytest.mark.parametrize("name", ["more.zip", "more.RAR", "more.7z", "more.tar.gz"])
def test_archive_in_an_archive_is_refused(name):
    assert "ซ้อน" in reason(zip_of((name, b"")))


def test_archive_named_like_a_photo_is_refused():
    assert "ซ้อน" in reason(zip_of(("a.jpg", zip_of(("b.jpg", JPEG)))))


def test_symbolic_link_is_refused():
    link = ZipInfo("a.jpg")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "ทางลัด" in reason(zip_of((link, b"/etc/passwd")))


@pytest.mark.parametrize("name", ["film.mp4", "photo.cr3", "no_extension", "a.jpg.exe"])
def test_what_is_no_photo_by_name_is_refused(name):
    assert reason(zip_of((name, JPEG))) == "ไม่ใช่ไฟล์ภาพชนิดที่รับ"


def test_photo_larger_than_the_site_takes_is_refused(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 2**20
    assert reason(zip_of(("a.jpg", b"x" * (2**20 + 1)))) == "ใหญ่เกิน 1 MB กรุณาย่อภาพก่อน"


def test_bomb_is_refused_without_being_unpacked(unpacked_entries):
    assert "แน่นผิดปกติ" in reason(zip_of(("a.jpg", bytes(20_000_000))))
    assert unpacked_entries == []


def test_photo_that_unpacks_to_more_than_it_says_is_refused():
    size = 100_000
    content = zip_of(("a.jpg", b"x" * size))
    assert "เสียหาย" in reason(content.replace(pack("<I", size), pack("<I", 10)))


def test_damaged_photo_is_refused_and_the_others_are_read():
    content = zip_of(("a.jpg", JPEG), ("b.jpg", JPEG))
    first, second = found(with_byte(content, content.find(ENTRY) + CRC, 0))
    assert "เสียหาย" in first.reason
    assert second.content == JPEG


def test_locked_photo_is_refused_and_the_others_are_read():
    content = zip_of(("a.jpg", JPEG), ("b.jpg", JPEG))
    first, second = found(with_byte(content, content.rfind(ENTRY) + FLAGS, 1))
    assert first.content == JPEG
    assert "รหัสผ่าน" in second.reason


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA], ids=["bzip2", "lzma"])
def test_unusual_compression_is_not_tried(method):
    assert "เสียหาย" in reason(zip_file([("a.jpg", JPEG)], method))


def test_photos_beyond_the_most_are_refused_also_when_reading_goes_on():
    content = zip_of(*((f"{number}.jpg", JPEG) for number in range(4)))
    beyond = found(content, start=2, most_photos=3)
    assert [type(one) for one in beyond] == [ZippedPhoto, RefusedEntry]
    assert beyond[1].reason == "เกินจำนวนภาพที่รับได้ต่อข่าว"


def test_ten_thousand_files_are_refused_at_once():
    content = zip_of(*((f"{number}.jpg", b"") for number in range(10_000)))
    assert f"เกิน {MOST_ENTRIES:,} ไฟล์" in whole_refusal(content)


def test_endless_list_of_entries_is_not_read():
    entry = pack("<4s6H3I5H2I", b"PK\x01\x02", *[0] * 6, *[0] * 3, 5, 0, 0, 0, 0, 0, 0) + b"a.jpg"
    entries = entry * 100_000
    end = pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(entries), 0, 0)
    assert f"เกิน {MOST_ENTRIES:,} ไฟล์" in whole_refusal(entries + end)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "ไม่ใช่ไฟล์ .zip", id="empty"),
        pytest.param(JPEG, "ไม่ใช่ไฟล์ .zip", id="photo"),
        pytest.param(zip_of(("a.jpg", JPEG))[:-30], "ส่งมาไม่ครบ", id="cut"),
        pytest.param(b"Rar!\x1a\x07\x01\x00", ".rar", id="rar"),
        pytest.param(b"7z\xbc\xaf\x27\x1c", ".7z", id="7z"),
        pytest.param(encrypted(zip_of(("a.jpg", JPEG), ("b.jpg", JPEG))), "รหัสผ่าน", id="locked"),
    ],
)
def test_what_is_no_zip_of_photos_is_refused_with_what_to_do(content, words):
    message = whole_refusal(content)
    assert words in message
    assert "กรุณา" in message


@pytest.mark.parametrize("encoding", ["cp874", "tis-620", "utf-8"])
def test_thai_names_of_windows_are_read(encoding):
    raw = "พิธีเปิด".encode(encoding)
    content = zip_of(("n" * len(raw) + ".jpg", JPEG))
    assert names(renamed(content, "n" * len(raw), raw)) == ["พิธีเปิด.jpg"]


def test_western_name_of_dos_is_read():
    assert names(renamed(zip_of(("nnnn.jpg", JPEG)), "nnnn", b"caf\x82")) == ["café.jpg"]


def test_utf8_name_in_the_field_of_info_zip_comes_first():
    entry = ZipInfo("photo.jpg")
    name = "พิธี.jpg".encode()
    entry.extra = pack("<HHBI", 0x7075, 5 + len(name), 1, zlib.crc32(b"photo.jpg")) + name
    assert names(zip_of((entry, JPEG))) == ["พิธี.jpg"]


def test_names_hold_nothing_invisible():
    assert names(zip_of(("a\u202egpj\n.jpg", JPEG))) == ["agpj.jpg"]


def test_folders_of_windows_are_folders():
    assert names(zip_of(("วันงาน\\a.jpg", JPEG))) == ["a.jpg"]


WHOLE = zip_of(("วันงาน/IMG_1.jpg", JPEG), ("IMG_2.HEIC", b"heic"), ("more.zip", b""))


@given(st.integers(0, len(WHOLE)), st.binary(min_size=1, max_size=30))
def test_any_damage_is_a_refusal_of_an_entry_or_of_the_whole(place, noise):
    with suppress(NotAPhotoArchiveError):
        found(WHOLE[:place] + noise + WHOLE[place + len(noise) :])
