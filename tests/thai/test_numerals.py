import pytest

from thai.numerals import format_number, to_arabic_digits, to_thai_digits


def test_thai_digits_become_arabic_and_the_rest_stays():
    assert to_arabic_digits("๑๐ มิ.ย. ๖๙ (10)") == "10 มิ.ย. 69 (10)"


def test_arabic_digits_become_thai_and_the_rest_stays():
    assert to_thai_digits("ฉบับที่ 12/2569 v๑") == "ฉบับที่ ๑๒/๒๕๖๙ v๑"


@pytest.mark.parametrize(
    ("number", "digits", "written"),
    [
        pytest.param(0, "arabic", "0", id="zero"),
        pytest.param(1250, "arabic", "1,250", id="thousands"),
        pytest.param(1250, "thai", "๑,๒๕๐", id="thousands-in-thai-digits"),
        pytest.param(-1250000, "arabic", "-1,250,000", id="negative-millions"),
        pytest.param(1250.5, "thai", "๑,๒๕๐.๕", id="decimal"),
    ],
)
def test_number_is_grouped_by_thousands(number, digits, written):
    assert format_number(number, digits=digits) == written
