import pytest

from thai.loanwords import misspellings


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("บล็อก", "บล็อค"),
        ("แท็กซี่", "แท้กซี่"),
        ("อัปเดต", "อัพเดท"),
        ("ลิงก์", "ลิงค์"),
        ("เวอร์ชัน", "เวอร์ชั่น"),
        ("เซิร์ฟเวอร์", "เซิร์ฟเวอ"),
    ],
)
def test_borrowed_words_are_known_as_they_are_written(right, wrong):
    assert wrong in misspellings(right)


@pytest.mark.parametrize("word", ["ครู", "โรงเรียน", "การศึกษา", "ดาว"])
def test_other_words_have_one_spelling(word):
    assert list(misspellings(word)) == []
