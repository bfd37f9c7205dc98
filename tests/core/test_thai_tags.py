"""Dates, numbers and words as a reader sees them."""

import datetime
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from core.models import OfficeSettings
from core.reader import serve_reader

EVENT = SimpleNamespace(
    start_date=datetime.date(2020, 12, 21),
    end_date=datetime.date(2020, 12, 24),
    start_time=datetime.time(9, 0),
    end_time=datetime.time(16, 30),
)


def render(source: str, **context: object) -> str:
    return Template("{% load thai %}" + source).render(Context(context))


def render_in_request(source: str, **context: object) -> str:
    """Render while a request is being answered, as templates of the site are."""
    return serve_reader(lambda request: render(source, **context))(RequestFactory().get("/"))


def test_event_date_is_a_range_in_buddhist_era():
    assert render("{% event_date e %}", e=EVENT) == (
        '<time datetime="2020-12-21">21–24 ธันวาคม 2563</time>'
    )


def test_event_date_for_an_english_reader_is_gregorian():
    with translation.override("en"):
        assert "21–24 December 2020" in render("{% event_date e %}", e=EVENT)


def test_event_without_a_day_prints_nothing():
    undated = SimpleNamespace(start_date=None, end_date=None, start_time=None, end_time=None)
    assert render("{% event_date e %}{% event_hours e %}", e=undated) == ""


def test_short_event_date_abbreviates_the_month():
    assert "21–24 ธ.ค. 2563" in render('{% event_date e style="short" %}', e=EVENT)


def test_event_hours_name_both_ends():
    assert render("{% event_hours e %}", e=EVENT) == "09.00–16.30 น."


@pytest.mark.parametrize(
    ("source", "value", "thai", "english"),
    [
        pytest.param(
            "{{ v|long_date }}", datetime.date(2017, 6, 10), "10 มิถุนายน 2560", "10 June 2017",
            id="long-date",
        ),
        pytest.param(
            "{{ v|short_date }}", datetime.date(2017, 6, 10), "10 มิ.ย. 2560", "10 Jun 2017",
            id="short-date",
        ),
        pytest.param(
            "{{ v|long_month }}", datetime.date(2017, 6, 10), "มิถุนายน 2560", "June 2017",
            id="month",
        ),
        pytest.param(
            "{{ v|long_datetime }}",
            datetime.datetime(2026, 6, 10, 18, 30, tzinfo=datetime.UTC),
            "11 มิถุนายน 2569 เวลา 01.30 น.",
            "11 June 2026, 01:30",
            id="moment-in-bangkok",
        ),
        pytest.param("{{ v|time_of_day }}", datetime.time(13, 5), "13.05 น.", "13:05", id="time"),
        pytest.param("{{ v|digits }}", 12500, "12,500", "12,500", id="number"),
        pytest.param("{{ v|year }}", 2569, "2569", "2026", id="year"),
        pytest.param("{{ v|long_date }}", None, "", "", id="no-date"),
        pytest.param("{{ v|digits }}", None, "", "", id="no-number"),
        pytest.param("{{ v|year }}", None, "", "", id="no-year"),
    ],
)  # fmt: skip
def test_value_is_written_in_the_language_of_the_reader(source, value, thai, english):
    assert render(source, v=value) == thai
    with translation.override("en"):
        assert render(source, v=value) == english


def test_office_that_writes_thai_digits_gets_them_everywhere(home):
    OfficeSettings.objects.update(digits="thai")
    source = "{% event_date e %} {% event_hours e %} {{ n|digits }} {{ y|year }}"
    page = render_in_request(source, e=EVENT, n=1250, y=2569)
    assert page == (
        '<time datetime="2020-12-21">๒๑–๒๔ ธันวาคม ๒๕๖๓</time> ๐๙.๐๐–๑๖.๓๐ น. ๑,๒๕๐ ๒๕๖๙'
    )


def test_thai_digits_are_not_shown_to_an_english_reader(home):
    OfficeSettings.objects.update(digits="thai")
    with translation.override("en"):
        assert render_in_request("{{ y|year }} {{ n|digits }}", y=2569, n=1250) == "2026 1,250"


def test_digits_setting_is_looked_up_once_for_a_request(home, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):  # the site and its settings
        render_in_request("{{ n|digits }}{{ n|digits }}{% event_date e %}", n=1, e=EVENT)


def test_excerpt_ends_at_a_word():
    assert render("{{ t|excerpt:20 }}", t="ครูร่วมวงแลกเปลี่ยนเรียนรู้เรื่องการอ่าน").endswith("…")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param(
            "ใช้ Lesson Study กับ PLC",
            'ใช้ <span lang="en">Lesson Study</span> กับ <span lang="en">PLC</span>',
            id="names",
        ),
        pytest.param(
            "คะแนน O-NET 2569", 'คะแนน <span lang="en">O-NET</span> 2569', id="loose-number-stays"
        ),
        pytest.param("<b>ก & ข", "&lt;b&gt;ก &amp; ข".replace("b", '<span lang="en">b</span>'),
                     id="escaped"),
        pytest.param("ไทยล้วน", "ไทยล้วน", id="nothing-to-mark"),
        pytest.param(None, "", id="nothing"),
    ],
)  # fmt: skip
def test_foreign_words_carry_their_language(text, marked):
    assert render("{% foreign t %}", t=text) == marked


def test_thai_words_are_marked_on_an_english_page():
    with translation.override("en"):
        assert render("{% foreign t %}", t="The ตีนจก weave") == (
            'The <span lang="th">ตีนจก</span> weave'
        )


def test_absolute_url_has_scheme_and_host(rf):
    template = Template("{% load thai %}{% absolute_url '/news/' %}")
    assert template.render(Context({"request": rf.get("/")})) == "http://testserver/news/"
