import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.romanisation import romanise, spell_out
from thai.romanisation.table import TABLE, readings

# Official spellings of the Royal Society's lists and of provinces, and words of the domain.
READ_BY_RULE = {
    "โรงเรียน": "rongrian",
    "นักเรียน": "nakrian",
    "ประชุม": "prachum",
    "หนังสือ": "nangsue",
    "ถนน": "thanon",
    "ใหญ่": "yai",
    "แข็ง": "khaeng",
    "เขียว": "khiao",
    "แก้ว": "kaeo",
    "นิ้ว": "nio",
    "เลย": "loei",
    "เดิน": "doen",
    "เมือง": "mueang",
    "เหนื่อย": "nueai",
    "ช่วย": "chuai",
    "ร้อย": "roi",
    "บัว": "bua",
    "ไทย": "thai",
    "ได้ยิน": "daiyin",
    "ทราย": "sai",
    "สร้าง": "sang",
    "อยู่": "yu",
    "หญิง": "ying",
    "อังกฤษ": "angkrit",
    "ฤดู": "ruedu",
    "จันทร์": "chan",
    "เสาร์": "sao",
    "ศาสตร์": "sat",
    "สิทธิ์": "sit",
    "ฟิล์ม": "fim",
    "บัตร": "bat",
    "ชาติ": "chat",
    "สามารถ": "samat",
    "ธรรม": "tham",
    "บรรณ": "ban",
    "เรียบร้อย": "riaproi",
    "ก่อสร้าง": "kosang",
    "ระยอง": "rayong",
    "ลำปาง": "lampang",
    "น่าน": "nan",
    "ตรัง": "trang",
    "ตราด": "trat",
    "กระบี่": "krabi",
    "นราธิวาส": "narathiwat",
}
READ_FROM_TABLE = {
    "เชียงใหม่": "chiang mai",
    "กรุงเทพมหานคร": "krung thep maha nakhon",
    "พระนครศรีอยุธยา": "phra nakhon si ayutthaya",
    "วิทยาศาสตร์": "witthayasat",
    "พัฒนา": "phatthana",
    "ราชการ": "ratchakan",
    "คณะกรรมการ": "khanakammakan",
    "สพฐ": "sophotho",
}
COMPOUNDS = {
    "การพัฒนา": "kanphatthana",
    "โรงเรียนอนุบาล": "rongrian-anuban",
    "ความเจริญ": "khwamcharoen",
    "นิคมพัฒนา": "nikhomphatthana",
    "ผู้ปกครอง": "phupokkhrong",
    "ภาพรวม": "phapruam",
}


@pytest.mark.parametrize(
    ("word", "roman"), [*READ_BY_RULE.items(), *READ_FROM_TABLE.items(), *COMPOUNDS.items()]
)
def test_word_is_romanised_after_the_royal_thai_general_system(word, roman):
    assert romanise(word) == roman


@pytest.mark.parametrize(
    ("word", "roman"), [("สะอาด", "sa-at"), ("สำอาง", "sam-ang"), ("สง่า", "sa-nga")]
)
def test_hyphen_stands_where_syllables_would_run_into_one(word, roman):
    assert romanise(word) == roman


def test_everything_but_thai_letters_stays():
    assert romanise("PLC ๖ (ครู)") == "PLC ๖ (khru)"


def test_abbreviation_is_spelled_out():
    assert spell_out("สพป.") == "sophopo"
    assert spell_out("ร.ร.") == "roro"


def test_table_of_readings_is_sorted_and_has_each_word_once():
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    words = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    assert words == sorted(set(words))


def test_readings_in_the_table_are_small_latin_letters():
    assert all(re.fullmatch(r"[a-z]+(?:[ -][a-z]+)*|\*", sound) for sound in readings().values())


@given(st.text(alphabet=st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5F)))
def test_no_thai_letter_is_left(text):
    assert not any("ก" <= char <= "ฺ" or "เ" <= char <= "๎" for char in romanise(text))
