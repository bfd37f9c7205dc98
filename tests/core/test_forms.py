"""Fields of the editor's forms: dates in พ.ศ., texts that are never cut unseen."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.admin.compare import comparison_class_registry
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.telepath import JSContext

from core.blocks import DateBlock, TimeBlock
from core.forms.fields import ThaiCharField, ThaiDateField, ThaiDateTimeField, ThaiTimeField
from core.forms.moments import MomentComparison, show_moment
from news.models import NewsReportPage
from people.models import Position

DAY = datetime.date(2026, 6, 10)
BANGKOK = ZoneInfo("Asia/Bangkok")


class EventForm(forms.Form):
    day = ThaiDateField()
    hour = ThaiTimeField(required=False)
    publish_at = ThaiDateTimeField(required=False)
    place = ThaiCharField(label="สถานที่", max_length=10, required=False)


@pytest.mark.parametrize(
    "typed",
    [
        "10/6/2569",
        "๑๐ มิ.ย. ๖๙",
        "10 มิถุนายน 2569",
        "วันพุธที่ 10 มิถุนายน พ.ศ. 2569",
        "2026-06-10",
        "10/6/2026",
    ],
)
def test_date_is_read_as_offices_type_it(typed):
    assert ThaiDateField().clean(typed) == DAY


@pytest.mark.parametrize("typed", ["9.30 น.", "09:30", "๐๙.๓๐", "เวลา 9.30 น."])
def test_time_is_read_as_offices_type_it(typed):
    assert ThaiTimeField().clean(typed) == datetime.time(9, 30)


@pytest.mark.parametrize(
    "typed",
    [
        "10 มิ.ย. 2569 09.30 น.",
        "10/6/69 9:30",
        "๑๐ มิถุนายน ๒๕๖๙ เวลา ๐๙.๓๐ น.",
        "2026-06-10T09:30",
        "2026-06-10 09:30",
        "10 มิ.ย. 2569, 9.30 น.",
    ],
)
def test_date_and_time_are_read_together_in_thai_time(typed):
    at = datetime.datetime(2026, 6, 10, 9, 30, tzinfo=BANGKOK)

    assert ThaiDateTimeField().clean(typed) == at


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        pytest.param(ThaiDateField, "30 กุมภาพันธ์ 2569", "ไม่มีวันที่ 30 กุมภาพันธ์ 2569", id="30 February"),
        pytest.param(ThaiDateField, "10 มิถุนายน", "ยังไม่ได้พิมพ์ปี", id="no year"),
        pytest.param(ThaiDateField, "เร็ว ๆ นี้", "อ่านวันที่ไม่ออก", id="no date"),
        pytest.param(ThaiTimeField, "25.00 น.", "ไม่มีเวลา 25.00", id="25 o'clock"),
        pytest.param(ThaiDateTimeField, "10 มิ.ย. 2569", "ยังไม่ได้พิมพ์เวลา", id="no time"),
        pytest.param(ThaiDateTimeField, "10 มิ.ย. 2569 25.00 น.", "ไม่มีเวลา 25.00", id="late"),
        pytest.param(
            ThaiDateTimeField, "30 ก.พ. 2569 09.30 น.", "ไม่มีวันที่ 30 กุมภาพันธ์", id="30 February, 9.30"
        ),
    ],
)
def test_impossible_moment_is_refused_in_thai(field, typed, message):
    with pytest.raises(ValidationError, match=message):
        field().clean(typed)


def test_impossible_date_stays_as_it_was_typed():
    form = EventForm({"day": "30 กุมภาพันธ์ 2569"})

    assert not form.is_valid()
    assert 'value="30 กุมภาพันธ์ 2569"' in str(form["day"])


def test_stored_moments_are_shown_in_the_buddhist_era():
    at = datetime.datetime(2026, 6, 10, 2, 30, tzinfo=datetime.UTC)
    form = EventForm(initial={"day": DAY, "hour": datetime.time(9, 30), "publish_at": at})

    assert 'value="10 มิ.ย. 2569"' in str(form["day"])
    assert 'value="09.30 น."' in str(form["hour"])
    assert 'value="10 มิ.ย. 2569 09.30 น."' in str(form["publish_at"])


def test_what_is_shown_is_read_as_the_same_moment():
    at = datetime.datetime(2026, 6, 10, 9, 30, tzinfo=BANGKOK)
    form = EventForm(
        {"day": "10 มิ.ย. 2569", "hour": "09.30 น.", "publish_at": "10 มิ.ย. 2569 09.30 น."},
        initial={"day": DAY, "hour": datetime.time(9, 30), "publish_at": at},
    )

    assert form.is_valid()
    assert not form.has_changed()


def test_too_long_text_is_refused_with_both_numbers_and_not_cut_by_the_browser():
    form = EventForm({"day": "10/6/69", "place": "ห้องประชุมดอยคำ"})

    assert form.errors["place"] == ["สถานที่ยาว 15 ตัวอักษร ใส่ได้ไม่เกิน 10 กรุณาย่อให้สั้นลง"]
    assert "maxlength" not in str(form["place"])


def test_every_form_of_the_editor_reads_dates_so():
    panel = ObjectList([FieldPanel("start"), FieldPanel("title")]).bind_to_model(Position)
    form = panel.get_form_class()()

    assert isinstance(form.fields["start"], ThaiDateField)
    assert isinstance(form.fields["title"], ThaiCharField)


def test_schedule_of_a_page_is_read_so():
    fields = NewsReportPage.get_edit_handler().get_form_class().base_fields

    assert {type(fields[name]) for name in ("go_live_at", "expire_at")} == {ThaiDateTimeField}
    assert fields["go_live_at"].widget.attrs["data-controller"] == "w-action thai-moment"


@pytest.mark.django_db
def test_two_versions_are_compared_in_words():
    field = NewsReportPage._meta.get_field("start_date")
    before, after = NewsReportPage(start_date=DAY), NewsReportPage(start_date=None)
    comparison = comparison_class_registry.get(field)(field, before, after)

    assert isinstance(comparison, MomentComparison)
    assert "10 มิ.ย. 2569" in comparison.htmldiff()


@pytest.mark.parametrize(
    ("moment", "shown"),
    [(None, ""), (DAY, "10 มิ.ย. 2569"), (datetime.time(13, 5), "13.05 น.")],
    ids=["nothing", "day", "time"],
)
def test_moment_in_the_editor_is_short(moment, shown):
    assert show_moment(moment) == shown


@pytest.mark.django_db
class TestLineUnderTheField:
    def ask(self, client, kind: str, text: str) -> dict:
        return client.get(reverse("read_moment"), {"kind": kind, "text": text}).json()

    def test_says_the_day_in_words(self, admin_client):
        assert self.ask(admin_client, "date", "10/6/69") == {
            "reading": "วันพุธที่ 10 มิถุนายน 2569",
            "day": "2026-06-10",
        }

    def test_says_the_time(self, admin_client):
        assert self.ask(admin_client, "time", "9:30") == {"reading": "เวลา 09.30 น.", "day": None}

    def test_says_day_and_time(self, admin_client):
        answer = self.ask(admin_client, "datetime", "10/6/69 9:30")
        assert answer == {"reading": "วันพุธที่ 10 มิถุนายน 2569 เวลา 09.30 น.", "day": "2026-06-10"}

    def test_says_what_is_wrong(self, admin_client):
        assert "ไม่มีวันที่ 31 มิถุนายน" in self.ask(admin_client, "date", "31/6/69")["error"]

    def test_is_for_editors_only(self, client):
        assert client.get(reverse("read_moment")).status_code == 302


class TestInsideStreamField:
    def test_stored_day_is_shown_in_the_buddhist_era(self):
        assert DateBlock().get_form_state(DAY) == "10 มิ.ย. 2569"
        assert TimeBlock().get_form_state(datetime.time(9, 30)) == "09.30 น."

    def test_typed_day_is_read(self):
        assert DateBlock().clean("๑๐ มิ.ย. ๖๙") == DAY
        assert TimeBlock(required=False).clean("9.30 น.") == datetime.time(9, 30)

    def test_new_block_gets_the_same_input(self):
        packed = str(JSContext().pack(DateBlock()))

        assert "thai-moment" in packed
        assert "__NAME__" in packed
