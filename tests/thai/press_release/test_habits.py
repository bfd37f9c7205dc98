"""How officers write: without spaces, in forms, with batches, brackets and partners."""

import pytest

from tests.thai.press_release.sentences import names, person, reading
from thai.press_release import read


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("รุ่นที่ 1 วันพุธที่ 1 รุ่นที่ 2 วันศุกร์ที่ 3 พฤศจิกายน 2566", ("2023-11-01", "2023-11-03")),
        ("แก่ครู สพป.ตราด เขต 9 รุ่นที่ 1 วันที่ 10 มีนาคม 2568", ("2025-03-10", "2025-03-10")),
        (
            "ดังนี้\n1. โรงเรียนบ้านงาม วันที่ 3 กรกฎาคม 2566\n2. โรงเรียนวัดใหม่ วันที่ 5 กรกฎาคม 2566",
            ("2023-07-03", "2023-07-05"),
        ),
        (
            "วันเสาร์ที่ 18 มกราคม 2568 เปิดจำหน่ายใบสมัคร ม.1 ระหว่างวันที่ 1-15 มีนาคม 2568",
            ("2025-01-18", "2025-01-18"),
        ),
        (
            "ครั้งที่ 2 วันที่ 14 กันยายน 2567 โดยครั้งที่ 3 กำหนดจัด 12 ตุลาคม 2567",
            ("2024-09-14", "2024-09-14"),
        ),
    ],
)
def test_batches_and_listed_days_are_one_event_and_applications_another(written, days):
    found = reading(f"จัดอบรม {written}")
    assert (found.event_start.value.isoformat(), found.event_end.value.isoformat()) == days


@pytest.mark.parametrize(
    ("report", "venue"),
    [
        ("องคมนตรีตรวจเยี่ยมการดำเนินงานของโรงเรียนบ้านงาม ตำบลใน", "โรงเรียนบ้านงาม"),
        ("คณะเยี่ยมให้กำลังใจครูโรงเรียนบ้านงาม ตำบลใน", None),
        ("ข้อมูลกิจกรรม\nสถานที่ : ห้องประชุมทองคำ โรงแรมริมน้ำ", "ห้องประชุมทองคำ โรงแรมริมน้ำ"),
        ("จัดที่ร้านหนังสือใต้ต้นไม้ จ.น่าน", "ร้านหนังสือใต้ต้นไม้"),
        ("เราไปกันที่โรงเรียนบ้านงาม (อ.ปัว จ.น่าน)", "โรงเรียนบ้านงาม"),
        ("ณ สนามสอบโรงเรียนบ้านงาม โรงเรียนวัดใหม่ และโรงเรียนวัดเก่า", "สนามสอบโรงเรียนบ้านงาม"),
        ("ณ หอประชุมกลาง กรุงเทพมหานคร", "หอประชุมกลาง"),
        ("ณ ห้องทำงาน ผอ.สพป.ตราด เขต 9 ในวันนี้", "ห้องทำงาน ผอ.สพป.ตราด เขต 9"),
        ("ออกประเมินครูผู้ช่วยณโรงเรียนบ้านงาม", "โรงเรียนบ้านงาม"),
        ("ห้องประชุมทองคำ เช้าวันนี้ มีการประชุมครู", "ห้องประชุมทองคำ"),
        ("ติดตามชมรายการสด ทาง Facebook Live ในวันนี้", "Facebook Live"),
    ],
)
def test_place_is_found_however_it_is_announced(report, venue):
    found = reading(report).venue
    assert (found and found.value) == venue


def test_place_in_the_headline_counts_when_the_report_names_none():
    text = "เปิดชั้นเรียนที่โรงเรียนบ้านงาม\nเมื่อ 8 ก.พ. 2566 มีครูร่วมสังเกตชั้นเรียน 22 คน"
    assert read(text).venue.value == "โรงเรียนบ้านงาม"


WHOLE_UNIT = "กลุ่มลูกเสือ ยุวกาชาดและกิจการนักเรียน สพป.ตราด เขต 9"


@pytest.mark.parametrize(
    ("sentence", "organiser"),
    [
        ("ตามที่สพป.ตราด เขต 9 ได้ดำเนินการคัดเลือกครู", "สพป.ตราด เขต 9"),
        ("โรงเรียนบ้านงาม อำเภอเมือง จังหวัดตราด จัดงาน", "โรงเรียนบ้านงาม"),
        ("โรงเรียนบ้านงาม จับมือ สพป.ตราด เขต 9 จัดอบรม", "โรงเรียนบ้านงาม"),
        ("โรงเรียนบ้านงาม ร่วมต้อนรับ นายสมชาย ใจดี ในโอกาสมารับตำแหน่ง", "โรงเรียนบ้านงาม"),
        ("กิจกรรมของเรา\nหน่วยงาน : สพป.ตราด เขต 9", "สพป.ตราด เขต 9"),
        ("นายสมชาย ใจดี ผอ.สพป.ตราด เขต 9 นำคณะลูกเสือร่วมพิธี", None),
        ("โรงเรียนบ้านงาม ขอแสดงความยินดีกับ นายสมชาย ใจดี", None),
        (
            "สพป.ตราด เขต 9 ขอแสดงความยินดีกับ ครูมาลี งามตา โดยมี "
            "นายสมชาย ใจดี ผอ.สพป.ตราด เขต 9 มอบเกียรติบัตร",
            "สพป.ตราด เขต 9",
        ),
        ("โรงเรียนบ้านงาม เข้ารับโล่รางวัลโรงเรียนดีเด่น", None),
        ("กลุ่มลูกเสือ ยุวกาชาดและกิจการนักเรียน สพป.ตราด เขต 9 จัดค่าย", WHOLE_UNIT),
        ("นายสมชาย ใจดี นายกสมาคมครูเมืองตราด เป็นประธาน", "สมาคมครูเมืองตราด"),
    ],
)
def test_organiser_is_the_subject_behind_partners_address_and_crew(sentence, organiser):
    found = reading(sentence).organiser
    assert (found and found.value) == organiser


def test_other_name_of_the_organiser_is_kept_beside_it_unless_it_is_in_a_post():
    text = "สพป.ตราด เขต 9 จัดอบรม สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตราด เขต 9 ขอขอบคุณทุกท่าน"
    post = "นายสมชาย ใจดี ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาตราด เขต 9 เป็นประธาน"
    aliases = [
        [one.value for one in reading(one).organiser_aliases]
        for one in (text, f"สพป.ตราด เขต 9 จัดอบรม {post}")
    ]
    assert aliases == [["สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตราด เขต 9"], []]


@pytest.mark.parametrize(
    ("written", "position", "workplace"),
    [
        ("กรรมการผู้จัดการ บริษัท น้ำใส จำกัด", "กรรมการผู้จัดการ บริษัท น้ำใส จำกัด", "บริษัท น้ำใส จำกัด"),
        ("ผกก.สภ.เมืองตราด", "ผกก.สภ.เมืองตราด", "สภ.เมืองตราด"),
        ("หัวหน้า ปภ.สาขาตราด", "หัวหน้า ปภ.สาขาตราด", "ปภ.สาขาตราด"),
        ("องคมนตรี", "องคมนตรี", None),
        ("ประธานคณะกรรมการจัดงานวันครู", "ประธานคณะกรรมการจัดงานวันครู", None),
        ("ครู คศ.2 โรงเรียนบ้านงาม", "ครู คศ.2 โรงเรียนบ้านงาม", "โรงเรียนบ้านงาม"),
        ("ผอ. เป็นพยาน", "ผอ.", None),
        ("(กลุ่มนโยบายและแผน)", None, "กลุ่มนโยบายและแผน"),
        ("คณะครุศาสตร์ มหาวิทยาลัยริมธาร", None, "มหาวิทยาลัยริมธาร"),
        ("(หัวข้อ อ่านให้ออก) ครูโรงเรียนบ้านงาม", "ครูโรงเรียนบ้านงาม", "โรงเรียนบ้านงาม"),
        ("ผู้ปกครองมาร่วมงาน 20 คน", None, None),
        ("นักเรียน 20 คน", None, None),
    ],
)
def test_post_and_workplace_behind_a_name(written, position, workplace):
    one = person(f"โดย นายสมชาย ใจดี {written}")
    post = one.position and one.position.value
    assert (post, one.organisation and one.organisation.value) == (position, workplace)


def test_workplace_behind_a_list_is_that_of_all_whose_posts_stand_before_them():
    text = "มีนักจิตวิทยา นายสมชาย ใจดี และนักโภชนาการ นางมาลี งามตา จากโรงพยาบาลริมน้ำ ร่วมงาน"
    assert {one.organisation.value for one in reading(text).people} == {"โรงพยาบาลริมน้ำ"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("เป็นประธานเปิดนายสมชาย ใจดีผู้อำนวยการโรงเรียนบ้านงามร่วมพิธี", "สมชาย ใจดี"),
        ("มี นายแสวง บุญครอง ผอ.โรงเรียนบ้านงาม", "แสวง บุญครอง"),
        ("โดย ครูต้น นายสมชาย ใจดี ร่วมงาน", "สมชาย ใจดี"),
        ("นพ.สมชาย ใจดี นายแพทย์ชำนาญการ โรงพยาบาลริมน้ำ", "สมชาย ใจดี"),
        ("มีครูเกษียณ 2 ท่านคือนายสมชาย ใจดีนักการภารโรง", "สมชาย ใจดี"),
        ("พระราชสุทธิวิมล รองเจ้าคณะจังหวัดตราด", "ราชสุทธิวิมล"),
    ],
)
def test_name_is_neither_cut_short_nor_drawn_out(written, name):
    assert names(reading(written).people) == [name]


@pytest.mark.parametrize(
    "words",
    ["“ครูเรียนรู้ เด็กเติบโต”", "ครู และบุคลากร ทางการศึกษา", "ครูแพรวา ได้ถึงสิ้นเดือน", "บ้านนายาว ตำบลใน"],
)
def test_words_behind_a_form_of_address_are_not_always_a_name(words):
    assert reading(f"มีการประชุมเรื่อง {words}").people == ()


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("จัดอบรมให้ความรู้แก่นักเรียน จำนวน 112 คน", 112),
        ("มีของรางวัลมากมาย เด็กและผู้ปกครองมาเที่ยวงานราว 1,500 คน", 1500),
        ("นักเรียนร่วมแข่งขัน 520 คน 48 รายการ", 520),
        ("มีครูอาวุโส 3 ท่านมาแบ่งปันประสบการณ์", None),
        ("ครูที่ปรึกษาลงพื้นที่เยี่ยมบ้านนักเรียน 412 คน", None),
    ],
)
def test_those_who_are_taught_take_part_and_those_who_share_do_not(sentence, number):
    found = reading(sentence).participants
    assert (found.number.value if found else None) == number


def test_topic_behind_a_colon_is_that_of_the_speaker_in_the_line():
    text = "วิทยากร\n- นายสมชาย ใจดี ผอ.กลุ่มอำนวยการ : วินัยข้าราชการ\n- นางมาลี งามตา : การออม"
    topics = {one.person.name.value: one.topic.value for one in reading(text).speakers}
    assert topics == {"สมชาย ใจดี": "วินัยข้าราชการ", "มาลี งามตา": "การออม"}


def test_kind_of_news_is_no_headline():
    text = "ข่าวกีฬา\nนักเรียนคว้าแชมป์เปตอง\nเมื่อวันที่ 3 มกราคม 2568 มีการแข่งขันกีฬานักเรียน"
    assert read(text).title.value == "นักเรียนคว้าแชมป์เปตอง"


@pytest.mark.parametrize(
    "headline", ["รับมอบตำแหน่ง ผอ.คนใหม่", "วิทยาลัยการอาชีพตราดทำพิธี", "ข่าวงานประชาสัมพันธ์"]
)
def test_trigger_inside_another_word_is_no_topic(headline):
    found = read(f"{headline}\nเมื่อวันที่ 3 มกราคม 2568 มีการประชุมครูทุกคน").topics
    assert {one.value for one in found} & {"ทุนการศึกษา/บริจาค", "อาชีพ", "ประชาสัมพันธ์"} == set()


def test_project_that_is_spoken_of_has_no_name():
    assert reading("ครูที่ปรึกษาโครงการคือครูสมชาย").projects == ()
