"""The annotation rules, one by one, on sentences of our own."""

import pytest

from tests.thai.press_release.sentences import names, person, reading
from thai.press_release import read


@pytest.mark.parametrize(
    ("written", "honorific"),
    [
        ("นายสมชาย ใจดี", "นาย"),
        ("นายสมชาย  ใจดี", "นาย"),
        ("ว่าที่ ร.ต.หญิง สมชาย ใจดี", "ว่าที่ ร.ต.หญิง"),
        ("ว่าที่ร้อยตรี ดร.สมชาย ใจดี", "ว่าที่ร้อยตรี ดร."),
        ("พ.ต.ท.หญิง ดร.สมชาย ใจดี", "พ.ต.ท.หญิง ดร."),
        ("ท่าน ศ.ดร.สมชาย ใจดี", "ศ.ดร."),
        ("ท่านสมชาย ใจดี", "ท่าน"),
        ("นายกองเอก สมชาย ใจดี", "นายกองเอก"),
        ("ศน.สมชาย ใจดี", "ศน."),
        ("ม.ล.สมชาย ใจดี", "ม.ล."),
    ],
)
def test_titles_in_front_of_a_name_are_the_honorific(written, honorific):
    assert person(f"โดยมี {written} เป็นประธาน").honorific.value == honorific


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("พระครูสุตธรรมวิมล เจ้าอาวาสวัดป่างาม", "สุตธรรมวิมล"),
        ("พระมหาสมปอง ฐิตปุญโญ", "สมปอง ฐิตปุญโญ"),
        ("นายเอกชัย ณ สงขลา", "เอกชัย ณ สงขลา"),
        ("ม.ล.อัจฉรา นพคุณ ณ ลำพูน", "อัจฉรา นพคุณ ณ ลำพูน"),
        ("Mr. Thomas Greenfield", "Thomas Greenfield"),
    ],
)
def test_name_of_a_monk_a_seat_or_a_foreigner_is_whole(written, name):
    assert names(reading(f"โดยมี {written} เป็นประธาน").people) == [name]


@pytest.mark.parametrize(
    "words",
    [
        "คุณภาพการศึกษา ของเด็กไทย",
        "ครูผู้สอน ภาษาไทย",
        "นายกเทศมนตรี เมืองงาม",
        "นายอำเภอ เมืองงาม",
        "โรงเรียนบ้านนางรอง จังหวัดบุรีรัมย์",
        "อ.เมือง จ.ตราด",
        "พระบาทสมเด็จ พระเจ้าอยู่หัว",
        "ทนายความ ชาวบ้าน",
    ],
)
def test_words_that_begin_like_a_title_are_no_people(words):
    assert reading(f"มีการประชุมเรื่อง {words} ในวันนี้").people == ()


def test_given_name_alone_is_a_later_mention():
    text = "นายสมชาย ใจดี ผอ.โรงเรียนบ้านงาม เป็นประธาน นายสมชาย กล่าวว่า ดีใจ"
    (only,) = reading(text).people
    assert len(only.mentions) == 2


def test_misspelt_later_mention_is_the_same_person():
    text = "นายสมชาย มูลสาร เป็นประธาน ต่อมา นายสมชาย มูลสาน กล่าวว่า ดีใจ"
    assert names(reading(text).people) == ["สมชาย มูลสาร"]


def test_brothers_and_sisters_are_two_people():
    text = "โดยคุณเจริญ ศรีพาณิชย์ และคุณนงลักษณ์ ศรีพาณิชย์ ร่วมงาน"
    assert len(reading(text).people) == 2


def test_name_in_brackets_after_the_post():
    one = person("มีท่านรองเลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน (ดร.สมชาย ใจดี) มาเป็นประธาน")
    assert one.position.value == "รองเลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน"
    assert one.organisation is None
    assert one.has_role("presiding")


def test_post_after_a_list_belongs_to_each():
    text = "มี นายสมชาย ใจดี, นางมาลี งามตา และนายวิชัย สุขใจ ศึกษานิเทศก์ สพป.ตราด เขต 9 ร่วมประชุม"
    posts = {(one.position.value, one.organisation.value) for one in reading(text).people}
    assert posts == {("ศึกษานิเทศก์ สพป.ตราด เขต 9", "สพป.ตราด เขต 9")}


def test_workplace_after_from_is_no_post():
    one = person("ผศ.สมชาย ใจดี จากมหาวิทยาลัยริมธาร เป็นวิทยากร")
    assert (one.position, one.organisation.value) == (None, "มหาวิทยาลัยริมธาร")


def test_kind_of_school_is_no_workplace():
    assert person("นายสมชาย ใจดี ผู้อำนวยการโรงเรียน กล่าวต้อนรับ").organisation is None


@pytest.mark.parametrize(
    ("post", "acting", "former"),
    [
        ("รองผู้อำนวยการ รักษาราชการแทนผู้อำนวยการ สพป.ตราด เขต 9", True, False),
        ("รักษาการในตำแหน่งผู้อำนวยการโรงเรียนบ้านงาม", True, False),
        ("อดีตผู้อำนวยการโรงเรียนบ้านงาม", False, True),
        ("ข้าราชการบำนาญ", False, True),
        ("ศึกษานิเทศก์ สพป.ตราด เขต 9 ในอดีต", False, True),
        ("ผู้อำนวยการโรงเรียนบ้านงาม", False, False),
    ],
)
def test_acting_and_former_are_told_from_the_post(post, acting, former):
    one = person(f"โดย นายสมชาย ใจดี {post} ร่วมประชุม")
    assert (one.acting is not None, one.former is not None) == (acting, former)


def test_acting_rank_is_not_an_acting_post():
    one = person("ว่าที่ร้อยตรี สมชาย ใจดี ผอ.โรงเรียนบ้านงาม เป็นประธาน")
    assert one.acting is None


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("นายสมชาย ใจดี เป็นประธานเปิดงาน", "presiding"),
        ("ประธานในพิธี คือ นายสมชาย ใจดี", "presiding"),
        ("นายสมชาย ใจดี ประธานมูลนิธิน้ำใส ร่วมงาน", "attendee"),
        ("นายสมชาย ใจดี กล่าวรายงาน", "reporting"),
        ("วิทยากร ได้แก่ นายสมชาย ใจดี", "speaker"),
        ("ครูผู้ได้รับเกียรติบัตร ได้แก่ นายสมชาย ใจดี", "honoured"),
        ("ดำเนินรายการโดย นายสมชาย ใจดี", "moderator"),
        ("นายสมชาย ใจดี ให้การต้อนรับ", "welcoming"),
        ("นายสมชาย ใจดี มอบหมายให้ นางมาลี งามตา เป็นประธาน", "delegator"),
        ("นำโดย นายสมชาย ใจดี", "leader"),
        ("พร้อมด้วย นายสมชาย ใจดี", "attendee"),
        ("เรื่องของ นายสมชาย ใจดี", "mentioned"),
    ],
)
def test_first_role_of_a_person(sentence, role):
    assert person(sentence).roles[0].value == role


def test_one_who_is_sent_presides_and_the_sender_does_not():
    text = "นายสมชาย ใจดี มอบหมายให้ นางมาลี งามตา รอง ผอ.สพป.ตราด เขต 9 เป็นประธาน"
    assert names(reading(text).presiding) == ["มาลี งามตา"]


def test_speakers_have_the_topics_of_their_sessions():
    text = (
        "มีการบรรยายเรื่อง การสังเกตโดยไม่ตัดสิน โดย ดร.สมชาย ใจดี และ นางมาลี งามตา บรรยายหัวข้อ “ฟังอย่างลึกซึ้ง”"
    )
    topics = {one.person.name.value: one.topic.value for one in reading(text).speakers}
    assert topics == {"สมชาย ใจดี": "การสังเกตโดยไม่ตัดสิน", "มาลี งามตา": "ฟังอย่างลึกซึ้ง"}


@pytest.mark.parametrize(
    ("written", "venue"),
    [
        ("ณ ห้องประชุมทองคำ โรงแรมริมน้ำ ต.ในเมือง จ.น่าน", "ห้องประชุมทองคำ โรงแรมริมน้ำ"),
        ("ที่ห้องประชุม 2 อาคาร 1 โรงเรียนบ้านงาม", "ห้องประชุม 2 อาคาร 1 โรงเรียนบ้านงาม"),
        ("ณ โรงแรมสวนลุมไพน์ เขตปทุมวัน กรุงเทพมหานคร", "โรงแรมสวนลุมไพน์"),
        ("ณ สพป.ตราด เขต 9 โดยมีครูร่วมงาน", "สพป.ตราด เขต 9"),
        ("ณ ห้องสมุดประชาชนอำเภองามตา เมื่อวานนี้", "ห้องสมุดประชาชนอำเภองามตา"),
        ("ผ่านระบบ Google Meet ในวันนี้", "ระบบ Google Meet"),
        ("แบบออนไลน์ ในวันนี้", None),
        ("ณ จังหวัดน่าน ในวันนี้", None),
    ],
)
def test_venue_is_room_building_and_institution_without_the_address(written, venue):
    found = reading(f"จัดประชุมครู {written}").venue
    assert (found and found.value) == venue


def test_province_inside_the_name_of_an_office_does_not_count():
    text = "ที่ห้องประชุมสภาวัฒนธรรม มีผู้แทนศึกษาธิการจังหวัดน่าน ร่วมประชุม"
    assert reading(text).province is None


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("มีครูเข้าร่วม 62 คน", 62),
        ("มีผู้บริหาร 20 คน ครู 60 คน รวม 80 คน", 80),
        ("มีนักเรียน 90 คน และครู 10 คน เข้าร่วม", 100),
        ("มีผู้เข้าร่วมกว่า 1,200 คน", 1200),
        ("รับจำนวน 100 คน", None),
        ("มีผู้เกษียณ 35 ราย", None),
        ("จาก 12 โรงเรียน", None),
    ],
)
def test_participants_are_the_people_who_took_part(sentence, number):
    found = reading(sentence).participants
    assert (found.number.value if found else None) == number


def test_number_with_about_is_approximate():
    found = [reading(f"มีครูเข้าร่วม{about} 62 คน").participants for about in ("", "ประมาณ")]
    assert [one.approximate is not None for one in found] == [False, True]


def test_project_keeps_its_english_name_and_loses_its_phase():
    text = "จัดอบรมโครงการเพื่อนครูดูห้อง (Buddy Classroom) ระยะที่ 2 ปีงบประมาณ พ.ศ. 2567"
    (project,) = reading(text).projects
    assert project.value == "โครงการเพื่อนครูดูห้อง (Buddy Classroom)"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("จดหมายข่าวประชาสัมพันธ์ ฉบับที่ 12/2568\n", "ประชุมครูประจำเดือน"),
        ("#ข่าวดี #ครูไทย\nเผยแพร่เมื่อ 3 มกราคม 2568\n", "ประชุมครูประจำเดือน"),
        ("สพป.ตราด เขต 9\n", "ประชุมครูประจำเดือน"),
    ],
)
def test_letterhead_is_no_headline(above, title):
    text = f"{above}ประชุมครูประจำเดือน\nเมื่อวันที่ 3 มกราคม 2568 มีการประชุมครูทุกคนของโรงเรียน"
    assert read(text).title.value == title


def test_report_without_a_headline_has_no_title():
    assert read("เมื่อวันที่ 3 มกราคม 2568 มีการประชุมครู\nร่วมแสดงความคิดเห็น").title is None


def test_joining_the_event_of_somebody_else_names_no_organiser():
    assert reading("นายสมชาย ใจดี ผอ.สพป.ตราด เขต 9 ร่วมพิธีเปิดงานกีฬา").organiser is None
