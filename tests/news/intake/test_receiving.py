"""The first screen, with its script and without."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.models import OfficeImage
from news.models import PressIntake
from tests.news.intake.at_the_desk import JSON, TEXT, IntakeDesk, photo
from tests.word_files import picture, word_file


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def said(desk: IntakeDesk) -> str:
    """The screen that a whole form leads to."""
    desk.pk = PressIntake.objects.get().pk
    assert desk.answer.url == desk.address("receive")
    return desk.client.get(desk.answer.url).content.decode()


def test_empty_screen_makes_no_intake(officer):
    desk = IntakeDesk(officer)
    assert desk.client.get(reverse("intake_new")).status_code == 200
    assert not PressIntake.objects.exists()


def test_intake_begins_when_there_is_something_to_keep(desk, officer):
    assert desk.intake.owner == officer


def test_screen_shows_what_is_here(checking):
    checking.deliver("ก.jpg", photo())
    html = checking.get("receive").content.decode()
    assert "เปิดวง PLC" in html
    assert '"name": "\\u0e01.jpg"' in html


def test_name_of_a_file_cannot_end_the_script(desk):
    desk.announce("</script><script>alert(1).jpg", 10)
    assert "<script>alert(1)" not in desk.get("receive").content.decode()


def test_whole_form_leads_to_the_check(officer):
    desk = IntakeDesk(officer)
    desk.send_form(text=TEXT, files=[upload("ก.jpg", photo()), upload("ข.jpg", photo(1))])
    desk.pk = PressIntake.objects.get().pk
    assert desk.answer.url == desk.address("check")
    assert desk.intake.files.photos().count() == 2


def test_whole_form_with_a_word_file_leads_to_the_check(officer):
    desk = IntakeDesk(officer)
    desk.send_form(text="", files=[upload("ข่าว.docx", word_file(TEXT, picture(photo())))])
    desk.pk = PressIntake.objects.get().pk
    assert desk.answer.url == desk.address("check")


def test_whole_form_without_text_asks_for_it(officer):
    desk = IntakeDesk(officer)
    desk.send_form(text=" ")
    assert "กรุณาวางข้อความข่าว" in said(desk)


def test_whole_form_says_what_was_refused_and_keeps_the_rest(officer):
    desk = IntakeDesk(officer)
    files = [upload("ก.doc", b"x"), upload("ข.jpg", b"x"), upload("ค.jpg", photo())]
    desk.send_form(text=TEXT, files=files)
    html = said(desk)
    assert "ก.doc: เป็นไฟล์ Word รุ่นเก่า" in html
    assert "ข.jpg: เปิดภาพนี้ไม่ได้" in html
    assert desk.intake.text == TEXT
    assert OfficeImage.objects.count() == 1


def test_pasted_text_beside_a_word_file_is_not_lost_unseen(officer):
    desk = IntakeDesk(officer)
    desk.send_form(text="วาง", files=[upload("ข่าว.docx", word_file("ไฟล์"))])
    assert "ใช้ข้อความจากไฟล์ ข่าว.docx" in said(desk)


def test_form_of_a_made_report_leads_to_its_source(checking):
    checking.make()
    answer = checking.client.post(checking.address("receive"), {"text": "อื่น"})
    assert answer.url == checking.address("source")
    assert checking.get("receive").url == checking.address("source")
    assert checking.intake.text == TEXT


def test_form_sent_again_from_the_screen_changes_nothing(desk):
    desk.keep_text("\n\n" + TEXT + "\n")
    desk.post("answers", **desk.form().dict())
    desk.client.post(desk.address("receive"), {"text": TEXT.replace("\n", "\r\n")})
    assert desk.intake.answers


def test_announcing_without_anything_is_answered_in_json(desk):
    answer = desk.post("files")
    assert answer.status_code == 422
    assert answer.json()["reason"]


def test_file_of_another_intake_is_not_found(desk, officer):
    other = IntakeDesk(officer).begin()
    number = other.arrive("ก.jpg", photo())
    assert desk.open(number).status_code == 404
    assert desk.send(number, 0, b"x").status_code == 404


def test_second_screen_goes_on_where_the_connection_broke(desk, officer):
    content = photo()
    number = desk.announce("ก.jpg", len(content)).json()["id"]
    desk.send(number, 0, content[:100])
    phone = IntakeDesk(officer, desk.intake)
    at = phone.announce("ก.jpg", len(content)).json()["received"]
    phone.send(number, at, content[at:])
    assert phone.open(number).json()["state"] == "taken"


def test_deleted_intake_is_not_found(desk):
    desk.press_undo("discard")
    for answer in (desk.announce("ก.jpg", 1), desk.keep_text("ก"), desk.get("receive")):
        assert answer.status_code == 404
    assert desk.client.post(reverse("intake_new"), **JSON).status_code == 200
