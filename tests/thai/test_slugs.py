import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from thai.slugs import slugify, slugify_name

ANY_TEXT = st.text(
    alphabet=st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5F)
    | st.sampled_from(" .-_aZ09é中👍")
    | st.characters()
)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        (
            "สพป.เชียงใหม่ เขต 6 จัดอบรม PLC",
            "sophopo-chiang-mai-khet-6-chat-oprom-plc",
        ),
        (
            "สพม.ชัยนาท ลพบุรี ตรวจเยี่ยมสนามสอบ O-NET",
            "sophomo-chai-nat-lop-buri-truat-yiam-sanamsop-o-net",
        ),
        (
            "ประชุมคณะกรรมการ ครั้งที่ ๖/๒๕๖๗",
            "prachum-khanakammakan-khrang-thi-6-2567",
        ),
        ("วันครู ครั้งที่ 69", "wankhru-khrang-thi-69"),
        ("ค่ายวิทยาศาสตร์ “ฟ้ากว้าง”", "khai-witthayasat-fa-kwang"),
        ("Lesson Study: Café & Crème", "lesson-study-cafe-creme"),
        ("น\u0e49\u0e4d\u0e32ใจเเม่", "namchai-mae"),
        ("รางวัล 🎉", "rangwan"),
    ],
)
def test_title_becomes_a_readable_slug(title, slug):
    assert slugify(title) == slug


def test_long_title_is_cut_after_a_word():
    title = "ประชุมปฏิบัติการพัฒนาเครื่องมือสังเกตชั้นเรียน โครงการเพื่อนครูดูห้อง ระยะที่ 2"
    assert slugify(title, max_length=40) == "prachum-patibat-kanphatthana-khrueangmue"


def test_first_word_that_is_too_long_is_cut_itself():
    assert slugify("Supercalifragilistic", max_length=10) == "supercalif"


def test_name_is_not_divided_into_words():
    assert slugify_name("กมลพรรณ  อยู่เย็น") == "kamonphan-yuyen"
    assert slugify_name("สมศักดิ์ ณ อยุธยา") == "somsak-na-ayutthaya"


def test_text_that_cannot_be_romanised_gets_a_hash_of_its_own():
    first, second = slugify("中文"), slugify("日本語")
    assert re.fullmatch("[0-9a-f]{10}", first)
    assert first != second
    assert first == slugify("中文")


@pytest.mark.parametrize("text", ["", "   ", "!?…", "🎉"], ids=ascii)
def test_text_without_letters_gives_nothing(text):
    assert slugify(text) == ""


@given(ANY_TEXT, st.integers(min_value=5, max_value=60))
def test_slug_is_short_ascii_that_a_slug_field_accepts(text, length):
    slug = slugify(text, max_length=length)
    assert len(slug) <= length
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)


@given(ANY_TEXT)
def test_slug_of_a_slug_is_itself(text):
    slug = slugify(text)
    assert slugify(slug) == slug


@given(ANY_TEXT)
def test_text_with_a_letter_never_has_an_empty_slug(text):
    assume(any(char.isalpha() for char in text))
    assert slugify(text)


@given(ANY_TEXT)
def test_slug_of_a_name_is_ascii_as_well(text):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slugify_name(text))
