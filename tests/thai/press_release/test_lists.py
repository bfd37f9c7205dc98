"""People who are listed: what the heading, the label or the next one says of each of them."""

import pytest

from tests.thai.press_release.sentences import names, person, reading
from thai.press_release import read

POSTS = "วันที่ 3 มกราคม 2568 มีการแข่งขันทักษะวิชาการของนักเรียนทั้งอำเภอที่หอประชุม\n"


def roles(text: str) -> dict[str, list[str]]:
    return {one.name.value: [found.value for found in one.roles] for one in reading(text).people}


@pytest.mark.parametrize("bullet", ["- ", "👉 ", "1. ", " • ", ""])
def test_line_above_a_list_says_what_each_of_its_people_does(bullet):
    text = f"{POSTS}🥇 รางวัลชนะเลิศ\n{bullet}นายสมชาย ใจดี\n{bullet}นางมาลี งามตา"
    assert names(reading(text).honoured) == ["สมชาย ใจดี", "มาลี งามตา"]


def test_heading_of_the_next_list_ends_the_first():
    text = f"{POSTS}รางวัลชนะเลิศ\n- นายสมชาย ใจดี\nครูผู้ฝึกสอน\n- ครูมาลี งามตา"
    assert roles(text) == {"สมชาย ใจดี": ["honoured"], "มาลี งามตา": ["mentioned"]}
    assert reading(text).people[1].position.value == "ครูผู้ฝึกสอน"


def test_people_behind_labels_are_what_the_sentence_says_that_announces_the_list():
    text = (
        f"{POSTS}นักเรียนได้รับรางวัลเหรียญทอง 2 รายการ ได้แก่\n"
        "• เล่านิทาน ป.3 : ด.ช.สมชาย ใจดี\n• คัดลายมือ ป.5 : ด.ญ.มาลี งามตา"
    )
    assert names(reading(text).honoured) == ["สมชาย ใจดี", "มาลี งามตา"]


def test_short_form_in_the_headline_is_no_post_of_who_opens_the_report():
    text = "มุทิตาจิตอดีต ผอ.เขต\nนายสมชาย ใจดี ครูโรงเรียนบ้านงาม เข้าร่วมพิธีของโรงเรียนเมื่อวานนี้"
    (one,) = read(text).people
    assert one.position.value == "ครูโรงเรียนบ้านงาม"


def test_headline_is_no_heading_of_the_report_under_it():
    text = (
        "พิธีมอบรางวัลครูดีในดวงใจ\nเลขาธิการสมาคมครูไทย นายสมชาย ใจดี เป็นประธานในพิธี ที่โรงแรมริมน้ำ "
        "เมื่อวันที่ 16 มกราคม 2568 โดยมีผู้บริหารและครูจากทุกจังหวัดของภาคเข้าร่วมพิธีอย่างพร้อมเพรียง"
    )
    assert roles(text)["สมชาย ใจดี"] == ["presiding"]


def test_word_for_a_trainer_between_two_names_belongs_to_the_second():
    text = "ด.ช.สมชาย ใจดี คว้าเหรียญทอง ครูที่ปรึกษา นางมาลี งามตา"
    posts = {one.name.value: one.position and one.position.value for one in reading(text).people}
    assert posts == {"สมชาย ใจดี": None, "มาลี งามตา": "ครูที่ปรึกษา"}
    assert names(reading(text).honoured) == ["สมชาย ใจดี"]


def test_after_and_a_mere_space_begins_with_somebody_else():
    text = "ผู้สะท้อนผล คือ รศ.ดร.สมชาย ใจดี และ ศน.มาลี งามตา นายวิชัย สุขใจ ผอ.โรงเรียน เป็นประธานเปิด"
    assert names(reading(text).presiding) == ["วิชัย สุขใจ"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("นางมาลี งามตา กล่าวรายงาน นายสมชาย ใจดี ร่วมพิธี", ["attendee"]),
        ("นางมาลี งามตา กล่าวรายงาน โดยมีนายสมชาย ใจดี ร่วมพิธี", ["attendee"]),
        ("นางมาลี งามตา ดำเนินรายการ นายสมชาย ใจดี กล่าวปิดการอบรม", ["presiding"]),
        ("นายสมชาย ใจดี กล่าวคำสดุดี ผู้ที่เกษียณ ได้แก่ นางมาลี งามตา", ["mentioned"]),
        ("นายสมชาย ใจดี เป็นผู้ดูแล และนางมาลี งามตา เล่านิทาน", ["leader"]),
        ("นายสมชาย ใจดี ชี้แจงผลสอบ และนางมาลี งามตา บรรยายเรื่องการอ่าน", ["mentioned"]),
    ],
)
def test_what_is_said_of_one_is_not_said_of_the_other(sentence, role):
    assert roles(sentence)["สมชาย ใจดี"] == role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("โดยมี นายสมชาย ใจดี พร้อมคณะครู เฝ้ารับ", "welcoming"),
        ("โรงเรียนได้รับการสนับสนุนน้ำดื่มจาก นายสมชาย ใจดี", "guest"),
        ("รองผู้อำนวยการรับมอบสื่อการเรียน จาก นายสมชาย ใจดี", "guest"),
        ("วงแลกเปลี่ยนมี Model Teacher คือ นายสมชาย ใจดี", "speaker"),
        ("การเรียนหน่วย “เศษส่วน” สอนโดยนายสมชาย ใจดี", "speaker"),
        ("ชวนคุยโดย นายสมชาย ใจดี", "speaker"),
        ("วิทยากรต่างชาติ Mr. Somchai Jaidee", "speaker"),
        ("10.30 น. รู้เท่าทันสื่อ โดย นายสมชาย ใจดี", "speaker"),
        ("รางวัลมอบโดย นายสมชาย ใจดี", "leader"),
        ("นายสมชาย ใจดี พร้อมด้วยคณะผู้บริหาร ร่วมเปิดงาน", "presiding"),
        ("นายสมชาย ใจดี พร้อมด้วยอดีตผู้บริหาร ได้แก่ นายวิชัย สุขใจ ร่วมพิธี", "leader"),
        ("นักเรียนที่ได้รับทุน อาทิ ด.ช.สมชาย ใจดี", "honoured"),
        ("ระดับยอดเยี่ยม ได้แก่ นายสมชาย ใจดี", "honoured"),
        ("พระครูโสภณธรรมรังษี ประธานสงฆ์", "presiding"),
        ("นายสมชาย ใจดี ผอ.โรงเรียนบ้านงาม รายงานความพร้อม", "reporting"),
        ("พร้อมด้วยคณะครู นายสมชาย ใจดี", "attendee"),
        ("ผู้ได้รับคัดเลือกลำดับที่ 1 นายสมชาย ใจดี", "honoured"),
        ("มีการประกวดสื่อการสอน\nกรรมการตัดสิน นายสมชาย ใจดี", "attendee"),
        ("นายสมชาย ใจดี พิธีกร", "moderator"),
        ("ผู้บริหารร่วมงานมุทิตาจิต นายสมชาย ใจดี", "honoured"),
        ("มอบถ้วยโดย นายสมชาย ใจดี", "leader"),
        ("นายสมชาย ใจดี ผู้อำนวยการโรงเรียนกล่าววัตถุประสงค์", "reporting"),
        ("มีผู้มาถ่ายทอดวิธีทำว่าว คือ นายสมชาย ใจดี", "speaker"),
        ("ปีนี้มีครูเกษียณ 1 คน คือ นายสมชาย ใจดี", "honoured"),
        ("พิธีมอบประกาศนียบัตร นายวิชัยเป็นผู้มอบ แก่ครู 2 ราย คือ นายสมชาย ใจดี", "honoured"),
        ("ผู้ได้รับการเชิดชูเกียรติ 1. นายสมชาย ใจดี", "honoured"),
        ("โรงเรียนต้อนรับครูอาสาสมัคร คือ นายสมชาย ใจดี", "guest"),
        ("นายสมชาย ใจดี เปิดชั้นเรียนภาษาไทย", "speaker"),
        ("นายสมชาย ใจดี อธิบายการวางโครงสร้างเว็บไซต์", "speaker"),
        ("ตัวแทนผู้เข้าอบรม คือ นายสมชาย ใจดี", "mentioned"),
        ("ผู้บริหารร่วมเสวนา ได้แก่ นายสมชาย ใจดี", "speaker"),
        ("ติวเตอร์ได้แก่ พี่ต้น นายสมชาย ใจดี", "speaker"),
        ("มีผู้แทน 8 เขต เข้าร่วม อาทิ นายสมชาย ใจดี", "attendee"),
        ("พิธีมอบประกาศนียบัตรของนักเรียน\n🎓 ให้โอวาท: นายสมชาย ใจดี", "leader"),
    ],
)
def test_role_is_read_in_the_words_of_many_writers(sentence, role):
    (first, *_) = reading(sentence).people
    assert first.roles[0].value == role


def test_those_who_sign_for_two_parties_both_sign():
    text = "สพม.ก้องไกล โดย นายสมชาย ใจดี และบริษัทน้ำใส โดย นางมาลี งามตา ลงนามบันทึกข้อตกลง"
    assert roles(text) == {"สมชาย ใจดี": ["signatory"], "มาลี งามตา": ["signatory"]}


def test_and_goes_on_the_list_that_a_heading_began():
    text = "วิทยากร คือ นายสมชาย ใจดี นิติกรชำนาญการ และครูต้นแบบ 2 คน ได้แก่ นางมาลี งามตา"
    assert roles(text) == {"สมชาย ใจดี": ["speaker"], "มาลี งามตา": ["speaker"]}


def test_those_before_a_mere_space_do_what_all_do():
    text = "โดยมี นายสมชาย ใจดี และนายวิชัย สุขใจ ศึกษานิเทศก์ นางมาลี งามตา ครู ร่วมเป็นเกียรติ"
    assert set(map(tuple, roles(text).values())) == {("attendee",)}


def test_byline_tells_the_photographer_from_the_writer():
    text = f"{POSTS}ภาพ : สมชาย ใจดี  ข่าว : มาลี งามตา"
    assert roles(text) == {"สมชาย ใจดี": ["photographer"], "มาลี งามตา": ["writer"]}


def test_nickname_before_the_name_does_not_hide_the_speaker():
    text = "ครูมาแบ่งปันประสบการณ์ คือ ครูแดง (นายสมชาย ใจดี) ข้าราชการบำนาญ"
    one = person(text)
    assert (one.roles[0].value, one.position.value) == ("speaker", "ข้าราชการบำนาญ")
