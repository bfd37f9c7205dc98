"""What somebody probably does: no verb of the tables, but words around the name that tell."""

import pytest

from tests.thai.press_release.sentences import names, person, reading
from thai.press_release import read


def roles(sentence: str) -> dict[str, list[str]]:
    return {one.name.value: [role.value for role in one.roles] for one in reading(sentence).people}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("ดร.สมชาย ใจดี พาครูรู้จักเรื่องลิขสิทธิ์", "speaker"),
        ("นายสมชาย ใจดี นักประชาสัมพันธ์ ตอบข้อซักถาม ครูเข้าร่วม 60 คน", "speaker"),
        ("ชมรมเชิญนักดนตรีชื่อดัง คุณสมชาย ใจดี", "speaker"),
        ("ฐานที่ 1 นักสืบสายน้ำ ผู้ประจำฐานคือ นายสมชาย ใจดี", "speaker"),
        ("ครูเรียนรู้การตัดต่อวิดีโอกับ นายสมชาย ใจดี", "speaker"),
        ("ครูรับฟังเรื่องราวจาก 3 คน ได้แก่ นายสมชาย ใจดี", "speaker"),
        ("ต่อด้วย นายสมชาย ใจดี แจกสูตร", "speaker"),
        ("นายสมชาย ใจดี สอบผ่านเลื่อนวิทยฐานะ", "honoured"),
        ("ครูที่เพื่อนลงคะแนนให้เป็นครูในดวงใจคือ นายสมชาย ใจดี", "honoured"),
        ("ปีนี้ครูครบอายุ 60 ปี คือ นายสมชาย ใจดี", "honoured"),
        ("มีพิธีบายศรีรับ นายสมชาย ใจดี ผู้อำนวยการโรงเรียนคนใหม่", "honoured"),
        ("ผู้ทำคะแนนเต็ม 100 คือ ด.ช.สมชาย ใจดี จะเป็นตัวแทนไปแข่ง", "honoured"),
        ("นายสมชาย ใจดี นำเสนอการใช้ป่าชุมชนเป็นห้องเรียน", "speaker"),
        ("นายสมชาย ใจดี ชวนสนทนา", "moderator"),
        ("นักเรียนคว้าเหรียญทอง ขอบคุณผู้ดูแล นายสมชาย ใจดี", "mentioned"),
        ("มีการอบรม นายสมชาย ใจดี เผยว่า ครูตั้งใจมาก", "mentioned"),
        ("นักเรียนคว้าเหรียญทอง ฝึกซ้อมโดย นายสมชาย ใจดี", "mentioned"),
    ],
)
def test_words_of_teaching_and_of_awards_tell_the_part(sentence, role):
    assert roles(sentence)["สมชาย ใจดี"] == [role]


def test_part_that_is_only_likely_is_a_guess():
    (role,) = person("นายสมชาย ใจดี พาครูรู้จักเรื่องลิขสิทธิ์").roles
    assert role.confidence == "guess"


@pytest.mark.parametrize(
    ("headline", "role"),
    [
        ("ทีมหุ่นยนต์คว้าแชมป์ประเทศไทย", "honoured"),
        ("อบรมครูเขียนสื่อ", "speaker"),
        ("ประชุมครู", "mentioned"),
    ],
)
def test_kind_of_event_decides_where_nothing_else_is_known(headline, role):
    text = f"{headline}\nเมื่อวันที่ 3 มกราคม 2568 ณ หอประชุมกลาง\nรายชื่อ\n- นายสมชาย ใจดี"
    assert [one.value for one in read(text).people[0].roles] == [role]


def test_kind_of_event_says_nothing_of_those_who_run_schools():
    text = "ทีมหุ่นยนต์คว้าแชมป์ประเทศไทย\nเมื่อวันที่ 3 มกราคม 2568\nผู้อำนวยการ นายสมชาย ใจดี"
    assert read(text).honoured == ()


def test_guess_gives_way_to_what_is_said_elsewhere():
    text = "นายสมชาย ใจดี เป็นประธานเปิดการอบรม\nต่อด้วย นายสมชาย ใจดี แจกสูตร"
    assert roles(text) == {"สมชาย ใจดี": ["presiding"]}


def test_award_behind_each_name_is_that_ones():
    text = "ผลงานเด่น โดย น.ส.มาลี งามตา เหรียญทอง นายสมชาย ใจดี เหรียญเงิน"
    assert names(reading(text).honoured) == ["มาลี งามตา", "สมชาย ใจดี"]


def test_lines_that_begin_alike_go_together():
    text = "มอบรางวัล\nด้านบริหาร นายสมชาย ใจดี ผอ.โรงเรียนบ้านงาม\nด้านการสอน นางมาลี งามตา ครู"
    assert names(reading(text).honoured) == ["สมชาย ใจดี", "มาลี งามตา"]


def test_those_in_a_row_share_what_the_first_is_there_for():
    text = "วิทยากรประกอบด้วย ดร.สมชาย ใจดี คนทำสื่อ นางมาลี งามตา ครูโรงเรียนบ้านงาม"
    assert names(tuple(one.person for one in reading(text).speakers)) == ["สมชาย ใจดี", "มาลี งามตา"]


@pytest.mark.parametrize(
    "sentence",
    [
        "ทีมผู้สอนนำโดย นพ.สมชาย ใจดี แพทย์ประจำบ้าน พร้อมด้วย นางมาลี งามตา",
        "นายสมชาย ใจดี บรรยาย “ภาพเด็ก” และตอบคำถามร่วมกับ นางมาลี งามตา",
    ],
)
def test_companion_of_a_speaker_speaks(sentence):
    assert names(tuple(one.person for one in reading(sentence).speakers)) == [
        "สมชาย ใจดี",
        "มาลี งามตา",
    ]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("นายสมชาย ใจดี ถ่ายทอดวิธีทำขนม นักเรียนร่วมกิจกรรม 85 คน ผู้บริหารมอบเสื้อ", ["speaker"]),
        ("กรรมการ ประกอบด้วย ดร.มาลี งามตา ประธาน ดร.สมชาย ใจดี", ["attendee"]),
        ("คว้าเหรียญทอง\nกรรมการผู้ทรงคุณวุฒิ ดร.สมชาย ใจดี", ["attendee"]),
        ("นายสมชาย ใจดี ได้รับมอบหมายจาก ดร.มาลี งามตา ให้เป็นประธานเปิดงาน", ["presiding"]),
        ("ดร.มาลี งามตา มอบหมายให้ นายสมชาย ใจดี ชี้แจงระเบียบวันลา", ["speaker"]),
        ("นายสมชาย ใจดี พบปะครู พร้อมทั้งมอบหมายให้ นางมาลี งามตา ชี้แจงระเบียบ", ["leader"]),
        ("ประธานมอบรางวัล : นายสมชาย ใจดี", ["presiding"]),
        ("ผู้มอบรางวัลคือ นายสมชาย ใจดี", ["leader"]),
        ("นายสมชาย ใจดี ผอ.สพป.ตราด เขต 9 มอบแหวนแก่ผู้เกษียณ คือ นางมาลี งามตา", ["leader"]),
    ],
)
def test_act_is_given_to_whose_it_is(sentence, role):
    assert roles(sentence)["สมชาย ใจดี"] == role


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("นายสมชาย ใจดี พูดให้ข้อคิดเรื่อง “เลี้ยงลูกยุคจอ”", "เลี้ยงลูกยุคจอ"),
        ("เวทีครูเล่าวิธีสอน ได้แก่ ครูสมชาย ใจดี “วิทย์ริมเล”", "วิทย์ริมเล"),
        ("09.30 น. รู้ทันยาเสพติด / พ.ต.ท.สมชาย ใจดี", "รู้ทันยาเสพติด"),
        ("ฐานที่ 2 ขยะทองคำ ผู้ประจำฐานคือ นายสมชาย ใจดี", "ขยะทองคำ"),
        ("5 กรกฎาคม 2568 | สร้างสื่อปัง | ครูสมชาย ใจดี\nอบรมครู", "สร้างสื่อปัง"),
        ("ฟังเรื่องเล่า\n1) “เด็กหลังห้อง” ครูสมชาย ใจดี", "เด็กหลังห้อง"),
    ],
)
def test_topic_is_read_behind_any_verb_and_in_any_programme(sentence, topic):
    (speaker,) = reading(sentence).speakers
    assert speaker.topic.value == topic


@pytest.mark.parametrize(
    ("sentence", "organiser"),
    [
        ("งานนี้โรงเรียนบ้านงาม เป็นแม่งานจัด", "โรงเรียนบ้านงาม"),
        ("การประชุมที่ชมรมครูภาษาไทย จัดขึ้นเมื่อวันเสาร์", "ชมรมครูภาษาไทย"),
        ("กิจกรรมนี้ดำเนินการโดยโรงเรียนบ้านงาม", "โรงเรียนบ้านงาม"),
        ("โรงเรียนบ้านงาม ร่วมกับศิษย์เก่าทุกรุ่น จัดงานคืนสู่เหย้า", "โรงเรียนบ้านงาม"),
        ("เมื่อวันที่ 3 มกราคม 2568 โรงเรียนบ้านงาม เปิดวงสนทนาครู", "โรงเรียนบ้านงาม"),
        ("กองการศึกษา เทศบาลเมืองงาม จัดติวนักเรียน", "กองการศึกษา เทศบาลเมืองงาม"),
        ("โรงเรียนบ้านงาม ส่งนักเรียนเข้าแข่งขัน", None),
    ],
)
def test_organiser_is_who_opens_the_sentence_and_acts(sentence, organiser):
    found = reading(sentence).organiser
    assert (found and found.value) == organiser


def test_post_that_opens_a_line_is_that_of_the_next_one():
    text = "คว้าแชมป์\nครูผู้ควบคุมทีม นายสมชาย ใจดี\nผู้อำนวยการโรงเรียน นางมาลี งามตา"
    found = {one.name.value: one.position.value for one in reading(text).people}
    assert found == {"สมชาย ใจดี": "ครูผู้ควบคุมทีม", "มาลี งามตา": "ผู้อำนวยการโรงเรียน"}


def test_word_that_counts_people_is_no_form_of_address():
    text = "ผู้เข้ารับมี 2 ท่าน ดังนี้ นายสมชาย ใจดี"
    assert names(reading(text).people) == ["สมชาย ใจดี"]
