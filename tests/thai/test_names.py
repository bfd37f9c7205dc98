import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.names import PersonName, fold, is_child, join_name, split_name

PRESS_RELEASES = Path(__file__).parent.parent / "data" / "press_releases"


@pytest.mark.parametrize(
    ("typed", "honorific", "given", "family"),
    [
        ("นายสมชาย ใจดี", "นาย", "สมชาย", "ใจดี"),
        ("นาย สมชาย   ใจดี", "นาย", "สมชาย", "ใจดี"),
        ("นางสาวสมศรี  ใจดี", "นางสาว", "สมศรี", "ใจดี"),
        ("น.ส.สมศรี ใจดี", "น.ส.", "สมศรี", "ใจดี"),
        ("น. ส. สมศรี ใจดี", "น. ส.", "สมศรี", "ใจดี"),
        ("ด.ช.ตั้งใจ ใจดี", "ด.ช.", "ตั้งใจ", "ใจดี"),
        ("ว่าที่ร้อยตรีสมชาย ใจดี", "ว่าที่ร้อยตรี", "สมชาย", "ใจดี"),
        ("ว่าที่ ร.ต. สมชาย ใจดี", "ว่าที่ ร.ต.", "สมชาย", "ใจดี"),
        ("ว่าที่ ร.ต.หญิง สมศรี ใจดี", "ว่าที่ ร.ต.หญิง", "สมศรี", "ใจดี"),
        ("พ.ต.ท.สมชาย ใจดี", "พ.ต.ท.", "สมชาย", "ใจดี"),
        ("พล.ต.อ. สมชาย ใจดี", "พล.ต.อ.", "สมชาย", "ใจดี"),
        ("นายกองเอกสมชาย ใจดี", "นายกองเอก", "สมชาย", "ใจดี"),
        ("ดร.สมชาย ใจดี", "ดร.", "สมชาย", "ใจดี"),
        ("ดร สมชาย ใจดี", "ดร", "สมชาย", "ใจดี"),
        ("ผศ.ดร.สมชาย ใจดี", "ผศ.ดร.", "สมชาย", "ใจดี"),
        ("ศ.ดร.นพ.สมชาย ใจดี", "ศ.ดร.นพ.", "สมชาย", "ใจดี"),
        ("ศาสตราจารย์ ดร.สมชาย ใจดี", "ศาสตราจารย์ ดร.", "สมชาย", "ใจดี"),
        ("ม.ล.สมชาย ใจดี", "ม.ล.", "สมชาย", "ใจดี"),
        ("คุณหญิงสมศรี ใจดี", "คุณหญิง", "สมศรี", "ใจดี"),
        ("ครูสมศรี ใจดี", "ครู", "สมศรี", "ใจดี"),
        ("ศน.สมศรี ใจดี", "ศน.", "สมศรี", "ใจดี"),
        ("พระครูวิมลธรรมคุณ", "พระครู", "วิมลธรรมคุณ", ""),
        ("พระมหาสมชาย ฐิตธมฺโม", "พระมหา", "สมชาย", "ฐิตธมฺโม"),
        ("ท่านสมชาย ใจดี", "ท่าน", "สมชาย", "ใจดี"),
        ("ท่าน ผอ.สมชาย ใจดี", "ผอ.", "สมชาย", "ใจดี"),
        ("สมศักดิ์ ณ อยุธยา", "", "สมศักดิ์", "ณ อยุธยา"),
        ("Mr. John Smith", "Mr.", "John", "Smith"),
        ("Asst. Prof. Dr. Jane Smith", "Asst. Prof. Dr.", "Jane", "Smith"),
        ("ดร.😀 ใจดี", "ดร.", "😀", "ใจดี"),
        ("", "", "", ""),
    ],
)
def test_name_is_split_into_honorific_given_and_family(typed, honorific, given, family):
    assert split_name(typed) == PersonName(honorific, given, family)


@pytest.mark.parametrize(
    ("typed", "honorific", "given"),
    [
        ("คุณากร ใจดี", "", "คุณากร"),
        ("ดรุณี ใจดี", "", "ดรุณี"),
        ("นางสาวิตรี ใจดี", "นาง", "สาวิตรี"),
        ("นายคุณวุฒิ ใจดี", "นาย", "คุณวุฒิ"),
        ("ดร.คุณวุฒิ ใจดี", "ดร.", "คุณวุฒิ"),
        ("นางสาวหญิง ใจดี", "นางสาว", "หญิง"),
        ("Missouri Smith", "", "Missouri"),
        ("นาง", "", "นาง"),
    ],
)
def test_beginning_of_a_name_is_not_taken_for_a_title(typed, honorific, given):
    name = split_name(typed)
    assert (name.honorific, name.given) == (honorific, given)


def test_every_person_of_the_annotated_press_releases_is_split_as_annotated():
    people = [
        person
        for path in sorted(PRESS_RELEASES.glob("*.json"))
        for person in json.loads(path.read_text(encoding="utf-8"))["gold"]["people"]
    ]
    assert len(people) > 30
    for person in people:
        name = split_name(person["surface"])
        assert name.honorific == (person["honorific"] or "")
        assert f"{name.given} {name.family}".strip() == person["name"]


@pytest.mark.parametrize(
    ("honorific", "written"),
    [
        ("", "สมชาย ใจดี"),
        ("นาย", "นายสมชาย ใจดี"),
        ("ดร.", "ดร.สมชาย ใจดี"),
        ("ผศ.ดร.", "ผศ.ดร.สมชาย ใจดี"),
        ("ว่าที่ ร.ต.", "ว่าที่ ร.ต.สมชาย ใจดี"),
        ("ว่าที่ ร.ต.หญิง", "ว่าที่ ร.ต.หญิง สมชาย ใจดี"),
        ("ว่าที่ร้อยตรี", "ว่าที่ร้อยตรี สมชาย ใจดี"),
        ("ศาสตราจารย์", "ศาสตราจารย์ สมชาย ใจดี"),
        ("ศาสตราจารย์ ดร.", "ศาสตราจารย์ ดร.สมชาย ใจดี"),
        ("ม.ล.", "ม.ล.สมชาย ใจดี"),
        ("คุณหญิง", "คุณหญิงสมชาย ใจดี"),
        ("พระครู", "พระครูสมชาย ใจดี"),
        ("Mr.", "Mr. สมชาย ใจดี"),
        ("Asst. Prof. Dr.", "Asst. Prof. Dr. สมชาย ใจดี"),
        ("น.ศ.ท.", "น.ศ.ท.สมชาย ใจดี"),
        ("ประธานชมรม", "ประธานชมรม สมชาย ใจดี"),
    ],
)
def test_name_is_written_with_its_honorific_as_offices_do(honorific, written):
    assert join_name(honorific, "สมชาย", "ใจดี") == written


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        pytest.param(("พระครู", "วิมลธรรมคุณ", ""), "พระครูวิมลธรรมคุณ", id="no-family-name"),
        pytest.param(("พลเอก", "", ""), "พลเอก", id="title-only"),
        pytest.param(("นาย", " สมชาย ", " ใจดี "), "นายสมชาย ใจดี", id="spaces"),
    ],
)
def test_missing_parts_of_a_name_leave_no_gap(parts, written):
    assert join_name(*parts) == written


@pytest.mark.parametrize(
    "honorific", ["ด.ช.", "ด.ญ.", "ด. ช.", "ดช.", "เด็กชาย", "เด็กหญิง", "สามเณร", "Master"]
)
def test_honorific_of_a_child_is_recognised(honorific):
    assert is_child(honorific)


@pytest.mark.parametrize("honorific", ["", "นาย", "นางสาว", "ดร.", "Miss", "ประธานนักเรียน"])
def test_honorific_of_an_adult_is_not_a_childs(honorific):
    assert not is_child(honorific)


@pytest.mark.parametrize(
    "other",
    [
        "นายสมชาย น้ำใส",
        "ผศ.ดร.สมชาย  น้ำใส",
        "สมชาย\u200b น้ำใส",
        "สมชาย น\u0e49\u0e4d\u0e32ใส",
        "ท่าน ผอ.สมชาย น้ำใส",
    ],
)
def test_spellings_of_one_name_fold_to_the_same(other):
    assert fold(other) == fold("สมชาย น้ำใส")


def test_capital_letters_make_no_difference_to_a_name():
    assert fold("Mr. JOHN Smith") == fold("John smith")


def test_names_of_two_people_fold_differently():
    assert fold("สมชาย ใจดี") != fold("สมชาย ใจงาม")


@given(st.text(alphabet=st.sampled_from("นายงสวด.รผศครูคุณหญิง พระ่าิ์") | st.characters()))
def test_no_text_breaks_a_name_and_none_of_it_is_lost(text):
    name = split_name(text)
    kept = f"{name.honorific}{name.given}{name.family}"
    assert _letters(text).endswith(_letters(kept))
    assert isinstance(fold(text), str)
    assert isinstance(is_child(text), bool)


@given(st.sampled_from(["นาย", "ดร.", "พล.ต.อ.", "ศาสตราจารย์", "พระครู", "Mr."]))
def test_joined_name_is_split_again(honorific):
    assert split_name(join_name(honorific, "สมชาย", "ณ ลำปาง")) == PersonName(
        honorific, "สมชาย", "ณ ลำปาง"
    )


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isprintable() and not char.isspace())
