"""An officer writes a report: what is kept, what is asked for, what is filled in."""

import datetime

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from news.models import NewsReportPage
from people.models import Position
from tests.factories import OrganisationFactory, ProjectFactory, SpeakerProfilePageFactory

HEADLINE = "สพป.ทดสอบ จัดอบรมครูแกนนำ PLC"
ROWS = ("appearances", "links", "attachments", "related_pages", "comments")


def posted(**fields: object) -> dict[str, str]:
    """What the browser sends for a report: every formset, an empty slug, and `fields`."""
    rows = {name: inline_formset([]) for name in ROWS}
    empty = {"slug": "", "body": streamfield([]), "programme": streamfield([])}
    return nested_form_data({"title": HEADLINE} | empty | rows | fields)


TEXT = streamfield([("rich_text", rich_text("<p>ครูแกนนำ 42 คนร่วมอบรม</p>"))])


@pytest.fixture
def desk(home, admin_client):
    """Post a new report with the given fields; return the response."""
    add = reverse("wagtailadmin_pages:add", args=["news", "newsreportpage", home.news.pk])

    def post(action: str = "", **fields: object):
        return admin_client.post(add, posted(**fields) | ({action: "1"} if action else {}))

    return post


def errors(response) -> dict[str, list[str]]:
    return {name: list(found) for name, found in response.context["form"].errors.items()}


@pytest.fixture
def malee(home):
    """A teacher until September 2564, a headmistress since."""
    school = OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง")
    person = SpeakerProfilePageFactory(
        parent=home.people, honorific="นาง", given_name="มาลี", family_name="ดอยงาม"
    )
    person.positions.add(
        Position(title="ครู", organisation=school, end=datetime.date(2021, 9, 30)),
        Position(title="ผู้อำนวยการโรงเรียน", organisation=school, start=datetime.date(2021, 10, 1)),
    )
    person.save()
    return person


class TestDraft:
    def test_is_saved_with_only_a_headline(self, desk):
        assert desk().status_code == 302

        report = NewsReportPage.objects.get()
        assert report.title == HEADLINE
        assert not report.live
        assert report.slug.isascii()

    def test_is_not_saved_without_a_headline(self, desk):
        assert errors(desk(title=""))["title"] == ["กรุณาใส่พาดหัว"]

    def test_may_hold_a_row_for_somebody_not_yet_named(self, desk):
        desk(appearances=inline_formset([{"role": "speaker", "more_roles": []}]))

        assert NewsReportPage.objects.get().appearances.count() == 1

    def test_headline_pasted_with_line_breaks_becomes_one_line(self, desk):
        desk(title="สพป.ทดสอบ\r\nจัดอบรม  ครูแกนนำ")

        assert NewsReportPage.objects.get().title == "สพป.ทดสอบ จัดอบรม ครูแกนนำ"

    def test_emoji_in_a_name_is_fine(self, desk):
        desk(appearances=inline_formset([{"role": "guest", "name": "ครูดอย 🌼", "more_roles": []}]))

        assert NewsReportPage.objects.get().appearances.get().name == "ครูดอย 🌼"

    def test_dates_are_read_in_the_buddhist_era(self, desk):
        desk(start_date="๑๐ มิ.ย. ๖๙", end_date="12/6/2569", start_time="๙.๐๐ น.", end_time="16:30")

        report = NewsReportPage.objects.get()
        assert (report.start_date, report.end_date) == (
            datetime.date(2026, 6, 10),
            datetime.date(2026, 6, 12),
        )
        assert (report.start_time, report.end_time) == (datetime.time(9), datetime.time(16, 30))


class TestPublishing:
    def test_needs_headline_and_text_only(self, desk):
        assert desk("action-publish", body=TEXT).status_code == 302

        assert NewsReportPage.objects.get().live

    def test_says_what_is_missing_field_by_field(self, desk):
        response = desk("action-publish", title="")

        assert errors(response)["title"] == ["กรุณาใส่พาดหัว"]
        assert errors(response)["body"] == ["กรุณาใส่เนื้อข่าว"]
        page = response.content.decode()
        assert "พาดหัว: กรุณาใส่พาดหัว" in page
        assert "เนื้อข่าว: กรุณาใส่เนื้อข่าว" in page

    def test_asks_for_text_in_the_paragraph_that_was_left_empty(self, desk):
        empty = streamfield([("rich_text", rich_text(""))])

        response = desk("action-publish", body=empty)

        assert errors(response)["body"] == ["กรุณาพิมพ์ข้อความ หรือลบย่อหน้าที่ว่าง"]

    def test_asks_who_is_in_a_row_without_a_name(self, desk):
        rows = inline_formset(
            [
                {"role": "speaker", "name": "นายธีร์ สุขดอย", "more_roles": []},
                {"role": "guest", "more_roles": []},
            ]
        )

        response = desk("action-publish", body=TEXT, appearances=rows)

        assert "บุคคลในงาน 2: กรุณาเลือกโปรไฟล์ หรือพิมพ์ชื่อ" in response.content.decode()


class TestMistakes:
    """Each is told at its field, in Thai, and nothing that was typed is lost."""

    def test_headline_of_300_letters(self, desk):
        headline = "ก" * 300

        response = desk(title=headline)

        assert errors(response)["title"] == ["พาดหัวยาว 300 ตัวอักษร ใส่ได้ไม่เกิน 255 กรุณาย่อให้สั้นลง"]
        assert headline in response.content.decode()
        assert "สิ่งที่พิมพ์ไว้ยังอยู่ครบ" in response.content.decode()

    @pytest.mark.parametrize(
        ("fields", "name", "message"),
        [
            pytest.param(
                {"start_date": "30 กุมภาพันธ์ 2569"},
                "start_date",
                "ไม่มีวันที่ 30 กุมภาพันธ์ 2569",
                id="30 February",
            ),
            pytest.param(
                {"start_date": "12/6/69", "end_date": "10/6/69"},
                "end_date",
                "วันสิ้นสุดมาก่อนวันที่เริ่ม",
                id="ends before it starts",
            ),
            pytest.param(
                {"end_date": "10/6/69"},
                "start_date",
                "มีวันสิ้นสุดแล้ว กรุณาใส่วันที่เริ่มด้วย",
                id="end without a start",
            ),
            pytest.param(
                {"start_date": "10/6/69", "start_time": "16.00", "end_time": "9.00"},
                "end_time",
                "เวลาสิ้นสุดมาก่อนเวลาเริ่ม",
                id="hours reversed",
            ),
            pytest.param({"start_time": "25.00"}, "start_time", "ไม่มีเวลา 25.00", id="25 o'clock"),
            pytest.param(
                {"slug": "อบรม-plc"}, "slug", "ใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข และขีด", id="Thai address"
            ),
        ],
    )
    def test_is_told_at_its_field(self, desk, fields, name, message):
        response = desk(**fields)

        (told,) = errors(response)[name]
        assert message in told
        page = response.content.decode()
        assert all(typed in page for typed in fields.values())

    def test_unreadable_first_day_is_told_once(self, desk):
        response = desk(start_date="31/6/69", end_date="2/7/69")

        assert errors(response)["start_date"] == ["ไม่มีวันที่ 31 มิถุนายน 2569 กรุณาตรวจวันที่อีกครั้ง"]

    def test_address_that_another_report_has(self, desk, home):
        desk(slug="plc-2569")

        assert errors(desk(slug="plc-2569"))["slug"] == [
            "มีหน้าอื่นใช้ที่อยู่ “plc-2569” แล้ว กรุณาใช้ชื่ออื่น หรือเว้นว่างไว้"
        ]

    def test_hours_of_a_session_reversed(self, desk):
        session = {"day": "", "start": "9.00", "end": "8.00", "title": "พิธีเปิด"}
        programme = streamfield([("session", session | {"speakers": streamfield([])})])

        assert errors(desk(programme=programme))["programme"] == [
            "เวลาสิ้นสุดมาก่อนเวลาเริ่ม กรุณาตรวจเวลาทั้งสองช่อง"
        ]


class TestWhatFollowsFromAChoice:
    def choose(self, person) -> dict:
        return inline_formset([{"role": "speaker", "person": person.pk, "more_roles": []}])

    def test_names_of_organiser_and_project_are_filled_in_a_draft(self, desk):
        school, project = OrganisationFactory(name="โรงเรียนวัดสันกลาง"), ProjectFactory()

        desk(organiser=school.pk, project=project.pk)

        report = NewsReportPage.objects.get()
        assert report.organiser_name == "โรงเรียนวัดสันกลาง"
        assert report.project_name == project.name

    def test_name_as_the_text_wrote_it_stays(self, desk):
        desk(organiser=OrganisationFactory().pk, organiser_name="ร.ร.ห้วยผึ้ง")

        assert NewsReportPage.objects.get().organiser_name == "ร.ร.ห้วยผึ้ง"

    @pytest.mark.parametrize(
        ("day", "post"),
        [("10/6/2560", "ครู"), ("10/6/2569", "ผู้อำนวยการโรงเรียน")],
        ids=["then", "now"],
    )
    def test_draft_gets_the_post_of_the_day_entered_in_the_same_save(self, desk, malee, day, post):
        desk(start_date=day, appearances=self.choose(malee))

        row = NewsReportPage.objects.get().get_latest_revision_as_object().appearances.get()
        assert row.styled_name == "นางมาลี ดอยงาม"
        assert (row.position, row.organisation_name) == (post, "โรงเรียนบ้านห้วยผึ้ง")

    def test_draft_without_its_date_waits_for_it(self, desk, malee):
        desk(appearances=self.choose(malee))

        row = NewsReportPage.objects.get().appearances.get()
        assert (row.name, row.position) == ("", "")
        assert row.styled_name == "นางมาลี ดอยงาม"

    def test_report_published_without_a_date_gets_the_post_of_today(self, desk, malee):
        desk("action-publish", body=TEXT, appearances=self.choose(malee))

        assert NewsReportPage.objects.get().appearances.get().position == "ผู้อำนวยการโรงเรียน"

    def test_draft_of_a_published_report_gets_it_too(self, desk, malee, admin_client):
        desk("action-publish", body=TEXT, start_date="10/6/2569")
        report = NewsReportPage.objects.get()

        admin_client.post(
            reverse("wagtailadmin_pages:edit", args=[report.pk]),
            posted(body=TEXT, start_date="10/6/2569", appearances=self.choose(malee)),
        )

        report.refresh_from_db()
        row = report.get_latest_revision_as_object().appearances.get()
        assert row.position == "ผู้อำนวยการโรงเรียน"
        assert not report.appearances.exists()

    def test_later_change_of_the_profile_rewrites_nothing(self, desk, malee, admin_client):
        desk("action-publish", body=TEXT, start_date="10/6/2569", appearances=self.choose(malee))
        malee.family_name = "ใจดี"
        malee.positions.all().delete()
        malee.save()

        report = NewsReportPage.objects.get()
        report.save_revision().publish()

        row = NewsReportPage.objects.get().appearances.get()
        assert (row.name, row.position) == ("มาลี ดอยงาม", "ผู้อำนวยการโรงเรียน")


def test_empty_report_opens_with_a_paragraph_to_write_in(home, admin_client):
    add = reverse("wagtailadmin_pages:add", args=["news", "newsreportpage", home.news.pk])

    form = admin_client.get(add).context["form"]

    assert [block.block_type for block in form["body"].value()] == ["rich_text"]


def test_stored_dates_come_back_in_the_buddhist_era(desk, admin_client):
    desk(start_date="10/6/2569", start_time="9.30")
    report = NewsReportPage.objects.get()

    page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[report.pk])).content.decode()

    assert 'value="10 มิ.ย. 2569"' in page
    assert 'value="09.30 น."' in page
