"""The form beside the source: what it takes, what it refuses in Thai, and what is forged."""

import pytest

from core.models import OfficeImage
from news.intake.forms import NEW_PROFILE
from news.models import NewsReportPage
from tests.factories import SpeakerProfilePageFactory
from tests.news.intake.at_the_desk import TEXT, IntakeDesk, photo
from tests.word_files import picture, word_file

MANY = "9" * 30


def refusal(desk: IntakeDesk, **changes: object) -> str:
    """Press the button with a form that is not right; return the screen that comes back."""
    assert desk.make(**changes) is None
    assert desk.answer.status_code == 422
    assert not NewsReportPage.objects.exists()
    return desk.answer.content.decode()


def test_form_as_it_is_makes_a_report(checking):
    assert checking.make().title == "สพป.ทดสอบ เปิดวง PLC ครูภาษาไทยที่บ้านน้ำปาย"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param({"title": ""}, "กรุณาใส่พาดหัว", id="no-title"),
        pytest.param({"title": "\u200b \u200b"}, "กรุณาใส่พาดหัว", id="unseen-title"),
        pytest.param({"title": "ก" * 256}, "256", id="long-title"),
        pytest.param({"start_date": "เมื่อวาน"}, "วันที่", id="no-date"),
        pytest.param({"end_date": "9 มิ.ย. 2569"}, "มาก่อนวันที่เริ่ม", id="reversed"),
        pytest.param(
            {"start_date": "", "end_date": "9 มิ.ย. 2569"}, "ใส่วันที่เริ่มด้วย", id="only-an-end"
        ),
        pytest.param({"participants": "-1"}, "ติดลบ", id="less-than-nobody"),
        pytest.param({"participants": MANY}, "มากเกินไป", id="more-than-all"),
        pytest.param({"participants": "หลายคน"}, "เป็นตัวเลข", id="no-number"),
        pytest.param({"links": "javascript:alert(1)"}, "ไม่ใช่ที่อยู่เว็บ", id="script"),
        pytest.param(
            {"links": "javascript://example.org/%0aalert(1)"}, "ไม่ใช่ที่อยู่เว็บ", id="script-2"
        ),
        pytest.param({"links": "data:text/html,x"}, "ไม่ใช่ที่อยู่เว็บ", id="data"),
        pytest.param({"links": f"https://example.org/{'a' * 500}"}, "ยาวเกิน 500", id="long-link"),
        pytest.param({"topics": MANY}, "หัวข้อ", id="topic"),
        pytest.param({"photos": ["99", MANY, "²", "x"]}, "ภาพนี้ถูกเอาออก", id="photos"),
        pytest.param({"lead": "9" * 5000}, "ภาพนี้ถูกเอาออก", id="lead"),
        pytest.param({"people-1-profile": "987654"}, "โปรไฟล์ที่เลือกถูกลบ", id="profile"),
        pytest.param(
            {"people-1-profile": NEW_PROFILE, "people-1-name": "ก" * 121}, "ยาว", id="long-name"
        ),
        pytest.param({"people-1-name": ""}, "กรุณาใส่ชื่อ", id="no-name"),
        pytest.param({"people-1-name": "\u200b"}, "กรุณาใส่ชื่อ", id="unseen-name"),
        pytest.param({"people-TOTAL_FORMS": "100000"}, "error-message", id="too-many-people"),
    ],
)
def test_value_that_is_not_right_is_said_in_thai(checking, changes, words):
    assert words in refusal(checking, **changes)


@pytest.mark.parametrize("name", ["organiser", "project", "people-1-organisation"])
def test_choice_that_is_gone_is_asked_again(checking, name):
    refusal(checking, **{name: MANY})


def test_form_without_its_count_of_people_is_refused(checking):
    form = checking.form()
    for name in list(form):
        if name.endswith("_FORMS"):
            del form[name]
    assert checking.send_check(form).status_code == 422


def test_nul_in_every_field_makes_nothing(checking):
    form = checking.form()
    changes = {name: "\x00" for name in form if name != "of_text" and "_FORMS" not in name}
    checking.send_check(form, **changes)
    assert checking.answer.status_code == 422
    assert not NewsReportPage.objects.exists()


def test_photo_of_another_intake_is_refused(checking, officer):
    other = IntakeDesk.with_text(officer, "อื่น").deliver("ภาพ.jpg", photo())
    assert "ภาพนี้ถูกเอาออก" in refusal(checking, photos=[str(other.pk)])
    refusal(checking, lead=str(other.pk))


def test_photo_taken_out_since_is_said_and_the_rest_can_be_sent_again(checking):
    gone, kept = checking.deliver("ก.jpg", photo()), checking.deliver("ข.jpg", photo(1))
    form = checking.form()
    checking.take_out(gone)
    assert checking.send_check(form).status_code == 422
    assert "ภาพนี้ถูกเอาออก" in checking.answer.content.decode()
    assert checking.make().gallery.photos.get().image == kept.image


def test_what_was_typed_is_still_there_after_a_refusal(checking):
    assert "ชื่อใหม่ของข่าว" in refusal(checking, title="ชื่อใหม่ของข่าว", end_date="1 ม.ค. 2500")
    assert checking.form()["title"] == "ชื่อใหม่ของข่าว"


def test_what_is_wrong_with_somebody_thrown_out_does_not_matter(checking):
    form = checking.form()
    del form["people-1-use"]
    checking.send_check(form, **{"people-1-profile": "987654", "people-1-name": "ก" * 999})
    people = [person.name for person in checking.intake.report.appearances.all()]
    assert people == ["สมชาย ใจกล้า"]


def test_profile_that_was_not_offered_is_refused(checking, editorial):
    other = SpeakerProfilePageFactory(parent=editorial.people, given_name="อื่น")
    assert "โปรไฟล์" in refusal(checking, **{"people-1-profile": str(other.pk)})


def test_reporter_who_forges_a_new_profile_makes_none(reporting):
    refusal(reporting, **{"people-1-profile": NEW_PROFILE})


def test_address_without_a_scheme_gets_one(checking):
    report = checking.make(links="example.org/a\nexample.org/a http://example.org/b")
    links = [link.url for link in report.links.all()]
    assert links == ["https://example.org/a", "http://example.org/b"]


def test_person_can_be_added(checking):
    report = checking.make(
        **{
            "people-TOTAL_FORMS": "3",
            "people-2-use": "on",
            "people-2-name": "ชนิกา ใจดี",
            "people-2-role": "writer",
        }
    )
    assert report.appearances.last().name == "ชนิกา ใจดี"


def test_sixty_people_are_taken(officer):
    names = "\n".join(
        f"นางสาวมาลี ดอยงาม{chr(0x0E01 + n % 40)}{chr(0x0E01 + n // 40)}" for n in range(60)
    )
    desk = IntakeDesk.with_text(officer, f"{TEXT}\n\nผู้ได้รับเกียรติบัตร\n{names}")
    form = desk.form()
    changes = {"people-TOTAL_FORMS": "60"}
    for n in range(60):
        changes |= {
            f"people-{n}-use": "on",
            f"people-{n}-name": f"คนที่ {n}",
            f"people-{n}-award": "ดี",
        }
    desk.send_check(form, **changes)
    assert desk.intake.report.appearances.count() == 60


def test_form_about_an_older_text_is_not_taken(checking):
    form = checking.form()
    checking.keep_text("ข่าวอื่น")
    answer = checking.send_check(form)
    assert answer.url == checking.address("check")
    assert not NewsReportPage.objects.exists()
    assert "ข้อความข่าวถูกเปลี่ยน" in checking.get("check").content.decode()


def test_answers_about_an_older_text_are_not_kept(checking):
    form = checking.form()
    checking.keep_text("ข่าวอื่น")
    checking.post("answers", **form.dict())
    assert not checking.intake.answers


def test_lead_may_be_a_picture_of_the_text(desk):
    file = desk.deliver("ข่าว.docx", word_file(TEXT, picture(photo())))
    inline = file.contents.get()
    assert desk.make(lead=str(inline.pk)).lead_photo == inline.image
    assert OfficeImage.objects.count() == 1
