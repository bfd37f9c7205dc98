"""Files arrive in pieces: what is here is kept, and nothing else is taken for it."""

import pytest
from django.test import override_settings

from news.intake import uploads
from news.intake.pieces import path_of
from news.models import IntakeFile
from tests.news.intake.at_the_desk import IntakeDesk, photo

MANY = 10**30


def begun(desk: IntakeDesk, size: int = 10) -> IntakeFile:
    number = desk.announce("ภาพ.jpg", size).json()["id"]
    return IntakeFile.objects.get(pk=number)


def reason(desk: IntakeDesk) -> str:
    assert desk.answer.status_code == 422
    assert not desk.intake.files.exists()
    return desk.answer.json()["reason"]


def test_announced_file_waits_for_its_first_byte(desk):
    answer = desk.announce("ภาพ.jpg", 10).json()
    assert (answer["state"], answer["received"], answer["kind"]) == ("arriving", 0, "photo")


def test_file_arrives_with_its_last_piece(desk):
    file = begun(desk)
    assert desk.send(file.pk, 0, b"12345").json()["state"] == "arriving"
    assert desk.send(file.pk, 5, b"67890").json()["state"] == "arrived"
    assert path_of(file).read_bytes() == b"1234567890"


def test_file_announced_again_goes_on_where_it_was(desk):
    file = begun(desk)
    desk.send(file.pk, 0, b"12345")
    again = desk.announce("ภาพ.jpg", 10).json()
    assert (again["id"], again["received"]) == (file.pk, 5)


def test_file_of_the_same_name_from_another_day_is_another(desk):
    assert (
        desk.announce("ภาพ.jpg", 10, 1).json()["id"] != desk.announce("ภาพ.jpg", 10, 2).json()["id"]
    )


@pytest.mark.parametrize("offset", [3, 6, -1, 10, MANY])
def test_piece_at_a_wrong_place_is_told_the_right_one(desk, offset):
    file = begun(desk)
    desk.send(file.pk, 0, b"12345")
    answer = desk.send(file.pk, offset, b"67890")
    assert (answer.status_code, answer.json()) == (409, {"received": 5})
    assert path_of(file).read_bytes() == b"12345"


def test_piece_beyond_the_size_is_not_kept(desk):
    file = begun(desk)
    assert desk.send(file.pk, 0, b"12345678901").status_code == 409
    assert not path_of(file).exists()


@pytest.mark.parametrize(
    "offset", ["", "x", "1.5", "9" * 5000], ids=["none", "word", "part", "long"]
)
def test_piece_without_a_place_is_refused(desk, offset):
    assert desk.send(begun(desk).pk, offset, b"1").status_code == 422


def test_piece_larger_than_one_may_be_is_kept_as_far_as_it_may(desk, monkeypatch):
    monkeypatch.setattr(uploads, "PIECE", 4)
    assert desk.send(begun(desk).pk, 0, b"1234567890").json()["received"] == 4


def test_empty_piece_changes_nothing(desk):
    assert desk.send(begun(desk).pk, 0, b"").json()["received"] == 0


def test_piece_of_a_file_that_was_opened_changes_nothing(desk):
    file = desk.deliver("ภาพ.jpg", photo())
    assert desk.send(file.pk, file.size, b"").json()["state"] == "taken"
    assert not path_of(file).exists()


def test_piece_of_a_file_taken_out_meanwhile_is_for_nothing(desk):
    file = begun(desk)
    desk.take_out(file)
    assert desk.send(file.pk, 0, b"1").status_code == 404


def test_file_taken_out_leaves_no_bytes(desk):
    file = begun(desk)
    desk.send(file.pk, 0, b"12345")
    desk.take_out(file)
    assert not path_of(file).parent.exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("ข่าว.doc", "Word รุ่นเก่า", id="doc"),
        pytest.param("ข่าว.pdf", "PDF", id="pdf"),
        pytest.param("ภาพ.rar", ".zip", id="rar"),
        pytest.param("วิดีโอ.MP4", "YouTube", id="film"),
        pytest.param("setup.exe", "รับเฉพาะ", id="program"),
        pytest.param("ไม่มีนามสกุล", "รับเฉพาะ", id="no-kind"),
        pytest.param(".jpg", "รับเฉพาะ", id="only-kind"),
        pytest.param("", "รับเฉพาะ", id="no-name"),
        pytest.param("../..", "รับเฉพาะ", id="folder"),
        pytest.param("gpj.\u202eexe", "รับเฉพาะ", id="turned-around"),
    ],
)
def test_other_kind_is_refused_with_a_way_out(desk, name, words):
    desk.announce(name, 10)
    assert words in reason(desk)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        pytest.param("../../etc/ภาพ.jpg", "ภาพ.jpg", id="folders"),
        pytest.param(r"C:\Users\ครู\ภาพ.jpg", "ภาพ.jpg", id="windows"),
        pytest.param("ภา\x00พ.jpg", "ภาพ.jpg", id="nul"),
        pytest.param("ภา\ud800พ.jpg".encode("utf-8", "replace").decode(), "ภา?พ.jpg", id="half"),
        pytest.param("\u202eภาพ.jpg", "ภาพ.jpg", id="turned-around"),
        pytest.param("ก" * 5000 + ".jpg", "ก" * 251 + ".jpg", id="long"),
    ],
)
def test_name_is_kept_as_it_can_be_shown(desk, name, kept):
    assert desk.announce(name, 10).json()["name"] == kept


@pytest.mark.parametrize("size", [0, -1, -MANY])
def test_file_without_bytes_is_refused(desk, size):
    desk.announce("ภาพ.jpg", size)
    assert "ว่างเปล่า" in reason(desk)


@pytest.mark.parametrize(
    ("name", "size"),
    [("a.jpg", 26 * 2**20), ("a.docx", 101 * 2**20), ("a.zip", 2**30 + 1), ("a.zip", MANY)],
)
def test_file_too_large_is_refused_before_it_is_sent(desk, name, size):
    desk.announce(name, size)
    assert "รับได้ไม่เกิน" in reason(desk)


@pytest.mark.parametrize(
    "size", ["", "ใหญ่", "1e3", "9" * 5000], ids=["none", "word", "power", "long"]
)
def test_size_that_is_no_number_is_refused(desk, size):
    desk.announce("a.jpg", size)
    assert "กรุณาเปิดหน้านี้ใหม่" in reason(desk)


@pytest.mark.parametrize("modified", [MANY, -MANY])
def test_time_beyond_all_clocks_does_not_matter(desk, modified):
    assert desk.announce("a.jpg", 10, modified).status_code == 200


def test_all_files_together_stay_below_a_gigabyte(desk):
    desk.announce("a.zip", 2**30 - 5)
    assert "เกิน" in desk.announce("b.jpg", 6).json()["reason"]
    assert desk.announce("c.jpg", 5).status_code == 200


def test_one_photo_more_than_fits_is_refused(desk, monkeypatch):
    monkeypatch.setattr(uploads, "MOST_PHOTOS", 3)
    answers = [desk.announce(f"{number}.jpg", 10).status_code for number in range(4)]
    assert answers == [200, 200, 200, 422]


def test_refused_file_may_come_again(desk):
    first = desk.deliver("ภาพ.jpg", b"not a photo")
    assert first.state == IntakeFile.State.REFUSED
    again = desk.announce("ภาพ.jpg", len(b"not a photo")).json()
    assert again["state"] == "arriving"
    assert not IntakeFile.objects.filter(pk=first.pk).exists()


def test_made_report_takes_no_more_files(checking):
    file = begun(checking)
    checking.send(file.pk, 0, b"12345")
    checking.make()
    checking.announce("b.jpg", 5)
    assert checking.answer.status_code == 422
    assert checking.send(file.pk, 5, b"67890").status_code == 422
    assert checking.open(file.pk).status_code == 422
    assert checking.take_out(file).status_code == 422
    assert not path_of(file).parent.exists()


def test_file_half_sent_when_the_report_was_made_comes_whole_after_undoing(checking):
    content = photo()
    number = checking.announce("ภาพ.jpg", len(content)).json()["id"]
    checking.send(number, 0, content[:50])
    checking.make()
    checking.press_undo()
    assert checking.deliver("ภาพ.jpg", content).state == IntakeFile.State.TAKEN


@override_settings(WAGTAILIMAGES_MAX_UPLOAD_SIZE=9)
def test_limit_of_a_photo_is_that_of_the_library(desk):
    desk.announce("a.jpg", 10)
    assert "กรุณาย่อ" in reason(desk)
