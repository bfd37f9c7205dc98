"""What came in before: the list, and the source of a report."""

from tests.desk import Desk
from tests.news.intake.at_the_desk import TEXT, IntakeDesk, photo

QUERIES = 25


def listed(user) -> str:
    return Desk(user).get("intake_list").content.decode()


def test_list_shows_how_far_each_is(officer):
    IntakeDesk.with_text(officer, "กำลังมา")
    IntakeDesk.with_text(officer, TEXT).make()
    html = listed(officer)
    assert "กำลังรับ" in html
    assert "เป็นร่างแล้ว" in html
    assert "เปิดวง PLC" in html


def test_list_tells_that_a_report_was_deleted(checking, officer):
    checking.make().delete()
    assert "ข่าวถูกลบแล้ว" in listed(officer)


def test_empty_list_leads_to_the_first(officer):
    assert "รับข่าวแรก" in listed(officer)


def test_list_goes_on_after_thirty(officer):
    for number in range(31):
        IntakeDesk.with_text(officer, f"ข่าวที่ {number:02}")
    assert "ข่าวที่ 30" in listed(officer)
    assert "ข่าวที่ 00" not in listed(officer)
    second = Desk(officer).get("intake_list", p="2").content.decode()
    assert "ข่าวที่ 00" in second
    assert Desk(officer).get("intake_list", p="\x00").status_code == 200


def test_list_needs_no_query_for_each(officer, django_assert_max_num_queries):
    for number in range(12):
        IntakeDesk.with_text(officer, f"{TEXT} {number}").make()
    desk = Desk(officer)
    desk.get("intake_list")
    with django_assert_max_num_queries(QUERIES):
        desk.get("intake_list")


def test_source_shows_text_and_files_with_what_was_wrong(checking):
    checking.deliver("ก.jpg", photo())
    checking.deliver("ข.jpg", b"x")
    checking.announce("ค.jpg", 10)
    checking.make()
    html = checking.get("source").content.decode()
    assert "ครูทุกคนได้แลกเปลี่ยนวิธีสอน" in html
    assert "เปิดภาพนี้ไม่ได้" in html
    assert "สร้างร่างก่อนที่ไฟล์นี้จะส่งเสร็จ" in html


def test_editor_of_the_report_leads_to_its_source(checking, officer, deputy):
    report = checking.make()
    for user in (officer, deputy):
        assert checking.address("source") in Desk(user).open(report).content.decode()


def test_editor_of_another_report_has_no_source(report, officer):
    assert "ต้นฉบับที่รับ" not in Desk(officer).open(report).content.decode()


def test_source_stays_when_its_officer_leaves(checking, officer, deputy):
    checking.make()
    pk = checking.pk
    officer.delete()
    assert "ผู้ใช้ที่ถูกลบ" in Desk(deputy).get("intake_source", pk).content.decode()
